// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.analysis.explanation;

import io.plumbline.documents.ExplanationConfig.Options;
import io.plumbline.documents.ExplanationConfig.Shap;
import io.plumbline.explain.baseline.Baseline;
import io.plumbline.explain.coalition.Forecast;
import io.plumbline.explain.coalition.ShapleyExplainer;
import io.plumbline.explain.coalition.ShapleyOutcome;
import io.plumbline.explain.coalition.ShapleyRequest;
import io.plumbline.explain.global.Aggregation;
import io.plumbline.explain.global.GlobalRankings;
import io.plumbline.explain.global.GlobalSettings;
import io.plumbline.explain.results.GlobalRanking;
import io.plumbline.explain.results.LocalValues;
import io.plumbline.explain.results.ShapleyPlan;
import io.plumbline.explain.results.ShapleyResults;
import io.plumbline.explain.results.ShapleyResults.Interactions;
import io.plumbline.explain.results.ShapleyResults.Player;
import io.plumbline.explain.tree.TreeExplanation;
import io.plumbline.explain.tree.TreeGame;
import io.plumbline.explain.tree.TreeShapley;
import io.plumbline.explain.tree.TreeShapleyRequest;
import io.plumbline.measure.PlumblineException;
import io.plumbline.measure.PlumblineException.Category;
import io.plumbline.model.Link;
import io.plumbline.model.Rows;
import io.plumbline.model.TreeEnsemble;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Shapley values of a table's rows, by the engine that is asked for or else fits. */
final class ShapleyRun {
    private static final String AUTO = "auto";
    private static final String PATH_DEPENDENT = "tree-path-dependent";
    private static final String INTERVENTIONAL = "tree-interventional";

    private final Question question;
    private final Shap shap;
    private final Options options;
    private final List<Player> players;
    private final Baseline baseline;
    private final Steps progress;

    ShapleyRun(Question question, Shap shap, List<Player> players, Baseline baseline, Steps progress) {
        this.question = question;
        this.shap = shap;
        this.options = question.config().explanation().options();
        this.players = players;
        this.baseline = baseline;
        this.progress = progress;
    }

    ShapleyResults explain() {
        int[] chosen = ExplainedRows.choose(question.table().rows(), options.rows(), shap.seed());
        Optional<TreeGame> game = treeGame();
        requireInteractions(game);
        if (game.isPresent()) {
            TreeExplanation found = trees(game.get(), chosen);
            return results(found.plan(), found.local(), found.interactions());
        }
        return coalitions(chosen);
    }

    private ShapleyResults results(ShapleyPlan plan, LocalValues local, Optional<Interactions> interactions) {
        progress.start("putting attributions together");
        Aggregation aggregation = Aggregation.of(shap.aggregation());
        GlobalSettings usual = GlobalSettings.usual(shap.seed());
        List<GlobalRanking> global = GlobalRankings.of(local, question.outputs(), players,
                new GlobalSettings(aggregation, question.level(), usual.resamples(), shap.seed()));
        return new ShapleyResults(plan, players, local, global, shap.aggregation(), shap.saveLocal(), interactions);
    }

    /** A sum of trees without a link is the same game for the tree engine, which then is exact and far cheaper. */
    private Optional<TreeGame> treeGame() {
        Optional<TreeEnsemble> trees = question.model().trees();
        boolean sameGame = trees.filter(ensemble -> ensemble.link() == Link.IDENTITY).isPresent() && !shap.logOdds()
                && shap.coalitions().isEmpty();
        Optional<TreeGame> asked = switch (options.engine()) {
            case PATH_DEPENDENT -> Optional.of(TreeGame.PATH_DEPENDENT);
            case INTERVENTIONAL -> Optional.of(TreeGame.INTERVENTIONAL);
            case AUTO -> sameGame ? Optional.of(TreeGame.INTERVENTIONAL) : Optional.empty();
            default -> Optional.empty();
        };
        if (asked.isPresent() && trees.isEmpty()) {
            throw new PlumblineException(Category.INVALID_CONFIGURATION, "plumbline.explain.engine is '"
                    + options.engine() + "', but " + question.model().source()
                    + " is not an ensemble of trees that could be read. Use auto, or an XGBoost or ONNX tree model.");
        }
        return asked;
    }

    private void requireInteractions(Optional<TreeGame> game) {
        if (options.interactions() && game.isEmpty()) {
            throw new PlumblineException(Category.INVALID_CONFIGURATION,
                    "plumbline.explain.interactions needs a tree engine. Set plumbline.explain.engine to "
                            + INTERVENTIONAL + " or " + PATH_DEPENDENT + ", or leave interactions out.");
        }
    }

    private TreeExplanation trees(TreeGame game, int[] chosen) {
        progress.start("explaining " + chosen.length + " rows through the trees");
        FeatureTable table = question.table();
        return TreeShapley.explain(new TreeShapleyRequest(question.model().trees().orElseThrow(), players,
                baseline.rows(), new Rows(chosen.length, table.rows(chosen)), numbers(chosen), game,
                options.interactions(), threads(), shap.seed()));
    }

    private ShapleyResults coalitions(int[] chosen) {
        FeatureTable table = question.table();
        CoalitionRun run = CoalitionRun.of(shap, options, question.level());
        ShapleyExplainer explainer = ShapleyExplainer.prepare(new ShapleyRequest(question.model().predictor(), players,
                baseline.rows().cells(), baseline.count(), table.rows(chosen), numbers(chosen), table.texts(),
                run.unit(), run.budget(), shap.seed(), threads(), run.level()),
                (done, foreseen) -> advanced(chosen.length, done, foreseen));
        progress.start(forecast(chosen.length, explainer.forecast()));
        ShapleyOutcome outcome = explainer.explain();
        return results(outcome.plan(), outcome.local(), Optional.empty());
    }

    private void advanced(int rows, long done, long foreseen) {
        if (foreseen > 0) {
            progress.advance(
                    String.format(Locale.ROOT, "explaining %,d rows: %,d of at most %,d model calls", rows, done,
                            foreseen));
        }
    }

    private String forecast(int rows, Forecast forecast) {
        MeteredModel model = question.model().predictor();
        return String.format(Locale.ROOT, "explaining %,d rows with at most %,d model calls, about %,.0f s", rows,
                forecast.calls(), forecast.seconds(model.calls(), model.seconds() / threads()));
    }

    private static long[] numbers(int[] rows) {
        long[] numbers = new long[rows.length];
        for (int index = 0; index < rows.length; index++) {
            numbers[index] = rows[index];
        }
        return numbers;
    }

    private static int threads() {
        return Runtime.getRuntime().availableProcessors();
    }
}
