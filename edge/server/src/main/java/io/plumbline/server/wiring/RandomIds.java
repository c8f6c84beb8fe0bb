// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.server.wiring;

import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/** Ids of twelve lower-case letters and digits, as guardrails have them. */
final class RandomIds implements Supplier<String> {
    private static final String SIGNS = "abcdefghijklmnopqrstuvwxyz0123456789";
    private static final int LENGTH = 12;

    private final RandomGenerator random;

    RandomIds(RandomGenerator random) {
        this.random = random;
    }

    @Override
    public String get() {
        StringBuilder id = new StringBuilder(LENGTH);
        while (id.length() < LENGTH) {
            id.append(SIGNS.charAt(random.nextInt(SIGNS.length())));
        }
        return id.toString();
    }
}
