// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.explain.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.plumbline.explain.results.ShapleyResults.Player;
import io.plumbline.explain.tree.TreeTerms.Span;
import io.plumbline.measure.PlumblineException;
import io.plumbline.model.Feature;
import io.plumbline.model.Link;
import io.plumbline.model.Rows;
import io.plumbline.model.TreeEnsemble;
import io.plumbline.model.TreeEnsemble.Nodes;
import io.plumbline.model.TreeEnsemble.Split;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TreePathTest {

    @Test
    void twoFeaturesThatOnlyCountTogetherShareTheirEffectAndInteract() {
        // f = 1 where both cells are below 0.5; row (0, 0) against row (1, 1): v(both) = 1, all else 0.
        // Each value 1/2; the interaction index is 1, half of it off the diagonal, nothing left on it.
        TreeExplanation found = explain(all(2, 100), 0, 1, TreeGame.INTERVENTIONAL);

        assertThat(found.local().values()).containsExactly(0.5, 0.5);
        assertThat(found.local().base()).containsExactly(0.0);
        assertThat(found.interactions().orElseThrow().values().getFirst()[0]).containsExactly(0.0, 0.5);
        // Half of the training rows go left at each split: v(none) = 1/4, v(one) = 1/2, v(both) = 1.
        assertThat(explain(all(2, 100), 0, 1, TreeGame.PATH_DEPENDENT).local().values()).containsExactly(
                new double[]{0.375, 0.375}, within(1e-15));
    }

    @ParameterizedTest
    @ValueSource(ints = {16, 63, 64, 200})
    void aPathOfManyFeaturesSharesItsEffectEqually(int features) {
        double[] against = explain(all(features, 100), 0, 1, TreeGame.INTERVENTIONAL).local().values();
        double[] expected = explain(all(features, 100), 0, 1, TreeGame.PATH_DEPENDENT).local().values();

        for (int feature = 0; feature < features; feature++) {
            assertThat(against[feature]).isCloseTo(1.0 / features, within(1e-15));
            // v(none) = 2^-features, v(all) = 1, and all features are alike.
            assertThat(expected[feature]).isCloseTo((1 - Math.pow(0.5, features)) / features, within(1e-15));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {16, 64})
    void aPathOfManyFeaturesSharesItsInteractionEqually(int features) {
        // v(all) = 1, all else 0: the index of a pair is 1 / (features - 1).
        double[][] found = explain(all(features, 100), 0, 1, TreeGame.INTERVENTIONAL).interactions().orElseThrow()
                .values().getFirst();
        double[][] path = explain(all(features, 100), 0, 1, TreeGame.PATH_DEPENDENT).interactions().orElseThrow()
                .values().getFirst();

        assertThat(found[3][5]).isCloseTo(0.5 / (features - 1), within(1e-15));
        // The integral of 1/4 ((1 + t) / 2)^(features - 2), halved.
        assertThat(path[3][5]).isCloseTo(0.25 * (1 - Math.pow(0.5, features - 1)) / (features - 1), within(1e-15));
    }

    @ParameterizedTest
    @ValueSource(ints = {4, 13})
    void patternsGiveWhatPairsGive(int depth) {
        Random random = new Random(depth);
        TreeEnsemble ensemble = RandomForest.grow(random, 40, 1, 1, depth);
        PlayerForest forest = PlayerForest.of(ensemble, TreeShapleyTest.each(40));
        Rows background = RandomForest.rows(random, 40, 60);
        Rows instances = RandomForest.rows(random, 40, 40);
        Attributions pairs = sums(instances);
        Attributions patterns = sums(instances);
        BetaWeights weights = new BetaWeights(forest.widest());
        Span toPairs = new Span(instances, 0, 40, 40, pairs);
        Span toPatterns = new Span(instances, 0, 40, 40, patterns);
        PlayerTree tree = forest.trees().getFirst();

        new PairTerms(forest, tree, background, weights).add(toPairs, 0, 40, new PatternScan(forest));
        new BackgroundSource(forest, background, weights).byPatterns(tree, toPatterns).add(toPatterns, 0, 40,
                new PatternScan(forest));

        assertThat(patterns.values()).containsExactly(pairs.values(), within(1e-12));
        assertThat(patterns.pairs()).containsExactly(pairs.pairs(), within(1e-12));
    }

    private static Attributions sums(Rows instances) {
        return Attributions.of(instances.count(), 1, 40, true);
    }

    @Test
    void pairByPairGivesTheSameValues() {
        Random random = new Random(5);
        TreeEnsemble ensemble = RandomForest.grow(random, 8, 3, 9, 6);
        TreeShapleyRequest request = new TreeShapleyRequest(ensemble, TreeShapleyTest.each(8),
                RandomForest.rows(random, 8,
                        500),
                RandomForest.rows(random, 8, 70), new long[70], TreeGame.INTERVENTIONAL, false, 2, 1);

        assertThat(TreeShapley.byPairs(request)).containsExactly(TreeShapley.explain(request).local().values(),
                within(1e-12));
    }

    @Test
    void polynomialsAreIntegratedWithoutError() {
        for (int degree = 0; degree <= 120; degree++) {
            GaussLegendre rule = GaussLegendre.exactTo(degree);
            double sum = 0;
            for (int node = 0; node < rule.nodes().length; node++) {
                sum += rule.weights()[node] * Math.pow(rule.nodes()[node], degree);
            }
            assertThat(sum).as("degree %d", degree).isCloseTo(1.0 / (degree + 1), within(1e-14));
        }
    }

    @Test
    void withoutCountsOfTrainingRowsThePathDependentGameIsUndefined() {
        assertThatThrownBy(() -> explain(all(2, 0), 0, 1, TreeGame.PATH_DEPENDENT))
                .isInstanceOf(PlumblineException.class)
                .hasMessage(
                        "the path-dependent game is undefined for this model: its file does not say how many training"
                                + " rows passed the nodes of tree 0; explain it with the interventional game, which needs"
                                + " background rows instead.");
    }

    @Test
    void aColumnWithoutAPlayerIsNamed() {
        List<Player> players = List.of(new Player("first", List.of(0)));
        TreeEnsemble ensemble = all(2, 100);

        assertThatThrownBy(
                () -> TreeShapleyTest.explain(ensemble, players, row(2, 1), row(2, 0), TreeGame.INTERVENTIONAL, 1,
                        false))
                .isInstanceOf(PlumblineException.class)
                .hasMessage("the model splits on column 'x1', which belongs to no player; give it to one.");
    }

    @Test
    void theInterventionalGameNeedsABackground() {
        Rows none = new Rows(0, new double[0]);

        assertThatThrownBy(() -> TreeShapleyTest.explain(all(2, 100), TreeShapleyTest.each(2), none, row(2, 0),
                TreeGame.INTERVENTIONAL, 1, false)).isInstanceOf(PlumblineException.class)
                .hasMessage("the interventional game needs background rows, but there are 0; give at least 1.");
    }

    private static TreeExplanation explain(TreeEnsemble ensemble, double row, double background, TreeGame game) {
        int features = ensemble.features().size();
        return TreeShapleyTest.explain(ensemble, TreeShapleyTest.each(features), row(features, background),
                row(features, row), game, 1, true);
    }

    private static Rows row(int features, double cell) {
        double[] cells = new double[features];
        Arrays.fill(cells, cell);
        return new Rows(1, cells);
    }

    /** One tree that is 1 where all cells are below 0.5, else 0; half of the rows that come to a split go left. */
    private static TreeEnsemble all(int features, double cover) {
        int count = 2 * features + 1;
        Nodes nodes = new Nodes(new int[count], new double[count], new long[count][0], new int[count], new int[count],
                new boolean[count], new double[count], new double[count]);
        Arrays.fill(nodes.threshold(), 0.5);
        for (int feature = 0; feature < features; feature++) {
            nodes.feature()[2 * feature] = feature;
            nodes.left()[2 * feature] = 2 * feature + 2;
            nodes.right()[2 * feature] = 2 * feature + 1;
            nodes.feature()[2 * feature + 1] = -1;
        }
        nodes.feature()[2 * features] = -1;
        nodes.value()[2 * features] = 1;
        Arrays.fill(nodes.cover(), cover);
        return new TreeEnsemble(
                IntStream.range(0, features).mapToObj(feature -> Feature.numeric("x" + feature)).toList(),
                List.of("label0"), Link.IDENTITY, new double[1], new int[1], new int[1], nodes, Split.DOUBLE_LESS,
                "sha256:0");
    }
}
