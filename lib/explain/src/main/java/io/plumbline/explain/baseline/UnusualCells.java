// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.explain.baseline;

import io.plumbline.measure.Notice;
import io.plumbline.measure.Notice.Severity;
import io.plumbline.model.Feature;
import io.plumbline.model.Rows;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;

/** Baseline cells unlike any in the data: levels that no row has, numbers more than a whole range outside the rows' range. */
final class UnusualCells {
    private UnusualCells() {}

    static List<Notice> in(Baseline baseline, Rows data) {
        List<Notice> notices = new ArrayList<>();
        if (data.count() == 0) {
            return notices;
        }
        for (int column = 0; column < baseline.features().size(); column++) {
            switch (baseline.features().get(column).kind()) {
                case NUMERIC -> range(baseline, data, column, notices);
                case CATEGORICAL -> levels(baseline, data, column, notices);
                case TEXT -> {
                }
            }
        }
        return notices;
    }

    private static void range(Baseline baseline, Rows data, int column, List<Notice> notices) {
        int width = baseline.features().size();
        double least = Double.POSITIVE_INFINITY;
        double most = Double.NEGATIVE_INFINITY;
        for (int row = 0; row < data.count(); row++) {
            double cell = data.cells()[row * width + column];
            if (Double.isFinite(cell)) {
                least = Math.min(least, cell);
                most = Math.max(most, cell);
            }
        }
        for (int row = 0; row < baseline.count() && least <= most; row++) {
            double cell = baseline.rows().cells()[row * width + column];
            if (cell < least - (most - least) || cell > most + (most - least)) {
                String name = baseline.features().get(column).name();
                notices.add(new Notice("baseline-outside-the-data", Severity.WARNING, name,
                        "row " + (row + 1) + " of the baseline has " + cell + " in '" + name
                                + "', while the data lie between " + least + " and " + most,
                        Map.of("row", Integer.toString(row + 1), "value", Double.toString(cell), "least",
                                Double.toString(least), "most", Double.toString(most))));
                return;
            }
        }
    }

    private static void levels(Baseline baseline, Rows data, int column, List<Notice> notices) {
        int width = baseline.features().size();
        BitSet seen = new BitSet();
        for (int row = 0; row < data.count(); row++) {
            double cell = data.cells()[row * width + column];
            if (!Double.isNaN(cell)) {
                seen.set((int) cell);
            }
        }
        Feature feature = baseline.features().get(column);
        for (int row = 0; row < baseline.count(); row++) {
            double cell = baseline.rows().cells()[row * width + column];
            if (!Double.isNaN(cell) && !seen.get((int) cell)) {
                notices.add(new Notice("baseline-level-not-in-the-data", Severity.WARNING, feature.name(),
                        "row " + (row + 1) + " of the baseline has '" + feature.levels().get((int) cell) + "' in '"
                                + feature.name() + "', which no row of the data has",
                        Map.of("row", Integer.toString(row + 1))));
                return;
            }
        }
    }
}
