// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.analysis.explanation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.plumbline.analysis.JobResults;
import io.plumbline.explain.reasons.ReplayBundle;
import io.plumbline.explain.results.Attributed;
import io.plumbline.explain.results.Dependence;
import io.plumbline.explain.results.ExplanationResults;
import io.plumbline.explain.results.GlobalRanking;
import io.plumbline.explain.results.LocalValues;
import io.plumbline.explain.results.ProxyFinding;
import io.plumbline.explain.results.QualityCheck;
import io.plumbline.explain.results.ReasonResults.Decision;
import io.plumbline.explain.results.ShapleyResults;
import io.plumbline.explain.results.ShapleyResults.Player;
import io.plumbline.fairness.results.SplitResults;
import io.plumbline.measure.Notice;
import io.plumbline.measure.PlumblineException;
import io.plumbline.measure.Verdict;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExplanationJobTest {
    private static final String REASONS = """
            , "plumbline": {"explain": {"permutation_repeats": 0}, "reason_codes": {"reasons": [
              {"features": ["income"], "code": "R1", "text": "Income too low", "direction": "lower"},
              {"features": ["debt"], "code": "R2", "text": "Debt too high", "direction": "higher"},
              {"features": ["age"], "code": "R3", "text": "History too short"},
              {"features": ["sex"], "code": "X", "text": "-", "allowed": false},
              {"features": ["noise"], "code": "R5", "text": "Other"}]}}""";

    @TempDir
    private Path folder;

    private static String quiet(String explain) {
        return ", \"plumbline\": {\"explain\": {\"permutation_repeats\": 0" + explain + "}}";
    }

    private static double value(GlobalRanking ranking, String name) {
        return ranking.values().stream().filter(value -> value.name().equals(name)).findFirst().orElseThrow().value();
    }

    private static double additivity(LocalValues local) {
        double worst = 0;
        for (int row = 0; row < local.rows(); row++) {
            double sum = local.base()[0];
            for (int player = 0; player < local.players(); player++) {
                sum += local.values()[local.at(row, 0, player)];
            }
            worst = Math.max(worst, Math.abs(sum - local.predictions()[row]));
        }
        return worst;
    }

    @Test
    void everyRowIsExplainedAndEveryCheckIsMade() {
        ExplanationResults results = new Applicants(folder).explain(Applicants.SHAP, "");

        ShapleyResults shapley = results.shapley().orElseThrow();
        assertThat(shapley.plan().engine()).isEqualTo("exact"); // 2^5 coalitions x 8 background rows
        assertThat(shapley.local().rows()).isEqualTo(400);
        assertThat(additivity(shapley.local())).isLessThan(1e-9);
        assertThat(results.baseline().orElseThrow().rows()).hasSize(8);
        assertThat(results.quality()).extracting(QualityCheck::verdict).doesNotContain(Verdict.FAIL);
        assertThat(results.model().deterministic()).isTrue();
        assertThat(results.model().calls()).isGreaterThan(400);
    }

    @Test
    void whatDecidesRanksBeforeWhatDoesNot() {
        ExplanationResults results = new Applicants(folder).explain(Applicants.SHAP, "");

        GlobalRanking ranking = results.shapley().orElseThrow().global().getFirst();
        assertThat(ranking.aggregation()).isEqualTo("mean_abs");
        double noise = value(ranking, "noise");
        assertThat(value(ranking, "income")).isGreaterThan(5 * noise);
        assertThat(value(ranking, "debt")).isGreaterThan(5 * noise);
        assertThat(results.permutation().orElseThrow().drops()).filteredOn(drop -> drop.name().equals("income"))
                .singleElement().satisfies(drop -> assertThat(drop.interval().orElseThrow().low()).isPositive());
    }

    @Test
    void predictionsForTheBiasMetricsComeFromTheModel() {
        JobResults job = new Applicants(folder).run("\"post_training_bias\": {\"methods\": [\"DPPL\", \"AD\"]}", "");

        SplitResults split = job.analysis().facets().getFirst().splits().getFirst();
        assertThat(split.metrics()).hasSize(2).allSatisfy(metric -> assertThat(metric.compat()).isPresent());
        assertThat(job.analysis().label().predicted()).contains("predicted_label");
        assertThat(job.explanations()).isEmpty();
    }

    @Test
    void dependenceIsDrawnForTheMostImportantFeatures() {
        ExplanationResults results = new Applicants(folder)
                .explain(Applicants.SHAP + ", \"pdp\": {\"grid_resolution\": 5, \"top_k_features\": 2}", quiet(""));

        assertThat(results.dependence()).extracting(Dependence::feature).containsExactlyInAnyOrder("income", "debt");
        assertThat(results.dependence().getFirst().grid()).hasSize(6);
        assertThat(results.pairs()).singleElement().satisfies(pair -> assertThat(List.of(pair.first(), pair.second()))
                .containsExactlyInAnyOrder("income", "debt"));
    }

    @Test
    void dependenceAloneNeedsNoLabel() {
        ExplanationResults results = new Applicants(folder)
                .explain("\"pdp\": {\"grid_resolution\": 4, \"features\": [\"age\"]}", "");

        assertThat(results.dependence()).extracting(Dependence::feature).containsExactly("age");
        assertThat(results.shapley()).isEmpty();
        assertThat(results.permutation()).isEmpty();
    }

    @Test
    void columnsOfAGroupGetOneAttribution() {
        ShapleyResults shapley = new Applicants(folder).explain(Applicants.SHAP,
                quiet(", \"groups\": [{\"name\": \"money\", \"columns\": [\"income\", \"debt\"]}]")).shapley()
                .orElseThrow();

        assertThat(shapley.players()).extracting(Player::name).containsExactly("money", "age", "sex", "noise");
        assertThat(additivity(shapley.local())).isLessThan(1e-9);
    }

    @Test
    void featuresThatAreNotListedKeepTheirShareOfTheGame() {
        Applicants applicants = new Applicants(folder);
        ShapleyResults all = applicants.explain(Applicants.SHAP, quiet("")).shapley().orElseThrow();
        ShapleyResults listed = applicants
                .explain("\"shap\": {\"num_clusters\": 8, \"features_to_explain\": [\"debt\"]}", quiet("")).shapley()
                .orElseThrow();

        assertThat(listed.players()).extracting(Player::name).containsExactly("debt");
        assertThat(listed.local().values()[3]).isEqualTo(all.local().values()[all.local().at(3, 0, 1)]);
    }

    @Test
    void treeEnginesExplainTheMarginAndNameTheirGame() {
        ShapleyResults shapley = new Applicants(folder).explain(Applicants.SHAP,
                quiet(", \"engine\": \"tree-path-dependent\", \"interactions\": true")).shapley().orElseThrow();

        assertThat(shapley.plan().engine()).isEqualTo("tree-path-dependent");
        assertThat(shapley.plan().game()).startsWith("path-dependent").endsWith("unit: margin");
        assertThat(shapley.interactions()).isPresent();
        assertThat(additivity(shapley.local())).isLessThan(1e-9);
    }

    @Test
    void fewerRowsAreDrawnByTheSeed() {
        Applicants applicants = new Applicants(folder);
        long[] first = applicants.explain(Applicants.SHAP, quiet(", \"rows\": 20")).shapley().orElseThrow().local()
                .dataset();
        long[] again = applicants.explain(Applicants.SHAP, quiet(", \"rows\": 20")).shapley().orElseThrow().local()
                .dataset();

        assertThat(first).hasSize(20).isSorted().isEqualTo(again);
    }

    @Test
    void groupsAreComparedByTheirAttributions() {
        ExplanationResults results = new Applicants(folder)
                .explain("\"pre_training_bias\": {\"methods\": [\"CI\"]}, " + Applicants.SHAP, quiet(""));

        assertThat(results.gaps()).singleElement().satisfies(gap -> {
            assertThat(gap.disadvantaged()).isEqualTo("sex = 0");
            double sum = gap.gaps().stream().mapToDouble(Attributed::value).sum();
            assertThat(sum).isCloseTo(gap.total(), within(1e-9));
        });
        assertThat(results.proxies()).extracting(ProxyFinding::feature).contains("income").doesNotContain("sex");
    }

    @Test
    void reasonsAreSureOrAPersonDecides() {
        JobResults job = new Applicants(folder).run(Applicants.SHAP, REASONS);

        List<Decision> decisions = job.explanations().orElseThrow().reasons().orElseThrow().decisions();
        assertThat(decisions).isNotEmpty().allSatisfy(decision -> {
            assertThat(decision.score()).isLessThan(0.5);
            assertThat(decision.reasons().isEmpty()).isEqualTo(!decision.refer().isEmpty());
            assertThat(decision.reasons()).noneMatch(reason -> reason.code().equals("X"))
                    .allSatisfy(reason -> assertThat(reason.interval().low()).isPositive());
        });
    }

    @Test
    void aReplayGivesTheSameBits() {
        Applicants applicants = new Applicants(folder);
        ReplayBundle bundle = applicants.run(Applicants.SHAP, REASONS).replay().orElseThrow();

        assertThat(Replay.verify(bundle, new ModelSource.File(applicants.model()), Optional.empty())).isEmpty();
    }

    @Test
    void aReplayWithAnotherModelIsRefused() {
        Applicants applicants = new Applicants(folder);
        ReplayBundle bundle = applicants.run(Applicants.SHAP, REASONS).replay().orElseThrow();
        applicants.file("applicants.json", changed(applicants));

        assertThatThrownBy(() -> Replay.verify(bundle, new ModelSource.File(applicants.model()), Optional.empty()))
                .isInstanceOf(PlumblineException.class).hasMessageContaining("Give the model that was explained.");
    }

    private static String changed(Applicants applicants) {
        try {
            return java.nio.file.Files.readString(applicants.model()) + "\n";
        } catch (java.io.IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        }
    }

    @Test
    void withoutAModelExplanationsAreLeftOutOfABiasAnalysis() {
        JobResults job = new Applicants(folder).run(
                "\"pre_training_bias\": {\"methods\": [\"CI\"]}, " + Applicants.SHAP,
                "", Optional.empty());

        assertThat(job.explanations()).isEmpty();
        assertThat(job.analysis().notices()).extracting(Notice::code).contains("explanations-left-out");
    }

    @Test
    void withoutAModelNothingElseCanBeDone() {
        assertThatThrownBy(() -> new Applicants(folder).run(Applicants.SHAP, "", Optional.empty()))
                .isInstanceOf(PlumblineException.class)
                .hasMessageEndingWith(
                        "asks for methods.shap, which needs a model: name one with plumbline.model, --model FILE or "
                                + "--endpoint URL.");
    }
}
