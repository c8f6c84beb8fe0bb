// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.awsprotocol;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Least and greatest value, both allowed. */
record Bounds(Optional<BigDecimal> least, Optional<BigDecimal> greatest) {
    static Bounds of(String least, String greatest) {
        return new Bounds(number(least), number(greatest));
    }

    boolean isAbove(BigDecimal value) {
        return least.isPresent() && value.compareTo(least.get()) < 0;
    }

    boolean isBelow(BigDecimal value) {
        return greatest.isPresent() && value.compareTo(greatest.get()) > 0;
    }

    /** Returns the demands that {@code value} does not meet, in AWS's words. */
    List<String> broken(BigDecimal value, String what) {
        return Stream.concat(
                least.filter(bound -> isAbove(value)).map(bound -> atLeast(what, bound)).stream(),
                greatest.filter(bound -> isBelow(value)).map(bound -> atMost(what, bound)).stream()).toList();
    }

    /** Returns all demands in AWS's words. */
    List<String> all(String what) {
        return Stream.concat(greatest.map(bound -> atMost(what, bound)).stream(),
                least.map(bound -> atLeast(what, bound)).stream()).toList();
    }

    private static String atLeast(String what, BigDecimal bound) {
        return "Member must have " + what + " greater than or equal to " + bound.toPlainString();
    }

    private static String atMost(String what, BigDecimal bound) {
        return "Member must have " + what + " less than or equal to " + bound.toPlainString();
    }

    private static Optional<BigDecimal> number(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(new BigDecimal(text));
    }
}
