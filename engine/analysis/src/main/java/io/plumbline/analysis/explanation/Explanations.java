// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.analysis.explanation;

import io.plumbline.documents.ExplanationConfig;
import io.plumbline.documents.ExplanationConfig.Reasons;
import io.plumbline.documents.ExplanationConfig.Shap;
import io.plumbline.explain.Background;
import io.plumbline.explain.CallCount;
import io.plumbline.explain.baseline.Baseline;
import io.plumbline.explain.global.PermutationImportances;
import io.plumbline.explain.global.PermutationSettings;
import io.plumbline.explain.quality.QualityChecks;
import io.plumbline.explain.quality.QualityRequest;
import io.plumbline.explain.reasons.ReplayBundle;
import io.plumbline.explain.results.AttributionGap;
import io.plumbline.explain.results.Dependence;
import io.plumbline.explain.results.ExplanationResults;
import io.plumbline.explain.results.ModelSummary;
import io.plumbline.explain.results.PairDependence;
import io.plumbline.explain.results.PermutationImportance;
import io.plumbline.explain.results.ProxyFinding;
import io.plumbline.explain.results.QualityCheck;
import io.plumbline.explain.results.ReasonResults;
import io.plumbline.explain.results.ShapleyResults;
import io.plumbline.explain.results.ShapleyResults.Player;
import io.plumbline.explain.results.TextResults;
import io.plumbline.measure.Notice;
import io.plumbline.measure.Notice.Severity;
import io.plumbline.model.Feature;
import io.plumbline.model.Rows;
import io.plumbline.model.Traits;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Everything a configuration asks about a model, in the order in which one part needs another. */
final class Explanations {
    private static final long CHECK_CALLS = 20_000;

    private final Question question;
    private final ExplanationConfig asked;
    private final List<Membership> memberships;
    private final String version;
    private final Steps progress;
    private final List<Notice> notices = new ArrayList<>();

    Explanations(Question question, List<Membership> memberships, String version, Steps progress) {
        this.question = question;
        this.asked = question.config().explanation();
        this.memberships = memberships;
        this.version = version;
        this.progress = progress;
        notices.addAll(question.model().notices());
    }

    ModelRun.Explained explain() {
        List<Player> players = Players.of(question.table(), asked.options().groups(), question.finder());
        boolean deterministic = question.answersAlike();
        if (!deterministic) {
            notices.add(new Notice("not-deterministic", Severity.WARNING, "model",
                    "The model gave different outputs for the same rows when it was asked twice; no number of this run can "
                            + "be repeated exactly, and the intervals do not cover that.",
                    Map.of()));
        }
        Optional<Attributed> attributed = asked.shap().map(shap -> attribute(shap, players));
        Optional<ShapleyResults> shapley = attributed.flatMap(Attributed::shapley);
        Optional<Baseline> baseline = attributed.map(Attributed::baseline);
        Optional<PermutationImportance> permutation = permutation(players);
        Optional<Effects> effects = asked.pdp().map(pdp -> {
            progress.start("drawing dependence");
            return new Effects(question, pdp, shapley);
        });
        List<Dependence> dependence = effects.map(Effects::features).orElse(List.of());
        List<PairDependence> pairs = effects.map(Effects::pairs).orElse(List.of());
        effects.ifPresent(plots -> notices.addAll(plots.notices()));
        List<QualityCheck> quality = shapley.map(results -> {
            progress.start("checking the attributions");
            return QualityChecks.run(new QualityRequest(attributed.orElseThrow().background(), results,
                    question.primary(), question.level(), CHECK_CALLS, question.seed()));
        }).orElse(List.of());
        Optional<ReasonResults> reasons = shapley
                .flatMap(results -> asked.reasons().map(config -> reasons(config, results, baseline.orElseThrow())));
        GroupFindings groups = new GroupFindings(question.table(), memberships, question.level(), question.seed());
        List<AttributionGap> gaps = shapley.map(results -> groups.gaps(results, question.outputs())).orElse(List.of());
        List<ProxyFinding> proxies = groups.proxies(shapley,
                shapley.map(results -> Effects.meanAbs(results, question.primary())).orElseGet(() -> new double[0]));
        Optional<ReplayBundle> replay = shapley.filter(results -> reasons.isPresent() || results.saveLocal())
                .map(results -> replay(results, baseline.orElseThrow()));
        Optional<TextResults> text = attributed.flatMap(Attributed::text);
        Optional<ShapleyResults> shown = shapley.map(results -> asked.shap().orElseThrow().features().isEmpty()
                ? results
                : ShownPlayers.of(results, question, asked.shap().orElseThrow().features()));
        return new ModelRun.Explained(Optional.of(new ExplanationResults(model(deterministic),
                baseline.map(Baseline::summary), shown, text, permutation, dependence, pairs, quality, reasons, gaps,
                proxies, notices)), shown.flatMap(results -> JoinIds.of(question, results.local().dataset())), replay);
    }

    /**
     * What {@code methods.shap} gave.
     *
     * @param baseline the background rows
     * @param background the same rows, scored
     * @param shapley attributions of a table's rows
     * @param text attributions of texts
     */
    record Attributed(Baseline baseline, Background background, Optional<ShapleyResults> shapley,
            Optional<TextResults> text) {}

    private Attributed attribute(Shap shap, List<Player> players) {
        progress.start("preparing the baseline");
        Baseline baseline = BaselineRows.of(question, shap, notices);
        Background background = new Background(question.model().predictor(), baseline.rows().cells(), baseline.count(),
                question.table().texts(), players, new CallCount());
        if (shap.text().isPresent()) {
            progress.start("explaining texts");
            return new Attributed(baseline, background, Optional.empty(),
                    Optional.of(TextRun.explain(question, shap, shap.text().get(), baseline, notices)));
        }
        ShapleyRun run = new ShapleyRun(question, shap, players, baseline, progress);
        return new Attributed(baseline, background, Optional.of(run.explain()), Optional.empty());
    }

    private Optional<PermutationImportance> permutation(List<Player> players) {
        int repeats = asked.options().permutationRepeats();
        if (repeats == 0 || asked.shap().isEmpty() || asked.shap().get().text().isPresent()) {
            return Optional.empty();
        }
        Optional<Observed> observed = Observed.of(question);
        if (observed.isEmpty()) {
            notices.add(new Notice("permutation-importance-left-out", Severity.INFO, "label",
                    "Permutation importance was left out: it needs observed labels that are the model's outputs. Give "
                            + "label, and predictor.label_headers if the model does not name its outputs.",
                    Map.of()));
            return Optional.empty();
        }
        progress.start("shuffling features");
        FeatureTable table = question.table();
        PermutationSettings usual = PermutationSettings.usual(observed.get().metric(), question.seed());
        return Optional.of(PermutationImportances.of(question.model().predictor(),
                new Rows(table.rows(), table.cells(), table.texts()), observed.get().labels(), players,
                new PermutationSettings(usual.metric(), repeats, usual.maxCalls(), question.level(),
                        question.seed())));
    }

    private ReasonResults reasons(Reasons config, ShapleyResults shapley, Baseline baseline) {
        return ReasonRun.of(config, shapley, question.outputs(), question.table(), baseline.rows().cells(),
                question.primary(), question.finder(), question.level(), question.seed(), baseline.origin());
    }

    private ReplayBundle replay(ShapleyResults shapley, Baseline baseline) {
        Traits traits = question.model().predictor().traits();
        return ReplayBundle.of(version,
                new ReplayBundle.Model(traits.kind(), traits.identity(), question.model().source(),
                        question.table().features(), question.outputs()),
                shapley, baseline.rows().cells(),
                CoalitionRun.of(asked.shap().orElseThrow(), asked.options(), question.level()).settings());
    }

    private ModelSummary model(boolean deterministic) {
        MeteredModel model = question.model().predictor();
        Traits traits = model.traits();
        return new ModelSummary(traits.kind(), traits.identity(), question.model().source(),
                question.table().features().stream().map(Feature::name).toList(),
                question.table().features().stream().map(Feature::levels).toList(), question.outputs(),
                traits.outputScale(), deterministic, model.calls(), model.seconds());
    }
}
