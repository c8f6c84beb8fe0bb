// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.report;

import io.plumbline.explain.results.ExplanationResults;
import io.plumbline.fairness.results.AnalysisResults;
import io.plumbline.report.charts.Skin;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;

/**
 * An analysis as documents for people: a self-contained web page, a tagged PDF and a notebook, all with the same content.
 * The same results give the same bytes.
 *
 * @param title what the documents are called
 */
public record Reports(String title) {
    private static final String DEFAULT_TITLE = "Analysis report";

    /** Reports with the plain title. */
    public Reports() {
        this(DEFAULT_TITLE);
    }

    /** Returns {@code report.html}: one file that needs no network, no script and nothing beside it. UTF-8. */
    public byte[] html(AnalysisResults results, Optional<ExplanationResults> explanations) {
        return Markup.of(new Page(title, results, explanations, Skin.SCREEN)).getBytes(StandardCharsets.UTF_8);
    }

    /** Returns {@code report.pdf}: tagged for screen readers, with outline, page numbers and its typeface inside. */
    public byte[] pdf(AnalysisResults results, Optional<ExplanationResults> explanations) {
        Page page = new Page(title, results, explanations, Skin.PAPER);
        return Pdf.of(Markup.of(page), page.moment().orElse(Instant.EPOCH));
    }

    /** Returns {@code report.ipynb}: a notebook that reads without running and loads the result files when run. */
    public byte[] notebook(AnalysisResults results, Optional<ExplanationResults> explanations) {
        return NotebookReport.of(title, results, explanations);
    }
}
