// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.guardrails.library;

import io.plumbline.data.Page;
import io.plumbline.data.PageRequest;
import java.util.List;
import java.util.Optional;

/** Where enforcements are kept. Every method joins the transaction of the calling thread. */
public interface Enforcements {
    /** Keeps a new enforcement. */
    void add(Enforcement enforcement);

    /** Puts {@code enforcement} in the place of the one with its id; returns whether there was one. */
    boolean replace(Enforcement enforcement);

    /** Finds an enforcement. */
    Optional<Enforcement> find(String id);

    /** Lists enforcements, the newest first. */
    Page<Enforcement> list(PageRequest page);

    /** Returns all enforcements, the oldest first. Quick. */
    List<Enforcement> all();

    /** Removes an enforcement; returns whether there was one. */
    boolean delete(String id);
}
