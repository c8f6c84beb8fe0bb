// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.documents;

import io.plumbline.data.IntervalText;
import io.plumbline.documents.Shape.Key;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Every key of {@code analysis_config.json}, with its type, its rule and its meaning: schema version 1.0 of the original and
 * Plumbline's additions. The one place where a key is declared; docs/reference/analysis-config.md is written from it.
 */
final class AnalysisConfigKeys {
    static final Shape TEXT = new Shape.Text(false);
    static final Shape FLAG = new Shape.Flag();
    static final Shape COLUMN = new Shape.Column();
    static final Shape COUNT = new Shape.Whole(1, Integer.MAX_VALUE);
    static final Shape NUMBER = new Shape.Number(
            new IntervalText(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, false, false), "a number");
    static final Shape SHARE = new Shape.Number(new IntervalText(0, 1, true, true), "a number from 0 to 1");
    static final Shape COLUMNS = new Shape.ListOf(COLUMN, true);
    static final Shape NAMES = new Shape.ListOf(new Shape.Text(true), false);
    private static final Shape READING = choice("categorical", "continuous");
    private static final Shape VALUES = new Shape.OneOrMore(new Shape.Scalar(), true);
    /** Of the report's files, so never a path. */
    private static final Shape FILE_NAME = new Shape.Matching(
            Pattern.compile("[^/\\\\:\\p{Cntrl}]*[^/\\\\:.\\s\\p{Cntrl}]"),
            "a file name without a folder");

    private AnalysisConfigKeys() {}

    /** The whole document. */
    static final Shape.Struct ROOT = object(
            Key.of("version", choice("1.0"), "Version of the schema."),
            Key.of("dataset_type",
                    choice("text/csv", "application/jsonlines", "application/json", "application/x-parquet",
                            "application/x-image", "application/sagemakercapturejson"),
                    "Format of the dataset; decided from the file when absent. Images and captured records are not read yet."),
            Key.of("dataset_uri", TEXT,
                    "File or folder of the dataset; a folder is read with all below it. A relative path starts at the configuration's folder. `--dataset` wins over it."),
            Key.of("headers", NAMES,
                    "Column names. When they equal the first row of a CSV file, that row is a header; for JSON Lines the order is features, label, predicted label."),
            Key.of("label", COLUMN,
                    "Observed label: a column, or a JMESPath expression for JSON. Needed for bias metrics."),
            Key.of("predicted_label", COLUMN,
                    "Predicted label, or a score when `probability_threshold` is given: likewise. `predicted_label` unless written, when predictions come from a file of their own."),
            Key.of("features", TEXT, "JMESPath expression of the feature values, for JSON and JSON Lines."),
            Key.of("label_values_or_threshold", VALUES,
                    "Label values that count as positive, or one number that positive labels lie above. A bare value is taken as a list of one. Needed for bias metrics."),
            Key.of("label_type", READING,
                    "What strict takes the label for, instead of deciding from the data. Plumbline's addition."),
            Key.of("probability_threshold", SHARE,
                    "Score above which a row counts as predicted positive; 0.5 unless written."),
            Key.of("segment_config", new Shape.ListOf(segments(), true),
                    "Bands of columns, for several thresholds at once."),
            Key.of("facet", new Shape.ListOf(facet(), false), "The sensitive columns. Needed for bias metrics."),
            Key.of("facet_dataset_uri", TEXT, "File of its own for the facets."),
            Key.of("facet_headers", NAMES, "Column names of that file."),
            Key.of("predicted_label_dataset_uri", TEXT, "File of its own for the predictions."),
            Key.of("predicted_label_headers", NAMES, "Column names of that file."),
            Key.of("excluded_columns", COLUMNS, "Columns that are not features."),
            Key.of("joinsource_name_or_index", COLUMN,
                    "Id column by which the files are joined; without it rows join by their order."),
            Key.of("group_variable", COLUMN, "Strata of CDDL and CDDPL."),
            Key.of("time_series_data_config", timeSeries(), "Columns of a time series.").later(),
            Key.of("methods", methods(),
                    "What to compute. Without it, or with none of the analyses in it: all bias metrics that the data allows."),
            Key.of("predictor", PredictorKeys.PREDICTOR,
                    "How a model is asked for predictions. The model itself is named by `--model` or `--endpoint`."),
            Key.of("plumbline", plumbline(), "Plumbline's additions, unknown to the original."));

    private static Shape facet() {
        return object(Key.of("name_or_index", COLUMN, "The column.").must(),
                Key.of("value_or_threshold", VALUES,
                        "Values of the sensitive group d, or one number it lies above; everything else is group a. Without it: every value against the rest."),
                Key.of("facet_type", READING,
                        "What strict takes the facet for, instead of deciding from the data. Plumbline's addition."));
    }

    private static Shape segments() {
        return object(Key.of("config_name", TEXT, "Name of these bands."),
                Key.of("name_or_index", COLUMN, "The column.").must(),
                Key.of("segments", new Shape.ListOf(new Shape.ListOf(new Shape.Scalar(), false), false),
                        "Bands: each a list of values, or of intervals such as `(25, 40]`; ends may be `-inf` and `inf`.")
                        .must(),
                Key.of("display_aliases", NAMES,
                        "Names to show: one for each band, and optionally one more for all other rows."));
    }

    private static Shape timeSeries() {
        return object(Key.of("target_time_series", COLUMN, "Target series."), Key.of("item_id", COLUMN, "Item."),
                Key.of("timestamp", COLUMN, "Time."),
                Key.of("related_time_series", COLUMNS, "Series that go with the target."),
                Key.of("static_covariates", COLUMNS, "Columns that are constant for an item."),
                Key.of("dataset_format", choice("columns", "item_records", "timestamp_records"),
                        "How records are laid out."));
    }

    private static Shape methods() {
        return object(
                Key.of("pre_training_bias", bias("Metrics before training: "), "Bias of the data."),
                Key.of("post_training_bias", bias("Metrics after training: "), "Bias of the predictions."),
                Key.of("shap", ExplanationKeys.SHAP, "Shapley values of the model's outputs."),
                Key.of("pdp", ExplanationKeys.PARTIAL_DEPENDENCE, "Partial dependence plots."),
                Key.of("asymmetric_shapley_value", ExplanationKeys.ASYMMETRIC, "Shapley values of time series.")
                        .later(),
                Key.of("report",
                        object(Key.of("name", FILE_NAME, "Base name of the report files; `report` unless written."),
                                Key.of("title", TEXT, "Title of the report.")),
                        "The report."));
    }

    private static Shape bias(String meaning) {
        return object(Key.of("methods", new Shape.OneOrMore(TEXT, false),
                meaning + "`all`, or a list of names from `plumbline metric list`; `all` unless written."));
    }

    private static Shape plumbline() {
        return object(Key.of("weight", COLUMN, "Column of row weights."),
                Key.of("predicted_score", COLUMN, "Column of scores, for AUC and calibration."),
                Key.of("seed", new Shape.Whole(Long.MIN_VALUE, Long.MAX_VALUE),
                        "Seed of every random draw; 0 unless written."),
                Key.of("bootstrap_replicates", new Shape.Whole(0, 100_000),
                        "Replicates of the bootstrap; 1000 unless written, 0 switches it off."),
                Key.of("confidence_level",
                        new Shape.Number(new IntervalText(0.5, 1, true, false), "a number from 0.5 to below 1"),
                        "Coverage of the intervals; 0.95 unless written."),
                Key.of("minimum_rows", COUNT, "Groups with fewer rows are not judged; 30 unless written."),
                Key.of("subgroup_depth", new Shape.Whole(1, 3), "Most conditions in a subgroup of the search."),
                Key.of("model", TEXT,
                        "Model file to ask; a relative path starts at the configuration's folder. `--model` and `--endpoint` win over it."),
                Key.of("explain", ExplanationKeys.OWN, "How the model is explained."),
                Key.of("reason_codes", ReasonKeys.REASON_CODES, "Reasons to give for adverse decisions."));
    }

    static Shape.Struct object(Key... keys) {
        return new Shape.Struct(List.of(keys));
    }

    static Shape choice(String... allowed) {
        return new Shape.Choice(List.of(allowed));
    }
}
