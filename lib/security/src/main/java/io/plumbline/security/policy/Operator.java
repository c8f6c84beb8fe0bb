// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.security.policy;

import java.util.Optional;

/**
 * A condition operator as written: {@code ForAnyValue:StringLikeIfExists}.
 *
 * @param quantifier which of several values of the key must match
 * @param comparison how two values are compared
 * @param ifExists   whether the condition holds when the key is missing
 */
public record Operator(Quantifier quantifier, Comparison comparison, boolean ifExists) {
    private static final String IF_EXISTS = "IfExists";

    /** Reads an operator; empty when there is none of that name. Null takes neither prefix nor suffix. */
    public static Optional<Operator> parse(String written) {
        Quantifier quantifier = Quantifier.of(written);
        String rest = written.substring(quantifier.prefix().length());
        boolean ifExists = rest.endsWith(IF_EXISTS);
        String name = ifExists ? rest.substring(0, rest.length() - IF_EXISTS.length()) : rest;
        return Comparison.named(name)
                .filter(found -> found != Comparison.NULL || (!ifExists && quantifier == Quantifier.SINGLE))
                .map(found -> new Operator(quantifier, found, ifExists));
    }

    /** Returns the operator as documents write it. */
    public String written() {
        return quantifier.prefix() + comparison.written() + (ifExists ? IF_EXISTS : "");
    }

    /** Which of the values of a key must match. */
    public enum Quantifier {
        /** The key has one value; when it has several, one must match, and with a negated operator none. */
        SINGLE(""),
        /** Every value; holds when there is none. */
        FOR_ALL_VALUES("ForAllValues:"),
        /** At least one value; does not hold when there is none. */
        FOR_ANY_VALUE("ForAnyValue:");

        private final String prefix;

        Quantifier(String prefix) {
            this.prefix = prefix;
        }

        /** Returns what stands before the operator. */
        public String prefix() {
            return prefix;
        }

        static Quantifier of(String written) {
            if (written.startsWith(FOR_ALL_VALUES.prefix)) {
                return FOR_ALL_VALUES;
            }
            return written.startsWith(FOR_ANY_VALUE.prefix) ? FOR_ANY_VALUE : SINGLE;
        }
    }
}
