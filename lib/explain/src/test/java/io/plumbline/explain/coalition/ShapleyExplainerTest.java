// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.explain.coalition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.plumbline.explain.Game.Unit;
import io.plumbline.explain.GoldenCase;
import io.plumbline.explain.GoldenModels;
import io.plumbline.explain.results.LocalValues;
import io.plumbline.explain.results.ShapleyResults.Player;
import io.plumbline.measure.PlumblineException;
import io.plumbline.model.Predictor;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ShapleyExplainerTest {

    @Test
    void resultsAreBitIdenticalForAnyNumberOfThreads() {
        for (Budget budget : List.of(Budget.adaptive(), Budget.of(30), Budget.of(60))) {
            for (Unit unit : Unit.values()) {
                ShapleyRequest request = Requests.golden(3, budget);
                ShapleyOutcome one = ShapleyExplainer.explain(Requests.with(request, unit, 1), Progress.NONE);
                for (int threads : new int[]{2, 7}) {
                    ShapleyOutcome many = ShapleyExplainer.explain(Requests.with(request, unit, threads),
                            Progress.NONE);

                    assertThat(many.plan()).isEqualTo(one.plan());
                    assertThat(many.local()).usingRecursiveComparison().isEqualTo(one.local());
                }
            }
        }
    }

    @Test
    void aRowHasTheSameValuesAloneAndAmongOthers() {
        LocalValues many = explain(Requests.golden(5, Budget.of(50))).local();
        GoldenCase golden = GoldenCase.logistic12();
        LocalValues alone = explain(Requests.of(golden.model(), golden.background(),
                Arrays.copyOfRange(golden.instances(), 36, 48), Budget.of(50))).local();

        assertThat(alone.values()).containsExactly(Arrays.copyOfRange(many.values(), 36, 48));
    }

    @Test
    void aRowThatOccursTwiceIsExplainedOnce() {
        GoldenCase golden = GoldenCase.logistic12();
        double[] twice = new double[24];
        System.arraycopy(golden.instances(), 0, twice, 0, 12);
        System.arraycopy(golden.instances(), 0, twice, 12, 12);

        ShapleyOutcome outcome = explain(Requests.of(golden.model(), golden.background(), twice, Budget.of(4094)));

        // 100 background rows, the row itself, the same again for determinism, and 4,094 coalitions per background row.
        assertThat(outcome.plan().calls()).isEqualTo(100 + 1 + 1 + 409_400);
        assertThat(outcome.plan().forecastCalls()).isEqualTo(outcome.plan().calls());
        assertThat(outcome.local().values()).startsWith(Arrays.copyOfRange(outcome.local().values(), 12, 24));
    }

    @Test
    void anAdditiveModelIsExactAt500Features() {
        Predictor model = GoldenModels.of(500, "value", x -> IntStream.range(0, 500)
                .mapToDouble(j -> Math.sin(j) * x[j] + (j % 7 == 0 ? x[j] * x[j] : 0)).sum());
        double[] background = Requests.uniform(20 * 500, 7);
        double[] row = Requests.uniform(500, 8);
        for (Budget budget : List.of(Budget.adaptive(), Budget.of(3000).with(Engine.ANTITHETIC_WALKS))) {
            LocalValues local = explain(Requests.of(model, background, row, budget)).local();
            for (int j = 0; j < 500; j++) {
                double mean = 0;
                for (int b = 0; b < 20; b++) {
                    double cell = background[b * 500 + j];
                    mean += (Math.sin(j) * cell + (j % 7 == 0 ? cell * cell : 0)) / 20;
                }
                double truth = Math.sin(j) * row[j] + (j % 7 == 0 ? row[j] * row[j] : 0) - mean;

                assertThat(local.values()[j]).isCloseTo(truth, within(1e-9));
                assertThat(local.samplingErrors()[j]).isLessThan(1e-9);
            }
        }
    }

    @Test
    void samplingStopsOnceItIsPreciseEnough() {
        Predictor model = GoldenModels.of(24, "value", x -> IntStream.range(0, 12)
                .mapToDouble(j -> x[j] * (1 + 0.1 * x[j + 12])).sum());
        double[] background = Requests.uniform(30 * 24, 3);
        double[] row = Requests.uniform(24, 4);
        ShapleyOutcome whole = explain(Requests.of(model, background, row, Budget.of(2096)));
        ShapleyOutcome stopped = explain(Requests.of(model, background, row, Budget.adaptive()));
        double range = Arrays.stream(whole.local().values()).max().orElseThrow()
                - Arrays.stream(whole.local().values()).min().orElseThrow();

        assertThat(stopped.plan().calls()).isLessThan(whole.plan().calls() / 4);
        assertThat(stopped.plan().targetError()).isEqualTo(0.025);
        assertThat(Arrays.stream(stopped.local().samplingErrors()).max().orElseThrow() * 1.96)
                .isLessThan(0.026 * range);
        assertThat(whole.plan().targetError()).isZero();
    }

    @Test
    void aGroupOfColumnsIsOnePlayerAndAConstantOneIsExactlyZero() {
        // f = x0 + 10 x1 + 100 x2, one background row of 0: the group {0, 2} has 101, x1 is 0 in both.
        Predictor model = GoldenModels.of(3, "value", x -> x[0] + 10 * x[1] + 100 * x[2]);
        ShapleyRequest request = new ShapleyRequest(model,
                List.of(new Player("ends", List.of(0, 2)), new Player("middle", List.of(1))), new double[3], 1,
                new double[]{1, 0, 1}, new long[]{41}, List.of(), Unit.OUTPUT, Budget.adaptive(), 1, 1, 0.95);

        LocalValues local = explain(request).local();

        assertThat(local.values()).containsExactly(101, 0);
        assertThat(local.samplingErrors()).containsExactly(0, 0);
        assertThat(local.dataset()).containsExactly(41);
        assertThat(local.rankStability()).containsExactly(1);
    }

    @Test
    void aRowEqualToEveryBackgroundRowHasOnlyZeros() {
        for (Unit unit : Unit.values()) {
            Predictor model = GoldenModels.of(2, "probability", x -> 0.25);
            ShapleyRequest request = Requests.of(model, new double[]{1, 2, 1, 2}, new double[]{1, 2}, Budget.of(1));

            LocalValues local = explain(Requests.with(request, unit, 1)).local();

            assertThat(local.values()).containsExactly(0, 0);
            assertThat(local.predictions()).containsExactly(local.base());
        }
    }

    @Test
    void everyOutputIsExplainedAtOnce() {
        Predictor model = GoldenModels.of(2, List.of("sum", "product"), "value", (x, out) -> {
            out[0] = x[0] + x[1];
            out[1] = x[0] * x[1];
        });
        LocalValues local = explain(Requests.of(model, new double[2], new double[]{2, 3}, Budget.adaptive())).local();

        // The product is 6 only when both are present: each has half of it.
        assertThat(local.values()).containsExactly(2, 3, 3, 3);
        assertThat(local.base()).containsExactly(0, 0);
        assertThat(local.predictions()).containsExactly(5, 6);
    }

    @Test
    void aProbabilityOfOneHasNoLogOdds() {
        Predictor model = GoldenModels.of(1, "probability", x -> x[0]);
        ShapleyRequest request = Requests.of(model, new double[]{0.5}, new double[]{1}, Budget.adaptive());

        assertThatThrownBy(() -> explain(Requests.with(request, Unit.LOG_ODDS, 1)))
                .isInstanceOf(PlumblineException.class).hasMessageContaining("'label0' is exactly 1")
                .hasMessageContaining("set use_logit to false");
    }

    @Test
    void anOutputThatIsNoNumberIsNamedWithItsRow() {
        Predictor model = GoldenModels.of(1, "value", x -> 1 / x[0] * 0);

        assertThatThrownBy(() -> explain(Requests.of(model, new double[]{1, 0}, new double[]{1}, Budget.adaptive())))
                .isInstanceOf(PlumblineException.class).hasMessageContaining("background row 1 is NaN");
    }

    @Test
    void aModelThatChangesItsMindIsNoticed() {
        AtomicLong asked = new AtomicLong();
        Predictor model = GoldenModels.of(1, "value", x -> x[0] + asked.incrementAndGet() * 1e-3);

        ShapleyOutcome outcome = explain(Requests.of(model, new double[]{1}, new double[]{2}, Budget.adaptive()));

        assertThat(outcome.deterministic()).isFalse();
        assertThat(outcome.notices()).singleElement().satisfies(notice -> assertThat(notice.message())
                .contains("1 of 1 outputs differently"));
    }

    @Test
    void progressNeverExceedsTheForecastAndCanCancel() {
        ShapleyRequest request = Requests.golden(2, Budget.of(400));
        ShapleyExplainer.explain(request, (calls, forecast) -> assertThat(forecast == 0 || calls <= forecast).isTrue());

        assertThatThrownBy(() -> ShapleyExplainer.explain(Requests.with(request, Unit.OUTPUT, 2), (calls, forecast) -> {
            if (calls > 10_000) {
                throw new PlumblineException(PlumblineException.Category.CANCELLED, "stop");
            }
        })).isInstanceOf(PlumblineException.class).hasMessage("stop");
    }

    private static ShapleyOutcome explain(ShapleyRequest request) {
        return ShapleyExplainer.explain(request, Progress.NONE);
    }
}
