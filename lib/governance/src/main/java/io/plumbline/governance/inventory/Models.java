// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.governance.inventory;

import io.plumbline.data.Page;
import io.plumbline.data.PageRequest;
import io.plumbline.governance.registry.Listing;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Keeps models by name, whatever its case. */
public interface Models {
    /** Adds a model; returns false when there is one of that name. */
    boolean add(Model model);

    /** Finds a model. */
    Optional<Model> find(String name);

    /** Returns those of {@code names} that there are. */
    List<Model> findAll(Collection<String> names);

    /** Returns one page of models. */
    Page<Model> list(Listing listing, PageRequest page);

    /** Deletes a model; returns false when there is none. */
    boolean delete(String name);
}
