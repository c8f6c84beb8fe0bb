// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.analysis;

import io.plumbline.columnar.Dataset;
import io.plumbline.columnar.Dataset.Axis;
import io.plumbline.data.ColumnProfile;
import io.plumbline.data.ColumnType;
import io.plumbline.fairness.Dimension.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeSet;

/** Decides how each column becomes an axis of the cube. */
final class CubePlan {
    /** A cube with more estimated cells than this is counted facet by facet. */
    static final long MOST_CELLS = 1_000_000;
    private static final long MOST_EXACT_NUMBERS = 1_000;
    private static final int MOST_EXACT_TEXTS = 200_000;

    private CubePlan() {}

    /** Returns the axis of {@code column}: every value a level, or bins between {@code breakpoints} when it has too many numbers. */
    static Axis axis(ColumnProfile column, Role role, List<Double> breakpoints) {
        boolean numbers = column.type() == ColumnType.WHOLE || column.type() == ColumnType.DECIMAL || column.allWhole();
        if (numbers && column.distinct() > MOST_EXACT_NUMBERS && role != Role.STRATUM) {
            List<Double> cuts = breakpoints.isEmpty() ? List.of(0.0) : List.copyOf(new TreeSet<>(breakpoints));
            return new Axis(column.name(), role, cuts, OptionalInt.empty());
        }
        OptionalInt most = column.distinct() > MOST_EXACT_TEXTS
                ? OptionalInt.of(MOST_EXACT_TEXTS / 100)
                : OptionalInt.empty();
        return new Axis(column.name(), role, List.of(), most);
    }

    /** Returns {@code shared} and {@code added} as one list of axes, each column and role once. */
    static List<Axis> union(List<Axis> shared, List<Axis> added) {
        List<Axis> union = new ArrayList<>(shared);
        for (Axis axis : added) {
            if (union.stream().noneMatch(one -> one.column().equals(axis.column()) && one.role() == axis.role())) {
                union.add(axis);
            }
        }
        return union;
    }

    /** Returns whether the cube over {@code axes} stays within {@value #MOST_CELLS} cells. */
    static boolean fits(Dataset dataset, List<Axis> axes) {
        return dataset.estimateCells(axes) <= MOST_CELLS;
    }

    /** Returns the column's profile among {@code profiles}. */
    static ColumnProfile profile(List<ColumnProfile> profiles, String column) {
        return profiles.stream().filter(one -> one.name().equals(column)).findFirst().orElseThrow();
    }

    /** Returns the profile of an optional column. */
    static Optional<ColumnProfile> profile(List<ColumnProfile> profiles, Optional<String> column) {
        return column.map(name -> profile(profiles, name));
    }
}
