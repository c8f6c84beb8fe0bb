// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.explain.dependence;

import io.plumbline.explain.results.Dependence.AccumulatedEffects;
import io.plumbline.explain.sampling.Moments;
import io.plumbline.explain.sampling.Questions;
import io.plumbline.measure.StudentT;
import io.plumbline.model.Predictor;
import io.plumbline.model.Rows;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Accumulated local effects: within bins of equal row counts, the mean of {@code f(upper edge, r_rest) - f(lower edge,
 * r_rest)} over the bin's own rows, summed up from the left and centred so that the rows' mean effect is 0. Unlike partial
 * dependence it never asks for a value far from the row it is put into.
 *
 * <p>Its interval adds up the errors of the bins' means and of the centre, with t quantiles after Satterthwaite, and is left
 * out when a bin has fewer than {@value #FEWEST} rows.
 *
 * @see <a href="https://doi.org/10.1111/rssb.12377">Apley and Zhu 2020, Visualizing the effects of predictor variables in
 *      black box supervised learning models</a>
 */
final class AccumulatedLocalEffects {
    private static final int FEWEST = 5;
    private static final int ROWS_PER_BIN = 10;

    private final double[] edges;
    private final Moments[] moments; // shape (bins, outputs)
    private final int outputs;

    private AccumulatedLocalEffects(double[] edges, Moments[] moments, int outputs) {
        this.edges = edges;
        this.moments = moments;
        this.outputs = outputs;
    }

    /** Returns the effects by output of numeric column {@code feature} over {@code chosen} rows; none if it is constant. */
    static List<AccumulatedEffects> of(Predictor model, Rows rows, int[] chosen, int feature, int bins, double level) {
        int width = model.features().size();
        int[] present = Arrays.stream(chosen).filter(row -> !Double.isNaN(rows.cells()[row * width + feature]))
                .toArray();
        double[] values = Arrays.stream(present).mapToDouble(row -> rows.cells()[row * width + feature]).toArray();
        double[] edges = edges(values, Math.max(1, Math.min(bins, values.length / ROWS_PER_BIN)));
        if (edges.length < 2) {
            return List.of();
        }
        int outputs = model.outputs().size();
        Moments[] moments = ask(model, rows, present, feature, edges, values);
        AccumulatedLocalEffects effects = new AccumulatedLocalEffects(edges, moments, outputs);
        List<AccumulatedEffects> results = new ArrayList<>();
        for (int output = 0; output < outputs; output++) {
            results.add(effects.of(model.outputs().get(output), output, level));
        }
        return results;
    }

    /** Returns the distinct values among the smallest and the upper ends of {@code bins} parts with as many rows each. */
    private static double[] edges(double[] values, int bins) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        double[] edges = new double[sorted.length == 0 ? 0 : bins + 1];
        for (int bin = 0; bin < edges.length; bin++) {
            edges[bin] = sorted[Math.max(0, (int) Math.ceil((double) bin * sorted.length / bins) - 1)];
        }
        return Arrays.stream(edges).distinct().toArray();
    }

    private static Moments[] ask(Predictor model, Rows rows, int[] present, int feature, double[] edges,
            double[] values) {
        int width = model.features().size();
        int outputs = model.outputs().size();
        int[] bins = Arrays.stream(values).mapToInt(value -> bin(edges, value)).toArray();
        List<Moments[]> blocks = new Questions(model, rows.texts()).ask(2L * present.length, 2,
                (item, cells, offset) -> {
                    int place = (int) (item / 2);
                    System.arraycopy(rows.cells(), present[place] * width, cells, offset, width);
                    cells[offset + feature] = edges[bins[place] + (int) (item % 2)];
                }, (first, answers) -> differences(answers, bins, (int) (first / 2), edges.length - 1, outputs));
        Moments[] moments = none((edges.length - 1) * outputs);
        for (Moments[] block : blocks) {
            for (int index = 0; index < moments.length; index++) {
                moments[index].add(block[index]);
            }
        }
        return moments;
    }

    private static Moments[] differences(double[] answers, int[] bins, int firstRow, int binCount, int outputs) {
        Moments[] block = none(binCount * outputs);
        for (int row = 0; row < answers.length / (2 * outputs); row++) {
            for (int output = 0; output < outputs; output++) {
                int lower = 2 * row * outputs + output;
                block[bins[firstRow + row] * outputs + output].add(answers[lower + outputs] - answers[lower]);
            }
        }
        return block;
    }

    /** Returns the bin of {@code value}: its upper edge belongs to it, and to the first also its lower one. */
    private static int bin(double[] edges, double value) {
        int place = Arrays.binarySearch(edges, value);
        return Math.max(0, (place >= 0 ? place : -place - 1) - 1);
    }

    private AccumulatedEffects of(String name, int output, double level) {
        int bins = edges.length - 1;
        long[] counts = new long[bins];
        double[] effects = new double[bins];
        for (int bin = 0; bin < bins; bin++) {
            counts[bin] = moments[bin * outputs + output].count();
            effects[bin] = moments[bin * outputs + output].mean();
        }
        double[] values = new double[bins + 1];
        for (int bin = 0; bin < bins; bin++) {
            values[bin + 1] = values[bin] + effects[bin];
        }
        double rows = Arrays.stream(counts).sum();
        double centre = 0;
        for (int bin = 0; bin < bins; bin++) {
            centre += counts[bin] / rows * (values[bin] + values[bin + 1]) / 2;
        }
        for (int edge = 0; edge <= bins; edge++) {
            values[edge] -= centre;
        }
        if (Arrays.stream(counts).min().orElse(0) < FEWEST) {
            return new AccumulatedEffects(name, edges, values, Optional.empty(), Optional.empty(), counts);
        }
        double[] half = halfWidths(values, counts, output, level);
        double[] low = new double[bins + 1];
        double[] high = new double[bins + 1];
        Arrays.setAll(low, edge -> values[edge] - half[edge]);
        Arrays.setAll(high, edge -> values[edge] + half[edge]);
        return new AccumulatedEffects(name, edges, values, Optional.of(low), Optional.of(high), counts);
    }

    private double[] halfWidths(double[] values, long[] counts, int output, double level) {
        int bins = counts.length;
        double rows = Arrays.stream(counts).sum();
        double centring = 0;
        for (int bin = 0; bin < bins; bin++) {
            double middle = (values[bin] + values[bin + 1]) / 2;
            centring += counts[bin] / rows * middle * middle / rows;
        }
        double[] half = new double[bins + 1];
        for (int edge = 0; edge <= bins; edge++) {
            double variance = centring;
            double satterthwaite = centring * centring / (rows - 1);
            double beyond = 1; // share of rows right of the bin
            for (int bin = 0; bin < bins; bin++) {
                double share = counts[bin] / rows;
                beyond -= share;
                double weight = (bin < edge ? 1 : 0) - beyond - share / 2;
                double part = weight * weight * moments[bin * outputs + output].meanVariance();
                variance += part;
                satterthwaite += part * part / (counts[bin] - 1);
            }
            half[edge] = variance == 0
                    ? 0
                    : Math.sqrt(variance) * StudentT.reach(level, Math.max(1, variance * variance / satterthwaite));
        }
        return half;
    }

    private static Moments[] none(int length) {
        Moments[] moments = new Moments[length];
        Arrays.setAll(moments, index -> new Moments());
        return moments;
    }
}
