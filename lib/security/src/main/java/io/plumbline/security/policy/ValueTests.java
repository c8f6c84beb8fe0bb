// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.security.policy;

import io.plumbline.security.policy.Address.Range;
import io.plumbline.security.policy.TextTest.Syntax;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntPredicate;

/**
 * The ways of comparing a value of a request with a value of a policy. A value that is not of the kind compared, on
 * either side, matches nothing.
 */
final class ValueTests {
    private ValueTests() {}

    /** Returns the test for {@code wanted} of a comparison that is not negated. */
    static TextTest of(Comparison comparison, String wanted, Syntax syntax) {
        return switch (comparison) {
            case STRING_EQUALS -> TextTest.same(wanted, syntax);
            case STRING_EQUALS_IGNORE_CASE -> TextTest.sameButCase(wanted, syntax);
            case STRING_LIKE -> TextTest.like(wanted, syntax);
            case NUMERIC_EQUALS -> ordered(Numbers::parse, wanted, sign -> sign == 0);
            case NUMERIC_LESS_THAN -> ordered(Numbers::parse, wanted, sign -> sign < 0);
            case NUMERIC_LESS_THAN_EQUALS -> ordered(Numbers::parse, wanted, sign -> sign <= 0);
            case NUMERIC_GREATER_THAN -> ordered(Numbers::parse, wanted, sign -> sign > 0);
            case NUMERIC_GREATER_THAN_EQUALS -> ordered(Numbers::parse, wanted, sign -> sign >= 0);
            case DATE_EQUALS -> ordered(Moments::parse, wanted, sign -> sign == 0);
            case DATE_LESS_THAN -> ordered(Moments::parse, wanted, sign -> sign < 0);
            case DATE_LESS_THAN_EQUALS -> ordered(Moments::parse, wanted, sign -> sign <= 0);
            case DATE_GREATER_THAN -> ordered(Moments::parse, wanted, sign -> sign > 0);
            case DATE_GREATER_THAN_EQUALS -> ordered(Moments::parse, wanted, sign -> sign >= 0);
            case BOOL -> same(ValueTests::bool, wanted);
            case BINARY_EQUALS -> binary(wanted);
            case IP_ADDRESS -> address(wanted);
            case ARN_EQUALS, ARN_LIKE -> ArnPattern.of(wanted, syntax).<TextTest>map(pattern -> pattern::matches)
                    .orElse(TextTest.NEVER);
            case STRING_NOT_EQUALS, STRING_NOT_EQUALS_IGNORE_CASE, STRING_NOT_LIKE, NUMERIC_NOT_EQUALS,
                    DATE_NOT_EQUALS, NOT_IP_ADDRESS, ARN_NOT_EQUALS, ARN_NOT_LIKE, NULL ->
                throw new IllegalArgumentException(comparison + " compares no single value");
        };
    }

    private static <T extends Comparable<T>> TextTest ordered(Function<String, Optional<T>> read, String wanted,
            IntPredicate order) {
        Optional<T> limit = read.apply(wanted);
        return limit.<TextTest>map(value -> (text, facts) -> read.apply(text)
                .filter(given -> order.test(given.compareTo(value))).isPresent()).orElse(TextTest.NEVER);
    }

    private static <T> TextTest same(Function<String, Optional<T>> read, String wanted) {
        Optional<T> value = read.apply(wanted);
        return value.isEmpty() ? TextTest.NEVER : (text, facts) -> read.apply(text).equals(value);
    }

    private static TextTest binary(String wanted) {
        Optional<byte[]> bytes = bytes(wanted);
        return bytes.<TextTest>map(value -> (text, facts) -> bytes(text)
                .filter(given -> Arrays.equals(given, value)).isPresent()).orElse(TextTest.NEVER);
    }

    private static TextTest address(String wanted) {
        return Range.parse(wanted).<TextTest>map(range -> (text, facts) -> Address.parse(text)
                .filter(range::contains).isPresent()).orElse(TextTest.NEVER);
    }

    private static Optional<Boolean> bool(String written) {
        if (written.equalsIgnoreCase("true")) {
            return Optional.of(true);
        }
        return written.equalsIgnoreCase("false") ? Optional.of(false) : Optional.empty();
    }

    private static Optional<byte[]> bytes(String written) {
        try {
            return Optional.of(Base64.getDecoder().decode(written));
        } catch (IllegalArgumentException failure) {
            return Optional.empty();
        }
    }

    /** Returns whether a value that no variable can change is of the kind that {@code comparison} compares. */
    static boolean canMatch(Comparison comparison, String wanted) {
        return switch (comparison.positive()) {
            case NUMERIC_EQUALS, NUMERIC_LESS_THAN, NUMERIC_LESS_THAN_EQUALS, NUMERIC_GREATER_THAN,
                    NUMERIC_GREATER_THAN_EQUALS ->
                Numbers.parse(wanted).isPresent();
            case DATE_EQUALS, DATE_LESS_THAN, DATE_LESS_THAN_EQUALS, DATE_GREATER_THAN, DATE_GREATER_THAN_EQUALS ->
                Moments.parse(wanted).isPresent();
            case BOOL, NULL -> bool(wanted).isPresent();
            case BINARY_EQUALS -> bytes(wanted).isPresent();
            case IP_ADDRESS -> Range.parse(wanted).isPresent();
            case ARN_EQUALS, ARN_LIKE -> ArnPattern.of(wanted, Syntax.VARIABLES).isPresent();
            case STRING_EQUALS, STRING_EQUALS_IGNORE_CASE, STRING_LIKE, STRING_NOT_EQUALS,
                    STRING_NOT_EQUALS_IGNORE_CASE, STRING_NOT_LIKE, NUMERIC_NOT_EQUALS, DATE_NOT_EQUALS,
                    NOT_IP_ADDRESS, ARN_NOT_EQUALS, ARN_NOT_LIKE ->
                true;
        };
    }
}
