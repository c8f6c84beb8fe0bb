// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.governance.inventory;

import io.plumbline.data.Page;
import io.plumbline.data.PageRequest;
import io.plumbline.governance.registry.Listing;
import java.util.Optional;

/** Keeps endpoint configurations by name, whatever its case. */
public interface EndpointConfigs {
    /** Adds a configuration; returns false when there is one of that name. */
    boolean add(EndpointConfig config);

    /** Finds a configuration. */
    Optional<EndpointConfig> find(String name);

    /** Returns one page of configurations. */
    Page<EndpointConfig> list(Listing listing, PageRequest page);

    /** Deletes a configuration; returns false when there is none. */
    boolean delete(String name);
}
