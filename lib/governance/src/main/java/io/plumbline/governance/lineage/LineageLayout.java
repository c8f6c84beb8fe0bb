// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.governance.lineage;

import io.plumbline.governance.lineage.LineageDrawing.Edge;
import io.plumbline.governance.lineage.LineageDrawing.Node;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Puts a graph in layers by longest paths after cycles are cut, and orders layers by the middle of their neighbours. */
final class LineageLayout {
    private static final int GAP_X = 96;
    private static final int GAP_Y = 20;
    private static final int MARGIN = 16;
    private static final int SWEEPS = 4;

    private final List<LineageVertex> vertices;
    private final LayeredEdges edges;

    LineageLayout(List<LineageVertex> vertices, List<LineageAnswer.Edge> edges) {
        this.vertices = vertices.stream().sorted(Comparator.comparing(LineageVertex::arn)).toList();
        this.edges = LayeredEdges.of(this.vertices, edges);
    }

    LineageDrawing draw() {
        int[] layers = edges.layers();
        List<List<Integer>> columns = columns(layers);
        for (int sweep = 0; sweep < SWEEPS; sweep++) {
            order(columns, sweep % 2 == 0);
        }
        Node[] nodes = place(columns);
        List<Edge> lines = edges.all().stream().map(edge -> line(edge, nodes)).toList();
        int tallest = columns.stream().mapToInt(List::size).max().orElse(0);
        int width = 2 * MARGIN + columns.size() * (LineageDrawing.NODE_WIDTH + GAP_X) - GAP_X;
        int height = 2 * MARGIN + tallest * (LineageDrawing.NODE_HEIGHT + GAP_Y) - GAP_Y;
        List<Node> ordered = columns.stream().flatMap(List::stream).map(at -> nodes[at]).toList();
        return new LineageDrawing(ordered, lines, Math.max(0, width), Math.max(0, height));
    }

    private static List<List<Integer>> columns(int[] layers) {
        int last = IntStream.of(layers).max().orElse(-1);
        List<List<Integer>> columns = new ArrayList<>();
        for (int layer = 0; layer <= last; layer++) {
            int each = layer;
            columns.add(new ArrayList<>(
                    IntStream.range(0, layers.length).filter(at -> layers[at] == each).boxed().toList()));
        }
        return columns;
    }

    /** Moves each node toward the middle of its neighbours on one side, which uncrosses most edges. */
    private void order(List<List<Integer>> columns, boolean byLeft) {
        double[] place = new double[vertices.size()];
        columns.forEach(column -> {
            for (int row = 0; row < column.size(); row++) {
                place[column.get(row)] = row - (column.size() - 1) / 2.0;
            }
        });
        double[] middle = place.clone();
        for (int at = 0; at < middle.length; at++) {
            middle[at] = edges.neighbours(at, byLeft).mapToDouble(other -> place[other]).average().orElse(place[at]);
        }
        columns.forEach(column -> column
                .sort(Comparator.<Integer>comparingDouble(at -> middle[at]).thenComparingInt(at -> at)));
    }

    private Node[] place(List<List<Integer>> columns) {
        int tallest = columns.stream().mapToInt(List::size).max().orElse(0);
        Node[] nodes = new Node[vertices.size()];
        int step = LineageDrawing.NODE_HEIGHT + GAP_Y;
        for (int layer = 0; layer < columns.size(); layer++) {
            List<Integer> column = columns.get(layer);
            int top = MARGIN + (tallest - column.size()) * step / 2;
            for (int row = 0; row < column.size(); row++) {
                nodes[column.get(row)] = new Node(vertices.get(column.get(row)), layer, row,
                        MARGIN + layer * (LineageDrawing.NODE_WIDTH + GAP_X), top + row * step);
            }
        }
        return nodes;
    }

    private static Edge line(LayeredEdges.Line line, Node[] nodes) {
        Node from = nodes[line.from()];
        Node to = nodes[line.to()];
        int y1 = from.y() + LineageDrawing.NODE_HEIGHT / 2;
        int y2 = to.y() + LineageDrawing.NODE_HEIGHT / 2;
        int x1 = line.backward() ? from.x() : from.x() + LineageDrawing.NODE_WIDTH;
        int x2 = line.backward() ? to.x() + LineageDrawing.NODE_WIDTH : to.x();
        int bend = line.backward() ? -GAP_X / 2 : GAP_X / 2;
        return new Edge(line.edge(), line.backward(), "M" + x1 + " " + y1 + " C" + (x1 + bend) + " " + y1 + " "
                + (x2 - bend) + " " + y2 + " " + x2 + " " + y2);
    }
}
