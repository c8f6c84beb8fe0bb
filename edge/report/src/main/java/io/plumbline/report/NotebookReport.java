// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.report;

import io.plumbline.explain.results.ExplanationResults;
import io.plumbline.fairness.results.AnalysisResults;
import io.plumbline.fairness.results.SplitResults;
import io.plumbline.report.charts.Skin;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An analysis as a notebook: the report's sentences and tables, and code that reads the same figures from the files. */
final class NotebookReport {
    private static final String LOAD = """
            import json
            from pathlib import Path

            results = json.loads(Path("results.json").read_text(encoding="utf-8"))
            analysis = json.loads(Path("analysis.json").read_text(encoding="utf-8"))

            try:
                from pandas import json_normalize as show
            except ImportError:
                show = list
            """;

    private final Page page;
    private final AnalysisResults results;
    private final Notebook notebook = new Notebook();

    private NotebookReport(String title, AnalysisResults results, Optional<ExplanationResults> explanations) {
        this.page = new Page(title, results, explanations, Skin.SCREEN);
        this.results = results;
    }

    static byte[] of(String title, AnalysisResults results, Optional<ExplanationResults> explanations) {
        return new NotebookReport(title, results, explanations).write().bytes();
    }

    private Notebook write() {
        overview();
        notebook.code(LOAD, "");
        List<FacetView> facets = page.facets();
        for (int index = 0; index < facets.size(); index++) {
            facet(facets.get(index), results.facets().get(index).splits(), "results[\"facets\"][" + index + "]");
        }
        List<GroupsView> intersections = page.intersections();
        for (int index = 0; index < intersections.size(); index++) {
            notebook.text("## Combinations of facets: " + Markdown.plain(intersections.get(index).title()) + "\n\n"
                    + Markdown.plain(intersections.get(index).sentence()));
            groups(intersections.get(index), "results[\"intersections\"][" + index + "]");
        }
        page.subgroups().ifPresent(this::subgroups);
        page.chapters().forEach(this::chapter);
        if (!page.explainsOnly()) {
            decisions();
        }
        glossary();
        provenance();
        return notebook;
    }

    private void overview() {
        StringBuilder text = new StringBuilder("# ").append(Markdown.plain(page.documentTitle())).append("\n\n");
        page.headlines().forEach(line -> text.append("**").append(Markdown.plain(line)).append("**\n\n"));
        text.append(Markdown.plain(page.scope()));
        results.gate().ifPresent(gate -> text.append("\n\n").append(Markdown.plain(Sentences.gate(gate))));
        results.notices().forEach(notice -> text.append("\n\n> ").append(Markdown.plain(notice.subject())).append(": ")
                .append(Markdown.plain(notice.message())));
        notebook.text(text.toString());
        results.gate().ifPresent(gate -> notebook.code("show(results[\"gate\"][\"checks\"])", Markdown.table(
                List.of("Rule", "Metric", "Facet", "Group", "Observed", "Bound", "Verdict"),
                gate.checks().stream().map(check -> List.of(check.rule(), check.metric(), check.facet(), check.group(),
                        check.observed(), check.bound(),
                        check.verdict().map(Sentences::verdict).orElse("published, no bound"))).toList())));
    }

    private void facet(FacetView facet, List<SplitResults> splits, String path) {
        notebook.text("## Facet " + Markdown.plain(facet.name()) + "\n\n"
                + Markdown.plain((facet.sentence() + " " + facet.note()).strip()));
        for (SplitView view : facet.splits()) {
            split(view, path + "[\"splits\"][" + splits.indexOf(view.split()) + "]");
        }
        groups(facet.groups(), path + "[\"groups\"]");
    }

    private void split(SplitView split, String path) {
        StringBuilder text = new StringBuilder("### ").append(Markdown.plain(split.title())).append("\n\n")
                .append(Markdown.plain(split.sentence())).append('\n');
        split.key().forEach(line -> text.append("\n- ").append(Markdown.plain(line)));
        notebook.text(text.toString());
        List<List<String>> rows = split.stages().stream().flatMap(stage -> stage.rows().stream())
                .map(NotebookReport::metric).toList();
        if (!rows.isEmpty()) {
            notebook.code("show(" + path + "[\"metrics\"])", Markdown.table(List.of("Metric", "Title",
                    page.strict() ? "Value" : "Original's value", page.level(), "n", "Corrected p", "Verdict", "Rule",
                    page.strict() ? "Original's value" : "Strict value"), rows));
        }
    }

    private static List<String> metric(MetricRow row) {
        return List.of(row.name(), row.title(), row.value().line(), row.interval(), row.rows(), row.adjusted(),
                row.judgement().map(judgement -> Sentences.verdict(judgement.verdict())).orElse("no rule"),
                row.judgement().map(judgement -> judgement.rule() + " (" + judgement.setBy() + ")").orElse(""),
                row.agrees() ? "same" : (row.other().line() + " " + row.difference()).strip());
    }

    private void groups(GroupsView groups, String path) {
        List<String> head = new ArrayList<>(List.of(groups.head(), "Rows"));
        groups.blocks().forEach(block -> head.addAll(block.metrics()));
        List<List<String>> rows = groups.rows().stream().map(row -> group(row, head.size())).toList();
        notebook.code("show(" + path + "[\"groups\"])", Markdown.table(head, rows));
        if (!groups.comparisons().isEmpty()) {
            notebook.code("show(" + path + "[\"comparisons\"])", Markdown.table(
                    List.of("Metric", "Lowest", "Highest", "Difference", page.level(), "Ratio"),
                    groups.comparisons().stream().map(compared -> List.of(compared.metric(), compared.lowest(),
                            compared.highest(), compared.difference(), compared.interval(), compared.ratio()))
                            .toList()));
        }
    }

    private static List<String> group(GroupRow row, int columns) {
        List<String> cells = new ArrayList<>();
        cells.add(row.name());
        if (row.suppressed().isEmpty()) {
            cells.add(Figures.count(row.counts().rows()));
            row.cells().forEach(cell -> cells.add(
                    cell.interval().isEmpty()
                            ? cell.value().line()
                            : cell.value().line() + " (" + cell.interval() + ")"));
        } else {
            cells.add(row.suppressed());
        }
        while (cells.size() < columns) {
            cells.add("");
        }
        return cells;
    }

    private void subgroups(SubgroupsView found) {
        notebook.text("## Subgroups that differ most\n\n" + Markdown.plain(found.sentence()));
        notebook.code("show(results[\"subgroups\"][\"worst\"])", Markdown.table(
                List.of("Subgroup", "Rows", "Inside", "Elsewhere", "Gap", page.level(), "p", "Corrected p"),
                found.rows().stream()
                        .map(row -> List.of(row.conditions(), row.rows(), row.rate(), row.rest(), row.gap(),
                                row.interval(), row.probability(), row.adjusted()))
                        .toList()));
    }

    private void chapter(Chapter chapter) {
        notebook.text(("## " + chapter.title() + "\n\n" + Markdown.plain(chapter.lead())).strip());
        for (Part part : chapter.parts()) {
            NotebookParts.add(notebook, part);
        }
    }

    private void decisions() {
        notebook.text("## How columns were read");
        notebook.code("show(results[\"decisions\"])", Markdown.table(
                List.of("Column", "Role", "The original decides", "Why", "Strict decides", "Why"),
                results.decisions().stream().map(decision -> List.of(decision.column(), Names.spaced(decision.role()),
                        page.words(decision.compat()), decision.compatReason(), page.words(decision.strict()),
                        decision.strictReason())).toList()));
    }

    private void glossary() {
        List<GlossaryEntry> entries = page.glossary();
        if (!entries.isEmpty()) {
            notebook.text("## What each metric tells, and what it does not\n\n" + Markdown.table(
                    List.of("Metric", "Title", "Formula", "Range", "Reading", "What this does not tell you"),
                    entries.stream().map(entry -> List.of(entry.name(), entry.title(), entry.formula(), entry.range(),
                            entry.reading(), entry.limits())).toList()));
        }
    }

    private void provenance() {
        Map<String, String> facts = page.provenance();
        notebook.text("## Provenance\n\n" + Markdown.table(List.of("What", "Value"),
                facts.entrySet().stream().map(fact -> List.of(fact.getKey(), fact.getValue())).toList()));
    }
}
