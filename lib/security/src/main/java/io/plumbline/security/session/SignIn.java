// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.security.session;

import io.plumbline.security.access.Principal;
import java.util.Optional;

/** Knows who may sign in to the pages, and as whom they then act. */
public interface SignIn {
    /**
     * Checks a user name and a password, and a one-time code when the user has a second factor. Takes about as long for
     * a user that does not exist.
     */
    Outcome check(String user, String password, Optional<String> code);

    /** Returns as whom a signed-in user acts now; empty when the user is gone or has no way to sign in any more. */
    Optional<Principal> principal(String user, boolean mfa);

    /** Replaces the password of {@code user}, who knows the one before; that one is no longer due for a change. */
    void renew(String user, String before, String after);

    /** What came of it. */
    sealed interface Outcome {
        /**
         * They are who they say.
         *
         * @param passwordDue whether whoever set the password wants them to choose another one first
         */
        record Accepted(String user, boolean mfa, boolean passwordDue) implements Outcome {}

        /** The password is right, and a one-time code is missing. */
        record NeedsCode() implements Outcome {}

        /** Something is wrong; which part is not said. */
        record Refused() implements Outcome {}
    }
}
