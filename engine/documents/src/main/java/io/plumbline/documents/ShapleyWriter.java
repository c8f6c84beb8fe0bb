// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.documents;

import io.plumbline.explain.results.GlobalRanking;
import io.plumbline.explain.results.LocalValues;
import io.plumbline.explain.results.ShapleyPlan;
import io.plumbline.explain.results.ShapleyResults;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Writes Shapley values: the plan, global rankings, the rows that reports show and the strongest interactions.
 *
 * @param out where to
 * @param shapley what was found
 * @param outputs names of the outputs
 */
record ShapleyWriter(JsonOutput out, ShapleyResults shapley, List<String> outputs) {
    private static final int MOST_PAIRS = 100;

    /** A pair of players with its interaction, for sorting. */
    private record Pair(int first, int second, double value) {}

    void write() {
        LocalValues local = shapley.local();
        out.object("plan", _ -> plan(shapley.plan()));
        out.objects("players", shapley.players(), player -> {
            out.text("name", player.name());
            out.numbers("features", player.features().stream().mapToLong(Integer::longValue).toArray());
        });
        out.text("aggregation", shapley.aggregation());
        out.flag("save_local", shapley.saveLocal());
        out.number("rows", local.rows());
        out.numbers("base", local.base());
        out.objects("global", shapley.global(), this::ranking);
        out.objects("chosen", chosen(), this::chosen);
        shapley.interactions().ifPresent(interactions -> out.object("interactions", _ -> interactions(interactions)));
    }

    private void plan(ShapleyPlan plan) {
        out.text("engine", plan.engine());
        out.text("reason", plan.reason());
        out.text("game", plan.game());
        out.text("unit", plan.unit());
        out.number("coalitions", plan.coalitions());
        out.number("background_rows", plan.backgroundRows());
        out.number("forecast_calls", plan.forecastCalls());
        out.number("calls", plan.calls());
        out.number("seed", plan.seed());
        out.number("target_error", plan.targetError());
    }

    private void ranking(GlobalRanking ranking) {
        out.text("output", ranking.output());
        out.text("aggregation", ranking.aggregation());
        out.number("expected", ranking.expected());
        out.number("rank_stability", ranking.rankStability());
        out.objects("values", ranking.values(), new NumberWriter(out)::attributed);
    }

    /** A row and the output it stands out in. */
    private record Chosen(int output, ChosenRow row) {}

    private List<Chosen> chosen() {
        return IntStream.range(0, shapley.local().outputs()).boxed().flatMap(
                output -> ChosenRow.of(shapley.local(), output).stream().map(row -> new Chosen(output, row))).toList();
    }

    private void chosen(Chosen chosen) {
        LocalValues local = shapley.local();
        int row = chosen.row().row();
        int start = local.at(row, chosen.output(), 0);
        out.text("output", outputs.get(chosen.output()));
        out.text("why", chosen.row().why());
        out.number("row", local.dataset()[row]);
        out.number("prediction", local.predictions()[row * local.outputs() + chosen.output()]);
        out.number("rank_stability", local.rankStability()[row * local.outputs() + chosen.output()]);
        out.objects("values", players(), player -> {
            out.text("name", shapley.players().get(player).name());
            out.number("value", local.values()[start + player]);
            out.number("sampling_error", local.samplingErrors()[start + player]);
            out.number("background_error", local.backgroundErrors()[start + player]);
        });
    }

    private List<Integer> players() {
        return IntStream.range(0, shapley.players().size()).boxed().toList();
    }

    private void interactions(ShapleyResults.Interactions interactions) {
        out.text("convention", interactions.convention());
        out.objects("outputs", IntStream.range(0, interactions.values().size()).boxed().toList(), output -> {
            out.text("output", outputs.get(output));
            out.objects("strongest", strongest(interactions.values().get(output)), this::pair);
        });
    }

    private void pair(Pair pair) {
        out.text("first", shapley.players().get(pair.first()).name());
        out.text("second", shapley.players().get(pair.second()).name());
        out.number("value", pair.value());
    }

    private static List<Pair> strongest(double[][] values) {
        List<Pair> pairs = new ArrayList<>();
        for (int first = 0; first < values.length; first++) {
            for (int second = first + 1; second < values.length; second++) {
                pairs.add(new Pair(first, second, values[first][second]));
            }
        }
        pairs.sort(Comparator.comparingDouble(pair -> -Math.abs(pair.value())));
        return pairs.subList(0, Math.min(MOST_PAIRS, pairs.size()));
    }
}
