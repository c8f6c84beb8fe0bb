// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.aws.bedrockruntime.gateway;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.plumbline.awsprotocol.Events;
import io.plumbline.awsprotocol.Shapes;
import io.plumbline.connect.chat.ChatEvent;
import io.plumbline.connect.chat.ModelFailure;
import io.plumbline.connect.chat.TokenUsage;
import java.io.IOException;
import java.util.Optional;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.services.bedrockruntime.model.ContentBlockDelta;
import software.amazon.awssdk.services.bedrockruntime.model.ContentBlockStart;
import software.amazon.awssdk.services.bedrockruntime.model.ConverseStreamMetrics;
import software.amazon.awssdk.services.bedrockruntime.model.ConverseStreamOutput;
import software.amazon.awssdk.services.bedrockruntime.model.ConverseStreamTrace;
import software.amazon.awssdk.services.bedrockruntime.model.ReasoningContentBlockDelta;

/** A conversation as the events of ConverseStream. */
final class ConverseEvents implements Events {
    private final LiveTurn turn;
    private final boolean traced;
    private final long begun;
    private TokenUsage usage = new TokenUsage(0, 0);

    /** Sends {@code turn}; when {@code traced}, what the guardrails found comes at the end. */
    ConverseEvents(LiveTurn turn, boolean traced, long begun) {
        this.turn = turn;
        this.traced = traced;
        this.begun = begun;
    }

    @Override
    public void sendTo(Client client) throws IOException {
        client.send((SdkPojo) ConverseStreamOutput.messageStartBuilder().role("assistant").build());
        for (Optional<ChatEvent> event = next(); event.isPresent(); event = next()) {
            Optional<SdkPojo> shape = shape(event.get());
            if (shape.isPresent()) {
                client.send(shape.get());
            }
        }
        client.send(metadata());
    }

    private Optional<ChatEvent> next() {
        try {
            return turn.next();
        } catch (ModelFailure failure) {
            throw Failures.within(failure);
        }
    }

    private Optional<SdkPojo> shape(ChatEvent event) {
        return Optional.ofNullable(switch (event) {
            case ChatEvent.TextDelta delta -> delta(delta.block(), ContentBlockDelta.fromText(delta.text()));
            case ChatEvent.ReasoningDelta delta -> delta(delta.block(), ContentBlockDelta
                    .fromReasoningContent(ReasoningContentBlockDelta.fromText(delta.text())));
            case ChatEvent.ToolDelta delta -> delta(delta.block(),
                    ContentBlockDelta.fromToolUse(tool -> tool.input(delta.json())));
            case ChatEvent.ToolBegin begin -> ConverseStreamOutput.contentBlockStartBuilder()
                    .contentBlockIndex(begin.block())
                    .start(ContentBlockStart.fromToolUse(tool -> tool.toolUseId(begin.id()).name(begin.name())))
                    .build();
            case ChatEvent.BlockEnd end -> ConverseStreamOutput.contentBlockStopBuilder()
                    .contentBlockIndex(end.block()).build();
            case ChatEvent.End end -> ConverseStreamOutput.messageStopBuilder()
                    .stopReason(ConverseHandlers.reason(end.stop(), turn.intervened())).build();
            case ChatEvent.Used used -> {
                usage = used.usage();
                yield null;
            }
        });
    }

    private static SdkPojo delta(int block, ContentBlockDelta delta) {
        return ConverseStreamOutput.contentBlockDeltaBuilder().contentBlockIndex(block).delta(delta).build();
    }

    private SdkPojo metadata() {
        var event = ConverseStreamOutput.metadataBuilder()
                .usage(Shapes.read(software.amazon.awssdk.services.bedrockruntime.model.TokenUsage.class,
                        ConverseHandlers.usage(usage)))
                .metrics(ConverseStreamMetrics.builder().latencyMs((System.nanoTime() - begun) / 1_000_000).build());
        if (traced && !turn.judgement().isEmpty()) {
            ObjectNode trace = TraceShapes.converse(turn.judgement());
            event.trace(Shapes.read(ConverseStreamTrace.class, trace));
        }
        return event.build();
    }

    @Override
    public void close() {
        turn.close();
    }
}
