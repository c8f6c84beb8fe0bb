// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.runtimes.http;

import java.time.Duration;
import java.util.Optional;

/** What comes of sending a request. */
sealed interface Outcome {

    /** Whether the same request may fare better a little later. */
    boolean passing();

    /**
     * An answer of whatever status.
     *
     * @param status HTTP status
     * @param contentType header Content-Type, or "" when absent
     * @param retryAfter how long the endpoint asks to be left alone
     * @param body as UTF-8 text
     */
    record Reply(int status, String contentType, Optional<Duration> retryAfter, String body) implements Outcome {

        boolean good() {
            return status >= 200 && status < 300;
        }

        @Override
        public boolean passing() {
            return switch (status) {
                case 429, 500, 502, 503, 504 -> true;
                default -> false;
            };
        }
    }

    /** No answer. */
    record Silence(Reason reason) implements Outcome {

        @Override
        public boolean passing() {
            return switch (reason) {
                case LATE, UNREACHABLE, SWALLOWED, BROKEN -> true;
                case UNKNOWN_HOST, UNTRUSTED, ENDLESS -> false;
            };
        }
    }

    /** Why there is no answer. */
    enum Reason {
        /** Not whole within the time-out. */
        LATE,
        /** Nothing takes connections there. */
        UNREACHABLE,
        /** The host says nothing to an attempt to connect, or to TLS. */
        SWALLOWED,
        /** The connection ended before the answer did. */
        BROKEN,
        /** The name of the host has no address. */
        UNKNOWN_HOST,
        /** TLS could not be agreed on, or the certificate is not trusted. */
        UNTRUSTED,
        /** Larger than any answer to rows of numbers is. */
        ENDLESS
    }
}
