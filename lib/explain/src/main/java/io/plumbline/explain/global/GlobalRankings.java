// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.explain.global;

import io.plumbline.explain.results.Attributed;
import io.plumbline.explain.results.GlobalRanking;
import io.plumbline.explain.results.LocalValues;
import io.plumbline.explain.results.ShapleyResults.Player;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Attributions of explained rows, aggregated to one figure per player, with intervals for the population that the rows were
 * drawn from.
 *
 * <p>Three sources of error are in the intervals: the choice of rows; the sampling of coalitions, whose upward pull on sizes
 * and squares is also taken out of the figures ({@link Means}, {@link Medians}); and the choice of background rows, which
 * moves all rows' attributions together ({@link Shift}) and adds to the interval as a square. Figures of exact values are the plain
 * means and medians.
 */
public final class GlobalRankings {
    private static final int FEWEST_ROWS = 3;

    private GlobalRankings() {}

    /**
     * Returns for each output the four aggregations, the one of {@code settings} first. A ranking's stability is 0 with fewer
     * than 3 rows, which say nothing of others.
     */
    public static List<GlobalRanking> of(LocalValues local, List<String> outputs, List<Player> players,
            GlobalSettings settings) {
        List<Aggregation> order = Stream
                .concat(Stream.of(settings.aggregation()), Stream.of(Aggregation.values())).distinct().toList();
        RankStability stability = new RankStability(local.rows(), settings.seed());
        List<GlobalRanking> rankings = new ArrayList<>();
        for (int output = 0; output < outputs.size(); output++) {
            for (Aggregation aggregation : order) {
                rankings.add(ranking(local, output, outputs.get(output), players, aggregation, settings, stability));
            }
        }
        return rankings;
    }

    private static GlobalRanking ranking(LocalValues local, int output, String name, List<Player> players,
            Aggregation aggregation, GlobalSettings settings, RankStability stability) {
        boolean signed = aggregation == Aggregation.MEDIAN_SIGNED;
        List<Figure> figures = IntStream.range(0, players.size()).parallel().mapToObj(player -> {
            Aggregate aggregate = aggregate(Sample.of(local, output, player), aggregation, settings.level());
            return new Figure(new Attributed(players.get(player).name(), aggregate.value(), aggregate.wide(signed)),
                    aggregate.shift(), stability.grouped(aggregate.influence()));
        }).toList();
        double share = local.rows() < FEWEST_ROWS
                ? 0
                : stability.share(figures.stream().mapToDouble(figure -> figure.attributed().value()).toArray(),
                        figures.stream().map(Figure::influence).toList(),
                        figures.stream().mapToDouble(Figure::shift).toArray(), settings.resamples(), settings.seed());
        return new GlobalRanking(name, aggregation.text(), figures.stream().map(Figure::attributed).toList(),
                local.base()[output], share);
    }

    private static Aggregate aggregate(Sample sample, Aggregation aggregation, double level) {
        return switch (aggregation) {
            case MEAN_ABS -> Means.size(sample, level);
            case MEDIAN -> Medians.of(sample, false, level);
            case MEDIAN_SIGNED -> Medians.of(sample, true, level);
            case MEAN_SQ -> Means.square(sample, level);
        };
    }

    /** A player's figure and what a resample needs to move it. */
    private record Figure(Attributed attributed, double shift, double[] influence) {}
}
