// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.explain.tree;

import io.plumbline.explain.results.LocalValues;
import io.plumbline.explain.results.ShapleyPlan;
import io.plumbline.explain.results.ShapleyResults.Interactions;
import io.plumbline.measure.PlumblineException;
import io.plumbline.measure.PlumblineException.Category;
import io.plumbline.model.Link;
import io.plumbline.model.Rows;
import io.plumbline.model.TreeEnsemble;
import java.util.Arrays;
import java.util.Optional;

/**
 * Exact Shapley values of a tree ensemble's sums before the link, by TreeSHAP; splits compare as
 * {@link TreeEnsemble#goesLeft} does, in the precision of the framework that made the model.
 *
 * <p>Interventional values take n + B steps for n rows and B background rows, not n times B: a background row counts at a leaf
 * only by which of the path's players it satisfies. Path-dependent values take the shares of training rows at the splits.
 *
 * <p>For each row and output, {@code base + sum over players of the value = sum over trees of the leaf's value} to rounding.
 * Sampling errors are 0. Background errors of interventional values are jackknife standard errors over the background rows; with
 * more than 100 rows they are computed from 100 of them, drawn by the seed, and scaled to all. Path-dependent values depend on no
 * background and have error 0.
 *
 * <p>Interaction values are half the Shapley interaction index off the diagonal; the diagonal is the value less the rest of its
 * row, so that each row of the matrix sums to a value.
 *
 * @see <a href="https://doi.org/10.1038/s42256-019-0138-9">Lundberg et al. 2020, From local explanations to global
 *      understanding with explainable AI for trees</a>
 * @see <a href="https://arxiv.org/abs/2604.10569">Nadel et al. 2026, arXiv 2604.10569</a>
 */
public final class TreeShapley {
    private TreeShapley() {}

    /**
     * Explains the rows of {@code request}.
     *
     * @throws PlumblineException INVALID_ARGUMENT when a column that a split asks for belongs to no player, a column to two, or
     *         the interventional game has no background; INVALID_DATA when the path-dependent game is undefined because the
     *         model does not say how many training rows passed its nodes
     */
    public static TreeExplanation explain(TreeShapleyRequest request) {
        check(request);
        TreeEnsemble ensemble = request.ensemble();
        PlayerForest forest = PlayerForest.of(ensemble, request.players());
        Optional<InteractionMeans> means = request.interactions()
                ? Optional.of(new InteractionMeans(ensemble.outputs().size(), forest.players()))
                : Optional.empty();
        Values values = switch (request.game()) {
            case INTERVENTIONAL -> interventional(request, forest, means);
            case PATH_DEPENDENT -> pathDependent(request, forest, means);
        };
        Optional<Interactions> interactions = means.map(InteractionMeans::means);
        return new TreeExplanation(plan(request), local(request, values), interactions);
    }

    /**
     * Computes interventional values pair by pair, the classical algorithm of n times B steps: the reference for
     * {@link #explain}, whose values it equals to rounding. The game and the wish for interactions are without effect.
     *
     * @return values as in {@link LocalValues#values}
     * @throws PlumblineException as {@link #explain}
     */
    public static double[] byPairs(TreeShapleyRequest request) {
        check(request);
        PlayerForest forest = PlayerForest.of(request.ensemble(), request.players());
        BetaWeights weights = new BetaWeights(forest.widest());
        TreeTerms.Source pairs = new TreeTerms.Source() {
            @Override
            public TreeTerms prepare(PlayerTree tree, TreeTerms.Span span) {
                return new PairTerms(forest, tree, request.background(), weights);
            }

            @Override
            public long bytes(PlayerTree tree, TreeTerms.Span span) {
                return 0;
            }
        };
        return new ForestSums(forest, pairs, request.instances(), request.threads()).values();
    }

    private static void check(TreeShapleyRequest request) {
        Rows instances = request.instances();
        if (request.threads() < 1) {
            throw new PlumblineException(Category.INVALID_ARGUMENT, "threads is " + request.threads()
                    + ", but trees are explained on at least 1; give 1 or more.");
        }
        if (request.players().isEmpty() || instances.count() == 0 || request.dataset().length != instances.count()) {
            throw new PlumblineException(Category.INVALID_ARGUMENT, "trees were asked to explain " + instances.count()
                    + " rows with " + request.dataset().length + " row numbers to " + request.players().size()
                    + " players; give at least one row, a number for each, and at least one player.");
        }
        if (request.game() == TreeGame.INTERVENTIONAL && request.background().count() == 0) {
            throw new PlumblineException(Category.INVALID_ARGUMENT,
                    "the interventional game needs background rows, but there are 0; give at least 1.");
        }
        long values = (long) instances.count() * request.ensemble().outputs().size() * request.players().size();
        if (values > Integer.MAX_VALUE - 8) {
            throw new PlumblineException(Category.INVALID_ARGUMENT, instances.count()
                    + " rows are too many to explain at once: rows times outputs times players is " + values
                    + ", and 2147483639 fit; explain fewer rows.");
        }
    }

    private static Values interventional(TreeShapleyRequest request, PlayerForest forest,
            Optional<InteractionMeans> means) {
        Rows background = request.background();
        BackgroundErrors errors = BackgroundErrors.of(forest, background, request.instances(), request.threads(),
                request.seed());
        double[] base = mean(sums(request.ensemble(), background), background.count(),
                request.ensemble().outputs().size());
        if (means.isEmpty() && background.count() <= BackgroundErrors.MOST_ROWS) {
            return new Values(errors.values(), errors.errors(), base);
        }
        TreeTerms.Source source = new BackgroundSource(forest, background, new BetaWeights(forest.widest()));
        return new Values(values(request, forest, source, means), errors.errors(), base);
    }

    private static Values pathDependent(TreeShapleyRequest request, PlayerForest forest,
            Optional<InteractionMeans> means) {
        CoverShares.require(request.ensemble());
        double[] values = values(request, forest, new CoverSource(forest, new CoverRule(forest.widest())), means);
        return new Values(values, new double[values.length], CoverShares.expected(forest));
    }

    private static double[] values(TreeShapleyRequest request, PlayerForest forest, TreeTerms.Source source,
            Optional<InteractionMeans> means) {
        ForestSums sums = new ForestSums(forest, source, request.instances(), request.threads());
        return means.map(sums::values).orElseGet(sums::values);
    }

    private static double[] sums(TreeEnsemble ensemble, Rows rows) {
        double[] sums = new double[rows.count() * ensemble.outputs().size()];
        ensemble.sums(rows, sums);
        return sums;
    }

    private static double[] mean(double[] sums, int rows, int outputs) {
        double[] mean = new double[outputs];
        for (int cell = 0; cell < sums.length; cell++) {
            mean[cell % outputs] += sums[cell];
        }
        for (int output = 0; output < outputs; output++) {
            mean[output] /= rows;
        }
        return mean;
    }

    private static LocalValues local(TreeShapleyRequest request, Values values) {
        TreeEnsemble ensemble = request.ensemble();
        Rows instances = request.instances();
        int players = request.players().size();
        return new LocalValues(instances.count(), ensemble.outputs().size(), players, request.dataset().clone(),
                values.values, new double[values.values.length], values.errors, values.base, sums(ensemble, instances),
                Arrays.copyOf(instances.cells(), instances.count() * ensemble.features().size()),
                RankDraws.stability(values.values, values.errors, players, request.seed()));
    }

    private static ShapleyPlan plan(TreeShapleyRequest request) {
        String unit = request.ensemble().link() == Link.IDENTITY ? "output" : "margin";
        boolean interventional = request.game() == TreeGame.INTERVENTIONAL;
        return new ShapleyPlan(interventional ? "tree-interventional" : "tree-path-dependent",
                "the model is an ensemble of trees, whose values are exact and take no model calls",
                request.game().sentence(unit), unit, 0, interventional ? request.background().count() : 0, 0, 0,
                request.seed(), 0);
    }

    /** Values with their background errors, and the value of the empty coalition. */
    private record Values(double[] values, double[] errors, double[] base) {}
}
