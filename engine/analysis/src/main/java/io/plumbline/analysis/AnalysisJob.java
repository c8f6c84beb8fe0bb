// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.analysis;

import io.plumbline.columnar.Dataset;
import io.plumbline.columnar.Datasets;
import io.plumbline.columnar.OpenSettings;
import io.plumbline.documents.AnalysisConfig;
import io.plumbline.documents.AnalysisConfigs;
import io.plumbline.fairness.results.AnalysisResults;
import io.plumbline.measure.PlumblineException;
import io.plumbline.measure.PlumblineException.Category;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;

/** The bias analysis job: reads a configuration, counts the dataset once, and returns everything it found. */
public final class AnalysisJob {
    private AnalysisJob() {}

    /**
     * Runs the analysis that {@code request} asks for.
     *
     * @throws PlumblineException when the configuration or the data cannot be used as they are; nothing has been written then
     */
    public static AnalysisResults run(AnalysisRequest request, Progress progress) {
        AnalysisConfig config = AnalysisConfigs.read(request.configuration());
        admit(config, request);
        Path folder = request.configuration().toAbsolutePath().resolveSibling("").normalize();
        progress.step("reading the dataset");
        try (Dataset dataset = Datasets.open(Sources.of(config, folder, request.dataset()),
                settings(request, progress))) {
            return new Analysis(config, request, dataset, progress).results();
        }
    }

    private static OpenSettings settings(AnalysisRequest request, Progress progress) {
        return new OpenSettings(request.temporaryFolder(), OptionalLong.empty(),
                Runtime.getRuntime().availableProcessors(),
                progress::step, request.allowedFolders());
    }

    private static void admit(AnalysisConfig config, AnalysisRequest request) {
        if (config.preTraining().isEmpty() && config.postTraining().isEmpty()) {
            List<String> later = config.notAvailableYet();
            throw later.isEmpty()
                    ? new PlumblineException(Category.INVALID_CONFIGURATION, request.configuration()
                            + " asks for no bias metric: add methods.pre_training_bias or methods.post_training_bias.")
                    : new PlumblineException(Category.NOT_AVAILABLE_YET, request.configuration() + " asks only for "
                            + String.join(", ", later)
                            + ", which is not available yet: add methods.pre_training_bias or "
                            + "methods.post_training_bias to get a bias analysis.");
        }
    }
}
