// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.documents.cards;

import io.plumbline.explain.results.Attributed;
import io.plumbline.explain.results.ExplanationResults;
import io.plumbline.explain.results.GlobalRanking;
import io.plumbline.governance.cards.content.CardEvaluation.MetricGroup;
import io.plumbline.governance.cards.content.CardMetric;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The features that drive a model most, as metrics of a card: bars, and each with its interval. */
final class RankedFeatures {
    private static final int MOST = 15;
    private static final int LONGEST = 63;

    private RankedFeatures() {}

    static Optional<MetricGroup> of(ExplanationResults explanations) {
        return explanations.shapley().flatMap(shapley -> shapley.global().stream().findFirst())
                .filter(ranking -> !ranking.values().isEmpty()).map(RankedFeatures::group);
    }

    private static MetricGroup group(GlobalRanking ranking) {
        List<Attributed> top = ranking.values().stream().filter(feature -> Double.isFinite(feature.value()))
                .sorted(Comparator.comparingDouble((Attributed feature) -> -Math.abs(feature.value()))).limit(MOST)
                .toList();
        String measure = ranking.aggregation() + " SHAP of " + ranking.output();
        List<CardMetric> metrics = new ArrayList<>();
        metrics.add(new CardMetric.Bars("Features that drive the model most", Optional.of(measure),
                top.stream().map(Attributed::value).toList(),
                top.stream().map(feature -> AnalysisEvaluations.cut(feature.name(), LONGEST)).toList(),
                Optional.of(AnalysisEvaluations.cut(measure, LONGEST))));
        top.forEach(feature -> metrics.add(new CardMetric.Number(AnalysisEvaluations.cut(feature.name(), 255),
                feature.interval().map(AnalysisEvaluations::words), feature.value())));
        return new MetricGroup("Global attributions", metrics);
    }
}
