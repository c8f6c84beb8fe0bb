// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.fairness.gate;

import static io.plumbline.fairness.gate.SampleResults.facet;
import static io.plumbline.fairness.gate.SampleResults.groups;
import static io.plumbline.fairness.gate.SampleResults.metric;
import static io.plumbline.fairness.gate.SampleResults.split;
import static io.plumbline.fairness.gate.SampleResults.table;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.plumbline.fairness.gate.Evidence.JudgedBy;
import io.plumbline.fairness.gate.Evidence.Otherwise;
import io.plumbline.fairness.gate.Rule.Severity;
import io.plumbline.fairness.results.CompatValue;
import io.plumbline.fairness.results.FacetResults;
import io.plumbline.fairness.results.GateOutcome;
import io.plumbline.fairness.results.GateOutcome.Check;
import io.plumbline.fairness.results.GroupTable;
import io.plumbline.fairness.results.Mode;
import io.plumbline.measure.Measurement;
import io.plumbline.measure.PlumblineException;
import io.plumbline.measure.Verdict;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class GateTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    private static final FacetResults RACE = facet(table("race", groups("white", 48, 80, "black", 12, 40), 0),
            split("race", "black", 80, 40, metric("DPPL", 0.3, 0.12, 0.45)));

    @Test
    void fourFifthsFailsTheGuidelinesOwnExample() {
        GateOutcome outcome = check(Policies.preset("four-fifths"), RACE);

        assertThat(outcome.crossed()).isTrue();
        assertThat(outcome.checks()).extracting(Check::group, Check::verdict, Check::blocking).containsExactly(
                tuple("white", Optional.of(Verdict.PASS), false),
                tuple("black", Optional.of(Verdict.FAIL), true));
        assertThat(outcome.checks().get(1).message())
                .startsWith("impact_ratio of race = black is 0.500 (95% interval 0.295 to 0.795")
                .endsWith("), outside the bound: at least 0.80.");
    }

    @Test
    void exactlyFourFifthsPassesWhateverBinaryFractionsSay() {
        // 60 of 100 against 75 of 100: 0.60 / 0.75 is 0.7999999999999999 in binary
        FacetResults facet = facet(table("sex", groups("m", 75, 100, "f", 60, 100), 0));

        assertThat(check(Policies.preset("four-fifths"), facet).crossed()).isFalse();
        FacetResults below = facet(table("sex", groups("m", 75000, 100000, "f", 59998, 100000), 0));
        GateOutcome failed = check(Policies.preset("four-fifths"), below);
        assertThat(failed.crossed()).isTrue();
        assertThat(failed.checks().get(0).observed()).isEqualTo("0.79997");
    }

    @Test
    void fourFifthsDoesNotJudgeSmallNumbers() {
        GateOutcome outcome = check(Policies.preset("four-fifths"),
                facet(table("sex", groups("m", 30, 60, "f", 1, 29), 0)));

        assertThat(outcome.crossed()).isFalse();
        assertThat(outcome.checks().get(1)).extracting(Check::verdict, Check::severity, Check::observed)
                .containsExactly(Optional.of(Verdict.NOT_ENOUGH_EVIDENCE), "warning",
                        "not estimable: the group has 29 rows, the rule asks for 30");
    }

    @Test
    void localLaw144PublishesTheRulesOwnExampleAndNeverFails() {
        // The worked example of 6 RCNY 5-301: 41 of 2,584 applicants are 1.6%, a category that may be left out
        GroupTable table = table("race", groups("White", 412, 797, "Asian", 302, 616, "Hispanic or Latino", 204, 408,
                "Black", 170, 390, "Two or More Races", 96, 213, "Native Hawaiian", 52, 119, "Native American", 18, 41),
                0);
        GateOutcome outcome = check(Policies.preset("nyc-ll144"), facet(table));

        assertThat(outcome.crossed()).isFalse();
        assertThat(outcome.checks()).extracting(Check::verdict).containsOnly(Optional.empty());
        assertThat(outcome.checks()).extracting(Check::observed).containsExactly("1.000", "0.948", "0.967", "0.843",
                "0.872", "0.845", "left out", "not computed");
        assertThat(outcome.checks().get(3).message())
                .startsWith("impact_ratio of race = Black is 0.843 (95% interval")
                .endsWith("), to be published: the rule sets no bound.");
        assertThat(outcome.checks().get(0).message())
                .isEqualTo("impact_ratio of race = White is 1.000 (the rate others are "
                        + "compared with), to be published: the rule sets no bound.");
        assertThat(outcome.checks().get(6).message()).isEqualTo("impact_ratio of race = Native American is left out by "
                + "the rule: 41 of 2584 rows, below 2%, selection_rate 0.439.");
        assertThat(outcome.checks().get(7).metric()).isEqualTo("scoring_impact_ratio");
    }

    @Test
    void aCategoryLeftOutIsNotTheOneOthersAreComparedWith() {
        GroupTable table = table("sex", groups("m", 50, 100, "f", 25, 100, "x", 3, 3), 0);

        assertThat(check(Policies.preset("nyc-ll144"), facet(table)).checks()).extracting(Check::observed)
                .startsWith("0.500", "1.000", "left out");
    }

    @Test
    void localLaw144CoversIntersections() {
        GroupTable sex = table("sex", groups("m", 30, 60, "f", 20, 60), 0);
        GroupTable both = table("sex", groups("m", 30, 60, "f", 20, 60), 0);
        GroupTable crossed = new GroupTable(List.of("sex", "race"), both.overall(), both.groups(),
                both.comparisons(), both.named(), both.notes());

        GateOutcome outcome = Gate.check(Policies.preset("nyc-ll144"), List.of(facet(sex)), List.of(crossed),
                Mode.STRICT, TODAY);

        assertThat(outcome.checks()).extracting(Check::facet).contains("sex", "sex & race");
    }

    @Test
    void aWaiverHoldsThroughItsLastDayAndThenBlocks() {
        Rule rule = rule("DPPL", new Bound.MagnitudeAtMost(0.1), Severity.ERROR, Otherwise.WARN,
                Optional.of(new Waiver("Ana Ruiz", "model is being replaced", TODAY)));

        Check waived = only(Gate.check(policy(rule), List.of(RACE), List.of(), Mode.STRICT, TODAY));
        assertThat(waived.verdict()).contains(Verdict.FAIL);
        assertThat(waived.blocking()).isFalse();
        assertThat(waived.waiver()).contains("waived by Ana Ruiz until 2026-11-21: model is being replaced");

        GateOutcome late = Gate.check(policy(rule), List.of(RACE), List.of(), Mode.STRICT, TODAY.plusDays(1));
        assertThat(late.crossed()).isTrue();
        assertThat(only(late).waiver()).isEmpty();
        assertThat(only(late).message()).endsWith("The waiver of Ana Ruiz expired on 2026-11-21.");
    }

    @Test
    void aWarningIsShownAndDoesNotClose() {
        Check check = only(check(policy(rule("DPPL", new Bound.AtMost(0.1), Severity.WARNING, Otherwise.WARN,
                Optional.empty())), RACE));

        assertThat(check.severity()).isEqualTo("warning");
        assertThat(check.verdict()).contains(Verdict.FAIL);
        assertThat(check.blocking()).isFalse();
    }

    @Test
    void missingEvidenceClosesOnlyWhenTheRuleSaysSo() {
        FacetResults unknown = facet(RACE.groups(), split("race", "black", 80, 40, metric("RD",
                CompatValue.of(0), Measurement.undefined("facet d has no positive label"), 0, 0)));
        Bound bound = new Bound.MagnitudeAtMost(0.1);

        assertThat(only(check(policy(rule("RD", bound, Severity.ERROR, Otherwise.WARN, Optional.empty())), unknown)))
                .extracting(Check::severity, Check::blocking).containsExactly("warning", false);
        assertThat(only(check(policy(rule("RD", bound, Severity.ERROR, Otherwise.PASS, Optional.empty())), unknown)))
                .extracting(Check::severity, Check::blocking).containsExactly("info", false);
        assertThat(only(check(policy(rule("RD", bound, Severity.ERROR, Otherwise.FAIL, Optional.empty())), unknown)))
                .extracting(Check::severity, Check::blocking).containsExactly("error", true);
    }

    @Test
    void theModeDecidesWhichValueIsJudged() {
        FacetResults facet = facet(RACE.groups(), split("race", "black", 80, 40,
                metric("FT", CompatValue.of(-0.3), Measurement.of(0.3), -1, 1)));
        Policy policy = policy(new Rule("ft", "FT", Scope.EVERY_FACET, new Bound.AtMost(0.1), Severity.ERROR,
                new Evidence(JudgedBy.VALUE, 0, Otherwise.WARN), Optional.empty()));

        assertThat(Gate.check(policy, List.of(facet), List.of(), Mode.STRICT, TODAY).crossed()).isTrue();
        assertThat(Gate.check(policy, List.of(facet), List.of(), Mode.COMPAT, TODAY).crossed()).isFalse();
    }

    @Test
    void comparisonsBetweenGroupsAreJudgedByTheirIntervals() {
        // ratio 0.5, whole interval below 0.8; difference 0.3 with Newcombe's 0.11 to 0.46
        Policy policy = new Policy("p", "test", "", List.of(
                Rule.of("ratio", "demographic_parity_ratio", new Bound.AtLeast(0.83)),
                Rule.of("gap", "selection_rate_difference", new Bound.AtMost(0.5)),
                Rule.of("floor", "selection_rate_min", new Bound.AtLeast(0.25)),
                Rule.of("odds", "equalized_odds_difference", new Bound.AtMost(0.2))));

        assertThat(check(policy, RACE).checks()).extracting(check -> check.verdict().orElseThrow()).containsExactly(
                Verdict.FAIL, Verdict.PASS, Verdict.NOT_ENOUGH_EVIDENCE, Verdict.PASS);
    }

    @Test
    void misspeltNamesAreErrorsWithAHint() {
        assertThatThrownBy(() -> check(policy(Rule.of("r", "selection_rates", new Bound.AtLeast(0.8))), RACE))
                .isInstanceOf(PlumblineException.class).hasMessageStartingWith("policy 'p': rule 'r': metric "
                        + "'selection_rates' is not known")
                .hasMessageEndingWith("Did you mean 'selection_rate'?");
        assertThatThrownBy(() -> check(policy(scoped(Optional.of("rase"), Optional.empty())), RACE)).hasMessage(
                "policy 'p': rule 'r': facet 'rase' is not a facet of this run (facets: race). Did you mean 'race'?");
        assertThatThrownBy(() -> check(policy(scoped(Optional.of("race"), Optional.of("blak"))), RACE))
                .hasMessage("policy 'p': rule 'r': group 'blak' does not occur where the rule applies (groups: white, "
                        + "black). Did you mean 'black'?");
    }

    @Test
    void aPolicyOfWhichNothingWasComputedIsAnError() {
        FacetResults facet = facet(RACE.groups(), split("race", "black", 80, 40));

        assertThatThrownBy(() -> check(policy(Rule.of("r", "DI", new Bound.RatioWithin(1.25))), facet))
                .hasMessageStartingWith("policy 'p' asks only for DI, none of which this run has computed");
    }

    @Test
    void hiddenGroupsShowNothing() {
        FacetResults facet = facet(table("race", groups("white", 48, 80, "black", 30, 40, "x", 1, 4, "y", 0, 9), 10));

        assertThat(check(Policies.preset("four-fifths"), facet).checks())
                .filteredOn(check -> check.group().length() == 1)
                .extracting(Check::observed).containsOnly("not estimable: the group is not shown").hasSize(2);
    }

    private static GateOutcome check(Policy policy, FacetResults facet) {
        return Gate.check(policy, List.of(facet), List.of(), Mode.STRICT, TODAY);
    }

    private static Check only(GateOutcome outcome) {
        assertThat(outcome.checks()).hasSize(1);
        return outcome.checks().getFirst();
    }

    private static Policy policy(Rule rule) {
        return new Policy("p", "test", "", List.of(rule));
    }

    private static Rule scoped(Optional<String> facet, Optional<String> group) {
        return new Rule("r", "selection_rate", new Scope(facet, group, false, 0), new Bound.AtLeast(0.1),
                Severity.ERROR, Evidence.DEFAULT, Optional.empty());
    }

    private static Rule rule(String metric, Bound bound, Severity severity, Otherwise otherwise,
            Optional<Waiver> waiver) {
        return new Rule("r", metric, Scope.EVERY_FACET, bound, severity,
                new Evidence(JudgedBy.INTERVAL, 30, otherwise), waiver);
    }
}
