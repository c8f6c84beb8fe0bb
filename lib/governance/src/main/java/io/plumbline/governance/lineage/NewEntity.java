// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.governance.lineage;

import java.util.Map;
import java.util.Optional;

/** An entity that shall exist; the members are those of {@link LineageEntity}. */
public record NewEntity(LineageType lineage, Optional<String> name, String type, LineageSource source,
        Optional<String> description, Optional<String> status, Map<String, String> properties,
        Provenance provenance) {
    public NewEntity {
        properties = Map.copyOf(properties);
    }

    /** Returns an entity with nothing but what every entity has. */
    public static NewEntity of(LineageType lineage, String name, String type, LineageSource source) {
        return new NewEntity(lineage, Optional.of(name), type, source, Optional.empty(), Optional.empty(), Map.of(),
                Provenance.none());
    }

    /** Returns the same entity with this status. */
    public NewEntity status(String newStatus) {
        return new NewEntity(lineage, name, type, source, description, Optional.of(newStatus), properties, provenance);
    }

    /** Returns the same entity with these properties. */
    public NewEntity properties(Map<String, String> newProperties) {
        return new NewEntity(lineage, name, type, source, description, status, newProperties, provenance);
    }

    /** Returns the same entity with this description. */
    public NewEntity description(Optional<String> newDescription) {
        return new NewEntity(lineage, name, type, source, newDescription, status, properties, provenance);
    }
}
