// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.security.policy;

import java.math.BigDecimal;
import java.util.Optional;

/** Reads numbers as exact decimals. */
final class Numbers {
    /** Longer than any number of a request, short enough that comparing stays cheap. */
    private static final int LONGEST = 64;

    private Numbers() {}

    static Optional<BigDecimal> parse(String written) {
        if (written.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            return Optional.of(new BigDecimal(written.strip()));
        } catch (NumberFormatException failure) {
            return Optional.empty();
        }
    }
}
