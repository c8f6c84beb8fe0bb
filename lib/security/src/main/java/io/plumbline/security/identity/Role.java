// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.security.identity;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A role.
 *
 * @param longestSession how long a session may be, 1 to 12 hours
 * @param trust          the document that says who may assume it, JSON
 * @param lastUse        when and where a session of it was last used
 */
public record Role(String id, String name, String path, Instant created, Optional<String> boundary,
        Optional<String> description, Duration longestSession, String trust, Optional<LastUse> lastUse)
        implements
            Holder {
    @Override
    public Kind kind() {
        return Kind.ROLE;
    }

    /** Returns the same role with another description and longest session. */
    public Role described(Optional<String> newDescription, Duration newLongest) {
        return new Role(id, name, path, created, boundary, newDescription, newLongest, trust, lastUse);
    }

    /** Returns the same role with another trust document. */
    public Role trusting(String document) {
        return new Role(id, name, path, created, boundary, description, longestSession, document, lastUse);
    }

    /** Returns the same role with another boundary. */
    public Role bounded(Optional<String> policyArn) {
        return new Role(id, name, path, created, policyArn, description, longestSession, trust, lastUse);
    }
}
