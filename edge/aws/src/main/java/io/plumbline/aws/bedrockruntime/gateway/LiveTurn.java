// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.aws.bedrockruntime.gateway;

import io.plumbline.aws.bedrockruntime.gateway.Guards.Guardian;
import io.plumbline.aws.bedrockruntime.gateway.Judgement.Judged;
import io.plumbline.connect.chat.ChatEvent;
import io.plumbline.connect.chat.ChatStream;
import io.plumbline.connect.chat.Stop;
import io.plumbline.connect.chat.TokenUsage;
import io.plumbline.guardrails.assess.GuardText;
import io.plumbline.guardrails.assess.Outcome;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** What comes of a conversation while it is being written: only what the guardrails let through. For one thread. */
public final class LiveTurn implements AutoCloseable {
    private final Optional<ChatStream> model;
    private final List<Guardian> guardians;
    private final Optional<Talk> talk;
    private final List<GuardText> context;
    private final List<Judged> input;
    private final List<Judged> output = new ArrayList<>();
    private final List<String> raw = new ArrayList<>();
    private final Deque<ChatEvent> ready = new ArrayDeque<>();
    private Optional<GuardedText> text = Optional.empty();
    private Optional<HeldTool> tool = Optional.empty();
    private int block = -1;
    private int shown = -1;
    private boolean open;
    private boolean intervened;
    private boolean over;

    LiveTurn(ChatStream model, List<Guardian> guardians, Talk talk, List<GuardText> context, List<Judged> input) {
        this.model = Optional.of(model);
        this.guardians = guardians;
        this.talk = Optional.of(talk);
        this.context = context;
        this.input = input;
    }

    private LiveTurn(List<Judged> input) {
        this.model = Optional.empty();
        this.guardians = List.of();
        this.talk = Optional.empty();
        this.context = List.of();
        this.input = input;
    }

    /** Returns what is said when the model must not be asked. */
    static LiveTurn blocked(String message, List<Judged> input) {
        LiveTurn turn = new LiveTurn(input);
        turn.stop(message);
        turn.ready.add(new ChatEvent.Used(new TokenUsage(0, 0)));
        return turn;
    }

    /** Returns the next event, waiting for it; none when all is said. */
    public Optional<ChatEvent> next() {
        while (ready.isEmpty() && !over) {
            Optional<ChatEvent> event = model.flatMap(ChatStream::next);
            if (event.isEmpty()) {
                over = true;
            } else if (guardians.isEmpty()) {
                return event;
            } else {
                take(event.get());
            }
        }
        return Optional.ofNullable(ready.poll());
    }

    /** Returns whether a guardrail has blocked or masked anything up to now. */
    public boolean intervened() {
        return intervened;
    }

    /** Returns what the guardrails found; complete once all is said. */
    public Judgement judgement() {
        return new Judgement(input, output, intervened ? raw : List.of());
    }

    private void take(ChatEvent event) {
        switch (event) {
            case ChatEvent.TextDelta delta -> text(delta.block(), delta.text(), false);
            case ChatEvent.ReasoningDelta delta -> text(delta.block(), delta.text(), true);
            case ChatEvent.ToolBegin begin -> {
                block = begin.block();
                tool = Optional.of(new HeldTool(begin));
            }
            case ChatEvent.ToolDelta delta -> tool.ifPresent(held -> held.add(delta));
            case ChatEvent.BlockEnd end -> end(end);
            case ChatEvent.End end -> {
                finishText(false);
                if (!over) {
                    ready.add(end);
                }
            }
            case ChatEvent.Used used -> ready.add(used);
        }
    }

    private void text(int index, String piece, boolean thought) {
        if (text.isEmpty()) {
            text = Optional.of(new GuardedText(guardians, talk.orElseThrow(), context));
            thinking = thought;
        }
        block = index;
        GuardedText watched = text.get();
        release(watched.feed(piece));
        watched.blocked().ifPresent(message -> {
            watched.record();
            close(watched);
            stop(message);
        });
    }

    private boolean thinking;

    private void release(String piece) {
        if (!piece.isEmpty()) {
            open = true;
            shown = block;
            ready.add(thinking ? new ChatEvent.ReasoningDelta(block, piece) : new ChatEvent.TextDelta(block, piece));
        }
    }

    private void end(ChatEvent.BlockEnd end) {
        if (tool.isPresent()) {
            HeldTool held = tool.get();
            tool = Optional.empty();
            judge(held);
        } else {
            finishText(true);
        }
        if (!over) {
            ready.add(end);
            shown = end.block();
            open = false;
        }
    }

    private void finishText(boolean ended) {
        if (text.isEmpty()) {
            return;
        }
        GuardedText watched = text.get();
        release(watched.end());
        close(watched);
        watched.blocked().ifPresent(this::stop);
        if (!over && !ended) {
            ready.add(new ChatEvent.BlockEnd(block));
            open = false;
        }
    }

    private void close(GuardedText watched) {
        text = Optional.empty();
        output.addAll(watched.judged());
        raw.add(watched.raw());
        intervened |= watched.judged().stream().map(Judged::outcome).anyMatch(Outcome::intervened);
    }

    /** The arguments of a tool are looked at as a whole: half of them are of no use to anybody. */
    private void judge(HeldTool held) {
        Inspection inspection = new Inspection(guardians, talk.orElseThrow());
        List<String> texts = held.texts();
        List<String> let = inspection.output(texts, context);
        output.addAll(inspection.judged());
        raw.addAll(texts);
        intervened |= inspection.intervened();
        if (inspection.blocked().isPresent()) {
            stop(inspection.blocked().get());
        } else {
            ready.addAll(held.events(let));
            shown = block;
        }
    }

    private void stop(String message) {
        over = true;
        intervened = true;
        model.ifPresent(ChatStream::close);
        int into = open && !thinking ? block : shown + 1;
        if (open && thinking) {
            ready.add(new ChatEvent.BlockEnd(block));
        }
        ready.add(new ChatEvent.TextDelta(into, message));
        ready.add(new ChatEvent.BlockEnd(into));
        ready.add(new ChatEvent.End(Stop.CONTENT_FILTERED));
    }

    @Override
    public void close() {
        over = true;
        text.ifPresent(GuardedText::record);
        model.ifPresent(ChatStream::close);
    }
}
