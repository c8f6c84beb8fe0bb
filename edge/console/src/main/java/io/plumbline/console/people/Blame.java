// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.console.people;

import io.plumbline.measure.PlumblineException;

/** Finds out which field of a refused form is to blame. */
final class Blame {
    private Blame() {}

    /** Returns whether {@code reading} a value alone is refused already. */
    static boolean isRefused(Runnable reading) {
        try {
            reading.run();
            return false;
        } catch (PlumblineException refusal) {
            return true;
        }
    }
}
