// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.aws.bedrockruntime.gateway;

import io.plumbline.aws.bedrockruntime.gateway.Guards.Guardian;
import io.plumbline.aws.bedrockruntime.gateway.Guards.Watch;
import io.plumbline.aws.bedrockruntime.gateway.Judgement.Judged;
import io.plumbline.guardrails.assess.GuardRequest;
import io.plumbline.guardrails.assess.GuardText;
import io.plumbline.guardrails.assess.GuardText.Qualifier;
import io.plumbline.guardrails.assess.Outcome;
import io.plumbline.guardrails.policy.Direction;
import io.plumbline.guardrails.stream.StreamGuard.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** One text that is being written, watched by every guardrail in turn, each over what the one before let through. */
final class GuardedText {
    private final Talk talk;
    private final List<GuardText> context;
    private final List<Eye> eyes;
    private final StringBuilder raw = new StringBuilder();
    private Optional<String> blocked = Optional.empty();

    GuardedText(List<Guardian> guardians, Talk talk, List<GuardText> context) {
        this.talk = talk;
        this.context = context;
        this.eyes = guardians.stream().map(each -> new Eye(each, each.watch(talk.guarding().mode(), context,
                talk.guarding().everything()))).toList();
    }

    /** Takes the next piece and returns what may be said now. */
    String feed(String piece) {
        raw.append(piece);
        return pass(piece, 0, false);
    }

    /** Takes note that the text is complete and returns what was held back and may be said. */
    String end() {
        String released = pass("", 0, true);
        eyes.forEach(this::record);
        return released;
    }

    private String pass(String piece, int from, boolean ends) {
        String text = piece;
        for (int i = from; i < eyes.size(); i++) {
            StringBuilder released = new StringBuilder();
            if (!text.isEmpty()) {
                released.append(eyes.get(i).take(text, false));
            }
            if (ends && eyes.get(i).stopped().isEmpty()) {
                released.append(eyes.get(i).take("", true));
            }
            text = released.toString();
            if (eyes.get(i).stopped().isPresent()) {
                blocked = eyes.get(i).stopped();
                // What this guardrail let through before it objected was let through; the others need not see it.
                return eyes.size() == 1 ? text : "";
            }
        }
        return text;
    }

    /** Returns what is said instead of all that would have followed. */
    Optional<String> blocked() {
        return blocked;
    }

    /** Returns what the model wrote. */
    String raw() {
        return raw.toString();
    }

    List<Judged> judged() {
        List<Judged> judged = new ArrayList<>();
        eyes.forEach(eye -> eye.last.ifPresent(outcome -> judged.add(new Judged(eye.by, request(eye), outcome))));
        return judged;
    }

    /** Writes down what was decided, once. */
    void record() {
        eyes.forEach(this::record);
    }

    private void record(Eye eye) {
        if (!eye.recorded) {
            eye.recorded = true;
            eye.last.ifPresent(outcome -> eye.by.record(talk.asked(), request(eye), outcome));
        }
    }

    private GuardRequest request(Eye eye) {
        // The text comes first, as in the outcomes of a stream.
        List<GuardText> content = new ArrayList<>();
        content.add(new GuardText(eye.seen.toString(),
                context.isEmpty() ? Set.of() : Set.of(Qualifier.GUARD_CONTENT)));
        content.addAll(context);
        return new GuardRequest(Direction.OUTPUT, content, 0, talk.guarding().everything());
    }

    /** One guardrail over the text. */
    private static final class Eye {
        private final Guardian by;
        private final Watch watch;
        private final StringBuilder seen = new StringBuilder();
        private Optional<Outcome> last = Optional.empty();
        private Optional<String> stopped = Optional.empty();
        private boolean recorded;

        Eye(Guardian by, Watch watch) {
            this.by = by;
            this.watch = watch;
        }

        String take(String piece, boolean ends) {
            seen.append(piece);
            Step step = ends ? watch.end() : watch.feed(piece);
            last = step.outcome().or(() -> last);
            if (step.blocked()) {
                stopped = Optional.of(last.map(Masks::blockedMessage).orElse(""));
            }
            return step.released();
        }

        Optional<String> stopped() {
            return stopped;
        }
    }
}
