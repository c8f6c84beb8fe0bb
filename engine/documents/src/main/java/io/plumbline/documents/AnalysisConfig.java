// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.documents;

import io.plumbline.data.Value;
import io.plumbline.fairness.results.TypeDecision;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * An {@code analysis_config.json} of schema version 1.0, checked.
 *
 * @param datasetType media type, lower case; decided from the file when absent
 * @param datasetUri file or folder as written; empty when it must come from the command line
 * @param headers column names, empty when the file names them
 * @param label observed label: a name, an index, or a JMESPath expression for JSON
 * @param predictedLabel predicted label, likewise
 * @param features JMESPath expression of the features, for JSON
 * @param labelValuesOrThreshold positive values, or one exclusive lower bound
 * @param probabilityThreshold score above which a row is predicted positive; present only when written
 * @param segments named bands of columns
 * @param facets the sensitive columns
 * @param facetDatasetUri separate file of facets
 * @param facetHeaders its column names
 * @param predictedLabelDatasetUri separate file of predictions
 * @param predictedLabelHeaders its column names
 * @param excludedColumns columns that are not features
 * @param joinSource id column that joins separate files
 * @param groupVariable stratum of the conditional metrics
 * @param preTraining metrics before training; empty list when not asked for
 * @param postTraining metrics after training; empty list when not asked for
 * @param reportName base name of the report files
 * @param reportTitle title of the report
 * @param options Plumbline's own additions
 * @param predictor how a model is asked; empty when the configuration does not say
 * @param explanation what is asked about a model
 * @param notAvailableYet keys that are known but whose capability does not exist yet, "methods.shap"
 */
public record AnalysisConfig(Optional<String> datasetType, Optional<String> datasetUri, List<String> headers,
        Optional<ColumnRef> label, Optional<ColumnRef> predictedLabel, Optional<String> features,
        List<Value> labelValuesOrThreshold, Optional<Double> probabilityThreshold, List<Segments> segments,
        List<Facet> facets, Optional<String> facetDatasetUri, List<String> facetHeaders,
        Optional<String> predictedLabelDatasetUri, List<String> predictedLabelHeaders, List<ColumnRef> excludedColumns,
        Optional<ColumnRef> joinSource, Optional<ColumnRef> groupVariable, List<String> preTraining,
        List<String> postTraining, String reportName, String reportTitle, Options options,
        Optional<PredictorConfig> predictor, ExplanationConfig explanation, List<String> notAvailableYet) {

    /**
     * Returns this configuration with the predictions of a model in place of none.
     *
     * @param label column of predicted labels, or of scores when {@code threshold} is given
     * @param threshold score above which a row counts as predicted positive
     * @param score column of scores, for AUC and calibration; the one that was configured when empty
     */
    public AnalysisConfig withPredictions(String label, Optional<Double> threshold, Optional<String> score) {
        Options scored = new Options(options.labelType(), options.weight(),
                options.score().or(() -> score.map(ColumnRef.Name::new)), options.seed(), options.replicates(),
                options.level(), options.minimumRows(), options.subgroupDepth(), options.model());
        return new AnalysisConfig(datasetType, datasetUri, headers, this.label, Optional.of(new ColumnRef.Name(label)),
                features, labelValuesOrThreshold, threshold, segments, facets, facetDatasetUri, facetHeaders,
                predictedLabelDatasetUri, predictedLabelHeaders, excludedColumns, joinSource, groupVariable,
                preTraining, postTraining, reportName, reportTitle, scored, predictor, explanation, notAvailableYet);
    }

    /** A column by name (or JMESPath expression), or by zero-based index. */
    public sealed interface ColumnRef {
        record Name(String name) implements ColumnRef {}

        record Index(int index) implements ColumnRef {}
    }

    /**
     * A sensitive column.
     *
     * @param column which
     * @param valuesOrThreshold facet d: listed values, or one exclusive lower bound; empty for one report per value
     * @param type what strict shall take the column for ({@code facet_type}, an addition of ours)
     */
    public record Facet(ColumnRef column, List<Value> valuesOrThreshold, Optional<TypeDecision.Choice> type) {}

    /**
     * Named bands of a column.
     *
     * @param name {@code config_name}
     * @param column which column
     * @param segments each a list of values or interval texts such as "(25, 40]"
     * @param aliases display names, one per segment and optionally one more for everything else
     */
    public record Segments(Optional<String> name, ColumnRef column, List<List<Value>> segments, List<String> aliases) {}

    /**
     * Additions to the original's schema: {@code label_type} at the top level, and the object {@code plumbline}.
     *
     * @param labelType what strict shall take the label for
     * @param weight {@code plumbline.weight}: column of row weights
     * @param score {@code plumbline.predicted_score}: column of scores, for AUC and calibration
     * @param seed {@code plumbline.seed}, 0 unless written
     * @param replicates {@code plumbline.bootstrap_replicates}, 1000 unless written, 0 switches the bootstrap off
     * @param level {@code plumbline.confidence_level}, 0.95 unless written
     * @param minimumRows {@code plumbline.minimum_rows}: groups below it are not judged; 30 unless written
     * @param subgroupDepth {@code plumbline.subgroup_depth}, 1 to 3
     * @param model {@code plumbline.model}: file of the model to ask, as written
     */
    public record Options(Optional<TypeDecision.Choice> labelType, Optional<ColumnRef> weight,
            Optional<ColumnRef> score, long seed, int replicates, double level, int minimumRows,
            OptionalInt subgroupDepth, Optional<String> model) {}
}
