// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.report;

import io.plumbline.explain.results.ShapleyResults;
import io.plumbline.report.charts.ScatterChart;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * How the attribution of a feature follows its value, and which other feature changes that.
 *
 * @param explained words and results
 * @param shapley what was found
 */
record FollowPart(Explained explained, ShapleyResults shapley) {
    private static final int MOST_FEATURES = 4;
    private static final int MOST_CATEGORIES = 12;

    Part part() {
        List<Exhibit> exhibits = explained.ranked(shapley, explained.lead()).stream()
                .filter(player -> Explained.feature(shapley, player)
                        .filter(feature -> explained.levels(feature).size() <= MOST_CATEGORIES).isPresent())
                .flatMap(player -> exhibit(player).stream()).limit(MOST_FEATURES).toList();
        return Part.of("follow", "How attributions follow values", List.of("Each dot is a row, or a place where several"
                + " rows lie. Where dots spread upright at one value, another feature changes what this one does."),
                exhibits);
    }

    private Optional<Exhibit> exhibit(int player) {
        int feature = Explained.feature(shapley, player).orElseThrow();
        List<String> levels = explained.levels(feature).stream().map(Names::brief).toList();
        double[] x = explained.column(shapley, feature);
        double[] y = Explained.attributions(shapley, explained.lead(), player);
        if (Arrays.stream(x).filter(Double::isFinite).distinct().limit(2).count() < 2) {
            return Optional.empty();
        }
        byte[] own = levels.isEmpty() ? ValueClasses.of(x) : codes(x);
        Optional<Integer> partner = new Partners(explained, shapley).of(player, own, y);
        byte[] classes = partner.map(other -> ValueClasses.of(explained.column(shapley, other)))
                .orElseGet(() -> ValueClasses.none(x.length));
        Bins bins = levels.isEmpty() ? Bins.ofNumbers(x, y, classes) : Bins.ofCategories(x, y, classes, levels);
        String name = Explained.name(shapley, player);
        Optional<String> partnerName = partner
                .map(other -> Names.brief(explained.results().model().features().get(other)));
        String title = title(name, bins) + partnerName.map(other -> "; " + other + " changes it most").orElse("");
        String unit = "attribution to " + explained.leadName() + " (" + explained.unit() + ")";
        ScatterChart chart = new ScatterChart(title, name, unit, x, y, classes, partnerName, levels,
                levels.isEmpty() ? lines(bins, partnerName) : List.of(), description(bins));
        return Optional.of(Exhibit.of(
                new ChartView(title, note(partnerName), chart.draw("follow-chart-" + player, explained.skin()), false),
                table(name, bins, partnerName)));
    }

    private static byte[] codes(double[] cells) {
        byte[] codes = new byte[cells.length];
        for (int row = 0; row < cells.length; row++) {
            codes[row] = Double.isNaN(cells[row]) ? 5 : (byte) Math.clamp((long) cells[row], 0, 4);
        }
        return codes;
    }

    private static String title(String name, Bins bins) {
        List<Bins.Bin> filled = bins.bins();
        Bins.Bin low = filled.stream().min(Comparator.comparingDouble(Bins.Bin::mean)).orElseThrow();
        Bins.Bin high = filled.stream().max(Comparator.comparingDouble(Bins.Bin::mean)).orElseThrow();
        return name + " adds " + Explained.signed(high.mean()) + " on average where it is " + high.name() + ", "
                + Explained.signed(low.mean()) + " where it is " + low.name();
    }

    private static String note(Optional<String> partner) {
        return partner.map(other -> "Colour: value of " + other + ". Unbroken line: mean of the rows where " + other
                + " is in its upper two fifths; broken line: in its lower two fifths.")
                .orElse("No other feature changes this one much.");
    }

    private static List<ScatterChart.Line> lines(Bins bins, Optional<String> partner) {
        double[] x = bins.bins().stream().mapToDouble(Bins.Bin::middle).toArray();
        List<ScatterChart.Line> lines = new ArrayList<>();
        if (partner.isEmpty()) {
            lines.add(new ScatterChart.Line("mean", x, bins.bins().stream().mapToDouble(Bins.Bin::mean).toArray(),
                    false));
        } else {
            lines.add(new ScatterChart.Line("mean where high", x,
                    bins.bins().stream().mapToDouble(Bins.Bin::high).toArray(), false));
            lines.add(new ScatterChart.Line("mean where low", x,
                    bins.bins().stream().mapToDouble(Bins.Bin::low).toArray(), true));
        }
        return lines;
    }

    private static String description(Bins bins) {
        return bins.bins().stream()
                .map(bin -> bin.name() + ": " + Explained.signed(bin.mean())).collect(Collectors.joining("; ")) + ".";
    }

    private FigureTable table(String name, Bins bins, Optional<String> partner) {
        List<String> head = new ArrayList<>(List.of(name, "Rows", "Mean attribution"));
        partner.ifPresent(other -> head.addAll(List.of("where " + other + " is high", "where it is low")));
        List<List<String>> rows = bins.bins().stream().map(bin -> {
            List<String> cells = new ArrayList<>(
                    List.of(bin.name(), Figures.count(bin.rows()), Explained.signed(bin.mean())));
            partner.ifPresent(_ -> cells.addAll(List.of(mean(bin.high()), mean(bin.low()))));
            return List.copyOf(cells);
        }).toList();
        return new FigureTable("Attributions of " + name + " to " + explained.leadName() + ", in " + explained.unit(),
                head, rows, true);
    }

    private static String mean(double value) {
        return Double.isNaN(value) ? "no rows" : Explained.signed(value);
    }
}
