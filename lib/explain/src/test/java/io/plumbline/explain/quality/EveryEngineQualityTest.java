// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.explain.quality;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.explain.Background;
import io.plumbline.explain.CallCount;
import io.plumbline.explain.Game.Unit;
import io.plumbline.explain.GoldenCase;
import io.plumbline.explain.coalition.Budget;
import io.plumbline.explain.coalition.Engine;
import io.plumbline.explain.coalition.Progress;
import io.plumbline.explain.coalition.ShapleyExplainer;
import io.plumbline.explain.coalition.ShapleyOutcome;
import io.plumbline.explain.coalition.ShapleyRequest;
import io.plumbline.explain.reasons.ReplayBundle;
import io.plumbline.explain.results.QualityCheck;
import io.plumbline.explain.results.ShapleyResults;
import io.plumbline.explain.results.ShapleyResults.Player;
import io.plumbline.measure.Verdict;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** On the golden probability model, whose last feature is not used. */
class EveryEngineQualityTest {
    private static final int ROWS = 8;
    private static final int BACKGROUND = 20;
    private static final List<Player> PLAYERS = IntStream.range(0, 12).mapToObj(at -> new Player("x" + at, List.of(at)))
            .toList();
    private static final GoldenCase GOLDEN = GoldenCase.logistic12();

    @ParameterizedTest
    @EnumSource(Engine.class)
    void itsValuesFailNoCheckAndVerifyAgainstABundleOfAnotherRun(Engine engine) {
        ShapleyResults shapley = explain(engine, 1);
        Background background = new Background(GOLDEN.model(), GOLDEN.background(), BACKGROUND, List.of(), PLAYERS,
                new CallCount());
        List<QualityCheck> checks = QualityChecks.run(new QualityRequest(background, shapley, 0, 0.95, 20_000, 1));

        assertThat(checks).extracting(QualityCheck::verdict).doesNotContain(Verdict.FAIL);
        assertThat(checks.get(0).verdict()).isEqualTo(Verdict.PASS);
        assertThat(checks.get(1).verdict()).isEqualTo(Verdict.PASS);
        assertThat(checks.get(3).verdict()).isEqualTo(Verdict.PASS);
        ReplayBundle bundle = ReplayBundle.of("1", new ReplayBundle.Model("formula", "formula", "golden",
                GOLDEN.model().features(), GOLDEN.model().outputs()), shapley, GOLDEN.background(), Map.of());
        assertThat(bundle.verify(explain(engine, 3).local())).isEmpty();
    }

    private static ShapleyResults explain(Engine engine, int threads) {
        ShapleyOutcome outcome = ShapleyExplainer.explain(new ShapleyRequest(GOLDEN.model(), PLAYERS,
                GOLDEN.background(), BACKGROUND, Arrays.copyOf(GOLDEN.instances(), ROWS * 12),
                LongStream.range(0, ROWS).toArray(), List.of(), Unit.OUTPUT, Budget.of(500).with(engine), 5, threads,
                0.95),
                Progress.NONE);
        return new ShapleyResults(outcome.plan(), PLAYERS, outcome.local(), List.of(), "mean_abs", false,
                Optional.empty());
    }
}
