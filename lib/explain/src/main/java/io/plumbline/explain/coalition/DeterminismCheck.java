// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.explain.coalition;

import io.plumbline.explain.Background;
import io.plumbline.measure.Notice;
import io.plumbline.measure.Notice.Severity;
import java.util.Map;
import java.util.Optional;

/** Whether a model answers the same rows in the same way when asked again. */
public final class DeterminismCheck {
    private static final int ROWS = 16;

    private DeterminismCheck() {}

    /**
     * Asks again for the first 16 of rows that were scored.
     *
     * @param cells shape (count, features)
     * @param scores what the model said, shape (count, outputs)
     * @return a warning when an answer differs
     */
    public static Optional<Notice> check(Background background, double[] cells, int count, double[] scores) {
        int rows = Math.min(ROWS, count);
        double[] again = background.score(cells, rows, "row");
        double largest = 0;
        int differ = 0;
        for (int index = 0; index < again.length; index++) {
            double difference = Math.abs(again[index] - scores[index]);
            largest = Math.max(largest, difference);
            differ += difference > 0 ? 1 : 0;
        }
        if (differ == 0) {
            return Optional.empty();
        }
        return Optional.of(new Notice("model-not-deterministic", Severity.WARNING, "model",
                "The model gave " + differ + " of " + again.length + " outputs differently when asked for the same "
                        + rows
                        + " rows twice, by up to " + largest
                        + "; attributions hold that noise, exact ones too, and will not reproduce.",
                Map.of("outputs", String.valueOf(again.length), "different", String.valueOf(differ), "largest",
                        String.valueOf(largest))));
    }
}
