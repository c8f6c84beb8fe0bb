// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.analysis.explanation;

import io.plumbline.columnar.Dataset;
import io.plumbline.documents.AnalysisConfig;
import io.plumbline.documents.AnalysisConfig.ColumnRef;
import io.plumbline.documents.ColumnFinder;
import io.plumbline.measure.PlumblineException;
import io.plumbline.measure.PlumblineException.Category;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Which columns of a dataset a model takes: all that are not something else. */
final class FeatureColumns {
    private FeatureColumns() {}

    /**
     * Returns the names of the feature columns in order. Labels, predictions, scores, weights, ids, excluded columns and the
     * columns of separate facet and prediction files are none; a facet in the dataset itself is one, unless excluded.
     */
    static List<String> of(AnalysisConfig config, Dataset dataset) {
        ColumnFinder finder = new ColumnFinder(dataset.columns(), "the dataset");
        Set<String> others = new LinkedHashSet<>(finder.find("excluded_columns", config.excludedColumns()));
        dataset.labelColumn().ifPresent(others::add);
        dataset.predictedLabelColumn().ifPresent(others::add);
        if (dataset.labelColumn().isEmpty()) {
            add(others, finder, "label", config.label());
        }
        if (dataset.predictedLabelColumn().isEmpty()) {
            add(others, finder, "predicted_label", config.predictedLabel());
        }
        add(others, finder, "plumbline.predicted_score", config.options().score());
        add(others, finder, "plumbline.weight", config.options().weight());
        add(others, finder, "joinsource_name_or_index", config.joinSource());
        if (config.facetDatasetUri().isPresent()) {
            others.addAll(config.facetHeaders());
            config.facets().forEach(facet -> others.add(finder.find("facet", facet.column())));
        }
        if (config.predictedLabelDatasetUri().isPresent()) {
            others.addAll(config.predictedLabelHeaders());
            others.add("predicted_label");
        }
        List<String> features = dataset.columns().stream().filter(name -> !others.contains(name)).toList();
        if (features.isEmpty()) {
            throw new PlumblineException(Category.INVALID_DATA,
                    "The dataset has no feature column: every column is a label, a prediction or excluded.");
        }
        return features;
    }

    private static void add(Set<String> others, ColumnFinder finder, String key, Optional<ColumnRef> ref) {
        ref.ifPresent(column -> others.add(finder.find(key, column)));
    }
}
