// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.fairness.gate;

import java.util.Optional;

/**
 * Where a rule applies.
 *
 * @param facet facet column, or several joined by " & " for an intersection; all facets when empty
 * @param group facet value or group, several values joined by " & "; all when empty
 * @param intersections whether a rule without facet also covers combinations of facets
 * @param minimumShare share of the rows, in [0, 1), below which a group is left out of the rule; for impact ratios such a
 *     group is not the one compared with either
 */
public record Scope(Optional<String> facet, Optional<String> group, boolean intersections, double minimumShare) {
    /** Joins the facets or the values of an intersection. */
    public static final String JOINT = " & ";
    /** Every facet by itself. */
    public static final Scope EVERY_FACET = new Scope(Optional.empty(), Optional.empty(), false, 0);

    /** Returns whether it covers {@code value} of the single facet {@code name}. */
    boolean covers(String name, String value) {
        return facet.map(name::equals).orElse(true) && group.map(value::equals).orElse(true);
    }
}
