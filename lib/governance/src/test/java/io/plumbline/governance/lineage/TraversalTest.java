// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.governance.lineage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plumbline.governance.lineage.LineageQuery.Direction;
import io.plumbline.governance.lineage.LineageQuery.Filter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class TraversalTest {
    private static final Filter MODELS = new Filter(Set.of("Model", "Unheard"), Set.of(), Optional.empty(),
            Optional.empty(), Optional.empty(), Optional.empty(), Map.of());

    /** 1 -> 2 -> 3 -> 1 is a cycle, 3 -> 4 leaves it; 4 is a model. */
    private static LineageGraph cycle() {
        LineageGraph graph = new LineageGraph();
        for (long id = 1; id <= 4; id++) {
            graph.put(id, id == 4 ? LineageType.ARTIFACT : LineageType.ACTION, id == 4 ? "Model" : "Step", id * 1000,
                    id * 1000);
        }
        graph.connect(1, 2, Optional.of(AssociationType.PRODUCED));
        graph.connect(2, 3, Optional.empty());
        graph.connect(3, 1, Optional.of(AssociationType.SAME_AS));
        graph.connect(3, 4, Optional.empty());
        return graph;
    }

    @Test
    void aCycleEndsAndEachEntityIsMetOnce() {
        assertThat(ids(cycle(), 1, Direction.DESCENDANTS, Filter.none(), 10)).containsExactly(1L, 2L, 3L, 4L);
        assertThat(ids(cycle(), 1, Direction.ASCENDANTS, Filter.none(), 10)).containsExactly(1L, 3L, 2L);
        assertThat(ids(cycle(), 4, Direction.DESCENDANTS, Filter.none(), 10)).containsExactly(4L);
    }

    @Test
    void depthCountsEdgesFromTheStart() {
        assertThat(ids(cycle(), 1, Direction.DESCENDANTS, Filter.none(), 0)).containsExactly(1L);
        assertThat(ids(cycle(), 1, Direction.DESCENDANTS, Filter.none(), 2)).containsExactly(1L, 2L, 3L);
        assertThat(ids(cycle(), 1, Direction.BOTH, Filter.none(), 1)).containsExactly(1L, 2L, 3L);
    }

    @Test
    void theWayPassesThroughWhatIsNotWanted() {
        Traversal.Found plain = find(cycle(), 1, Direction.DESCENDANTS, MODELS, 10, false, Optional.empty(), 50);
        Traversal.Found ways = find(cycle(), 1, Direction.DESCENDANTS, MODELS, 10, true, Optional.empty(), 50);

        assertThat(plain.ids()).containsExactly(4L);
        assertThat(plain.edges()).isEmpty();
        assertThat(ways.ids()).containsExactly(1L, 2L, 3L, 4L);
        assertThat(ways.edges()).contains(new Traversal.Pair(1, 2, Optional.of(AssociationType.PRODUCED)),
                new Traversal.Pair(3, 1, Optional.of(AssociationType.SAME_AS))).hasSize(4);
    }

    @Test
    void filtersOfDifferentMembersMustAllAgree() {
        Filter late = new Filter(Set.of(), Set.of(LineageType.ACTION), Optional.of(Instant.ofEpochMilli(2000)),
                Optional.of(Instant.ofEpochMilli(3000)), Optional.empty(), Optional.empty(), Map.of());

        assertThat(ids(cycle(), 1, Direction.DESCENDANTS, late, 10)).containsExactly(2L, 3L);
        Filter modified = new Filter(Set.of("Step"), Set.of(), Optional.empty(), Optional.empty(),
                Optional.of(Instant.ofEpochMilli(3000)), Optional.empty(), Map.of());
        assertThat(ids(cycle(), 1, Direction.DESCENDANTS, modified, 10)).containsExactly(3L);
    }

    @Test
    void aTokenThatIsNoneIsRefused() {
        for (String token : List.of("x", "1", ":", "1:x")) {
            assertThatThrownBy(() -> find(cycle(), 1, Direction.BOTH, Filter.none(), 10, true, Optional.of(token), 5))
                    .hasMessageContaining("start without it");
        }
    }

    @Test
    void aScanLooksAtEverythingThatIsThere() {
        LineageGraph graph = cycle();
        graph.remove(2);
        LineageQuery query = new LineageQuery(List.of(), Direction.BOTH, true, Filter.none(), 10);
        Traversal traversal = new Traversal(graph, query, new Wanted(graph, Filter.none(), Set.of()));

        Traversal.Found first = traversal.scan(2, Optional.empty());
        Traversal.Found second = traversal.scan(2, first.next());

        assertThat(first.ids()).containsExactly(1L, 3L);
        assertThat(second.ids()).containsExactly(4L);
        assertThat(second.next()).isEmpty();
        assertThat(first.edges()).hasSize(1);
        assertThat(second.edges()).hasSize(1);
    }

    @Test
    void randomGraphsAreWalkedAsTheDefinitionSays() {
        for (int seed = 0; seed < 60; seed++) {
            Random random = new Random(seed);
            int size = 2 + random.nextInt(25);
            LineageGraph graph = new LineageGraph();
            List<long[]> edges = grow(graph, size, random);
            for (Direction direction : Direction.values()) {
                int depth = random.nextInt(6);
                Map<Long, Integer> expected = plainly(edges, 0, direction, depth);
                List<Long> paged = new ArrayList<>();
                Set<List<Long>> pairs = new HashSet<>();
                int counted = 0;
                Optional<String> next = Optional.empty();
                do {
                    Traversal.Found page = find(graph, 0, direction, Filter.none(), depth, true, next, 3);
                    paged.addAll(page.ids());
                    page.edges().forEach(edge -> pairs.add(List.of(edge.source(), edge.destination())));
                    counted += page.edges().size();
                    next = page.next();
                } while (next.isPresent());

                assertThat(paged).as("seed %d %s", seed, direction).doesNotHaveDuplicates()
                        .containsExactlyInAnyOrderElementsOf(expected.keySet());
                assertThat(paged.stream().map(expected::get)).isSorted();
                assertThat(pairs).hasSize(counted).isEqualTo(induced(edges, expected.keySet()));
            }
        }
    }

    /** Adds vertices and edges, and takes some of both away again. */
    private static List<long[]> grow(LineageGraph graph, int size, Random random) {
        for (long id = 0; id < size; id++) {
            graph.put(id, LineageType.ARTIFACT, "T", 0, 0);
        }
        Map<List<Long>, long[]> edges = new HashMap<>();
        for (int i = 0; i < 3 * size; i++) {
            long from = random.nextInt(size);
            long to = random.nextInt(size);
            if (from != to && random.nextInt(4) > 0) {
                graph.connect(from, to, Optional.empty());
                edges.put(List.of(from, to), new long[]{from, to});
            } else if (from != to) {
                graph.disconnect(from, to);
                edges.remove(List.of(from, to));
            }
        }
        long gone = size - 1L;
        if (random.nextBoolean() && size > 2) {
            graph.remove(gone);
            edges.values().removeIf(edge -> edge[0] == gone || edge[1] == gone);
        }
        return List.copyOf(edges.values());
    }

    private static Map<Long, Integer> plainly(List<long[]> edges, long start, Direction direction, int depth) {
        Map<Long, Integer> reached = new HashMap<>(Map.of(start, 0));
        for (int step = 1; step <= depth; step++) {
            Set<Long> found = new TreeSet<>();
            for (long[] edge : edges) {
                if (direction != Direction.ASCENDANTS && reached.containsKey(edge[0])) {
                    found.add(edge[1]);
                }
                if (direction != Direction.DESCENDANTS && reached.containsKey(edge[1])) {
                    found.add(edge[0]);
                }
            }
            for (long id : found) {
                reached.putIfAbsent(id, step);
            }
        }
        return reached;
    }

    private static Set<List<Long>> induced(List<long[]> edges, Set<Long> ids) {
        Set<List<Long>> pairs = new HashSet<>();
        edges.stream().filter(edge -> ids.contains(edge[0]) && ids.contains(edge[1]))
                .forEach(edge -> pairs.add(List.of(edge[0], edge[1])));
        return Collections.unmodifiableSet(pairs);
    }

    private static List<Long> ids(LineageGraph graph, long start, Direction direction, Filter filter, int depth) {
        return find(graph, start, direction, filter, depth, false, Optional.empty(), 50).ids();
    }

    private static Traversal.Found find(LineageGraph graph, long start, Direction direction, Filter filter, int depth,
            boolean edges, Optional<String> after, int limit) {
        LineageQuery query = new LineageQuery(List.of("start"), direction, edges, filter, depth);
        return new Traversal(graph, query, new Wanted(graph, filter, Set.of())).from(graph.at(start), limit, after);
    }
}
