// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.fairness.groups;

import io.plumbline.fairness.ContingencyCube;
import io.plumbline.fairness.Proportions;
import io.plumbline.fairness.RowSet;
import io.plumbline.fairness.results.GroupCounts;

/** Rows and weights of one group by observed and predicted outcome. */
final class Tally {
    private final long[] rows = new long[RowSet.KINDS];
    private final double[] mass = new double[RowSet.KINDS];
    private final double[] squares = new double[RowSet.KINDS];

    void add(int kind, ContingencyCube cube, int cell) {
        rows[kind] += cube.count(cell);
        mass[kind] += cube.weight(cell);
        squares[kind] += cube.squaredWeight(cell);
    }

    long rows(RowSet set) {
        return set.sum(rows, 0);
    }

    double mass(RowSet set) {
        return set.sum(mass, 0);
    }

    /** Returns how many unweighted rows would know as much as those in {@code set}. */
    double effectiveRows(RowSet set) {
        return Proportions.effectiveSize(mass(set), set.sum(squares, 0));
    }

    GroupCounts counts() {
        return new GroupCounts(rows(RowSet.ALL), rows(RowSet.LABEL_POSITIVE), rows(RowSet.TRUE_POSITIVE),
                rows(RowSet.FALSE_POSITIVE), rows(RowSet.FALSE_NEGATIVE), rows(RowSet.TRUE_NEGATIVE),
                mass(RowSet.ALL));
    }
}
