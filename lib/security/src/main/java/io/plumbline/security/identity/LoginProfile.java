// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.security.identity;

import java.time.Instant;

/**
 * The password of a user for the console.
 *
 * @param hash          as {@code Passwords} writes it
 * @param resetRequired whether the user must choose another one at the next sign-in
 */
public record LoginProfile(String userId, String hash, Instant created, boolean resetRequired) {
    @Override
    public String toString() {
        return "LoginProfile[" + userId + "]";
    }
}
