// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.report;

import io.plumbline.fairness.results.AnalysisResults;
import io.plumbline.fairness.results.GroupTable;
import io.plumbline.report.charts.Skin;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Groups side by side.
 *
 * @param id identifier on the page
 * @param title which columns make the groups
 * @param sentence the finding; empty text when nothing can be compared or the facet's own sentence says it
 * @param head name of the column of groups
 * @param rows one per group, then all rows together
 * @param blocks the metrics in blocks that fit on a page
 * @param comparisons one per metric
 * @param named derived figures, name to text
 * @param notes what a reader must know
 * @param charts the rates as charts
 * @param confusion how predictions meet labels; empty without predictions
 * @param heat the first metric over two facets; empty for other numbers of facets
 */
record GroupsView(String id, String title, String sentence, String head, List<GroupRow> rows, List<Block> blocks,
        List<Comparison> comparisons, Map<String, String> named, List<String> notes, List<ChartView> charts,
        Optional<ChartView> confusion, Optional<HeatView> heat) {
    private static final int METRICS_PER_BLOCK = 4;
    private static final int MOST_COLUMNS = 4;

    /**
     * Neighbouring columns of the table.
     *
     * @param first index of the first metric
     * @param metrics names as shown
     */
    record Block(int first, List<String> metrics) {}

    /** One metric across groups, as text. */
    record Comparison(String metric, String lowest, String highest, String difference, String interval, String ratio,
            String toOverall, String ratioToOverall) {}

    static GroupsView of(String id, GroupTable table, AnalysisResults results, Skin skin) {
        List<String> metrics = Titles.groupMetrics(table);
        List<GroupRow> rows = new ArrayList<>();
        table.groups().forEach(group -> rows.add(GroupRow.of(group, metrics, results)));
        rows.add(GroupRow.of(table.overall(), metrics, results));
        List<String> facets = table.facets().stream().map(Names::shown).toList();
        Map<String, String> named = new LinkedHashMap<>();
        table.named().forEach((name, value) -> named.put(Names.capital(Names.spaced(name)), Figures.value(value)));
        return new GroupsView(id, String.join(" and ", facets),
                facets.size() == 1 ? "" : Sentences.comparison(table).orElse(""), String.join(", ", facets),
                List.copyOf(rows), blocks(metrics), table.comparisons().stream().map(GroupsView::comparison).toList(),
                named, table.notes().stream().map(Names::clean).toList(),
                GroupCharts.rates(id + "-rates", table, skin), GroupCharts.confusion(id + "-confusion", table, skin),
                HeatView.of(table, results));
    }

    /** One metric across the groups, for a table with a column per group. */
    record Line(String metric, List<GroupRow.Cell> cells, Optional<Comparison> comparison) {}

    /** Returns whether there are so few groups that each gets a column. */
    boolean few() {
        return rows.size() <= MOST_COLUMNS;
    }

    /** Returns the table with a column per group. */
    List<Line> lines() {
        List<Line> lines = new ArrayList<>();
        for (Block block : blocks) {
            for (String metric : block.metrics()) {
                int index = lines.size();
                lines.add(new Line(metric, rows.stream().map(row -> row.cell(index)).toList(),
                        comparisons.stream().filter(compared -> compared.metric().equals(metric)).findFirst()));
            }
        }
        return lines;
    }

    /** Returns how to read the small charts. */
    String note() {
        return GroupCharts.NOTE;
    }

    static List<GroupsView> intersections(AnalysisResults results, Skin skin) {
        List<GroupsView> views = new ArrayList<>();
        results.intersections()
                .forEach(table -> views.add(of("intersection-" + (views.size() + 1), table, results, skin)));
        return views;
    }

    private static List<Block> blocks(List<String> metrics) {
        List<Block> blocks = new ArrayList<>();
        for (int first = 0; first < metrics.size(); first += METRICS_PER_BLOCK) {
            List<String> some = metrics.subList(first, Math.min(metrics.size(), first + METRICS_PER_BLOCK));
            blocks.add(new Block(first,
                    some.stream().map(Titles::ofGroupMetric).map(Names::capital).toList()));
        }
        return blocks;
    }

    private static Comparison comparison(GroupTable.Comparison compared) {
        return new Comparison(Names.capital(Titles.ofGroupMetric(compared.metric())),
                Shown.of(compared.min()).text() + " " + whose(compared.minGroup()),
                Shown.of(compared.max()).text() + " " + whose(compared.maxGroup()),
                Shown.of(compared.difference()).text(),
                compared.differenceInterval().map(Figures::interval).orElse(""), Shown.of(compared.ratio()).text(),
                Shown.of(compared.differenceToOverall()).text(), Shown.of(compared.ratioToOverall()).text());
    }

    private static String whose(String group) {
        return group.isEmpty() ? "" : "(" + Names.shown(group) + ")";
    }
}
