// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.analysis;

import io.plumbline.analysis.explanation.ModelRun;
import io.plumbline.analysis.explanation.ModelSource;
import io.plumbline.analysis.explanation.Steps;
import io.plumbline.columnar.Dataset;
import io.plumbline.columnar.DatasetSpec;
import io.plumbline.columnar.Datasets;
import io.plumbline.columnar.OpenSettings;
import io.plumbline.documents.AnalysisConfig;
import io.plumbline.documents.AnalysisConfigs;
import io.plumbline.fairness.results.AnalysisResults;
import io.plumbline.measure.PlumblineException;
import io.plumbline.measure.PlumblineException.Category;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The analysis job: reads a configuration, counts the dataset once for the bias metrics, asks the model for what is to be
 * explained, and returns everything it found.
 */
public final class AnalysisJob {
    private final AnalysisConfig config;
    private final AnalysisRequest request;
    private final Path folder;
    private final Progress progress;

    private AnalysisJob(AnalysisRequest request, Progress progress) {
        this.config = AnalysisConfigs.read(request.configuration());
        this.folder = request.configuration().toAbsolutePath().resolveSibling("").normalize();
        this.request = request.model().isPresent()
                ? request
                : request.asking(Sources.model(config, folder).map(ModelSource.File::new));
        this.progress = progress;
    }

    /**
     * Runs the analysis that {@code request} asks for.
     *
     * @throws PlumblineException when the configuration, the data or the model cannot be used as they are; nothing has been
     *         written then
     */
    public static JobResults run(AnalysisRequest request, Progress progress) {
        AnalysisJob job = new AnalysisJob(request, progress);
        job.admit();
        return job.run();
    }

    private JobResults run() {
        DatasetSpec spec = Sources.of(config, folder, request.dataset());
        progress.step("reading the dataset");
        try (Dataset dataset = Datasets.open(spec, settings())) {
            if (request.model().isEmpty()) {
                return new JobResults(analysis(config, dataset).results(), Optional.empty(), Optional.empty(),
                        Optional.empty());
            }
            try (ModelRun model = ModelRun.open(request.model().get(), config, dataset, this::baseline,
                    steps())) {
                return withModel(model, spec, dataset);
            }
        }
    }

    private JobResults withModel(ModelRun model, DatasetSpec spec, Dataset dataset) {
        Optional<ModelRun.Predicted> predicted = model.predictionsForBias(request.temporaryFolder());
        Analysis analysis;
        AnalysisResults results;
        if (predicted.isPresent()) {
            DatasetSpec joined = new DatasetSpec(spec.main(), spec.facets(), Optional.of(predicted.get().source()),
                    spec.join());
            try (Dataset both = Datasets.open(joined, settings())) {
                analysis = analysis(predicted.get().config(), both);
                results = analysis.results();
            }
        } else {
            analysis = analysis(config, dataset);
            results = analysis.results();
        }
        ModelRun.Explained explained = model.explain(analysis.memberships(), request.version());
        return new JobResults(results, explained.results(), explained.ids(), explained.replay());
    }

    private Analysis analysis(AnalysisConfig shown, Dataset dataset) {
        return new Analysis(shown, request, dataset, progress);
    }

    /** Opens the file of features that {@code uri} names, in the dataset's format. */
    private Dataset baseline(String uri, List<String> features) {
        return Datasets.open(Sources.baseline(config, uri, features, folder), settings());
    }

    private Steps steps() {
        return new Steps() {
            @Override
            public void start(String what) {
                progress.step(what);
            }

            @Override
            public void advance(String how) {
                progress.advance(how);
            }
        };
    }

    private OpenSettings settings() {
        return new OpenSettings(request.temporaryFolder(), OptionalLong.empty(),
                Runtime.getRuntime().availableProcessors(),
                progress::step, request.allowedFolders());
    }

    private void admit() {
        if (!config.preTraining().isEmpty() || !config.postTraining().isEmpty()) {
            return;
        }
        if (config.explanation().isEmpty()) {
            List<String> later = config.notAvailableYet();
            throw later.isEmpty()
                    ? new PlumblineException(Category.INVALID_CONFIGURATION, request.configuration()
                            + " asks for no analysis: add methods.pre_training_bias, methods.post_training_bias, "
                            + "methods.shap or methods.pdp.")
                    : new PlumblineException(Category.NOT_AVAILABLE_YET, request.configuration() + " asks only for "
                            + String.join(", ", later) + ", which is not available yet.");
        }
        if (request.model().isEmpty()) {
            List<String> asked = new ArrayList<>();
            config.explanation().shap().ifPresent(_ -> asked.add("methods.shap"));
            config.explanation().pdp().ifPresent(_ -> asked.add("methods.pdp"));
            throw new PlumblineException(Category.INVALID_CONFIGURATION, request.configuration() + " asks for "
                    + String.join(" and ", asked)
                    + (asked.size() > 1 ? ", which need" : ", which needs") + " a model: name one with "
                    + "plumbline.model, --model FILE or --endpoint URL.");
        }
    }
}
