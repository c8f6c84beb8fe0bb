// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.security.session;

import java.time.Instant;

/**
 * Somebody who is signed in.
 *
 * @param key       SHA-256 of the secret in the browser's cookie, hexadecimal; the secret itself is not kept
 * @param user      the name of the user
 * @param formToken what every form must send back
 * @param begun     when they signed in
 * @param seen      when they were last seen
 * @param mfa       whether a second factor was shown
 * @param passwordDue whether they must choose a new password before anything else
 */
public record Session(String key, String user, String formToken, Instant begun, Instant seen, boolean mfa,
        boolean passwordDue) {}
