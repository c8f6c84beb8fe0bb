// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.columnar;

import io.plumbline.columnar.Dataset.Axis;
import io.plumbline.data.ColumnProfile;
import io.plumbline.data.Value;
import io.plumbline.fairness.ContingencyCube;
import io.plumbline.fairness.ScoreCounts;
import io.plumbline.measure.PlumblineException;
import io.plumbline.measure.PlumblineException.Category;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;

/** Counts rows by the cells of some axes and their score. */
final class Scoring {
    private final Counting counting;
    private final Survey survey;

    Scoring(Counting counting, Survey survey) {
        this.counting = counting;
        this.survey = survey;
    }

    ScoreCounts scores(List<Axis> axes, String score, int maxScores) {
        Known column = survey.require(List.of(score)).get(0);
        ColumnProfile profile = column.profile();
        double min = profile.min().orElseThrow(() -> notScores(score, "holds values that are not numbers"));
        double max = profile.max().orElse(min);
        if (!Double.isFinite(min) || !Double.isFinite(max)) {
            throw notScores(score, "holds infinite values");
        }
        long cells = counting.estimate(axes) * profile.distinct();
        boolean exact = profile.distinct() <= maxScores && cells <= Counting.MAX_CELLS;
        long bins = Math.max(1, Math.min(maxScores, Counting.MAX_CELLS / Math.max(1, counting.estimate(axes))));
        double width = (max - min) / bins;
        String number = column.numberSql();
        String sql = exact || width == 0
                ? number
                : "least(floor((" + number + " - " + Sql.literal(min) + ") / " + Sql.literal(width) + "), " + (bins - 1)
                        + ")";
        Grouped grouped = counting.fromRows(axes, Optional.empty(), Optional.of(sql));
        return entries(grouped, value -> exact || width == 0 ? value : min + (value + 0.5) * width,
                exact || width == 0);
    }

    private static ScoreCounts entries(Grouped grouped, DoubleUnaryOperator scoreOf, boolean exact) {
        ContingencyCube cube = grouped.cube();
        Map<List<Integer>, Integer> cellOf = new HashMap<>();
        for (int cell = 0; cell < cube.cells(); cell++) {
            int index = cell;
            cellOf.put(IntStream.range(0, grouped.columns().length).mapToObj(axis -> cube.code(index, axis)).toList(),
                    cell);
        }
        Tally tally = grouped.tally();
        int[] order = tally.order();
        int scoreColumn = grouped.columns().length;
        int[] cells = new int[order.length];
        double[] scores = new double[order.length];
        long[] counts = new long[order.length];
        for (int entry = 0; entry < order.length; entry++) {
            List<Integer> codes = IntStream.of(grouped.codes(order[entry])).boxed().toList();
            cells[entry] = cellOf.getOrDefault(codes, 0);
            Value value = tally.values(scoreColumn).get(tally.code(order[entry], scoreColumn));
            scores[entry] = scoreOf.applyAsDouble(Known.number(value).orElseThrow());
            counts[entry] = tally.count(order[entry]);
        }
        return new ScoreCounts(cube, cells, scores, counts, exact);
    }

    private static PlumblineException notScores(String score, String fault) {
        return new PlumblineException(Category.INVALID_DATA,
                "Score column '" + score + "' " + fault + ". Scores must be finite numbers.");
    }
}
