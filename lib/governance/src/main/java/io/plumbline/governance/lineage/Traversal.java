// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.governance.lineage;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

/** Answers a question in the numbers of one graph. */
final class Traversal {
    /** The most edges on one page; a page has at most 50 entities, so only hubs reach it. */
    static final int MOST_EDGES = 10_000;

    private final LineageGraph graph;
    private final LineageQuery query;
    private final Wanted wanted;

    Traversal(LineageGraph graph, LineageQuery query, Wanted wanted) {
        this.graph = graph;
        this.query = query;
        this.wanted = wanted;
    }

    /**
     * The numbers of one page.
     *
     * @param edges pairs of numbers, source first
     */
    record Found(List<Long> ids, List<Pair> edges, Optional<String> next) {}

    /** An edge in numbers. */
    record Pair(long source, long destination, Optional<AssociationType> type) {}

    /** Looks at every entity. */
    Found scan(int limit, Optional<String> after) {
        Slice slice = new Slice(graph, limit, after);
        IntPredicate there = at -> graph.isThere(at) && wanted.test(at);
        slice.offer(0, IntStream.range(0, graph.places()).toArray(), there);
        return found(slice, at -> there.test(at) ? 0 : -1);
    }

    /** Goes out from {@code start}. */
    Found from(int start, int limit, Optional<String> after) {
        Slice slice = new Slice(graph, limit, after);
        if (query.includeEdges() && !wanted.isAll()) {
            return withWays(start, slice);
        }
        Reach reach = new Reach(graph, start, query.direction());
        for (int[] level = reach.level(); level.length > 0 && !slice.isFull(); level = further(reach)) {
            slice.offer(reach.depth(), level, wanted::test);
        }
        return found(slice, reach::depthOf);
    }

    /** Entities on the way to a match are part of the answer, and a match may be the last thing that is reached. */
    private Found withWays(int start, Slice slice) {
        Reach reach = new Reach(graph, start, query.direction());
        List<int[]> levels = new ArrayList<>();
        BitSet included = new BitSet();
        for (int[] level = reach.level(); level.length > 0; level = further(reach)) {
            levels.add(level);
            for (int at : level) {
                if (wanted.test(at)) {
                    reach.addWay(at, included);
                }
            }
        }
        for (int depth = 0; depth < levels.size(); depth++) {
            slice.offer(depth, levels.get(depth), included::get);
        }
        return found(slice, at -> included.get(at) ? reach.depthOf(at) : -1);
    }

    private int[] further(Reach reach) {
        if (reach.depth() == query.maxDepth()) {
            return new int[0];
        }
        reach.next();
        return reach.level();
    }

    private Found found(Slice slice, IntUnaryOperator depthOf) {
        List<Long> ids = slice.places().stream().map(graph::id).toList();
        return new Found(ids, query.includeEdges() ? edges(slice.places(), depthOf) : List.of(), slice.next());
    }

    /** An edge comes with the later of its ends, so that the pages together hold each edge once. */
    private List<Pair> edges(List<Integer> places, IntUnaryOperator depthOf) {
        List<Pair> pairs = new ArrayList<>();
        for (int at : places) {
            for (int edge = graph.firstOut(at); edge >= 0 && pairs.size() < MOST_EDGES; edge = graph.nextOut(edge)) {
                addIfBefore(edge, graph.destination(edge), at, depthOf, pairs);
            }
            for (int edge = graph.firstIn(at); edge >= 0 && pairs.size() < MOST_EDGES; edge = graph.nextIn(edge)) {
                addIfBefore(edge, graph.source(edge), at, depthOf, pairs);
            }
        }
        return pairs;
    }

    private void addIfBefore(int edge, int other, int at, IntUnaryOperator depthOf, List<Pair> pairs) {
        int depth = depthOf.applyAsInt(other);
        int own = depthOf.applyAsInt(at);
        if (depth >= 0 && (depth < own || depth == own && graph.id(other) < graph.id(at))) {
            pairs.add(new Pair(graph.id(graph.source(edge)), graph.id(graph.destination(edge)), graph.kind(edge)));
        }
    }
}
