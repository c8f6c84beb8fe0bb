// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.console.lineage;

import io.plumbline.console.Values;
import io.plumbline.governance.lineage.LineageDrawing;
import io.plumbline.governance.lineage.LineageQuery.Direction;
import io.plumbline.governance.lineage.LineageVertex;
import io.plumbline.governance.lineage.LineageView;
import java.util.List;
import java.util.Locale;

/**
 * The graph around one entity.
 *
 * @param direction which way edges were followed
 * @param depth     how far
 */
public record GraphView(LineageView lineage, Direction direction, int depth) {
    private static final int LONGEST_LABEL = 22;

    /** Returns the drawing. */
    public LineageDrawing drawing() {
        return lineage.drawing();
    }

    /** Returns whether {@code vertex} is the one in the middle. */
    public boolean isFocus(LineageVertex vertex) {
        return vertex.arn().equals(lineage.focus().arn());
    }

    /** Returns the address of the graph around {@code arn}. */
    public String around(String arn) {
        return "/console/lineage?focus=" + Values.encode(arn) + "&direction="
                + direction.name().toLowerCase(Locale.ROOT)
                + "&depth=" + depth;
    }

    /** Returns what an entity is called. */
    public String name(LineageVertex vertex) {
        return Names.of(vertex.label());
    }

    /** Returns a name that fits a node: its beginning and its end, as names differ there. */
    public String shortened(String label) {
        return label.length() <= LONGEST_LABEL
                ? label
                : label.substring(0, LONGEST_LABEL / 2) + "…"
                        + label.substring(label.length() - LONGEST_LABEL / 2 + 1);
    }

    /** Returns what came before an entity. */
    public List<LineageVertex> before(LineageVertex vertex) {
        return lineage.before(vertex.arn());
    }

    /** Returns what came of an entity. */
    public List<LineageVertex> after(LineageVertex vertex) {
        return lineage.after(vertex.arn());
    }
}
