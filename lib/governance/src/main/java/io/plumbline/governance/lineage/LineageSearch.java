// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.governance.lineage;

import io.plumbline.data.PageRequest;
import io.plumbline.governance.lineage.LineageAnswer.Edge;
import io.plumbline.measure.PlumblineException;
import io.plumbline.measure.PlumblineException.Category;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Answers questions over the lineage graph. A question costs one walk over what is reached, at most the whole graph in
 * memory, and one read of the entities on the page. A page has at most 50 entities and 10,000 edges.
 */
public final class LineageSearch {
    /** The most entities on a page. */
    public static final int LARGEST_PAGE = 50;

    private final LineageStore store;
    private final Lineage lineage;

    public LineageSearch(LineageStore store, Lineage lineage) {
        this.store = store;
        this.lineage = lineage;
    }

    /**
     * Answers {@code query}.
     *
     * @throws PlumblineException NOT_FOUND when the start is not there
     */
    public LineageAnswer ask(LineageQuery query, PageRequest page) {
        if (query.startArns().size() > 1 || query.maxDepth() < 0 || query.maxDepth() > LineageQuery.DEEPEST) {
            throw new PlumblineException(Category.INVALID_ARGUMENT,
                    "a lineage query begins at one ARN at most and goes "
                            + "0 to " + LineageQuery.DEEPEST + " edges deep; it had " + query.startArns().size()
                            + " ARNs and depth " + query.maxDepth() + ".");
        }
        int limit = Math.min(page.limit(), LARGEST_PAGE);
        Optional<Long> start = query.startArns().stream().findFirst().map(arn -> start(arn).id());
        Set<Long> withProperty = query.filter().properties().isEmpty()
                ? Set.of()
                : store.withAnyProperty(query.filter().properties());
        return resolve(store.overGraph(graph -> {
            Traversal traversal = new Traversal(graph, query, new Wanted(graph, query.filter(), withProperty));
            return start.isEmpty()
                    ? traversal.scan(limit, page.after())
                    : traversal.from(requirePlace(graph, start.get()), limit, page.after());
        }));
    }

    /** Returns the entity of that ARN, or the one that stands for the endpoint, model, package or card of that ARN. */
    public LineageEntity start(String arnOrSource) {
        String arn = lineage.arnOf(arnOrSource);
        return store.find(arn).or(() -> List.of(LineageType.CONTEXT, LineageType.ARTIFACT).stream()
                .flatMap(type -> lineage.list(EntityFilter.all(type).source(arn), PageRequest.first(1)).items()
                        .stream())
                .findFirst()).orElseThrow(() -> new PlumblineException(Category.NOT_FOUND,
                        "the lineage entity " + arnOrSource + " does not exist."));
    }

    private static int requirePlace(LineageGraph graph, long id) {
        int at = graph.at(id);
        if (at < 0) {
            throw new PlumblineException(Category.NOT_FOUND, "the lineage entity the query begins at was deleted.");
        }
        return at;
    }

    private LineageAnswer resolve(Traversal.Found found) {
        Set<Long> needed = new HashSet<>(found.ids());
        found.edges().forEach(edge -> {
            needed.add(edge.source());
            needed.add(edge.destination());
        });
        Map<Long, LineageVertex> vertices = new HashMap<>();
        List<Long> all = List.copyOf(needed);
        for (int i = 0; i < all.size(); i += 1000) {
            vertices.putAll(store.byId(all.subList(i, Math.min(all.size(), i + 1000))).stream()
                    .collect(Collectors.toMap(LineageVertex::id, Function.identity())));
        }
        List<Edge> edges = new ArrayList<>();
        for (Traversal.Pair pair : found.edges()) {
            LineageVertex source = vertices.get(pair.source());
            LineageVertex destination = vertices.get(pair.destination());
            // An end may have been deleted since the walk.
            if (source != null && destination != null) {
                edges.add(new Edge(source.arn(), destination.arn(), pair.type()));
            }
        }
        return new LineageAnswer(found.ids().stream().map(vertices::get).filter(Objects::nonNull).toList(), edges,
                found.next());
    }
}
