// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.security.identity;

import io.plumbline.data.Page;
import io.plumbline.data.PageRequest;
import java.util.Optional;

/** The users, the groups or the roles. */
public interface Directory<T extends Holder> {
    /** Stores a new one. */
    void add(T holder);

    /** Stores all but id and creation of {@code holder}. */
    void update(T holder);

    /** Removes one, with its tags, keys, attachments and inline policies. */
    void remove(String id);

    /** Finds the one of exactly this name. */
    Optional<T> find(String name);

    /** Finds the one of this id. */
    Optional<T> findById(String id);

    /** Finds the one whose name differs from {@code name} in nothing but the case of letters. */
    Optional<T> findAnyCase(String name);

    /** Lists those whose path begins with {@code pathPrefix}, by name. */
    Page<T> list(String pathPrefix, PageRequest request);

    /** Returns how many there are. */
    int count();
}
