// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.explain.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.plumbline.explain.results.LocalValues;
import io.plumbline.explain.results.ShapleyResults.Player;
import io.plumbline.model.Rows;
import io.plumbline.model.TreeEnsemble;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class TreeShapleyTest {
    private static final int FEATURES = 7;

    @ParameterizedTest
    @EnumSource(TreeGame.class)
    void valuesAreThoseOfEveryCoalitionPlayedOut(TreeGame game) {
        for (int seed = 0; seed < 9; seed++) {
            Random random = new Random(seed);
            TreeEnsemble ensemble = RandomForest.grow(random, FEATURES, 2, 5, 1 + seed % 6);
            Rows background = RandomForest.rows(random, FEATURES, seed % 2 == 0 ? 9 : 130);
            Rows instances = RandomForest.rows(random, FEATURES, seed % 3 == 0 ? 3 : 90);
            compare(ensemble, each(FEATURES), background, instances, game);
        }
    }

    @ParameterizedTest
    @EnumSource(TreeGame.class)
    void aGroupOfColumnsIsOnePlayer(TreeGame game) {
        Random random = new Random(42);
        TreeEnsemble ensemble = RandomForest.grow(random, FEATURES, 1, 6, 6);
        List<Player> players = List.of(new Player("pair", List.of(0, 6)), new Player("three", List.of(1, 3, 5)),
                new Player("two", List.of(2)), new Player("four", List.of(4)));

        compare(ensemble, players, RandomForest.rows(random, FEATURES, 150), RandomForest.rows(random, FEATURES, 70),
                game);
    }

    private static void compare(TreeEnsemble ensemble, List<Player> players, Rows background, Rows instances,
            TreeGame game) {
        int width = ensemble.features().size();
        LocalValues plain = explain(ensemble, players, background, instances, game, 1, false).local();
        LocalValues local = explain(ensemble, players, background, instances, game, 1, true).local();
        for (int output = 0; output < ensemble.outputs().size(); output++) {
            for (int row = 0; row < Math.min(3, instances.count()); row++) {
                double[] cells = Arrays.copyOfRange(instances.cells(), row * width, (row + 1) * width);
                Enumeration truth = game == TreeGame.INTERVENTIONAL
                        ? Enumeration.interventional(ensemble, players, cells, background, output)
                        : Enumeration.pathDependent(ensemble, players, cells, output);
                assertThat(local.base()[output]).isCloseTo(truth.empty(), within(1e-12));
                for (int player = 0; player < players.size(); player++) {
                    assertThat(plain.values()[local.at(row, output, player)]).isCloseTo(truth.value(player),
                            within(1e-12));
                    assertThat(local.values()[local.at(row, output, player)]).isCloseTo(truth.value(player),
                            within(1e-12));
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource(TreeGame.class)
    void interactionsAreThoseOfEveryCoalitionPlayedOut(TreeGame game) {
        for (int seed = 0; seed < 8; seed++) {
            Random random = new Random(seed);
            TreeEnsemble ensemble = RandomForest.grow(random, FEATURES, 2, 4, 1 + seed % 6);
            Rows background = RandomForest.rows(random, FEATURES, seed % 2 == 0 ? 4 : 20);
            Rows instances = RandomForest.rows(random, FEATURES, seed % 4 == 1 ? 40 : 2);
            List<double[][]> found = explain(ensemble, each(FEATURES), background, instances, game, 1, true)
                    .interactions().orElseThrow().values();
            for (int output = 0; output < 2; output++) {
                double[][] expected = interactions(ensemble, background, instances, game, output);
                for (int player = 0; player < FEATURES; player++) {
                    assertThat(found.get(output)[player]).containsExactly(expected[player], within(1e-11));
                }
            }
        }
    }

    private static double[][] interactions(TreeEnsemble ensemble, Rows background, Rows instances, TreeGame game,
            int output) {
        double[][] means = new double[FEATURES][FEATURES];
        for (int row = 0; row < instances.count(); row++) {
            double[] cells = Arrays.copyOfRange(instances.cells(), row * FEATURES, (row + 1) * FEATURES);
            Enumeration truth = game == TreeGame.INTERVENTIONAL
                    ? Enumeration.interventional(ensemble, each(FEATURES), cells, background, output)
                    : Enumeration.pathDependent(ensemble, each(FEATURES), cells, output);
            for (int one = 0; one < FEATURES; one++) {
                double rest = truth.value(one);
                for (int other = 0; other < FEATURES; other++) {
                    double half = other == one ? 0 : truth.pair(one, other) / 2;
                    rest -= half;
                    means[one][other] += Math.abs(half) / instances.count();
                }
                means[one][one] += Math.abs(rest) / instances.count();
            }
        }
        return means;
    }

    @ParameterizedTest
    @ValueSource(ints = {6, 10, 15})
    void valuesAndBaseSumToTheModelsOwnSum(int depth) {
        for (TreeGame game : TreeGame.values()) {
            Random random = new Random(depth);
            TreeEnsemble ensemble = RandomForest.grow(random, 30, 3, depth < 14 ? 12 : 1, depth);
            LocalValues local = explain(ensemble, each(30), RandomForest.rows(random, 30, 120),
                    RandomForest.rows(random, 30, depth < 14 ? 150 : 4), game, 2, false).local();
            assertAdditive(local);
        }
    }

    private static void assertAdditive(LocalValues local) {
        for (int row = 0; row < local.rows(); row++) {
            for (int output = 0; output < local.outputs(); output++) {
                double sum = local.base()[output];
                for (int player = 0; player < local.players(); player++) {
                    sum += local.values()[local.at(row, output, player)];
                }
                assertThat(sum).isCloseTo(local.predictions()[row * local.outputs() + output], within(1e-9));
            }
        }
    }

    @ParameterizedTest
    @EnumSource(TreeGame.class)
    void anyNumberOfThreadsGivesTheSameBits(TreeGame game) {
        Random random = new Random(7);
        TreeEnsemble ensemble = RandomForest.grow(random, 12, 2, 20, 7);
        Rows background = RandomForest.rows(random, 12, 300);
        Rows instances = RandomForest.rows(random, 12, 140);
        TreeExplanation one = explain(ensemble, each(12), background, instances, game, 1, true);
        TreeExplanation five = explain(ensemble, each(12), background, instances, game, 5, true);

        assertThat(five.local().values()).isEqualTo(one.local().values());
        assertThat(five.local().backgroundErrors()).isEqualTo(one.local().backgroundErrors());
        assertThat(five.local().rankStability()).isEqualTo(one.local().rankStability());
        assertThat(five.interactions().orElseThrow().values().get(1))
                .isDeepEqualTo(one.interactions().orElseThrow().values().get(1));
    }

    static List<Player> each(int features) {
        return IntStream.range(0, features).mapToObj(feature -> new Player("x" + feature, List.of(feature))).toList();
    }

    static TreeExplanation explain(TreeEnsemble ensemble, List<Player> players, Rows background, Rows instances,
            TreeGame game, int threads, boolean interactions) {
        long[] dataset = IntStream.range(0, instances.count()).asLongStream().toArray();
        return TreeShapley.explain(new TreeShapleyRequest(ensemble, players, background, instances, dataset, game,
                interactions, threads, 42));
    }

    @Test
    void theGameAndTheUnitAreNamed() {
        Random random = new Random(1);
        TreeEnsemble ensemble = RandomForest.grow(random, 4, 1, 2, 3);
        Rows rows = RandomForest.rows(random, 4, 5);

        assertThat(explain(ensemble, each(4), rows, rows, TreeGame.INTERVENTIONAL, 1, false).plan().game())
                .isEqualTo("interventional: absent features come from the background rows; unit: margin");
        assertThat(explain(ensemble, each(4), rows, rows, TreeGame.PATH_DEPENDENT, 1, false).plan().engine())
                .isEqualTo("tree-path-dependent");
    }
}
