// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.governance.lineage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.plumbline.governance.lineage.LineageDrawing.Node;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

class LineageDrawingTest {
    @Test
    void whatCameFirstStandsToTheLeft() {
        LineageDrawing drawing = LineageDrawing.of(vertices(4),
                List.of(edge(0, 1), edge(1, 2), edge(0, 2), edge(2, 3)));

        assertThat(drawing.nodes()).extracting(Node::layer).containsExactly(0, 1, 2, 3);
        assertThat(drawing.nodes()).extracting(Node::x).containsExactly(16, 312, 608, 904);
        assertThat(drawing.edges()).noneMatch(LineageDrawing.Edge::backward);
        assertThat(drawing.edges().getFirst().path()).isEqualTo("M216 40 C264 40 264 40 312 40");
        assertThat(drawing.width()).isEqualTo(1120);
        assertThat(drawing.height()).isEqualTo(80);
    }

    @Test
    void aCycleIsCutOnceAndSaid() {
        LineageDrawing drawing = LineageDrawing.of(vertices(3), List.of(edge(0, 1), edge(1, 2), edge(2, 0)));

        assertThat(drawing.edges()).filteredOn(LineageDrawing.Edge::backward).singleElement()
                .satisfies(only -> assertThat(only.edge()).isEqualTo(edge(2, 0)));
    }

    @Test
    void nothingOverlapsAndEdgesRunToTheRightInRandomGraphs() {
        for (int seed = 0; seed < 40; seed++) {
            Random random = new Random(seed);
            int size = 1 + random.nextInt(40);
            List<LineageAnswer.Edge> edges = edges(size, 2 * size, random);
            LineageDrawing drawing = LineageDrawing.of(vertices(size), edges);

            assertThat(drawing.nodes()).hasSize(size);
            assertNoOverlap(drawing);
            assertRightward(drawing);
            assertThat(LineageDrawing.of(vertices(size).reversed(), edges)).isEqualTo(drawing);
        }
    }

    @Test
    void nothingIsDrawnOfNothingAndAnEdgeToNowhereIsLeftOut() {
        assertThat(LineageDrawing.of(List.of(), List.of()).nodes()).isEmpty();
        assertThat(LineageDrawing.of(vertices(1), List.of(edge(0, 7), edge(0, 0))).edges()).isEmpty();
    }

    @Test
    void twoHundredEntitiesAreDrawnAtOnce() {
        List<LineageAnswer.Edge> edges = edges(200, 2000, new Random(1));

        Assertions.assertTimeout(Duration.ofSeconds(2), () -> LineageDrawing.of(vertices(200), edges));
    }

    @Test
    void aLongChainNeedsNoDeepStack() {
        List<LineageAnswer.Edge> edges = new ArrayList<>();
        for (int i = 0; i < 19_999; i++) {
            edges.add(edge(i, i + 1));
        }

        assertThatCode(() -> new LineageLayout(vertices(20_000), edges)).doesNotThrowAnyException();
    }

    private static void assertNoOverlap(LineageDrawing drawing) {
        for (Node a : drawing.nodes()) {
            assertThat(a.x() + LineageDrawing.NODE_WIDTH).isLessThanOrEqualTo(drawing.width());
            assertThat(a.y() + LineageDrawing.NODE_HEIGHT).isLessThanOrEqualTo(drawing.height());
            for (Node b : drawing.nodes()) {
                assertThat(a.equals(b) || Math.abs(a.x() - b.x()) >= LineageDrawing.NODE_WIDTH
                        || Math.abs(a.y() - b.y()) >= LineageDrawing.NODE_HEIGHT).isTrue();
            }
        }
    }

    private static void assertRightward(LineageDrawing drawing) {
        Map<String, Node> nodes = new HashMap<>();
        drawing.nodes().forEach(node -> nodes.put(node.vertex().arn(), node));
        for (LineageDrawing.Edge edge : drawing.edges()) {
            int from = Objects.requireNonNull(nodes.get(edge.edge().sourceArn())).layer();
            int to = Objects.requireNonNull(nodes.get(edge.edge().destinationArn())).layer();
            assertThat(edge.backward() ? to < from : from < to).isTrue();
        }
    }

    private static List<LineageAnswer.Edge> edges(int nodes, int count, Random random) {
        List<LineageAnswer.Edge> edges = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int from = random.nextInt(nodes);
            int to = random.nextInt(nodes);
            if (from != to) {
                edges.add(edge(from, to));
            }
        }
        return edges.stream().distinct().toList();
    }

    private static List<LineageVertex> vertices(int count) {
        List<LineageVertex> vertices = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            vertices.add(new LineageVertex(i, arn(i), LineageType.ARTIFACT, "T", "n" + i));
        }
        return vertices;
    }

    private static LineageAnswer.Edge edge(int from, int to) {
        return new LineageAnswer.Edge(arn(from), arn(to), Optional.empty());
    }

    private static String arn(int number) {
        return "arn:%05d".formatted(number);
    }
}
