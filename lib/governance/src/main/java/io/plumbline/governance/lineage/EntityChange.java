// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.governance.lineage;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What shall change of an entity; what is empty stays.
 *
 * @param properties       set these, keep the others
 * @param propertiesToRemove remove these; one that is not there is no mistake
 */
public record EntityChange(Optional<String> name, Optional<String> description, Optional<String> status,
        Map<String, String> properties, List<String> propertiesToRemove) {
    public EntityChange {
        properties = Map.copyOf(properties);
        propertiesToRemove = List.copyOf(propertiesToRemove);
    }

    /** Returns a change of status and properties. */
    public static EntityChange of(Optional<String> status, Map<String, String> properties) {
        return new EntityChange(Optional.empty(), Optional.empty(), status, properties, List.of());
    }

    Map<String, String> applyTo(Map<String, String> old) {
        Map<String, String> result = new HashMap<>(old);
        propertiesToRemove.forEach(result::remove);
        result.putAll(properties);
        return result;
    }
}
