// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.governance.inventory;

import io.plumbline.governance.Actor;
import io.plumbline.governance.registry.PackageId;
import io.plumbline.governance.registry.Structures;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A model as it is deployed: containers, and the packages of the registry they come from.
 *
 * @param name          unique whatever its case
 * @param packages      the packages its containers name, none of them twice
 * @param executionRole the role it runs as
 * @param structures    containers and settings, as given
 * @param createdBy     who made it
 * @param createdAt     when
 */
public record Model(String name, List<PackageId> packages, Optional<String> executionRole, Structures structures,
        Actor createdBy, Instant createdAt) {
    public Model {
        packages = List.copyOf(packages);
    }
}
