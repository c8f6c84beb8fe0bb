// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.guardrails.assess;

import io.plumbline.guardrails.policy.Direction;
import io.plumbline.guardrails.text.Normaliser;
import io.plumbline.guardrails.text.Readings;
import java.util.List;

/** What the policies look at in one request: the guarded blocks, each read once. */
record Scene(GuardRequest request, List<Block> blocks) {
    /** A guarded block: its index in the request and its readings. */
    record Block(int index, Readings readings) {
        String text() {
            return readings.original();
        }

        Span span(int begin, int end) {
            return new Span(index, begin, end);
        }
    }

    static Scene of(GuardRequest request) {
        return new Scene(request, request.guarded().stream()
                .map(index -> new Block(index, Normaliser.read(request.content().get(index).text()))).toList());
    }

    Direction direction() {
        return request.direction();
    }

    long guardedCharacters() {
        return blocks.stream().mapToLong(block -> block.text().length()).sum();
    }

    long totalCharacters() {
        return request.content().stream().mapToLong(block -> block.text().length()).sum();
    }
}
