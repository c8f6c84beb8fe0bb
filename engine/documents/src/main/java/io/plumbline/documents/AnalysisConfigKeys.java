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
    private static final Shape TEXT = new Shape.Text(false);
    private static final Shape FLAG = new Shape.Flag();
    private static final Shape COLUMN = new Shape.Column();
    private static final Shape COUNT = new Shape.Whole(1, Integer.MAX_VALUE);
    private static final Shape NUMBER = new Shape.Number(
            new IntervalText(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, false, false), "a number");
    private static final Shape SHARE = new Shape.Number(new IntervalText(0, 1, true, true), "a number from 0 to 1");
    private static final Shape COLUMNS = new Shape.ListOf(COLUMN, true);
    private static final Shape NAMES = new Shape.ListOf(new Shape.Text(true), false);
    private static final Shape READING = choice("categorical", "continuous");
    private static final Shape VALUES = new Shape.OneOrMore(new Shape.Scalar(), true);
    /** Of the report's files, so never a path. */
    private static final Shape FILE_NAME = new Shape.Matching(
            Pattern.compile("[^/\\\\:\\p{Cntrl}]*[^/\\\\:.\\s\\p{Cntrl}]"),
            "a file name without a folder");
    private static final Shape ENDPOINT_PREFIX = new Shape.Matching(
            Pattern.compile("(?=.{1,23}$)[a-zA-Z0-9](-*[a-zA-Z0-9])*+"),
            "at most 23 letters, digits and hyphens, with a letter or digit at both ends");

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
            Key.of("predictor", PredictorKeys.PREDICTOR, "Model to ask for predictions.").later(),
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
                Key.of("shap", ExplanationKeys.SHAP, "Shapley values.").later(),
                Key.of("pdp", ExplanationKeys.PARTIAL_DEPENDENCE, "Partial dependence plots.").later(),
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
                Key.of("subgroup_depth", new Shape.Whole(1, 3), "Most conditions in a subgroup of the search."));
    }

    static Shape.Struct object(Key... keys) {
        return new Shape.Struct(List.of(keys));
    }

    static Shape choice(String... allowed) {
        return new Shape.Choice(List.of(allowed));
    }

    /** Keys that belong to explanations of a model. */
    private static final class ExplanationKeys {
        private static final Shape TEXT_CONFIG = object(
                Key.of("granularity", choice("token", "sentence", "paragraph"), "Unit that is switched on and off.")
                        .must(),
                Key.of("language", TEXT, "Language, by name or code.").must(),
                Key.of("max_top_tokens", COUNT, "Most tokens to show; 50 unless written."));
        private static final Shape DEBUG = object(
                Key.of("image_names", NAMES, "Images to show."),
                Key.of("class_ids", new Shape.ListOf(new Shape.Whole(0, Integer.MAX_VALUE), true), "Classes to show."),
                Key.of("sample_from", new Shape.Whole(0, Long.MAX_VALUE), "First sample."),
                Key.of("sample_to", new Shape.Whole(0, Long.MAX_VALUE), "Last sample."));
        private static final Shape IMAGE_CONFIG = object(
                Key.of("model_type", choice("IMAGE_CLASSIFICATION", "OBJECT_DETECTION"), "What the model does."),
                Key.of("num_segments", COUNT, "Segments of an image; 20 unless written."),
                Key.of("segment_compactness", NUMBER, "Shape of the segments; 5 unless written."),
                Key.of("max_objects", COUNT, "Most objects in an image; 3 unless written."),
                Key.of("iou_threshold", SHARE, "Overlap from which objects are the same; 0.5 unless written."),
                Key.of("context", NUMBER, "Surroundings of an object that count; 1.0 unless written."),
                Key.of("feature_extraction_method", TEXT, "How segments are found."),
                Key.of("debug", DEBUG, "What to show in detail."));
        static final Shape SHAP = object(
                Key.of("baseline", new Shape.Anything(),
                        "What an absent feature is replaced by: a file, rows or an object."),
                Key.of("num_clusters", COUNT, "Rows of a baseline made by clustering."),
                Key.of("num_samples", COUNT, "Coalitions for each row."),
                Key.of("use_logit", FLAG, "Whether predictions are turned into log-odds; false unless written."),
                Key.of("agg_method", choice("mean_abs", "median", "mean_sq"), "How rows are put together."),
                Key.of("save_local_shap_values", FLAG, "Whether every row's values are kept; false unless written."),
                Key.of("seed", new Shape.Whole(Long.MIN_VALUE, Long.MAX_VALUE), "Seed of the coalitions."),
                Key.of("features_to_explain", COLUMNS, "Features to explain."),
                Key.of("text_config", TEXT_CONFIG, "For text features."),
                Key.of("image_config", IMAGE_CONFIG, "For images."));
        static final Shape PARTIAL_DEPENDENCE = object(
                Key.of("grid_resolution", COUNT, "Points along a numeric feature."),
                Key.of("features", COLUMNS, "Features to draw; needed without `shap`."),
                Key.of("top_k_features", COUNT, "Most important features to draw; 10 unless written."));
        static final Shape ASYMMETRIC = object(
                Key.of("direction", choice("chronological", "anti_chronological", "bidirectional"),
                        "Order of the time steps."),
                Key.of("granularity", choice("timewise", "fine_grained"), "Unit that is explained."),
                Key.of("num_samples", COUNT, "Coalitions, for fine_grained."),
                Key.of("baseline", new Shape.Anything(), "What an absent step is replaced by."));
    }

    /** Keys that belong to the model that is asked. */
    private static final class PredictorKeys {
        private static final Shape TEMPLATE = new Shape.Either(List.of(TEXT, new Shape.MapOf(new Shape.Text(true))));
        static final Shape PREDICTOR = object(Key.of("model_name", TEXT, "Model to start an endpoint for."),
                Key.of("endpoint_name", TEXT, "Endpoint that runs; wins over `model_name`."),
                Key.of("endpoint_name_prefix", ENDPOINT_PREFIX, "How the started endpoint's name begins."),
                Key.of("initial_instance_count", COUNT, "Instances of the endpoint."),
                Key.of("instance_type", TEXT, "Their type."), Key.of("accelerator_type", TEXT, "Their accelerator."),
                Key.of("target_model", TEXT, "Model of an endpoint with several."),
                Key.of("custom_attributes", TEXT, "Attributes passed with each request."),
                Key.of("content_type", choice("text/csv", "application/jsonlines", "application/json", "image/jpeg",
                        "image/png", "application/x-npy"), "Format of requests."),
                Key.of("accept_type", choice("text/csv", "application/jsonlines", "application/json"),
                        "Format of responses."),
                Key.of("content_template", TEMPLATE, "Request, with `$features`, `$record` or `$records` in it."),
                Key.of("record_template", TEXT, "One record of a request."),
                Key.of("label", COLUMN, "Where the label is in a response."),
                Key.of("probability", COLUMN, "Where the scores are in a response."),
                Key.of("label_headers", new Shape.ListOf(new Shape.Scalar(), false), "Label of each score."),
                Key.of("time_series_predictor_config",
                        object(Key.of("forecast", TEXT, "Where the forecast is in a response.").must()),
                        "For time series."));
    }
}
