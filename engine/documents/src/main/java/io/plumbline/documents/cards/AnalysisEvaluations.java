// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.documents.cards;

import io.plumbline.explain.results.ExplanationResults;
import io.plumbline.fairness.results.AnalysisResults;
import io.plumbline.fairness.results.FacetResults;
import io.plumbline.fairness.results.Judgement;
import io.plumbline.fairness.results.MetricResult;
import io.plumbline.fairness.results.SplitResults;
import io.plumbline.fairness.results.Stage;
import io.plumbline.governance.cards.content.CardEvaluation;
import io.plumbline.governance.cards.content.CardEvaluation.MetricGroup;
import io.plumbline.governance.cards.content.CardMetric;
import io.plumbline.measure.Interval;
import io.plumbline.measure.Measurement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Turns what an analysis measured into an evaluation of a model card: each metric with its value, and in its notes the
 * interval, the rows it rests on and what a rule says of it. Groups that are hidden in reports are hidden here.
 */
public final class AnalysisEvaluations {
    private static final int LONGEST_GROUP = 63;
    private static final int LONGEST_NAME = 255;
    private static final int LONGEST_NOTES = 1024;

    private AnalysisEvaluations() {}

    /**
     * Returns the evaluation called {@code name}.
     *
     * @param name    1 to 63 characters; an evaluation of the same name in a card is replaced
     * @param results what was found
     * @param explanations what drives the model; empty when no model was explained
     */
    public static CardEvaluation of(String name, AnalysisResults results, Optional<ExplanationResults> explanations) {
        List<MetricGroup> groups = new ArrayList<>();
        for (Stage stage : Stage.values()) {
            results.facets().forEach(facet -> group(stage, facet).ifPresent(groups::add));
        }
        results.performance().ifPresent(performance -> groups.add(new MetricGroup("Model performance",
                performance.metrics().stream().filter(metric -> Double.isFinite(metric.value()))
                        .map(metric -> (CardMetric) new CardMetric.Number(metric.name(), Optional.empty(),
                                metric.value()))
                        .toList())));
        explanations.flatMap(RankedFeatures::of).ifPresent(groups::add);
        var provenance = results.provenance();
        return new CardEvaluation(name, Optional.of(observation(results)), Optional.empty(),
                List.of(provenance.dataset()),
                List.of(Map.entry("Plumbline", provenance.version()), Map.entry("Made", provenance.created()),
                        Map.entry("SHA-256 of the data", provenance.datasetSha256()),
                        Map.entry("SHA-256 of the configuration", provenance.configurationSha256()),
                        Map.entry("Seed", Long.toString(provenance.seed())),
                        Map.entry("Level of intervals", Double.toString(provenance.level()))),
                groups);
    }

    private static String observation(AnalysisResults results) {
        return "%,d rows of %s; the label is %s.".formatted(results.dataset().rows(),
                results.provenance().dataset(), results.label().name());
    }

    private static Optional<MetricGroup> group(Stage stage, FacetResults facet) {
        List<CardMetric> metrics = facet.splits().stream().filter(split -> !split.suppressed())
                .flatMap(split -> metrics(stage, split)).toList();
        String when = stage == Stage.PRE_TRAINING ? "Before training" : "After training";
        return metrics.isEmpty()
                ? Optional.empty()
                : Optional.of(new MetricGroup(cut(when + ": " + facet.name(), LONGEST_GROUP), metrics));
    }

    private static Stream<CardMetric> metrics(Stage stage, SplitResults split) {
        return split.metrics().stream().filter(metric -> metric.stage() == stage)
                .map(metric -> metric(split, metric));
    }

    private static CardMetric metric(SplitResults split, MetricResult metric) {
        String name = cut(metric.name() + " of " + split.disadvantaged() + " against " + split.advantaged(),
                LONGEST_NAME);
        Optional<String> notes = Optional.of(cut(notes(metric), LONGEST_NOTES));
        return switch (metric.strict()) {
            case Measurement.Defined(double value) -> new CardMetric.Number(name, notes, value);
            case Measurement.Undefined(String reason) -> new CardMetric.Word(name,
                    Optional.of(cut("Not estimable: " + reason + ". " + notes.get(), LONGEST_NOTES)),
                    "not estimable");
        };
    }

    private static String notes(MetricResult metric) {
        return Stream
                .of(metric.interval().map(AnalysisEvaluations::words), Optional.of("n = %,d".formatted(metric.n())),
                        metric.judgement().map(Judgement::reason))
                .flatMap(Optional::stream)
                .reduce((one, other) -> one + "; " + other).orElseThrow();
    }

    static String words(Interval interval) {
        return String.format(Locale.ROOT, "%.0f%% CI %.4g to %.4g", interval.level() * 100, interval.low(),
                interval.high());
    }

    static String cut(String text, int longest) {
        return text.codePointCount(0, text.length()) <= longest
                ? text
                : text.substring(0, text.offsetByCodePoints(0, longest - 1)) + "…";
    }
}
