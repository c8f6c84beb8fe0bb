// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.privacy.library;

import io.plumbline.data.Page;
import io.plumbline.data.PageRequest;
import java.util.Optional;

/** Where allow lists are kept. */
public interface AllowLists {
    /** Adds one; {@code token} is how a client says that two requests are the same. */
    void add(KeptAllowList list, Optional<String> token);

    /** Finds what a request with {@code token} made. */
    Optional<KeptAllowList> made(String token);

    /** Puts {@code list} in place of the one with its id; returns whether there was one. */
    boolean replace(KeptAllowList list);

    /** Finds one. */
    Optional<KeptAllowList> find(String id);

    /** Lists them, the newest first. */
    Page<KeptAllowList> list(PageRequest page);

    /** Returns how many there are. */
    int count();

    /** Removes one; returns whether there was one. */
    boolean delete(String id);
}
