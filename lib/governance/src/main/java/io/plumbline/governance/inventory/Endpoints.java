// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.governance.inventory;

import io.plumbline.data.Page;
import io.plumbline.data.PageRequest;
import io.plumbline.governance.registry.Listing;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Keeps endpoints by name, whatever its case. */
public interface Endpoints {
    /** Adds an endpoint; returns false when there is one of that name. */
    boolean add(Endpoint endpoint);

    /** Finds an endpoint. */
    Optional<Endpoint> find(String name);

    /** Finds an endpoint and makes everybody else who wants to change it wait until this transaction ends. */
    Optional<Endpoint> hold(String name);

    /** Writes everything that can change of an endpoint. */
    void update(Endpoint changed);

    /** Returns one page of endpoints. */
    Page<Endpoint> list(Listing listing, PageRequest page);

    /** Returns the endpoints that serve each of these models, by {@link io.plumbline.governance.registry.Names#key}. */
    Map<String, List<Endpoint>> serving(Collection<String> models);

    /** Deletes an endpoint; returns false when there is none. */
    boolean delete(String name);
}
