// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.report;

import io.plumbline.explain.results.Attributed;
import io.plumbline.explain.results.BaselineSummary;
import io.plumbline.explain.results.ExplanationResults;
import io.plumbline.explain.results.GlobalRanking;
import io.plumbline.explain.results.LocalValues;
import io.plumbline.explain.results.ModelSummary;
import io.plumbline.explain.results.PermutationImportance;
import io.plumbline.explain.results.ShapleyPlan;
import io.plumbline.explain.results.ShapleyResults;
import io.plumbline.measure.Interval;
import io.plumbline.measure.Notice;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** Explanations to write reports of: a credit model with two outputs whose attributions mirror each other, and others. */
final class SampleExplanations {
    private static final List<String> FEATURES = List.of("checking_status", "duration_months", "credit_history",
            "purpose", "credit_amount", "savings_status", "employment_since", "installment_rate", "personal_status",
            "other_debtors", "residence_since", "property", "age", "other_installment_plans", "housing",
            "existing_credits", "job", "people_liable", "telephone", "foreign_worker", "income_to_debt_ratio");

    private static final Map<String, List<String>> LEVELS = Map.of("checking_status",
            List.of("below 0", "0 to 200", "200 and more", "none"), "credit_history",
            List.of("all paid", "paid until now", "delayed", "critical"), "purpose",
            List.of("car (new)", "car (used)", "furniture", "radio or TV", "education", "business"), "savings_status",
            List.of("below 100", "100 to 500", "500 to 1000", "1000 and more", "unknown"), "housing",
            List.of("rent", "own", "for free"), "foreign_worker", List.of("yes", "no"));

    private SampleExplanations() {}

    static ExplanationResults german() {
        return german(1000);
    }

    static ExplanationResults german(int rows) {
        ModelSummary model = model();
        ShapleyResults shapley = shapley(model, rows, 2);
        List<Attributed> drops = shapley.global().getFirst().values().stream()
                .map(value -> new Attributed(value.name(), value.value() * 0.6 - 0.002, Optional.of(
                        around(value.value() * 0.6 - 0.002, 0.004))))
                .toList();
        return new ExplanationResults(model, Optional.of(baseline(model)), Optional.of(shapley), Optional.empty(),
                Optional.of(new PermutationImportance("log loss", 10, 0.497, drops)), SampleCurves.dependence(),
                List.of(SampleCurves.pair()), SampleTrust.quality(), Optional.of(SampleTrust.reasons()),
                SampleTrust.gaps(shapley), SampleTrust.proxies(),
                List.of(new Notice("constant-feature", Notice.Severity.INFO, "people_liable",
                        "All explained rows and background rows have the same value, so its attribution is 0.",
                        Map.of())));
    }

    /** Explanations of {@code features} features whose names and values are as unkind as data can be. */
    static ExplanationResults nasty() {
        List<String> features = List.of(Samples.SCRIPT, Samples.HEBREW, "a very long name of a feature that somebody"
                + " made by joining twelve other names, all of which matter", "line\nbreak", Samples.EMOJI);
        ModelSummary model = new ModelSummary("XGBoost, 1 tree", "sha256:" + "0a".repeat(32), Samples.SCRIPT, features,
                List.of(List.of(Samples.SCRIPT, Samples.HEBREW), List.of(), List.of(), List.of(), List.of()),
                List.of(Samples.SCRIPT), "value", false, 12, 0.0003);
        LocalValues local = new LocalValues(1, 1, 5, new long[]{77_777}, new double[]{0, 1e6, -1e-9, 0, 5e5},
                new double[5], new double[]{0, 1e5, 0, 0, 4e5}, new double[]{-3e6}, new double[]{-1.5e6},
                new double[]{0, Double.NaN, 1e12, -0.5, 3}, new double[]{1});
        List<Attributed> values = IntStream.range(0, 5).mapToObj(
                player -> new Attributed(features.get(player), Math.abs(local.values()[player]), Optional.empty()))
                .toList();
        ShapleyResults shapley = new ShapleyResults(
                new ShapleyPlan("exact", "because " + Samples.SCRIPT, "", "output", 32, 1, 32, 32, 0, 0),
                players(features), local,
                List.of(new GlobalRanking(Samples.SCRIPT, "mean_sq", values, -3e6, 1)), "mean_sq", false,
                Optional.empty());
        return new ExplanationResults(model, Optional.empty(), Optional.of(shapley),
                Optional.of(SampleTrust.texts()), Optional.empty(), List.of(SampleCurves.flat()), List.of(),
                SampleTrust.quality(), Optional.empty(), List.of(), List.of(),
                List.of(new Notice("n", Notice.Severity.WARNING, Samples.SCRIPT, Samples.SCRIPT, Map.of())));
    }

    /** Explanations of 500 features and three outputs. */
    static ExplanationResults many() {
        List<String> features = IntStream.range(0, 500).mapToObj(index -> "feature_" + index).toList();
        ModelSummary model = new ModelSummary("endpoint http://localhost:8080/invocations",
                "http://localhost:8080/invocations", "http://localhost:8080/invocations", features,
                List.of("setosa", "versicolor", "virginica"), "probability", true, 1_204_000, 81.2);
        return new ExplanationResults(model, Optional.empty(), Optional.of(shapley(model, 60, 3)), Optional.empty(),
                Optional.empty(), List.of(), List.of(), List.of(), Optional.empty(), List.of(), List.of(), List.of());
    }

    private static ModelSummary model() {
        return new ModelSummary("ONNX, 100 trees", "sha256:" + "9f86d081884c7d65".repeat(4),
                "examples/german-credit/model.onnx", FEATURES,
                FEATURES.stream().map(name -> LEVELS.getOrDefault(name, List.of())).toList(), List.of("bad", "good"),
                "probability", true, 2_048_000, 3.42);
    }

    private static BaselineSummary baseline(ModelSummary model) {
        return new BaselineSummary("k-prototypes, 15 clusters", model.features(),
                IntStream.range(0, 15).mapToObj(_ -> model.features()).toList(), true);
    }

    private static List<ShapleyResults.Player> players(List<String> features) {
        return IntStream.range(0, features.size())
                .mapToObj(index -> new ShapleyResults.Player(features.get(index), List.of(index))).toList();
    }

    /** Attributions that fall with the feature's index; the second depends on the thirteenth as well. */
    static ShapleyResults shapley(ModelSummary model, int rows, int outputs) {
        int features = model.features().size();
        SplittableRandom random = new SplittableRandom(7);
        double[] cells = new double[rows * features];
        double[] values = new double[rows * outputs * features];
        double[] predictions = new double[rows * outputs];
        double[] base = {outputs == 2 ? 0.3 : 0.4, outputs == 2 ? 0.7 : 0.3, 0.3};
        for (int row = 0; row < rows; row++) {
            for (int feature = 0; feature < features; feature++) {
                int levels = model.levels().get(feature).size();
                cells[row * features + feature] = levels > 0
                        ? random.nextInt(levels)
                        : Math.round(Math.exp(random.nextDouble() * 3) * (feature + 3));
            }
            for (int feature = 0; feature < features; feature++) {
                double place = place(cells[row * features + feature], model.levels().get(feature).size(), feature);
                double partner = place(cells[row * features + Math.min(12, features - 1)], 0, 12);
                double value = 0.2 / (feature + 1.2) * (feature % 2 == 0 ? place - 0.4 : 0.45 - place)
                        + (feature == 1 ? 0.12 * (place - 0.5) * (partner - 0.5) : 0)
                        + (random.nextDouble() - 0.5) * 0.012;
                for (int output = 0; output < outputs; output++) {
                    values[(row * outputs + output) * features + feature] = feature == 17
                            ? 0
                            : output == 0 ? -value : output == 1 ? value : value * random.nextDouble();
                }
            }
            for (int output = 0; output < outputs; output++) {
                int start = (row * outputs + output) * features;
                predictions[row * outputs + output] = base[output]
                        + Arrays.stream(values, start, start + features).sum();
            }
        }
        double[] errors = Arrays.stream(values).map(value -> Math.abs(value) * 0.05 + 0.0004).toArray();
        double[] background = Arrays.stream(values).map(value -> Math.abs(value) * 0.08 + 0.001).toArray();
        double[] stable = new double[rows * outputs];
        Arrays.fill(stable, 0.93);
        LocalValues local = new LocalValues(rows, outputs, features, IntStream.range(0, rows).asLongStream().toArray(),
                values, errors, background, Arrays.copyOf(base, outputs), predictions, cells, stable);
        return new ShapleyResults(
                new ShapleyPlan("odd-regression",
                        "21 features and 15 background rows allow 2,090 coalitions, too few for all 2,097,152",
                        "interventional: absent features come from the background rows; unit: probability", "output",
                        2090, 15, 31_350_000, 2_048_000, 42, 0.01),
                players(model.features()), local, global(model, local), "mean_abs", true, Optional.empty());
    }

    private static double place(double cell, int levels, int feature) {
        return levels > 1 ? cell / (levels - 1) : Math.log(Math.max(1, cell / (feature + 3))) / 3;
    }

    private static List<GlobalRanking> global(ModelSummary model, LocalValues local) {
        List<GlobalRanking> rankings = new ArrayList<>();
        for (int output = 0; output < local.outputs(); output++) {
            int at = output;
            List<Attributed> values = IntStream.range(0, local.players()).mapToObj(player -> {
                double mean = IntStream.range(0, local.rows())
                        .mapToDouble(row -> Math.abs(local.values()[local.at(row, at, player)])).average().orElse(0);
                return new Attributed(model.features().get(player), mean, Optional.of(around(mean, mean * 0.07)));
            }).toList();
            rankings.add(
                    new GlobalRanking(model.outputs().get(output), "mean_abs", values, local.base()[output], 0.86));
        }
        return rankings;
    }

    static Interval around(double value, double half) {
        return new Interval(value - half, value + half, 0.95, "bootstrap-percentile");
    }
}
