// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.governance.lineage;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A question over the graph.
 *
 * @param startArns    where to begin: at most one; empty to look at every entity
 * @param includeEdges whether edges, and the entities on the way to a match, are wanted too
 * @param filter       which entities are wanted
 * @param maxDepth     the most edges from the start, 0 to 10
 */
public record LineageQuery(List<String> startArns, Direction direction, boolean includeEdges, Filter filter,
        int maxDepth) {
    /** The deepest question. */
    public static final int DEEPEST = 10;

    public LineageQuery {
        startArns = List.copyOf(startArns);
    }

    /** Returns the question for everything connected to {@code arn}. */
    public static LineageQuery around(String arn, Direction direction, int maxDepth) {
        return new LineageQuery(List.of(arn), direction, true, Filter.none(), maxDepth);
    }

    /** Which way edges are followed. */
    public enum Direction {
        /** Either way at every step. */
        BOTH,
        /** Backward, to what came before. */
        ASCENDANTS,
        /** Forward, to what came of it. */
        DESCENDANTS
    }

    /**
     * Which entities are wanted: those that meet every member; a set is met by any of its values, an empty one by all.
     * Times are included.
     */
    public record Filter(Set<String> types, Set<LineageType> lineageTypes, Optional<Instant> createdAfter,
            Optional<Instant> createdBefore, Optional<Instant> modifiedAfter, Optional<Instant> modifiedBefore,
            Map<String, String> properties) {
        public Filter {
            types = Set.copyOf(types);
            lineageTypes = Set.copyOf(lineageTypes);
            properties = Map.copyOf(properties);
        }

        /** Returns a filter that everything meets. */
        public static Filter none() {
            return new Filter(Set.of(), Set.of(), Optional.empty(), Optional.empty(), Optional.empty(),
                    Optional.empty(), Map.of());
        }

        /** Returns whether everything meets it. */
        public boolean isEmpty() {
            return equals(none());
        }
    }
}
