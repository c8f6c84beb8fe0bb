// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.explain.dependence;

import io.plumbline.explain.sampling.Moments;
import io.plumbline.explain.sampling.Questions;
import io.plumbline.model.Predictor;
import io.plumbline.model.Rows;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * A model's answers when some features of every row are set to one point after another: {@code mean over rows r of
 * f(point, r_rest)} with its spread, and single rows' answers.
 *
 * @see <a href="https://doi.org/10.1214/aos/1013203451">Friedman 2001, Greedy function approximation</a>
 */
final class Sweep {
    private final Rows rows;
    private final int width;
    private final int outputs;
    private final Moments[] moments; // shape (points, outputs)
    private final double[][][] curves; // shape (kept rows, outputs, points)

    /**
     * Asks {@code model}.
     *
     * @param chosen rows to average over
     * @param features columns to set
     * @param points their values, shape (points, columns)
     * @param kept places in {@code chosen} whose own answers are kept, increasing
     */
    Sweep(Predictor model, Rows rows, int[] chosen, int[] features, double[][] points, int[] kept) {
        this.rows = rows;
        width = model.features().size();
        outputs = model.outputs().size();
        curves = new double[kept.length][outputs][points.length];
        List<Moments[]> blocks = new Questions(model, rows.texts()).ask((long) chosen.length * points.length,
                points.length, (item, cells, offset) -> write(chosen[(int) (item / points.length)], features,
                        points[(int) (item % points.length)], cells, offset),
                (first, answers) -> summarise((int) (first / points.length), points.length, kept, answers));
        moments = none(points.length * outputs);
        for (Moments[] block : blocks) {
            for (int index = 0; index < moments.length; index++) {
                moments[index].add(block[index]);
            }
        }
    }

    /** Returns the answers of {@code output} at {@code point}, over the rows. */
    Moments at(int point, int output) {
        return moments[point * outputs + output];
    }

    /** Returns the mean answers of {@code output} by point. */
    double[] means(int output) {
        double[] means = new double[moments.length / outputs];
        Arrays.setAll(means, point -> at(point, output).mean());
        return means;
    }

    /** Returns the kept rows' answers of {@code output}, by point. */
    List<double[]> curves(int output) {
        return Stream.of(curves).map(curve -> curve[output]).toList();
    }

    private void write(int row, int[] features, double[] point, double[] cells, int offset) {
        System.arraycopy(rows.cells(), row * width, cells, offset, width);
        for (int index = 0; index < features.length; index++) {
            cells[offset + features[index]] = point[index];
        }
    }

    private Moments[] summarise(int firstRow, int points, int[] kept, double[] answers) {
        Moments[] block = none(points * outputs);
        int stride = points * outputs;
        for (int index = 0; index < answers.length; index++) {
            block[index % stride].add(answers[index]);
        }
        int found = Arrays.binarySearch(kept, firstRow);
        int after = firstRow + answers.length / stride;
        for (int slot = found < 0 ? -found - 1 : found; slot < kept.length && kept[slot] < after; slot++) {
            for (int index = 0; index < stride; index++) {
                curves[slot][index % outputs][index / outputs] = answers[(kept[slot] - firstRow) * stride + index];
            }
        }
        return block;
    }

    private static Moments[] none(int length) {
        Moments[] moments = new Moments[length];
        Arrays.setAll(moments, index -> new Moments());
        return moments;
    }
}
