// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.explain.coalition;

import io.plumbline.explain.Background;
import io.plumbline.explain.CallCount;
import io.plumbline.explain.TabularGame;
import io.plumbline.measure.Notice;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Explains rows of a table by Shapley values of the interventional game, {@code v(S) = link(mean over background rows b of
 * f(x_S, b_notS))}. Rows that occur twice are explained once; results are bit-identical for any number of threads.
 */
public final class ShapleyExplainer {
    private final ShapleyRequest request;
    private final CallCount calls;
    private final DistinctRows rows;
    private final Background background;
    private final double[] full;
    private final Optional<Notice> unsteady;
    private final List<TabularGame> games = new ArrayList<>();
    private final Plan plan;
    private final AtomicLong foreseen = new AtomicLong();

    private ShapleyExplainer(ShapleyRequest request, Progress progress) {
        this.request = request;
        this.calls = new CallCount(total -> progress.advanced(total, foreseen.get()));
        this.rows = DistinctRows.of(request.instances(), request.model().features().size());
        this.background = new Background(request.model(), request.background(), request.backgroundRows(),
                request.texts(), request.players(), calls);
        this.full = background.score(rows.cells(), rows.count(), "explained row");
        this.unsteady = DeterminismCheck.check(background, rows.cells(), rows.count(), full);
        int outputs = request.model().outputs().size();
        for (int row = 0; row < rows.count(); row++) {
            double[] own = Arrays.copyOfRange(full, row * outputs, (row + 1) * outputs);
            games.add(new TabularGame(background, rows.cells(), row * background.width(), own, request.unit()));
        }
        this.plan = new Planner(background, games, request.budget(), calls.total()).plan();
        foreseen.set(plan.forecast().calls());
    }

    /**
     * Scores the background rows and the rows to explain, checks whether the model is deterministic, and plans the rest.
     *
     * @throws io.plumbline.measure.PlumblineException INVALID_CONFIGURATION when the budget is too small for any estimate, and
     *         says the smallest that works; INVALID_DATA when an output is not a finite number
     */
    public static ShapleyExplainer prepare(ShapleyRequest request, Progress progress) {
        return new ShapleyExplainer(request, progress);
    }

    /** Prepares and explains. */
    public static ShapleyOutcome explain(ShapleyRequest request, Progress progress) {
        return prepare(request, progress).explain();
    }

    /** Returns what {@link #explain()} will do. */
    public Forecast forecast() {
        return plan.forecast();
    }

    /**
     * Explains.
     *
     * @throws io.plumbline.measure.PlumblineException INVALID_DATA when an attribution is not a finite number, as with
     *         log-odds of a mean output of exactly 0 or 1
     */
    public ShapleyOutcome explain() {
        Estimate[] estimates = new Solver(request, plan, rows).solve();
        return new Assembly(request, background, rows, full, games, estimates).outcome(plan, calls.total(), unsteady);
    }
}
