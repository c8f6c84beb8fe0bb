// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.fairness.metric;

import io.plumbline.fairness.BiasTable;
import io.plumbline.fairness.RowSet;
import io.plumbline.fairness.Side;
import io.plumbline.fairness.results.CompatValue;
import java.util.Optional;

/**
 * How the original complains of a facet without rows.
 *
 * @param first the side it looks at first
 * @param firstError its text when that side is empty
 * @param secondError its text when the other one is
 */
record EmptySides(Side first, String firstError, String secondError) {

    /** Looks at a first, with "Negative facet set". */
    static final EmptySides OF_PROPORTIONS = new EmptySides(Side.A, "Negative facet set is empty.",
            "Facet set is empty.");

    /** Looks at d first; {@code prefix} is "DCO: ", "DLA: ", "DLR: " or nothing. */
    static EmptySides prefixed(String prefix) {
        return new EmptySides(Side.D, prefix + "Facet set is empty", prefix + "Negated Facet set is empty");
    }

    Optional<CompatValue> check(BiasTable table) {
        if (table.mass(first, RowSet.ALL) == 0) {
            return Optional.of(CompatValue.failed(firstError));
        }
        if (table.mass(first.other(), RowSet.ALL) == 0) {
            return Optional.of(CompatValue.failed(secondError));
        }
        return Optional.empty();
    }
}
