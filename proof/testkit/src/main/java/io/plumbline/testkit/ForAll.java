// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.testkit;

import java.util.Random;
import java.util.function.Consumer;
import java.util.function.Function;

/** Seeded property checks: the same seed gives the same cases on every machine, and a failure names the case. */
public final class ForAll {
    private static final int CASES = 200;

    private ForAll() {}

    /** Draws 200 cases from {@code generator} with {@code seed} and runs {@code property} on each. */
    public static <T> void forAll(Function<Random, T> generator, long seed, Consumer<T> property) {
        Random random = new Random(seed);
        for (int number = 0; number < CASES; number++) {
            T value = generator.apply(random);
            try {
                property.accept(value);
            } catch (RuntimeException | AssertionError failure) {
                throw new AssertionError("case " + number + " of seed " + seed + ": " + value, failure);
            }
        }
    }
}
