// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Pieces of chapters about a model as cells of a notebook: sentences, and tables in place of charts. */
final class NotebookParts {
    /** What to load to see the same figures, by piece. */
    private static final Map<String, String> SOURCES = Map.of("ranking",
            "show(results[\"explanations\"][\"shapley\"][\"global\"][0][\"values\"])", "rows",
            "show(results[\"explanations\"][\"shapley\"][\"chosen\"])", "curves",
            "show(results[\"explanations\"][\"dependence\"])", "pairs", "show(results[\"explanations\"][\"pairs\"])",
            "importance", "show(results[\"explanations\"][\"permutation\"][\"drops\"])", "checks",
            "show(results[\"explanations\"][\"quality\"])", "decisions-with-reasons",
            "show(results[\"explanations\"][\"reasons\"][\"decisions\"])", "gaps",
            "show(results[\"explanations\"][\"gaps\"])", "proxies", "show(results[\"explanations\"][\"proxies\"])");

    private NotebookParts() {}

    static void add(Notebook notebook, Part part) {
        StringBuilder text = new StringBuilder(part.heading().isEmpty() ? "" : "### " + part.heading());
        part.sentences().forEach(sentence -> text.append("\n\n").append(Markdown.plain(sentence)));
        if (!part.facts().isEmpty()) {
            text.append("\n\n").append(Markdown.table(List.of("What", "Value"), part.facts().entrySet().stream()
                    .map(fact -> List.of(fact.getKey(), fact.getValue())).toList()));
        }
        if (!text.isEmpty()) {
            notebook.text(text.toString().strip());
        }
        StringBuilder tables = new StringBuilder();
        if (!part.checks().isEmpty()) {
            tables.append(checks(part.checks()));
        }
        part.exhibits().forEach(exhibit -> tables.append(exhibit(exhibit)));
        part.texts().forEach(shown -> tables.append(table(shown.title(), shown.table())));
        if (!tables.isEmpty()) {
            String source = SOURCES.get(part.id());
            if (source == null) {
                notebook.text(tables.toString().strip());
            } else {
                notebook.code(source, tables.toString().strip());
            }
        }
    }

    private static String exhibit(Exhibit exhibit) {
        return table(exhibit.chart().map(ChartView::title).orElse(""), exhibit.table());
    }

    private static String table(String title, FigureTable table) {
        List<List<String>> rows = new ArrayList<>();
        table.rows().forEach(row -> rows.add(row.stream().map(cell -> String.join("; ", FigureTable.lines(cell)))
                .toList()));
        return (title.isEmpty() ? "" : "**" + Markdown.plain(title) + "**\n\n") + Markdown.plain(table.caption())
                + "\n\n" + Markdown.table(table.head(), rows) + "\n";
    }

    private static String checks(List<CheckRow> checks) {
        return Markdown.table(List.of("Check", "Verdict", "Measured", "Bound", "What was found"),
                checks.stream().map(check -> List.of(check.name(), Sentences.verdict(check.verdict()), check.measured(),
                        check.bound(), check.message())).toList())
                + "\n";
    }
}
