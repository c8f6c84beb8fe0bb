// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.fairness.gate;

import static io.plumbline.fairness.gate.SampleResults.facet;
import static io.plumbline.fairness.gate.SampleResults.groups;
import static io.plumbline.fairness.gate.SampleResults.metric;
import static io.plumbline.fairness.gate.SampleResults.split;
import static io.plumbline.fairness.gate.SampleResults.table;
import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.fairness.results.CompatValue;
import io.plumbline.fairness.results.FacetResults;
import io.plumbline.fairness.results.Judgement;
import io.plumbline.fairness.results.MetricResult;
import io.plumbline.fairness.results.SplitResults;
import io.plumbline.measure.Measurement;
import io.plumbline.measure.Verdict;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JudgeTest {

    @ParameterizedTest
    @CsvSource({
            "DPPL,  0.05,  0.01, 0.09, PASS",
            "DPPL, -0.05, -0.10, 0.00, PASS",
            "DPPL,  0.05,  0.00, 0.11, NOT_ENOUGH_EVIDENCE",
            "DPPL,  0.20,  0.11, 0.29, FAIL",
            "DPPL, -0.20, -0.29, -0.101, FAIL",
            "DI,    0.90,  0.80, 1.01, PASS",
            "DI,    0.70,  0.61, 0.79, FAIL",
            "DI,    1.40,  1.26, 1.60, FAIL",
            "DI,    1.30,  1.20, 1.40, NOT_ENOUGH_EVIDENCE",
            "CI,    0.70,  0.65, 0.75, PASS",
            "CI,   -0.97, -0.98, -0.96, PASS",
            "CI,    0.90,  0.88, 0.92, FAIL"})
    void theDefaultPolicyJudgesByTheWholeInterval(String name, double value, double low, double high,
            Verdict verdict) {
        Judgement judgement = judge(split("sex", "f", 100, 100, metric(name, value, low, high))).judgement()
                .orElseThrow();

        assertThat(judgement.verdict()).isEqualTo(verdict);
        assertThat(judgement.setBy()).isEqualTo("plumbline-default");
    }

    @Test
    void aJudgementSaysTheFiguresAndTheBound() {
        Judgement judgement = judge(split("sex", "f", 100, 100, metric("DPPL", 0.2, 0.11, 0.29))).judgement()
                .orElseThrow();

        assertThat(judgement).isEqualTo(new Judgement(Verdict.FAIL,
                "DPPL no farther from 0 than 0.10, judged by its interval", "plumbline-default",
                "DPPL is 0.200 (95% interval 0.110 to 0.290), and the whole interval lies outside the bound: no farther "
                        + "from 0 than 0.10.",
                Optional.of(-0.1), Optional.of(0.1)));
    }

    @Test
    void tooFewRowsOnEitherSideAreNotEnoughEvidence() {
        assertThat(judge(split("sex", "f", 100, 29, metric("DPPL", 0.5, 0.4, 0.6))).judgement().orElseThrow())
                .extracting(Judgement::verdict, Judgement::reason).containsExactly(Verdict.NOT_ENOUGH_EVIDENCE,
                        "DPPL cannot be judged: facet d has 29 rows, the rule asks for 30.");
        assertThat(judge(split("sex", "f", 1, 100, metric("DPPL", 0.5, 0.4, 0.6))).judgement().orElseThrow().reason())
                .isEqualTo("DPPL cannot be judged: facet a has 1 row, the rule asks for 30.");
    }

    @Test
    void eachModeIsJudgedByItsOwnValue() {
        MetricResult judged = judge(split("sex", "f", 100, 100, metric("RD", CompatValue.failed("Facet set is empty"),
                Measurement.of(0.01), -0.02, 0.04)));

        assertThat(judged.judgement().orElseThrow().verdict()).isEqualTo(Verdict.PASS);
        assertThat(judged.compatJudgement().orElseThrow().reason())
                .isEqualTo("RD cannot be judged: Facet set is empty.");
    }

    @Test
    void whatIsUndefinedIsNeitherPassNorFail() {
        MetricResult judged = judge(split("sex", "f", 100, 100,
                metric("RD", CompatValue.of(0.9), Measurement.undefined("facet d has no positive label"), 0.8, 1)));

        assertThat(judged.judgement().orElseThrow().verdict()).isEqualTo(Verdict.NOT_ENOUGH_EVIDENCE);
        assertThat(judged.compatJudgement().orElseThrow().verdict()).isEqualTo(Verdict.FAIL);
    }

    @Test
    void metricsWithoutAnAgreedLimitAreNotJudged() {
        assertThat(judge(split("sex", "f", 100, 100, metric("KL", 3, 2, 4))).judgement()).isEmpty();
    }

    @Test
    void hiddenGroupsAreNotJudgedEither() {
        SplitResults open = split("sex", "f", 100, 100, metric("DPPL", 0.2, 0.11, 0.29));
        SplitResults hidden = new SplitResults(open.valueOrThreshold(), open.disadvantaged(), open.advantaged(),
                open.a(), open.d(), open.leftOut(), open.stats(), open.metrics(), true);

        assertThat(judge(hidden).judgement().orElseThrow().reason())
                .isEqualTo("DPPL cannot be judged: a group has fewer rows than may be shown.");
    }

    private static MetricResult judge(SplitResults split) {
        FacetResults facet = facet(table("sex", groups("f", 5, 10, "m", 5, 10), 0), split);
        return Judge.judge(List.of(facet), Policies.standard()).getFirst().splits().getFirst().metrics().getFirst();
    }
}
