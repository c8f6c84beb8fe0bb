// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.training.names;

import java.util.Locale;

/** Which templates and which names may be used: those for training, those for the trial, or all. */
enum Half {
    TRAINING, TRIAL, ALL;

    private static final int PARTS = 5;

    /** Returns whether {@code text} is in this half: one in five is in the trial, by its letters alone. */
    boolean holds(String text) {
        boolean trial = Math.floorMod(text.toLowerCase(Locale.ROOT).hashCode() * 0x9E3779B1 >>> 7, PARTS) == 0;
        return switch (this) {
            case ALL -> true;
            case TRIAL -> trial;
            case TRAINING -> !trial;
        };
    }
}
