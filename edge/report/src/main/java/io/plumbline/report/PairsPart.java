// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.report;

import io.plumbline.explain.results.PairDependence;
import io.plumbline.report.charts.SurfaceChart;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * How the output depends on two features together.
 *
 * @param explained words and results
 */
record PairsPart(Explained explained) {
    private static final int SHADES = 5;

    Part part() {
        List<Exhibit> exhibits = IntStream.range(0, explained.results().pairs().size()).boxed()
                .flatMap(index -> exhibit(explained.results().pairs().get(index), index).stream()).toList();
        return Part.of("pairs", "Two features together", List.of(), exhibits);
    }

    private Optional<Exhibit> exhibit(PairDependence pair, int index) {
        String output = explained.results().model().outputs().get(explained.lead());
        return pair.surfaces().stream().filter(surface -> surface.output().equals(output)).findFirst()
                .or(() -> pair.surfaces().stream().findFirst()).map(surface -> exhibit(pair, surface, index));
    }

    private Exhibit exhibit(PairDependence pair, PairDependence.Surface surface, int index) {
        String first = Names.brief(pair.first());
        String second = Names.brief(pair.second());
        double[] reach = reach(pair, surface);
        String title = Figures.percent(surface.interaction()) + " of what " + first + " and " + second
                + " do together, neither does alone";
        SurfaceChart chart = new SurfaceChart(title, first, shown(pair.firstLabels()), second,
                shown(pair.secondLabels()), figures(surface), empty(pair), legend(reach), steps(surface, reach),
                "Mean " + Names.brief(surface.output()) + " from " + Figures.value(reach[0]) + " to "
                        + Figures.value(reach[1]) + ".");
        String note = "Mean " + Names.brief(surface.output()) + " (" + explained.outputUnit()
                + "), the darker on a light page, the higher; hatched cells have no rows.";
        return Exhibit.of(new ChartView(title, note, chart.draw("pair-chart-" + index, explained.skin()), false),
                table(pair, surface));
    }

    private static List<String> shown(List<String> labels) {
        return labels.stream().map(PairsPart::shown).toList();
    }

    /** Returns a number without the digits nobody needs, anything else as it is. */
    private static String shown(String label) {
        try {
            return Explained.number(Double.parseDouble(label));
        } catch (NumberFormatException name) {
            return Names.brief(label);
        }
    }

    /** Returns the least and the largest mean of cells with rows. */
    private static double[] reach(PairDependence pair, PairDependence.Surface surface) {
        double least = Double.POSITIVE_INFINITY;
        double most = Double.NEGATIVE_INFINITY;
        for (int column = 0; column < surface.mean().length; column++) {
            for (int row = 0; row < surface.mean()[column].length; row++) {
                if (pair.counts()[column][row] > 0) {
                    least = Math.min(least, surface.mean()[column][row]);
                    most = Math.max(most, surface.mean()[column][row]);
                }
            }
        }
        return least > most ? new double[]{0, 0} : new double[]{least, most};
    }

    private static List<String> legend(double[] reach) {
        double width = (reach[1] - reach[0]) / SHADES;
        int decimals = Math.max(0, Explained.decimals(reach[1] - reach[0]) - 1);
        List<String> words = new ArrayList<>();
        for (int shade = 0; shade < SHADES; shade++) {
            words.add(Figures.fixed(reach[0] + shade * width, decimals) + " to "
                    + Figures.fixed(reach[0] + (shade + 1) * width, decimals));
        }
        return words;
    }

    private static int[][] steps(PairDependence.Surface surface, double[] reach) {
        double span = reach[1] - reach[0];
        return java.util.Arrays.stream(surface.mean()).map(column -> java.util.Arrays.stream(column)
                .mapToInt(value -> span <= 0 ? 1 : (int) Math.clamp((value - reach[0]) / span * SHADES + 1, 1, SHADES))
                .toArray()).toArray(int[][]::new);
    }

    private static String[][] figures(PairDependence.Surface surface) {
        return java.util.Arrays.stream(surface.mean()).map(
                column -> java.util.Arrays.stream(column).mapToObj(Figures::value).toArray(String[]::new))
                .toArray(String[][]::new);
    }

    private static boolean[][] empty(PairDependence pair) {
        boolean[][] empty = new boolean[pair.counts().length][];
        for (int column = 0; column < empty.length; column++) {
            empty[column] = new boolean[pair.counts()[column].length];
            for (int row = 0; row < empty[column].length; row++) {
                empty[column][row] = pair.counts()[column][row] == 0;
            }
        }
        return empty;
    }

    private FigureTable table(PairDependence pair, PairDependence.Surface surface) {
        List<List<String>> rows = new ArrayList<>();
        for (int column = 0; column < surface.mean().length; column++) {
            List<String> cells = new ArrayList<>(List.of(shown(pair.firstLabels().get(column))));
            for (int row = 0; row < surface.mean()[column].length; row++) {
                long count = pair.counts()[column][row];
                cells.add(count == 0
                        ? "no rows"
                        : Figures.value(surface.mean()[column][row]) + "\nn = " + Figures.count(count));
            }
            rows.add(cells);
        }
        List<String> head = new ArrayList<>(
                List.of(Names.brief(pair.first()) + " (down), " + Names.brief(pair.second())));
        head.addAll(shown(pair.secondLabels()));
        return new FigureTable("Mean " + Names.brief(surface.output()) + " by " + Names.shown(pair.first()) + " and "
                + Names.shown(pair.second()), head, rows, true);
    }
}
