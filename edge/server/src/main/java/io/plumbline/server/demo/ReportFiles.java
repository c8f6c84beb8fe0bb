// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.server.demo;

import io.plumbline.analysis.JobResults;
import io.plumbline.documents.ClarifyDocuments;
import io.plumbline.documents.ExplanationFiles;
import io.plumbline.documents.ReplayDocuments;
import io.plumbline.documents.ResultsDocuments;
import io.plumbline.report.Reports;
import java.io.ByteArrayOutputStream;
import java.io.IOException;

/** The reports of the analysis as objects, named as {@code plumbline analyze} names its files. */
final class ReportFiles {
    static final String BIAS = "analysis/analysis.json";
    static final String EXPLANATION = "analysis/report.html";
    static final String QUALITY = "analysis/results.json";

    private static final String FOLDER = "analysis/";

    private final JobResults results;
    private final Reports reports;

    ReportFiles(JobResults results, String title) {
        this.results = results;
        this.reports = new Reports(title);
    }

    void store(ExampleFiles files) throws IOException {
        var analysis = results.analysis();
        var explanations = results.explanations();
        files.put(QUALITY, ResultsDocuments.write(analysis, explanations));
        files.put(BIAS, ClarifyDocuments.write(analysis, explanations));
        files.put(EXPLANATION, reports.html(analysis, explanations));
        files.put(FOLDER + "report.pdf", reports.pdf(analysis, explanations));
        files.put(FOLDER + "report.ipynb", reports.notebook(analysis, explanations));
        if (explanations.isPresent()) {
            ExplanationFiles.of(explanations.get(), results.ids())
                    .forEach(file -> files.put(FOLDER + file.name(), file.bytes()));
        }
        if (results.replay().isPresent()) {
            ByteArrayOutputStream replay = new ByteArrayOutputStream();
            ReplayDocuments.write(results.replay().get(), replay);
            files.put(FOLDER + ExplanationFiles.FOLDER + "/replay.json", replay.toByteArray());
        }
    }
}
