// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.explain.coalition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plumbline.explain.Game.Unit;
import io.plumbline.explain.GoldenModels;
import io.plumbline.measure.PlumblineException;
import io.plumbline.model.Predictor;
import org.junit.jupiter.api.Test;

class PlannerTest {

    @Test
    void smallBudgetsWalkLargerOnesRegressAndAllCoalitionsAreExact() {
        assertThat(engine(Budget.of(26))).isEqualTo(Engine.ANTITHETIC_WALKS);
        assertThat(engine(Budget.of(47))).isEqualTo(Engine.ANTITHETIC_WALKS);
        assertThat(engine(Budget.of(48))).isEqualTo(Engine.ODD_REGRESSION);
        assertThat(engine(Budget.of(4093))).isEqualTo(Engine.ODD_REGRESSION);
        assertThat(engine(Budget.of(4094))).isEqualTo(Engine.EXACT);
        assertThat(engine(Budget.adaptive())).isEqualTo(Engine.EXACT);
    }

    @Test
    void theEngineCanBeOverruled() {
        assertThat(engine(Budget.of(400).with(Engine.KERNEL_REGRESSION))).isEqualTo(Engine.KERNEL_REGRESSION);
        assertThat(engine(Budget.of(400).with(Engine.EXACT))).isEqualTo(Engine.EXACT);
    }

    @Test
    void callsStayWithinTheRunsBudget() {
        for (long budget : new long[]{700, 5_000, 50_000, 300_000}) {
            ShapleyRequest request = Requests.golden(5, Budget.adaptive().withJobCalls(budget));

            ShapleyOutcome outcome = ShapleyExplainer.explain(request, Progress.NONE);

            assertThat(outcome.plan().calls()).isLessThanOrEqualTo(budget);
            assertThat(outcome.plan().forecastCalls()).isLessThanOrEqualTo(budget);
        }
    }

    @Test
    void aBudgetTooSmallForAnyEstimateNamesTheSmallestThatWorks() {
        // 100 background rows + 5 rows + 5 asked again + 5 rows x 2 pairs x 22 calls = 330
        assertThatThrownBy(() -> prepare(Requests.golden(5, Budget.adaptive().withJobCalls(329))))
                .isInstanceOf(PlumblineException.class).hasMessageContaining("allow at least 330");
        assertThat(prepare(Requests.golden(5, Budget.adaptive().withJobCalls(330))).forecast().engine())
                .isEqualTo(Engine.ANTITHETIC_WALKS);
    }

    @Test
    void tooFewCoalitionsNameTheFewestThatWork() {
        // One background row, 12 players: two pairs of walks take 44 calls, that is 44 coalitions.
        Predictor model = GoldenModels.logistic12();
        ShapleyRequest request = Requests.of(model, Requests.uniform(12, 1), Requests.uniform(12, 2), Budget.of(43));

        assertThatThrownBy(() -> prepare(request)).isInstanceOf(PlumblineException.class)
                .hasMessageContaining("set num_samples to 44 or more");
    }

    @Test
    void walksDoNotServeLogOdds() {
        ShapleyRequest request = Requests.golden(1, Budget.of(100).with(Engine.ANTITHETIC_WALKS));

        assertThatThrownBy(() -> prepare(Requests.with(request, Unit.LOG_ODDS, 1)))
                .isInstanceOf(PlumblineException.class).hasMessageContaining("set use_logit to false");
    }

    @Test
    void tooManyFeaturesForExactValuesSaySo() {
        Predictor model = GoldenModels.of(30, "value", x -> x[0]);
        ShapleyRequest request = Requests.of(model, Requests.uniform(60, 1), Requests.uniform(30, 2),
                Budget.of(4000).with(Engine.EXACT));

        assertThatThrownBy(() -> prepare(request)).isInstanceOf(PlumblineException.class)
                .hasMessageContaining("at most 22 may differ");
    }

    @Test
    void aForecastInSecondsScalesATimedBatch() {
        Forecast forecast = prepare(Requests.golden(1, Budget.of(4094))).forecast();

        // 100 background rows, the row twice, 409,400 coalitions, at 2 s for 1,000 rows.
        assertThat(forecast.calls()).isEqualTo(409_502);
        assertThat(forecast.seconds(1000, 2)).isEqualTo(819.004);
    }

    private static ShapleyExplainer prepare(ShapleyRequest request) {
        return ShapleyExplainer.prepare(request, Progress.NONE);
    }

    private static Engine engine(Budget budget) {
        Engine engine = prepare(Requests.golden(2, budget)).forecast().engine();
        ShapleyRequest logit = Requests.with(Requests.golden(2, budget), Unit.LOG_ODDS, 1);
        assertThat(prepare(logit).forecast().engine())
                .isEqualTo(engine == Engine.ANTITHETIC_WALKS ? Engine.KERNEL_REGRESSION : engine);
        return engine;
    }
}
