// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.analysis;

import io.plumbline.columnar.DatasetSpec;
import io.plumbline.columnar.DatasetSpec.JsonPaths;
import io.plumbline.columnar.DatasetSpec.Source;
import io.plumbline.documents.AnalysisConfig;
import io.plumbline.documents.AnalysisConfig.ColumnRef;
import io.plumbline.measure.PlumblineException;
import io.plumbline.measure.PlumblineException.Category;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Finds the files a configuration talks about: relative paths start from the configuration's folder. */
final class Sources {
    private Sources() {}

    /** Returns which files to read for {@code config}, which lies in {@code folder}. */
    static DatasetSpec of(AnalysisConfig config, Path folder, Optional<Path> override) {
        Path main = override.orElseGet(() -> resolve("dataset_uri", config.datasetUri().orElseThrow(
                () -> new PlumblineException(Category.INVALID_CONFIGURATION,
                        "There is no dataset: write dataset_uri in the configuration or give --dataset FILE.")),
                folder));
        Source source = new Source(main, config.datasetType(), config.headers(),
                Optional.of(new JsonPaths(config.features(),
                        name(config.label()), name(config.predictedLabel()))));
        return new DatasetSpec(source,
                separate("facet_dataset_uri", config.facetDatasetUri(), config.facetHeaders(), folder),
                separate("predicted_label_dataset_uri", config.predictedLabelDatasetUri(),
                        config.predictedLabelHeaders(),
                        folder),
                name(config.joinSource()));
    }

    /** Returns how to read {@code uri}, a file with the columns {@code features} of {@code config}'s dataset. */
    static DatasetSpec baseline(AnalysisConfig config, String uri, List<String> features, Path folder) {
        Source source = new Source(resolve("methods.shap.baseline", uri, folder), config.datasetType(), features,
                Optional.of(new JsonPaths(config.features(), Optional.empty(), Optional.empty())));
        return new DatasetSpec(source, Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** Returns the model file that {@code config} names. */
    static Optional<Path> model(AnalysisConfig config, Path folder) {
        return config.options().model().map(text -> resolve("plumbline.model", text, folder));
    }

    private static Optional<Source> separate(String key, Optional<String> uri, List<String> headers, Path folder) {
        return uri.map(
                text -> new Source(resolve(key, text, folder), Optional.of("text/csv"), headers, Optional.empty()));
    }

    private static Optional<String> name(Optional<ColumnRef> ref) {
        return ref.flatMap(one -> one instanceof ColumnRef.Name(String name) ? Optional.of(name) : Optional.empty());
    }

    private static Path resolve(String key, String text, Path folder) {
        if (text.startsWith("file:")) {
            return Path.of(URI.create(text));
        }
        int scheme = text.indexOf("://");
        if (scheme > 0) {
            throw new PlumblineException(Category.NOT_AVAILABLE_YET, key + " '" + text
                    + "' is a remote address, which is not available yet: copy the file"
                    + (key.equals("dataset_uri") ? " and give --dataset FILE|DIR." : " and name the copy."));
        }
        return folder.resolve(text).normalize();
    }
}
