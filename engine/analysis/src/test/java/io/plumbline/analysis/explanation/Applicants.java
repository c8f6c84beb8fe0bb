// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.analysis.explanation;

import io.plumbline.analysis.AnalysisJob;
import io.plumbline.analysis.AnalysisRequest;
import io.plumbline.analysis.JobResults;
import io.plumbline.explain.results.ExplanationResults;
import io.plumbline.fairness.results.Mode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Jobs about 400 loan applicants and the model that decides about them. */
final class Applicants {
    static final String SHAP = "\"shap\": {\"num_clusters\": 8}";

    private final Path folder;

    Applicants(Path folder) {
        this.folder = folder;
        copy("applicants.csv");
        copy("applicants.json");
    }

    Path model() {
        return folder.resolve("applicants.json");
    }

    /** Runs the methods {@code methods}, with more top-level keys in {@code keys}, which begin with a comma. */
    JobResults run(String methods, String keys) {
        return run(methods, keys, Optional.of(new ModelSource.File(model())));
    }

    JobResults run(String methods, String keys, Optional<ModelSource> model) {
        Path configuration = folder.resolve("analysis_config.json");
        write(configuration, """
                {"dataset_uri": "applicants.csv", "label": "approved", "label_values_or_threshold": [1],
                 "facet": [{"name_or_index": "sex", "value_or_threshold": [0]}],
                 "methods": {%s}%s}""".formatted(methods, keys));
        return AnalysisJob
                .run(new AnalysisRequest(configuration, Optional.empty(), model, Mode.STRICT, Optional.empty(),
                        List.of(), 0, Instant.EPOCH, folder, List.of(), "test"), _ -> {
                        });
    }

    ExplanationResults explain(String methods, String keys) {
        return run(methods, keys).explanations().orElseThrow();
    }

    void file(String name, String content) {
        write(folder.resolve(name), content);
    }

    private void copy(String name) {
        try (InputStream in = Objects.requireNonNull(Applicants.class.getResourceAsStream(name))) {
            Files.copy(in, folder.resolve(name), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void write(Path file, String content) {
        try {
            Files.writeString(file, content);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
