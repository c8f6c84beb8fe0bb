// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.analysis.explanation;

import io.plumbline.documents.AnalysisConfig.ColumnRef;
import io.plumbline.explain.results.GlobalRanking;
import io.plumbline.explain.results.LocalValues;
import io.plumbline.explain.results.ShapleyResults;
import io.plumbline.explain.results.ShapleyResults.Interactions;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** The attributions that {@code features_to_explain} lists; they are those of the whole game, the others are not shown. */
final class ShownPlayers {
    private ShownPlayers() {}

    /** Returns {@code shapley} with the players only that hold one of {@code wanted}. */
    static ShapleyResults of(ShapleyResults shapley, Question question, List<ColumnRef> wanted) {
        List<Integer> features = new ArrayList<>();
        for (int index = 0; index < wanted.size(); index++) {
            features.add(question.feature("methods.shap.features_to_explain[" + index + "]", wanted.get(index)));
        }
        int[] kept = IntStream.range(0, shapley.players().size())
                .filter(player -> shapley.players().get(player).features().stream().anyMatch(features::contains))
                .toArray();
        return new ShapleyResults(shapley.plan(), IntStream.of(kept).mapToObj(shapley.players()::get).toList(),
                local(shapley.local(), kept),
                shapley.global().stream()
                        .map(ranking -> new GlobalRanking(ranking.output(), ranking.aggregation(),
                                IntStream.of(kept).mapToObj(ranking.values()::get).toList(), ranking.expected(),
                                ranking.rankStability()))
                        .toList(),
                shapley.aggregation(), shapley.saveLocal(), shapley.interactions().map(all -> interactions(all, kept)));
    }

    private static LocalValues local(LocalValues all, int[] kept) {
        return new LocalValues(all.rows(), all.outputs(), kept.length, all.dataset(), taken(all, all.values(), kept),
                taken(all, all.samplingErrors(), kept), taken(all, all.backgroundErrors(), kept), all.base(),
                all.predictions(), all.cells(), all.rankStability());
    }

    private static double[] taken(LocalValues all, double[] values, int[] kept) {
        double[] taken = new double[all.rows() * all.outputs() * kept.length];
        int next = 0;
        for (int row = 0; row < all.rows(); row++) {
            for (int output = 0; output < all.outputs(); output++) {
                for (int player : kept) {
                    taken[next++] = values[all.at(row, output, player)];
                }
            }
        }
        return taken;
    }

    private static Interactions interactions(Interactions all, int[] kept) {
        List<double[][]> values = new ArrayList<>();
        for (double[][] matrix : all.values()) {
            double[][] smaller = new double[kept.length][kept.length];
            for (int first = 0; first < kept.length; first++) {
                for (int second = 0; second < kept.length; second++) {
                    smaller[first][second] = matrix[kept[first]][kept[second]];
                }
            }
            values.add(smaller);
        }
        return new Interactions(all.convention(), values);
    }
}
