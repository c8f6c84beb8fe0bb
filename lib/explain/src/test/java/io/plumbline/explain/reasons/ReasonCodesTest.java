// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.explain.reasons;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.plumbline.explain.reasons.ReasonMap.Direction;
import io.plumbline.explain.reasons.ReasonMap.Group;
import io.plumbline.explain.results.LocalValues;
import io.plumbline.explain.results.ReasonResults;
import io.plumbline.explain.results.ReasonResults.Decision;
import io.plumbline.explain.results.ReasonResults.Reason;
import io.plumbline.explain.results.ShapleyResults;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReasonCodesTest {
    private static final Group INCOME = new Group("income", "R1", "Income too low", List.of("income"), Direction.LOWER,
            false);
    private static final Group DEBT = new Group("debt", "R2", "Debt and late payments", List.of("debt", "late"),
            Direction.ANY, false);
    private static final Group AGE = new Group("age", "", "", List.of("age"), Direction.ANY, true);
    private static final ReasonMap MAP = new ReasonMap(List.of(INCOME, DEBT, AGE));
    private static final double[] SURE = new double[4];

    @Test
    void reasonsAreRankedByTheSummedAdverseContributionOfTheirGroup() {
        // debt group 0.10 + 0.12 = 0.22 outranks income 0.15, although income is the largest single feature
        Decision decision = decide(new double[]{-0.15, -0.10, -0.12, 0.02}, SURE, MAP);

        assertThat(decision.refer()).isEmpty();
        assertThat(decision.reasons()).extracting(Reason::code).containsExactly("R2", "R1");
        assertThat(decision.reasons().get(0).contribution()).isCloseTo(0.22, within(1e-15));
        assertThat(decision.row()).isEqualTo(17);
        assertThat(decision.score()).isCloseTo(0.35, within(1e-12));
    }

    @Test
    void rowsOnTheOtherSideOfTheThresholdGetNoDecision() {
        assertThat(results(new double[]{-0.1, -0.02, 0, 0}, SURE, MAP, settings(4)).decisions()).isEmpty();
    }

    @Test
    void theErrorsOfAGroupAddUpAsIfTheyWereOne() {
        // debt group: 0.22 with errors 0.01 + 0.02, so the half-width is 1.96 * 0.03
        Decision decision = decide(new double[]{-0.05, -0.10, -0.12, 0.02}, new double[]{0, 0.01, 0.02, 0}, MAP);

        assertThat(decision.reasons().get(0).interval().low()).isCloseTo(0.22 - 1.959964 * 0.03, within(1e-6));
    }

    @Test
    void anUnsureLeadingReasonIsReferred() {
        Decision decision = decide(new double[]{-0.2, -0.05, -0.05, 0}, new double[]{0.15, 0, 0, 0}, MAP);

        assertThat(decision.reasons()).isEmpty();
        assertThat(decision.refer()).contains("'income' is not told from zero but ranks before 'debt'");
    }

    @Test
    void anUnstableOrderIsReferred() {
        // 0.16 +- 0.03 against 0.15: both exclude zero, but they swap in about 37 % of draws
        Decision decision = decide(new double[]{-0.16, -0.15, 0, 0}, new double[]{0.03, 0, 0, 0}, MAP);

        assertThat(decision.reasons()).isEmpty();
        assertThat(decision.refer()).matches("the reasons and their order hold in 6\\d % of draws .*95 % asked for");
    }

    @Test
    void anExactTieIsReferredBecauseItsOrderIsArbitrary() {
        assertThat(decide(new double[]{-0.15, -0.15, 0, 0}, SURE, MAP).refer()).contains("of draws");
    }

    @Test
    void aForbiddenFeatureAmongThePrincipalReasonsIsReferredAndNeverTold() {
        Decision decision = decide(new double[]{-0.15, 0, 0, -0.2}, SURE, MAP);

        assertThat(decision.reasons()).isEmpty();
        assertThat(decision.refer()).contains("'age'").contains("must not be given");
    }

    @Test
    void aForbiddenFeatureBelowThePrincipalReasonsDoesNotMatter() {
        Decision decision = results(new double[]{-0.15, -0.1, 0, -0.02}, SURE, MAP, settings(2)).decisions().get(0);

        assertThat(decision.reasons()).extracting(Reason::code).containsExactly("R1", "R2");
    }

    @Test
    void aPrincipalFactorWithoutACodeIsNotOmittedButReferred() {
        Decision decision = decide(new double[]{-0.15, -0.10, 0, 0}, SURE, new ReasonMap(List.of(INCOME)));

        assertThat(decision.refer()).contains("'debt'").contains("no code");
    }

    @Test
    void aReasonWhoseTextWouldBeWrongIsReferred() {
        // income 10 lies below the baseline's 40, so "too high" would be false
        Group high = new Group("income", "R9", "Income too high", List.of("income"), Direction.HIGHER, false);

        assertThat(decide(new double[]{-0.3, 0, 0, 0}, SURE, new ReasonMap(List.of(high))).refer())
                .contains("does not lie above");
    }

    @Test
    void contributionsBelowTheLeastShareAreNoPrincipalReasons() {
        Decision decision = decide(new double[]{-0.3, -1e-9, 0, 0}, SURE, MAP);

        assertThat(decision.reasons()).extracting(Reason::code).containsExactly("R1");
    }

    @Test
    void nothingAdverseIsReferred() {
        ShapleyResults shapley = Applicants.one(new double[]{0.1, 0, 0, 0}, SURE, "output", 0.3);

        assertThat(of(shapley, MAP, settings(4)).decisions().get(0).refer()).contains("no group of features");
    }

    @Test
    void highOutputsCanBeTheAdverseOnes() {
        ReasonSettings above = ReasonSettings.usual(0, 0.8, false, "mean applicant");
        ReasonResults results = results(new double[]{0.15, 0.10, 0.12, -0.02}, SURE, MAP, above);

        assertThat(results.decisions().get(0).reasons()).extracting(Reason::code).containsExactly("R2", "R1");
        assertThat(results.baseline()).isEqualTo("mean applicant");
    }

    @Test
    void logOddsAreComparedWithTheThresholdInTheirUnitAndScoredInTheModels() {
        // log-odds -1 is a probability of 0.2689, below 0.5
        ShapleyResults shapley = Applicants.one(new double[]{-1.2, -0.5, 0, 0}, SURE, "log-odds", -1);

        assertThat(of(shapley, MAP, settings(4)).decisions().get(0).score()).isCloseTo(0.268941421369995,
                within(1e-12));
    }

    @Test
    void marginsOfSeveralClassesAreRefused() {
        ShapleyResults one = Applicants.one(new double[4], SURE, "margin", -1);
        LocalValues two = new LocalValues(1, 2, 4, new long[1], new double[8], new double[8], new double[8],
                new double[2], new double[2], Applicants.CELLS, new double[2]);
        ShapleyResults shapley = new ShapleyResults(one.plan(), one.players(), two, List.of(), "mean_abs", false,
                Optional.empty());

        assertThatThrownBy(() -> of(shapley, MAP, settings(4))).hasMessageContaining("margins of 2 classes");
    }

    @Test
    void aBaselineThatIsItselfAdverseIsSaid() {
        ReasonSettings high = ReasonSettings.usual(0, 0.9, true, "all applicants");

        assertThat(results(new double[]{-0.1, 0, 0, 0}, SURE, MAP, high).baseline())
                .isEqualTo("all applicants (which itself scores on the adverse side of the threshold)");
    }

    @Test
    void aMisspeltFeatureIsNamedWithTheClosestOne() {
        ReasonMap map = new ReasonMap(
                List.of(new Group("income", "R1", "Income", List.of("incom"), Direction.ANY, false)));

        assertThatThrownBy(() -> decide(new double[4], SURE, map)).hasMessageContaining("'incom'")
                .hasMessageContaining("Did you mean 'income'?");
    }

    @Test
    void aFeatureInTwoGroupsIsRefused() {
        ReasonMap map = new ReasonMap(List.of(INCOME, new Group("pay", "R3", "Pay", List.of("income"), Direction.ANY,
                false)));

        assertThatThrownBy(() -> decide(new double[4], SURE, map)).hasMessageContaining("more than one reason group");
    }

    private static Decision decide(double[] values, double[] errors, ReasonMap map) {
        return results(values, errors, map, settings(4)).decisions().get(0);
    }

    private static ReasonResults results(double[] values, double[] errors, ReasonMap map, ReasonSettings settings) {
        return of(Applicants.one(values, errors), map, settings);
    }

    private static ReasonResults of(ShapleyResults shapley, ReasonMap map, ReasonSettings settings) {
        return ReasonCodes.of(shapley, List.of("approved"), Applicants.FEATURES, Applicants.REFERENCE, map, settings);
    }

    private static ReasonSettings settings(int most) {
        return new ReasonSettings(0, 0.56, true, "mean applicant", most, 0.01, 0.95, 0.95, 3);
    }
}
