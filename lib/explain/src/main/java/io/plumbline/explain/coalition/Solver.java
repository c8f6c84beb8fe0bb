// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.explain.coalition;

import io.plumbline.explain.Background;
import io.plumbline.explain.TabularGame;
import io.plumbline.explain.regression.Method;
import io.plumbline.explain.regression.Regression;
import io.plumbline.explain.regression.RegressionEstimate;
import io.plumbline.measure.Normal;
import java.util.ArrayList;
import java.util.List;

/** Carries a plan out. */
final class Solver {
    /** Coalitions of the first regression of a row that may stop early, at least, and for each player. */
    private static final long FIRST = 128;
    private static final long FIRST_PLAYERS = 8;
    private static final long GROWTH = 4;

    private final ShapleyRequest request;
    private final Plan plan;
    private final List<TabularGame> games;
    private final Background background;
    private final long[] seeds;
    private final Widening widening;
    private final Stopping stopping;
    private final Estimate[] estimates;

    Solver(ShapleyRequest request, Plan plan, DistinctRows rows) {
        this.request = request;
        this.plan = plan;
        this.games = plan.games();
        this.background = plan.background();
        this.seeds = new long[games.size()];
        for (int game = 0; game < seeds.length; game++) {
            seeds[game] = Mix.cells(request.seed(), rows.cells(), game * background.width(), background.width());
        }
        this.widening = new Widening(request.level());
        this.stopping = new Stopping(request.model().outputs().size(), Normal.reach(request.level()));
        this.estimates = new Estimate[games.size()];
    }

    Estimate[] solve() {
        List<Runnable> tasks = new ArrayList<>();
        List<Integer> exact = plan.of(Engine.EXACT);
        List<Integer> walked = plan.of(Engine.ANTITHETIC_WALKS);
        List<Integer> odd = plan.of(Engine.ODD_REGRESSION);
        tasks.addAll(ExactEngine.tasks(background, exact.stream().map(games::get).toList(),
                (index, estimate) -> put(exact.get(index), estimate)));
        tasks.addAll(walks(plan.limit()).tasks(games, walked, this::put));
        plan.of(Engine.KERNEL_REGRESSION).forEach(index -> tasks.add(() -> put(index,
                regression(index, plan.coalitions(0), Method.KERNEL))));
        if (plan.trial() > 0) {
            tasks.addAll(walks(plan.trial()).tasks(games, odd, this::put));
        } else {
            odd.forEach(index -> tasks.add(() -> put(index, regression(index, plan.coalitions(0), Method.ODD))));
        }
        Parallel.run(tasks, request.threads());
        Parallel.run(goOn(odd), request.threads());
        for (int index = 0; index < estimates.length; index++) {
            LogOdds.requireFinite(games.get(index), estimates[index].values());
        }
        return estimates;
    }

    /** Returns regressions of the rows that walks did not make precise enough. */
    private List<Runnable> goOn(List<Integer> odd) {
        List<Runnable> tasks = new ArrayList<>();
        if (plan.trial() > 0) {
            odd.stream().filter(index -> !stopping.reached(estimates[index], plan.budget().stopAt()))
                    .forEach(index -> tasks.add(() -> goOn(index)));
        }
        return tasks;
    }

    private void goOn(int index) {
        long rest = plan.coalitions(plan.trial());
        long next = Math.max(FIRST, FIRST_PLAYERS * games.get(index).players());
        while (next <= rest / 3) {
            Estimate estimate = regression(index, next, Method.ODD);
            if (stopping.reached(estimate, plan.budget().stopAt())) {
                put(index, estimate);
                return;
            }
            rest -= next;
            next *= GROWTH;
        }
        put(index, regression(index, rest, Method.ODD));
    }

    private WalkEngine walks(long limit) {
        return new WalkEngine(background, limit, plan.budget().stopAt(), seeds, stopping, widening);
    }

    private Estimate regression(int index, long coalitions, Method method) {
        RegressionEstimate fit = Regression.estimate(games.get(index), coalitions, seeds[index], method);
        Engine engine = method == Method.ODD ? Engine.ODD_REGRESSION : Engine.KERNEL_REGRESSION;
        return new Estimate(engine, Math.min(coalitions, ExactEngine.coalitions(games.get(index))), fit.values(),
                fit.samplingErrors(), fit.backgroundErrors());
    }

    private void put(int index, Estimate estimate) {
        estimates[index] = estimate;
    }
}
