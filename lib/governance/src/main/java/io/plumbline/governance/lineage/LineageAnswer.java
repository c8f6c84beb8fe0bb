// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.governance.lineage;

import java.util.List;
import java.util.Optional;

/**
 * One page of the answer to a {@link LineageQuery}: entities nearest to the start first, and the edges that join them to
 * each other and to those of earlier pages.
 *
 * @param next the key of the next page; empty on the last one
 */
public record LineageAnswer(List<LineageVertex> vertices, List<Edge> edges, Optional<String> next) {
    public LineageAnswer {
        vertices = List.copyOf(vertices);
        edges = List.copyOf(edges);
    }

    /** An association between two entities of the answer. */
    public record Edge(String sourceArn, String destinationArn, Optional<AssociationType> type) {}
}
