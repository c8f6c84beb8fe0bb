// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.security.identity;

import java.util.Locale;

/** The credentials of a request are not good. The sentence is the one of AWS and holds nothing of them. */
public final class CredentialRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Reason reason;

    public CredentialRefused(Reason reason) {
        super(reason.sentence);
        this.reason = reason;
    }

    /** Returns why. */
    public Reason reason() {
        return reason;
    }

    /** Why credentials are refused. */
    public enum Reason {
        /** The key is unknown or inactive, or its session token is missing, wrong, or of another key. */
        INVALID("InvalidClientTokenId", "The security token included in the request is invalid."),
        /** The temporary credentials have ended. */
        EXPIRED("ExpiredToken", "The security token included in the request is expired");

        private final String code;
        private final String sentence;

        Reason(String code, String sentence) {
            this.code = code;
            this.sentence = sentence;
        }

        /** Returns the code of IAM and STS: InvalidClientTokenId or ExpiredToken. */
        public String code() {
            return code;
        }

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
