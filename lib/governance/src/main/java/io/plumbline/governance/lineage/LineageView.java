// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.governance.lineage;

import io.plumbline.data.PageRequest;
import io.plumbline.governance.lineage.LineageQuery.Direction;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is around one entity, ready to be drawn and to be read as a list.
 *
 * @param focus     the entity in the middle
 * @param drawing   all entities with their places, and the edges
 * @param complete  whether everything within the depth is here; false when the most entities were reached
 */
public record LineageView(LineageVertex focus, LineageDrawing drawing, boolean complete) {
    /** The most entities that are shown. */
    public static final int MOST = 200;

    /** Returns what is within {@code depth} edges of the entity of that ARN; NOT_FOUND when it is not there. */
    public static LineageView around(LineageSearch search, String arnOrSource, Direction direction, int depth) {
        LineageEntity entity = search.start(arnOrSource);
        LineageQuery query = LineageQuery.around(entity.arn(), direction, depth);
        Map<String, LineageVertex> vertices = new LinkedHashMap<>();
        List<LineageAnswer.Edge> edges = new ArrayList<>();
        Optional<String> next = Optional.empty();
        do {
            LineageAnswer page = search.ask(query, new PageRequest(LineageSearch.LARGEST_PAGE, next));
            page.vertices().forEach(vertex -> vertices.put(vertex.arn(), vertex));
            edges.addAll(page.edges());
            next = page.next();
        } while (next.isPresent() && vertices.size() < MOST);
        List<LineageAnswer.Edge> shown = edges.stream().filter(edge -> vertices.containsKey(edge.sourceArn())
                && vertices.containsKey(edge.destinationArn())).toList();
        LineageVertex focus = new LineageVertex(entity.id(), entity.arn(), entity.lineage(), entity.type(),
                entity.label());
        return new LineageView(focus, LineageDrawing.of(List.copyOf(vertices.values()), shown), next.isEmpty());
    }

    /** Returns the entities that an edge leads from to {@code arn}, in the order of the drawing. */
    public List<LineageVertex> before(String arn) {
        return ends(arn, true);
    }

    /** Returns the entities that an edge leads to from {@code arn}, in the order of the drawing. */
    public List<LineageVertex> after(String arn) {
        return ends(arn, false);
    }

    private List<LineageVertex> ends(String arn, boolean upstream) {
        List<String> others = drawing.edges().stream().map(LineageDrawing.Edge::edge)
                .filter(edge -> (upstream ? edge.destinationArn() : edge.sourceArn()).equals(arn))
                .map(edge -> upstream ? edge.sourceArn() : edge.destinationArn()).toList();
        return drawing.nodes().stream().map(LineageDrawing.Node::vertex).filter(it -> others.contains(it.arn()))
                .toList();
    }
}
