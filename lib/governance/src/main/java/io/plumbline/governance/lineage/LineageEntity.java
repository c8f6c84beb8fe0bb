// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.governance.lineage;

import java.util.Map;
import java.util.Optional;

/**
 * One vertex of the lineage graph.
 *
 * @param arn         its ARN, which never changes
 * @param lineage     which of the four kinds it is
 * @param name        its name; artifacts may have none
 * @param type        what it is: {@code DataSet}, {@code Model}, {@code Endpoint}, {@code ModelDeployment} ...
 * @param source      where it comes from
 * @param description a sentence, for actions and contexts
 * @param status      of an action or a run
 * @param properties  at most 30, by name
 * @param provenance  which code made it
 * @param created     by whom and when
 * @param modified    by whom and when it was last changed
 */
public record LineageEntity(String arn, LineageType lineage, Optional<String> name, String type, LineageSource source,
        Optional<String> description, Optional<String> status, Map<String, String> properties, Provenance provenance,
        Stamp created, Stamp modified) {
    public LineageEntity {
        properties = Map.copyOf(properties);
    }

    /** Returns the number of this entity in the graph: 63 bits of the SHA-256 of its ARN. */
    public long id() {
        return Hashes.id(arn);
    }

    /** Returns the name, or the address when there is no name. */
    public String label() {
        return name.orElse(source.uri());
    }

    LineageEntity changed(EntityChange change, Stamp stamp) {
        return new LineageEntity(arn, lineage, change.name().or(() -> name), type, source,
                change.description().or(() -> description), change.status().or(() -> status),
                change.applyTo(properties), provenance, created, stamp);
    }
}
