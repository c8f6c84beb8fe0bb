// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.cli;

import io.plumbline.analysis.JobResults;
import io.plumbline.cli.gate.ConfigurationText;
import io.plumbline.cli.gate.JUnitReport;
import io.plumbline.cli.gate.SarifReport;
import io.plumbline.cli.output.OutputFolder;
import io.plumbline.cli.output.Scratch;
import io.plumbline.documents.AnalysisConfig;
import io.plumbline.documents.AnalysisConfigs;
import io.plumbline.documents.ClarifyDocuments;
import io.plumbline.documents.ExplanationFiles;
import io.plumbline.documents.ExplanationFiles.ExplanationFile;
import io.plumbline.documents.ReplayDocuments;
import io.plumbline.documents.ResultsDocuments;
import io.plumbline.fairness.results.AnalysisResults;
import io.plumbline.fairness.results.GateOutcome;
import io.plumbline.report.Reports;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** The files of one analysis. */
final class AnalysisFiles {
    private final JobResults job;
    private final AnalysisResults results;
    private final Path configuration;
    private final String name;
    private final Reports reports;
    private final List<String> others = new ArrayList<>();

    AnalysisFiles(JobResults job, Path configuration) {
        this.job = job;
        this.results = job.analysis();
        this.configuration = configuration;
        AnalysisConfig config = AnalysisConfigs.parse(results.provenance().configuration(), configuration.toString());
        this.name = config.reportName();
        this.reports = new Reports(config.reportTitle());
    }

    /** Returns the name of the report to open first. */
    String page() {
        return name + ".html";
    }

    /** Returns the names of all other files written so far. */
    List<String> others() {
        return others;
    }

    /** Writes what programs read, and returns the content of results.json. */
    byte[] writeData(OutputFolder output) throws IOException {
        byte[] json = ResultsDocuments.write(results, job.explanations());
        write(output, OutputFolder.RESULTS, json);
        write(output, "analysis.json", ClarifyDocuments.write(results, job.explanations()));
        if (results.gate().isPresent()) {
            GateOutcome gate = results.gate().get();
            ConfigurationText text = new ConfigurationText(configuration, results.provenance().configuration());
            write(output, "junit.xml", JUnitReport.of(gate));
            write(output, "results.sarif", SarifReport.of(gate, text, results.provenance().version()));
        }
        if (job.explanations().isPresent()) {
            for (ExplanationFile file : ExplanationFiles.of(job.explanations().get(), job.ids())) {
                write(output, file.name(), file.content()::write);
            }
        }
        if (job.replay().isPresent()) {
            write(output, ExplanationFiles.FOLDER + "/replay.json",
                    stream -> ReplayDocuments.write(job.replay().get(), stream));
        }
        return json;
    }

    /** Writes what people read. The PDF takes longest and is drawn beside the others. */
    void writeReports(OutputFolder output) throws IOException {
        CompletableFuture<byte[]> pdf = CompletableFuture.supplyAsync(() -> reports.pdf(results, job.explanations()));
        output.write(page(), reports.html(results, job.explanations()));
        write(output, name + ".ipynb", reports.notebook(results, job.explanations()));
        write(output, name + ".pdf", pdf.join());
    }

    private void write(OutputFolder output, String file, byte[] content) throws IOException {
        write(output, file, stream -> stream.write(content));
    }

    private void write(OutputFolder output, String file, Scratch.Content content) throws IOException {
        output.write(file, content);
        others.add(file);
    }
}
