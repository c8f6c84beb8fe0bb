// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.analysis.explanation;

import io.plumbline.documents.AnalysisConfig.ColumnRef;
import io.plumbline.documents.ExplanationConfig.Pdp;
import io.plumbline.explain.dependence.DependencePlots;
import io.plumbline.explain.dependence.DependenceSettings;
import io.plumbline.explain.results.Dependence;
import io.plumbline.explain.results.PairDependence;
import io.plumbline.explain.results.ShapleyResults;
import io.plumbline.measure.Notice;
import io.plumbline.model.Feature.Kind;
import io.plumbline.model.Rows;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** How the outputs depend on features: {@code methods.pdp}. */
final class Effects {
    private final Question question;
    private final Pdp pdp;
    private final List<Integer> features;
    private final DependencePlots plots;

    /** Prepares the plots of the configured features, or of those that {@code shapley} finds most important. */
    Effects(Question question, Pdp pdp, Optional<ShapleyResults> shapley) {
        this.question = question;
        this.pdp = pdp;
        features = pdp.features().isEmpty() ? mostImportant(shapley) : configured();
        DependenceSettings usual = DependenceSettings.usual(question.seed());
        FeatureTable table = question.table();
        plots = DependencePlots.of(question.model().predictor(), new Rows(table.rows(), table.cells(), table.texts()),
                new DependenceSettings(pdp.resolution(), Math.min(pdp.resolution(), usual.pairBuckets()),
                        question.config().explanation().options().curves(), usual.bins(), usual.maxCalls(),
                        question.level(), question.seed()));
    }

    List<Dependence> features() {
        return features.stream().map(plots::feature).toList();
    }

    List<PairDependence> pairs() {
        List<List<ColumnRef>> configured = question.config().explanation().options().pairs();
        if (!configured.isEmpty()) {
            String key = "plumbline.explain.pairs";
            return configured.stream().map(pair -> plots.pair(question.feature(key, pair.getFirst()),
                    question.feature(key, pair.getLast()))).toList();
        }
        return features.size() < 2 ? List.of() : List.of(plots.pair(features.get(0), features.get(1)));
    }

    List<Notice> notices() {
        return features.stream().flatMap(feature -> plots.notices(feature).stream()).toList();
    }

    private List<Integer> configured() {
        List<Integer> indices = new ArrayList<>();
        for (int index = 0; index < pdp.features().size(); index++) {
            indices.add(question.feature("methods.pdp.features[" + index + "]", pdp.features().get(index)));
        }
        return indices;
    }

    private List<Integer> mostImportant(Optional<ShapleyResults> shapley) {
        List<Integer> drawable = IntStream.range(0, question.table().width())
                .filter(index -> question.table().features().get(index).kind() != Kind.TEXT).boxed().toList();
        double[] influence = shapley.map(results -> byFeature(results, question.primary()))
                .orElseGet(() -> new double[question.table().width()]);
        return drawable.stream().sorted(Comparator.comparingDouble(index -> -influence[index])).limit(pdp.top())
                .toList();
    }

    /** Returns by feature the mean absolute attribution of the player it belongs to. */
    static double[] byFeature(ShapleyResults shapley, int output) {
        double[] influence = new double[shapley.players().stream().flatMap(player -> player.features().stream())
                .mapToInt(Integer::intValue).max().orElse(-1) + 1];
        double[] byPlayer = meanAbs(shapley, output);
        for (int player = 0; player < byPlayer.length; player++) {
            for (int feature : shapley.players().get(player).features()) {
                influence[feature] = byPlayer[player];
            }
        }
        return influence;
    }

    /** Returns by player the mean absolute attribution. */
    static double[] meanAbs(ShapleyResults shapley, int output) {
        return shapley.global().stream().filter(ranking -> ranking.aggregation().equals("mean_abs")).skip(output)
                .findFirst().orElseThrow().values().stream().mapToDouble(value -> value.value()).toArray();
    }
}
