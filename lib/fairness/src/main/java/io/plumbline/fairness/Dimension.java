// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.fairness;

import java.util.List;

/**
 * One axis of a contingency cube.
 *
 * @param name the column it was made from
 * @param role what the column means in the analysis
 * @param levels the levels by code; no two alike
 */
public record Dimension(String name, Role role, List<Level> levels) {
    public Dimension {
        levels = List.copyOf(levels);
    }

    /** What an axis means. A cube has any number of facets and at most one of each other role. */
    public enum Role {
        FACET, STRATUM, LABEL, PREDICTED
    }
}
