// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.report;

import io.plumbline.explain.results.ExplanationResults;
import io.plumbline.explain.results.GlobalRanking;
import io.plumbline.explain.results.LocalValues;
import io.plumbline.explain.results.ShapleyResults;
import io.plumbline.measure.Interval;
import io.plumbline.report.charts.Skin;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Explanations and the words every chart of them needs: the output that is shown first, units, names and values of features.
 *
 * @param results what was found
 * @param skin screen or paper
 */
record Explained(ExplanationResults results, Skin skin) {
    /** Most features in a chart; the others are counted. */
    static final int MOST = 20;

    private static final Map<String, String> AGGREGATIONS = Map.of("mean_abs", "mean absolute attribution", "median",
            "median absolute attribution", "median_signed", "median attribution", "mean_sq",
            "mean squared attribution");

    /** Returns the index of the output that is shown first: of two the second, which is the positive one, else the first. */
    int lead() {
        return results.model().outputs().size() == 2 ? 1 : 0;
    }

    /** Returns the indices of all outputs but the first to show. */
    List<Integer> others() {
        return IntStream.range(0, results.model().outputs().size()).filter(output -> output != lead()).boxed().toList();
    }

    String output(int index) {
        return Names.brief(results.model().outputs().get(index));
    }

    String leadName() {
        return output(lead());
    }

    /** Returns the unit of attributions. */
    String unit() {
        String unit = results.shapley().map(shapley -> shapley.plan().unit()).orElse("output");
        return unit.equals("output") ? outputUnit() : unit;
    }

    /** Returns the unit of the model's outputs. */
    String outputUnit() {
        return Names.shown(results.model().outputScale());
    }

    static String aggregation(String name) {
        return AGGREGATIONS.getOrDefault(name, Names.spaced(name));
    }

    /** Returns the ranking that was asked for. */
    static Optional<GlobalRanking> ranking(ShapleyResults shapley, String output) {
        return shapley.global().stream().filter(ranking -> ranking.output().equals(output)).findFirst();
    }

    Optional<GlobalRanking> ranking(ShapleyResults shapley, int output) {
        return ranking(shapley, results.model().outputs().get(output));
    }

    /** Returns the players of {@code output}, the one that moves it most first. */
    List<Integer> ranked(ShapleyResults shapley, int output) {
        List<Integer> players = IntStream.range(0, shapley.players().size()).boxed().toList();
        return ranking(shapley, output).map(ranking -> players.stream().sorted(Comparator
                .comparingDouble(player -> -Math.abs(ranking.values().get(player).value()))).toList())
                .orElse(players);
    }

    static String name(ShapleyResults shapley, int player) {
        return Names.brief(shapley.players().get(player).name());
    }

    /** Returns the only feature of {@code player}, when it has one. */
    static Optional<Integer> feature(ShapleyResults shapley, int player) {
        List<Integer> features = shapley.players().get(player).features();
        return features.size() == 1 ? Optional.of(features.getFirst()) : Optional.empty();
    }

    List<String> levels(int feature) {
        return results.model().levels().get(feature);
    }

    /** Returns the values of {@code feature} by explained row. */
    double[] column(ShapleyResults shapley, int feature) {
        LocalValues local = shapley.local();
        int features = results.model().features().size();
        return IntStream.range(0, local.rows()).mapToDouble(row -> local.cells()[row * features + feature]).toArray();
    }

    /** Returns the attributions of {@code player} to {@code output} by explained row. */
    static double[] attributions(ShapleyResults shapley, int output, int player) {
        LocalValues local = shapley.local();
        return IntStream.range(0, local.rows()).mapToDouble(row -> local.values()[local.at(row, output, player)])
                .toArray();
    }

    /** Returns what {@code cell} of {@code feature} says. */
    String cell(int feature, double cell) {
        List<String> levels = levels(feature);
        if (Double.isNaN(cell)) {
            return "missing";
        }
        int code = (int) cell;
        return code >= 0 && code < levels.size() ? Names.brief(levels.get(code)) : number(cell);
    }

    /** Returns the name of {@code player}, with its value in {@code row} where it is a single feature. */
    String nameAndValue(ShapleyResults shapley, int player, int row) {
        int features = results.model().features().size();
        return name(shapley, player) + feature(shapley, player).map(
                feature -> " = " + cell(feature, shapley.local().cells()[row * features + feature])).orElse("");
    }

    /** Returns a value of a feature: whole numbers without decimals. */
    static String number(double value) {
        return value == Math.rint(value) ? Figures.fixed(value, 0) : Figures.value(value);
    }

    /**
     * Returns the decimals that a set of figures needs to be told apart, none of which is larger than {@code largest}: three
     * digits of the largest, and at least three decimals below 1.
     */
    static int decimals(double largest) {
        double size = Math.abs(largest);
        return size == 0 || !Double.isFinite(size)
                ? 3
                : (int) Math.clamp(2 - (long) Math.floor(Math.log10(size)), 0, size < 1000 ? 9 : 0);
    }

    /** Returns an interval with {@code decimals} decimals. */
    static String interval(Interval interval, int decimals) {
        return Figures.fixed(interval.low(), decimals) + " to " + Figures.fixed(interval.high(), decimals);
    }

    /** Returns an attribution with its sign, {@code +0.112} or {@code −0.034}. */
    static String signed(double value) {
        return value > 0 ? "+" + Figures.value(value) : Figures.value(value);
    }
}
