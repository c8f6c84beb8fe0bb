// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.governance.lineage;

import java.util.Optional;

/** An edge of the lineage graph, from what was there first to what came of it. At most one joins two entities. */
public record Association(String sourceArn, String destinationArn, Optional<AssociationType> type, Stamp created) {
    /**
     * An edge with what is shown of its ends.
     *
     * @param sourceType the type of the source, such as {@code DataSet}
     * @param sourceName its name; empty when it has none
     */
    public record Listed(Association association, String sourceType, Optional<String> sourceName,
            String destinationType, Optional<String> destinationName) {}
}
