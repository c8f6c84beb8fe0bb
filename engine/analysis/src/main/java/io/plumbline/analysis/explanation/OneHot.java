// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.analysis.explanation;

import io.plumbline.explain.results.ShapleyResults.Player;
import io.plumbline.model.Feature.Kind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Columns that are one category spread out: their names share what stands before the last {@code _} or {@code =}, they hold 0
 * and 1 only, and exactly one of them is 1 in every row.
 */
final class OneHot {
    private OneHot() {}

    /** Returns one player for each such set of columns. */
    static List<Player> groups(FeatureTable table) {
        Map<String, List<Integer>> byPrefix = new LinkedHashMap<>();
        for (int column = 0; column < table.width(); column++) {
            String name = table.features().get(column).name();
            int cut = Math.max(name.lastIndexOf('_'), name.lastIndexOf('='));
            if (cut > 0 && table.features().get(column).kind() == Kind.NUMERIC) {
                byPrefix.computeIfAbsent(name.substring(0, cut), _ -> new ArrayList<>()).add(column);
            }
        }
        return byPrefix.entrySet().stream().filter(entry -> entry.getValue().size() > 1)
                .filter(entry -> isSpread(table, entry.getValue()))
                .map(entry -> new Player(entry.getKey(), entry.getValue())).toList();
    }

    private static boolean isSpread(FeatureTable table, List<Integer> columns) {
        for (int row = 0; row < table.rows(); row++) {
            double sum = 0;
            for (int column : columns) {
                double cell = table.cells()[row * table.width() + column];
                if (cell != 0 && cell != 1) {
                    return false;
                }
                sum += cell;
            }
            if (sum != 1) {
                return false;
            }
        }
        return table.rows() > 0;
    }
}
