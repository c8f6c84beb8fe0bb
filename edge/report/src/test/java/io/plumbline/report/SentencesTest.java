// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.fairness.results.AnalysisResults;
import io.plumbline.fairness.results.CompatValue;
import io.plumbline.fairness.results.MetricResult;
import io.plumbline.fairness.results.Mode;
import io.plumbline.fairness.results.SplitResults;
import io.plumbline.fairness.results.Stage;
import io.plumbline.measure.Interval;
import io.plumbline.measure.Measurement;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SentencesTest {
    private final AnalysisResults german = Samples.german(Mode.STRICT);
    private final SplitResults women = german.facets().getFirst().splits().getFirst();

    @Test
    void aDifferenceNamesBothRatesTheIntervalAndTheRows() {
        // 440 of 690 = 0.638, 233 of 310 = 0.752
        MetricResult metric = metric("DPPL", Measurement.of(-0.114), new Interval(-0.172, -0.0505, 0.95, "newcombe"),
                Optional.of(CompatValue.of(-0.114)));

        assertThat(Sentences.metric(metric, women, german)).isEqualTo("Selection rate: 0.64 for sex = male, 0.75 for "
                + "sex = female; it differs by −0.11 (95% CI −0.17 to −0.05, n = 1,000).");
    }

    @Test
    void aRatioIsCalledOne() {
        MetricResult metric = metric("DI", Measurement.of(1.179), new Interval(1.07, 1.30, 0.95, "log"),
                Optional.empty());

        assertThat(Sentences.metric(metric, women, german)).isEqualTo("Selection rate: 0.64 for sex = male, 0.75 for "
                + "sex = female; the ratio is 1.18 (95% CI 1.07 to 1.30, n = 1,000).");
    }

    @Test
    void smallDifferencesGetTheDecimalsTheyNeed() {
        MetricResult metric = metric("DPPL", Measurement.of(-0.0034), new Interval(-0.07, 0.08, 0.95, "newcombe"),
                Optional.empty());

        assertThat(Sentences.metric(metric, women, german))
                .contains("0.638 for sex = male", "differs by −0.003 (95% CI −0.070 to 0.080");
    }

    @Test
    void whatCannotBeEstimatedSaysWhyInsteadOfAFigure() {
        MetricResult metric = metric("DPPL", Measurement.undefined("facet a has no rows"),
                new Interval(0, 0, 0.95, "none"), Optional.of(CompatValue.failed("empty facet")));

        assertThat(Sentences.metric(metric, women, german)).endsWith("not estimable: facet a has no rows.");
        assertThat(Sentences.metric(metric, women, Samples.german(Mode.COMPAT))).endsWith("error: empty facet.");
    }

    @Test
    void theHeadlineIsTheLargestDifference() {
        // older: 129 of 149 = 0.866; all others: 544 of 851 = 0.639
        assertThat(Sentences.headline(german)).startsWith("Selection rate differs most for age_band = older: 0.87 "
                + "against 0.64 for all other values of age_band, a difference of −0.23 (95% CI ")
                .endsWith(", n = 1,000).");
    }

    @Test
    void theScopeSaysWhatWasCompared() {
        assertThat(Sentences.scope(german)).isEqualTo("1,000 rows compared across sex and age_band: predictions from "
                + "predicted, labels from credit; the positive outcome is credit = good.");
    }

    @Test
    void aFacetNamesItsLowestAndHighestGroup() {
        assertThat(Sentences.facet(german.facets().getFirst(), german)).isEqualTo("Selection rate: lowest 0.64 for "
                + "sex = male, highest 0.75 for sex = female; the difference is 0.11 (95% CI 0.05 to 0.17).");
    }

    @Test
    void theGateSaysHowManyChecksCrossed() {
        assertThat(Sentences.gate(german.gate().orElseThrow())).isEqualTo(
                "Policy four-fifths (preset four-fifths): a threshold you set was crossed in 1 of 3 checks; 1 waived.");
    }

    @Test
    void smallGroupsAreNotDescribed() {
        AnalysisResults nasty = Samples.nasty();
        SplitResults small = SampleFacets.suppressed().splits().getFirst();

        assertThat(Sentences.split(small, nasty))
                .isEqualTo("The figures of this comparison are not shown (limit: 10 rows).");
    }

    @Test
    void resultsWithoutAnythingStillReadAsSentences() {
        assertThat(Sentences.headline(Samples.empty()))
                .isEqualTo("No difference between facet values could be estimated.");
        assertThat(Sentences.verdicts(Samples.empty())).isEqualTo("No rule was set, so no value was judged.");
        assertThat(Sentences.scope(Samples.empty()))
                .isEqualTo("0 rows compared across no facet: no predictions, labels "
                        + "from credit; the positive outcome is credit = good.");
    }

    private static MetricResult metric(String name, Measurement strict, Interval interval,
            Optional<CompatValue> compat) {
        return new MetricResult(name, Stage.POST_TRAINING, compat, Optional.of(interval), Optional.empty(), strict,
                Optional.of(interval), Optional.empty(), 1000,
                List.of(new MetricResult.Ratio("selection rate of a", 440, 690),
                        new MetricResult.Ratio("selection rate of d", 233, 310)),
                Optional.empty(), Optional.empty(), Optional.empty());
    }
}
