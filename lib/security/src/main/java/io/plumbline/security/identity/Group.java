// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.security.identity;

import java.time.Instant;
import java.util.Optional;

/** A group of users. */
public record Group(String id, String name, String path, Instant created) implements Holder {
    @Override
    public Kind kind() {
        return Kind.GROUP;
    }

    @Override
    public Optional<String> boundary() {
        return Optional.empty();
    }

    /** Returns the same group under another name and path. */
    public Group renamed(String newName, String newPath) {
        return new Group(id, newName, newPath, created);
    }
}
