// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.security.identity;

import java.util.Collection;
import java.util.Map;
import java.util.SortedMap;

/** Tags of users, roles and policies. */
public interface Tags {
    /** Returns all tags by key; there are at most fifty. */
    SortedMap<String, String> of(String ownerId);

    /** Sets tags, over those whose key differs in nothing but the case of letters. */
    void put(String ownerId, Map<String, String> tags);

    /** Removes tags, whatever the case of their letters. */
    void remove(String ownerId, Collection<String> keys);
}
