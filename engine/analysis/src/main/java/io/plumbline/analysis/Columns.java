// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.analysis;

import io.plumbline.columnar.Dataset;
import io.plumbline.documents.AnalysisConfig;
import io.plumbline.documents.AnalysisConfig.ColumnRef;
import io.plumbline.documents.ColumnFinder;
import io.plumbline.measure.PlumblineException;
import io.plumbline.measure.PlumblineException.Category;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Which column of the dataset plays which part.
 *
 * @param label observed label; empty text when there is none, which only an analysis without bias metrics allows
 * @param predicted predicted label, or the scores that become one
 * @param score scores for AUC and calibration
 * @param weight row weights
 * @param group group variable
 * @param facets one per configured facet, in order
 * @param segments one per configured segment set, in order
 * @param excluded not features
 * @param join id column
 */
record Columns(String label, Optional<String> predicted, Optional<String> score, Optional<String> weight,
        Optional<String> group, List<String> facets, List<String> segments, Set<String> excluded,
        Optional<String> join) {
    private static final String DEFAULT_PREDICTED = "predicted_label";

    /** Returns the parts that {@code config} gives to the columns of {@code dataset}, called {@code source} in messages. */
    static Columns of(AnalysisConfig config, Dataset dataset, String source) {
        List<String> present = dataset.columns();
        ColumnFinder finder = new ColumnFinder(present, source);
        String label = dataset.labelColumn().or(() -> config.label().map(ref -> finder.find("label", ref))).orElse("");
        if (label.isEmpty() && !(config.preTraining().isEmpty() && config.postTraining().isEmpty())) {
            throw new PlumblineException(Category.INVALID_CONFIGURATION,
                    "label is missing: name the column with the observed labels (columns: "
                            + ColumnFinder.listed(present) + ").");
        }
        Optional<String> predicted = dataset.predictedLabelColumn()
                .or(() -> config.predictedLabel().map(ref -> finder.find("predicted_label", ref)))
                .or(() -> config.predictedLabelDatasetUri().isPresent() && present.contains(DEFAULT_PREDICTED)
                        ? Optional.of(DEFAULT_PREDICTED)
                        : config.predictedLabelDatasetUri()
                                .flatMap(uri -> only(config.predictedLabelHeaders(), config)));
        List<String> facets = new ArrayList<>();
        for (int index = 0; index < config.facets().size(); index++) {
            facets.add(finder.find("facet[" + index + "].name_or_index", config.facets().get(index).column()));
        }
        List<String> segments = new ArrayList<>();
        for (int index = 0; index < config.segments().size(); index++) {
            segments.add(
                    finder.find("segment_config[" + index + "].name_or_index", config.segments().get(index).column()));
        }
        Set<String> excluded = new LinkedHashSet<>();
        for (int index = 0; index < config.excludedColumns().size(); index++) {
            excluded.add(finder.find("excluded_columns[" + index + "]", config.excludedColumns().get(index)));
        }
        return new Columns(label, predicted,
                config.options().score().map(ref -> finder.find("plumbline.predicted_score", ref)),
                config.options().weight().map(ref -> finder.find("plumbline.weight", ref)),
                config.groupVariable().map(ref -> finder.find("group_variable", ref)), facets, segments, excluded,
                config.joinSource().map(ref -> finder.find("joinsource_name_or_index", ref)));
    }

    private static Optional<String> only(List<String> headers, AnalysisConfig config) {
        List<String> candidates = headers.stream()
                .filter(name -> !config.joinSource().equals(Optional.of(new ColumnRef.Name(name)))).toList();
        return candidates.size() == 1 ? Optional.of(candidates.getFirst()) : Optional.empty();
    }

    /** Returns the columns the original's flip test would see for {@code facet}, in the order of {@code present}. */
    List<String> features(List<String> present, String facet) {
        Set<String> others = new LinkedHashSet<>(excluded);
        others.add(facet);
        others.add(label);
        predicted.ifPresent(others::add);
        score.ifPresent(others::add);
        weight.ifPresent(others::add);
        join.ifPresent(others::add);
        return present.stream().filter(name -> !others.contains(name)).toList();
    }
}
