// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.server.demo;

import io.plumbline.analysis.AnalysisJob;
import io.plumbline.analysis.AnalysisRequest;
import io.plumbline.analysis.JobResults;
import io.plumbline.documents.AnalysisConfigs;
import io.plumbline.documents.JsonTexts;
import io.plumbline.documents.cards.AnalysisEvaluations;
import io.plumbline.fairness.results.Mode;
import io.plumbline.governance.Actor;
import io.plumbline.governance.GovernanceEvent.AnalysisFinished;
import io.plumbline.governance.GovernanceEvent.Source;
import io.plumbline.governance.cards.content.CardEvaluation;
import io.plumbline.governance.lineage.LineageSource;
import io.plumbline.governance.lineage.LineageType;
import io.plumbline.security.access.Principal;
import io.plumbline.security.gate.Call;
import io.plumbline.security.gate.Deed;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Runs the analysis, stores its reports, and tells lineage of it. */
final class AnalysisAct {
    private static final String JOB = Demo.NAME + "-analysis";

    private final DemoHouse house;
    private final Cast cast;
    private final ExampleFiles files;
    private final String jobArn;

    AnalysisAct(DemoHouse house, Cast cast, ExampleFiles files) {
        this.house = house;
        this.cast = cast;
        this.files = files;
        this.jobArn = house.arns().sagemaker("processing-job", JOB);
    }

    /** Returns what was measured, for the model card. */
    CardEvaluation run(Stage stage) {
        JobResults results = analyse(stage);
        if (!isTold()) {
            house.gate().perform(cast.scientist().caller(), deed(), this::tell);
        }
        CardEvaluation measured = AnalysisEvaluations.of("Bias and explanations", results.analysis(),
                results.explanations());
        return new CardEvaluation(measured.name(), measured.observation(), Optional.of(jobArn),
                List.of(files.uri(ExampleFiles.DATASET)), measured.metadata(), measured.groups());
    }

    private JobResults analyse(Stage stage) {
        Path folder = house.work();
        try {
            clear(folder);
            Path temporary = Files.createDirectories(folder.resolve("temporary"));
            files.copyTo(folder);
            Path configuration = folder.resolve(ExampleFiles.CONFIGURATION);
            JobResults results = AnalysisJob.run(new AnalysisRequest(configuration, Optional.empty(), Optional.empty(),
                    Mode.STRICT, Optional.empty(), List.of(), 0, house.clock().instant(), temporary,
                    List.of(folder), ExampleFiles.version()), stage);
            stage.step("writing the reports");
            new ReportFiles(results, AnalysisConfigs.read(configuration).reportTitle()).store(files);
            clear(folder);
            return results;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private boolean isTold() {
        return house.lineage().find(LineageType.ARTIFACT, house.lineage().artifactArn("BiasReport",
                LineageSource.of(files.uri(ReportFiles.BIAS)))).isPresent();
    }

    private String tell(Call call) {
        call.require(jobArn);
        call.touches("AWS::SageMaker::ProcessingJob", jobArn);
        Principal by = call.caller().principal();
        house.events().happened(new AnalysisFinished(jobArn, JOB,
                List.of(new Source(files.uri(ExampleFiles.DATASET), "DataSet"),
                        new Source(files.uri(ExampleFiles.MODEL), "Model")),
                List.of(new Source(files.uri(ReportFiles.BIAS), "BiasReport"),
                        new Source(files.uri(ReportFiles.EXPLANATION), "ExplainabilityReport"),
                        new Source(files.uri(ReportFiles.QUALITY), "ModelQualityReport")),
                Optional.empty(), new Actor(by.arn(), by.id(), by.name()), house.clock().instant()));
        return jobArn;
    }

    private Deed deed() {
        return new Deed("sagemaker.amazonaws.com", "CreateProcessingJob", false, house.ids().get(),
                Optional.of(JsonTexts.object(Map.of("processingJobName", JOB))),
                failure -> "ValidationException");
    }

    private static void clear(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> paths = Files.walk(folder)) {
                for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }
}
