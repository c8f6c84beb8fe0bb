// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.guardrails.detect;

/**
 * How sure a detector is, in the bands of the content filters. Severity is calibrated on texts that hold no harm and
 * were never trained on: LOW is reached by about 2 %, MEDIUM by 0.5 %, HIGH by 0.1 % of them.
 */
public enum Confidence {
    NONE, LOW, MEDIUM, HIGH;

    private static final double LOW_FROM = 0.5;
    private static final double MEDIUM_FROM = 0.7;
    private static final double HIGH_FROM = 0.9;

    /** Returns the band of {@code severity}, 0 to 1: LOW from 0.5, MEDIUM from 0.7, HIGH from 0.9. */
    public static Confidence of(double severity) {
        if (severity >= HIGH_FROM) {
            return HIGH;
        }
        if (severity >= MEDIUM_FROM) {
            return MEDIUM;
        }
        return severity >= LOW_FROM ? LOW : NONE;
    }

    /** Returns whether a filter of {@code strength} acts at this confidence. */
    public boolean actsAt(Strength strength) {
        return switch (strength) {
            case NONE -> false;
            case LOW -> this == HIGH;
            case MEDIUM -> this == HIGH || this == MEDIUM;
            case HIGH -> this != NONE;
        };
    }
}
