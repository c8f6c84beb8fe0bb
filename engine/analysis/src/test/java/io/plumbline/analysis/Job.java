// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.analysis;

import io.plumbline.fairness.results.AnalysisResults;
import io.plumbline.fairness.results.Mode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Runs the job on small files written into a folder. */
record Job(Path folder) {

    /** Puts the German credit columns with a rule's predictions into {@code german.csv}. */
    Job german() {
        try (InputStream file = Objects.requireNonNull(Job.class.getResourceAsStream("/golden/german.csv"))) {
            Files.copy(file, folder.resolve("german.csv"));
            return this;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    Job file(String name, String content) {
        try {
            Files.writeString(folder.resolve(name), content);
            return this;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    AnalysisResults run(Mode mode, String config) {
        return run(mode, config, 0);
    }

    AnalysisResults run(Mode mode, String config, long suppressBelow) {
        file("analysis_config.json", config);
        return AnalysisJob.run(
                new AnalysisRequest(folder.resolve("analysis_config.json"), Optional.empty(), Optional.empty(),
                        mode, Optional.empty(),
                        List.of(), suppressBelow, Instant.EPOCH, folder, List.of(), "test"),
                step -> {
                }).analysis();
    }
}
