// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.security.policy;

import java.util.List;

/**
 * Whom a statement is about.
 *
 * @param negated whether it is NotPrincipal
 * @param named   those named, at least one
 */
public record PrincipalPattern(boolean negated, List<Named> named) {
    public PrincipalPattern {
        named = List.copyOf(named);
    }

    /**
     * One principal named.
     *
     * @param kind  the key it is written under
     * @param value {@code *}, an account, an ARN, or the name of a service
     */
    public record Named(Kind kind, String value) {}

    /** The keys of a Principal element. */
    public enum Kind {
        /** The word {@code *} without a key: everybody. */
        EVERYONE("*"),
        /** An account, a user, a role, a session of a role, or {@code *}. */
        AWS("AWS"),
        /** A service such as {@code sagemaker.amazonaws.com}. */
        SERVICE("Service"),
        /** A provider of identities. */
        FEDERATED("Federated"),
        /** The canonical id of an account of S3; nobody here has one, so it names nobody. */
        CANONICAL_USER("CanonicalUser");

        private final String written;

        Kind(String written) {
            this.written = written;
        }

        /** Returns the key in a document. */
        public String written() {
            return written;
        }
    }
}
