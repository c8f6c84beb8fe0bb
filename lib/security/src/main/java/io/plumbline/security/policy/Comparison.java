// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.security.policy;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The ways in which a condition compares; those whose name says Not hold when the one without it does not. */
public enum Comparison {
    /** Same text. */
    STRING_EQUALS("StringEquals"),
    /** Other text. */
    STRING_NOT_EQUALS("StringNotEquals", STRING_EQUALS),
    /** Same text but for case. */
    STRING_EQUALS_IGNORE_CASE("StringEqualsIgnoreCase"),
    /** Other text even without case. */
    STRING_NOT_EQUALS_IGNORE_CASE("StringNotEqualsIgnoreCase", STRING_EQUALS_IGNORE_CASE),
    /** Text with * and ?. */
    STRING_LIKE("StringLike"),
    /** Not such text. */
    STRING_NOT_LIKE("StringNotLike", STRING_LIKE),
    /** Same number. */
    NUMERIC_EQUALS("NumericEquals"),
    /** Other number. */
    NUMERIC_NOT_EQUALS("NumericNotEquals", NUMERIC_EQUALS),
    /** The key is below. */
    NUMERIC_LESS_THAN("NumericLessThan"),
    /** The key is not above. */
    NUMERIC_LESS_THAN_EQUALS("NumericLessThanEquals"),
    /** The key is above. */
    NUMERIC_GREATER_THAN("NumericGreaterThan"),
    /** The key is not below. */
    NUMERIC_GREATER_THAN_EQUALS("NumericGreaterThanEquals"),
    /** Same moment. */
    DATE_EQUALS("DateEquals"),
    /** Other moment. */
    DATE_NOT_EQUALS("DateNotEquals", DATE_EQUALS),
    /** The key is earlier. */
    DATE_LESS_THAN("DateLessThan"),
    /** The key is not later. */
    DATE_LESS_THAN_EQUALS("DateLessThanEquals"),
    /** The key is later. */
    DATE_GREATER_THAN("DateGreaterThan"),
    /** The key is not earlier. */
    DATE_GREATER_THAN_EQUALS("DateGreaterThanEquals"),
    /** Both true, or both false. */
    BOOL("Bool"),
    /** Same bytes, both in base64. */
    BINARY_EQUALS("BinaryEquals"),
    /** The address lies in the range. */
    IP_ADDRESS("IpAddress"),
    /** The address lies outside. */
    NOT_IP_ADDRESS("NotIpAddress", IP_ADDRESS),
    /** ARNs part by part, with * and ?; the same as ArnLike. */
    ARN_EQUALS("ArnEquals"),
    /** ARNs part by part, with * and ?. */
    ARN_LIKE("ArnLike"),
    /** Not such an ARN; the same as ArnNotLike. */
    ARN_NOT_EQUALS("ArnNotEquals", ARN_EQUALS),
    /** Not such an ARN. */
    ARN_NOT_LIKE("ArnNotLike", ARN_LIKE),
    /** With true the key is missing, with false it is there. */
    NULL("Null");

    private static final Map<String, Comparison> BY_NAME = Arrays.stream(values())
            .collect(Collectors.toUnmodifiableMap(Comparison::written, Function.identity()));

    private final String written;
    private final Optional<Comparison> opposite;

    Comparison(String written) {
        this.written = written;
        this.opposite = Optional.empty();
    }

    Comparison(String written, Comparison opposite) {
        this.written = written;
        this.opposite = Optional.of(opposite);
    }

    /** Finds the comparison documents call {@code name}. */
    public static Optional<Comparison> named(String name) {
        return Optional.ofNullable(BY_NAME.get(name));
    }

    /** Returns the name in documents. */
    public String written() {
        return written;
    }

    /** Returns whether it holds when another comparison does not. */
    public boolean isNegated() {
        return opposite.isPresent();
    }

    /** Returns the comparison without its Not. */
    public Comparison positive() {
        return opposite.orElse(this);
    }

    /** Returns whether variables stand for values here: with texts and ARNs only. */
    public boolean takesVariables() {
        return written.startsWith("String") || written.startsWith("Arn");
    }

    /** Returns whether a value of a policy is of the kind compared here; one that is not matches nothing. */
    public boolean canMatch(String value) {
        return ValueTests.canMatch(this, value);
    }
}
