// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.security.identity;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Long-lived access keys. */
public interface AccessKeys {
    /** Stores a new key. */
    void add(AccessKey key);

    /** Finds a key. */
    Optional<AccessKey> find(String id);

    /** Returns the keys of a user, or of the root for an empty {@code owner}, the oldest first. */
    List<AccessKey> of(Optional<String> owner);

    /** Makes a key work, or not. */
    void activate(String id, boolean active);

    /** Removes a key. */
    void remove(String id);

    /** Records uses, by the id of the key or of the role; needs no {@link IdentityStore#change}. */
    void used(Map<String, LastUse> uses);
}
