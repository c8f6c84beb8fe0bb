// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.privacy.library;

import io.plumbline.data.Page;
import io.plumbline.data.PageRequest;
import java.util.Optional;

/** Where the outcomes of scans are kept. */
public interface Scans {
    /** Keeps one. */
    void add(Scan scan);

    /** Finds one. */
    Optional<Scan> find(String id);

    /** Lists them, the newest first. */
    Page<Scan> list(PageRequest page);

    /** Removes one; returns whether there was one. */
    boolean delete(String id);
}
