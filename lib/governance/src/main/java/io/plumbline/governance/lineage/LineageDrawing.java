// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.governance.lineage;

import java.util.List;

/**
 * A graph in layers from left to right: what came first is left of what came of it. The same graph gives the same
 * drawing. Lengths are in pixels at normal size, {@code y} grows downward.
 *
 * @param nodes  by layer, then from top to bottom
 * @param edges  each with the line that joins its ends
 * @param width  of the whole drawing
 * @param height of the whole drawing
 */
public record LineageDrawing(List<Node> nodes, List<Edge> edges, int width, int height) {
    /** How wide a node is. */
    public static final int NODE_WIDTH = 200;
    /** How high a node is. */
    public static final int NODE_HEIGHT = 48;

    public LineageDrawing {
        nodes = List.copyOf(nodes);
        edges = List.copyOf(edges);
    }

    /** Draws a graph; edges whose ends are not both among {@code vertices} are left out. */
    public static LineageDrawing of(List<LineageVertex> vertices, List<LineageAnswer.Edge> edges) {
        return new LineageLayout(vertices, edges).draw();
    }

    /**
     * An entity and its place.
     *
     * @param layer the column, 0 at the left
     * @param row   the place in its column, 0 at the top
     * @param x     the left edge
     * @param y     the upper edge
     */
    public record Node(LineageVertex vertex, int layer, int row, int x, int y) {}

    /**
     * An association and its line, from the right side of one node to the left side of another.
     *
     * @param backward whether it closes a cycle: its line runs from right to left, against the others
     * @param path     the line as data of an SVG path
     */
    public record Edge(LineageAnswer.Edge edge, boolean backward, String path) {}
}
