// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.connect.chat;

import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * How an answer is made; what is empty is left to the model.
 *
 * @param stopSequences texts at which the answer ends
 */
public record Inference(OptionalInt maxTokens, OptionalDouble temperature, OptionalDouble topP,
        List<String> stopSequences) {
    /** Everything is left to the model. */
    public static final Inference USUAL = new Inference(OptionalInt.empty(), OptionalDouble.empty(),
            OptionalDouble.empty(), List.of());

    /** Copies the list. */
    public Inference {
        stopSequences = List.copyOf(stopSequences);
    }
}
