// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.privacy.library;

import io.plumbline.data.Page;
import io.plumbline.data.PageRequest;
import java.util.Optional;

/** Where custom identifiers are kept. */
public interface CustomIdentifiers {
    /** Adds one; {@code token} is how a client says that two requests are the same. */
    void add(KeptIdentifier identifier, Optional<String> token);

    /** Finds what a request with {@code token} made. */
    Optional<KeptIdentifier> made(String token);

    /** Finds one, also when it was deleted. */
    Optional<KeptIdentifier> find(String id);

    /** Lists those that were not deleted, the newest first. */
    Page<KeptIdentifier> list(PageRequest page);

    /** Returns how many were not deleted. */
    int count();

    /** Marks one as deleted; returns whether there was one that was not. */
    boolean delete(String id);
}
