// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.training.attack;

import java.util.Locale;

/** A share with its 95 % interval (Wilson). */
record Proportion(int of, int all) {
    private static final double Z = 1.959964;

    /** Returns the share and its interval in per cent. */
    String text() {
        if (all == 0) {
            return "no texts";
        }
        double share = (double) of / all;
        double spread = Z * StrictMath.sqrt(share * (1 - share) / all + Z * Z / (4.0 * all * all));
        double scale = 1 + Z * Z / all;
        double middle = share + Z * Z / (2.0 * all);
        return String.format(Locale.ROOT, "%.1f (%.1f to %.1f)", 100 * share,
                Math.max(0, 100 * (middle - spread) / scale), Math.min(100, 100 * (middle + spread) / scale));
    }
}
