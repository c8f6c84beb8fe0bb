// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.explain.dependence;

import io.plumbline.measure.Notice;
import io.plumbline.measure.Notice.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What a reader of a dependence plot must know. */
final class DependenceNotices {
    private DependenceNotices() {}

    static List<Notice> of(String name, Grid grid, int chosen, int rows, DependenceSettings settings) {
        List<Notice> notices = new ArrayList<>();
        if (grid.points().length == 1 && Double.isNaN(grid.points()[0])) {
            notices.add(new Notice("dependence-without-values", Severity.WARNING, name, "column '" + name
                    + "' has no value in any row, so its dependence is a single point at 'missing'", Map.of()));
        } else if (grid.points().length == 1) {
            notices.add(new Notice("dependence-on-a-constant", Severity.WARNING, name, "column '" + name
                    + "' has the same value in all rows, so its dependence is a single point", Map.of()));
        }
        if (grid.levels() > grid.points().length) {
            notices.add(new Notice("dependence-on-frequent-levels", Severity.INFO, name,
                    "the " + grid.points().length + " most frequent of " + grid.levels() + " levels of '" + name
                            + "' are shown",
                    Map.of("shown", Integer.toString(grid.points().length), "levels",
                            Integer.toString(grid.levels()))));
        }
        if (chosen < rows) {
            notices.add(new Notice("dependence-of-drawn-rows", Severity.INFO, name,
                    "the dependence on '" + name + "' averages " + chosen + " of " + rows + " rows, drawn with seed "
                            + settings.seed() + ", to stay within " + settings.maxCalls() + " model calls",
                    Map.of("rows", Integer.toString(chosen), "of", Integer.toString(rows))));
        }
        return notices;
    }
}
