// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.explain.coalition;

import io.plumbline.explain.Background;
import io.plumbline.explain.Game.Unit;
import io.plumbline.explain.TabularGame;
import io.plumbline.explain.results.LocalValues;
import io.plumbline.explain.results.ShapleyPlan;
import io.plumbline.measure.Notice;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Puts the values of the games together, rows that occur twice and players that never vary included. */
record Assembly(ShapleyRequest request, Background background, DistinctRows rows, double[] full,
        List<TabularGame> games, Estimate[] estimates) {

    ShapleyOutcome outcome(Plan plan, long calls, Optional<Notice> unsteady) {
        return new ShapleyOutcome(plan(plan, calls), local(), unsteady.isEmpty(), unsteady.stream().toList());
    }

    private ShapleyPlan plan(Plan plan, long calls) {
        Forecast forecast = plan.forecast();
        String unit = request.unit() == Unit.LOG_ODDS ? "log-odds" : "output";
        String scale = request.unit() == Unit.LOG_ODDS ? "log-odds" : request.model().traits().outputScale();
        Engine engine = Arrays.stream(estimates).map(Estimate::engine).filter(one -> one != Engine.EXACT)
                .findFirst().orElse(Engine.EXACT);
        long coalitions = Arrays.stream(estimates).mapToLong(Estimate::coalitions).max().orElse(0);
        return new ShapleyPlan(engine.label(), forecast.reason(),
                "interventional: absent features come from the background rows; unit: " + scale, unit, coalitions,
                background.rows(), forecast.calls(), calls, request.seed(),
                engine == Engine.EXACT ? 0 : plan.budget().stopAt());
    }

    private LocalValues local() {
        int count = rows.of().length;
        int outputs = request.model().outputs().size();
        int players = background.players();
        double[][] parts = new double[3][count * outputs * players];
        double[] predictions = new double[count * outputs];
        double[] stability = new double[count * outputs];
        for (int row = 0; row < count; row++) {
            int distinct = rows.of()[row];
            scatter(distinct, row * outputs * players, parts);
            for (int output = 0; output < outputs; output++) {
                int index = row * outputs + output;
                predictions[index] = unit(full[distinct * outputs + output], output);
                stability[index] = stability(distinct, output);
            }
        }
        double[] base = background.base();
        for (int output = 0; output < outputs; output++) {
            base[output] = unit(base[output], output);
        }
        return new LocalValues(count, outputs, players, request.dataset().clone(), parts[0], parts[1], parts[2], base,
                predictions, request.instances().clone(), stability);
    }

    private void scatter(int distinct, int at, double[][] parts) {
        int[] varying = games.get(distinct).varying();
        Estimate estimate = estimates[distinct];
        double[][] from = {estimate.values(), estimate.samplingErrors(), estimate.backgroundErrors()};
        for (int index = 0; index < estimate.values().length; index++) {
            int place = at + index / varying.length * background.players() + varying[index % varying.length];
            for (int part = 0; part < parts.length; part++) {
                parts[part][place] = from[part][index];
            }
        }
    }

    private double stability(int distinct, int output) {
        Estimate estimate = estimates[distinct];
        int players = games.get(distinct).players();
        double[] errors = new double[estimate.values().length];
        Arrays.setAll(errors,
                index -> Math.hypot(estimate.samplingErrors()[index], estimate.backgroundErrors()[index]));
        long seed = Mix.mix(Mix.cells(request.seed(), rows.cells(), distinct * background.width(), background.width()),
                output);
        return RankStability.of(estimate.values(), errors, output * players, players, seed);
    }

    private double unit(double mean, int output) {
        return LogOdds.require(request.unit(), mean, request.model().outputs().get(output));
    }
}
