// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.governance.inventory;

import io.plumbline.governance.GovernanceEvent.Source;
import io.plumbline.governance.registry.PackageId;
import io.plumbline.governance.registry.Structures;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A model to make.
 *
 * @param name          what it is called
 * @param packages      the packages its containers name
 * @param containers    how many containers it has, those without a package counted
 * @param executionRole the role it runs as
 * @param structures    containers and settings
 * @param sources       where its model data and images are, for lineage
 * @param tags          its tags
 */
public record NewModel(String name, List<PackageId> packages, int containers, Optional<String> executionRole,
        Structures structures,
        List<Source> sources, Map<String, String> tags) {
    public NewModel {
        packages = List.copyOf(packages);
        sources = List.copyOf(sources);
        tags = Map.copyOf(tags);
    }

    /** Returns whether a container of it comes from no package. */
    boolean isBare() {
        return packages.size() < containers;
    }
}
