// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.guardrails.detect;

/**
 * What a stage found of one harm in a text. It never holds the text.
 *
 * @param harm     of what kind
 * @param severity calibrated score, 0 to 1
 * @param begin    where the passage that speaks loudest begins, a UTF-16 index into the text as given
 * @param end      where it ends, exclusive
 * @param detector which stage, in which reading, such as {@code linear/BASE64}
 */
public record HarmFinding(Harm harm, double severity, int begin, int end, String detector) {
    /** Refuses a severity outside 0 to 1. */
    public HarmFinding {
        if (!(severity >= 0 && severity <= 1)) {
            throw new IllegalArgumentException("severity of " + harm + " was " + severity);
        }
    }

    /** Returns the band of the severity. */
    public Confidence confidence() {
        return Confidence.of(severity);
    }
}
