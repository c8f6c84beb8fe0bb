// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.security.identity;

import java.time.Instant;
import java.util.Optional;

/**
 * A user.
 *
 * @param passwordLastUsed when it last signed in with its password
 */
public record User(String id, String name, String path, Instant created, Optional<String> boundary,
        Optional<Instant> passwordLastUsed) implements Holder {
    @Override
    public Kind kind() {
        return Kind.USER;
    }

    /** Returns the same user under another name and path. */
    public User renamed(String newName, String newPath) {
        return new User(id, newName, newPath, created, boundary, passwordLastUsed);
    }

    /** Returns the same user with another boundary. */
    public User bounded(Optional<String> policyArn) {
        return new User(id, name, path, created, policyArn, passwordLastUsed);
    }
}
