// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.documents;

import static io.plumbline.documents.AnalysisConfigKeys.COLUMN;
import static io.plumbline.documents.AnalysisConfigKeys.COLUMNS;
import static io.plumbline.documents.AnalysisConfigKeys.COUNT;
import static io.plumbline.documents.AnalysisConfigKeys.FLAG;
import static io.plumbline.documents.AnalysisConfigKeys.NAMES;
import static io.plumbline.documents.AnalysisConfigKeys.NUMBER;
import static io.plumbline.documents.AnalysisConfigKeys.SHARE;
import static io.plumbline.documents.AnalysisConfigKeys.TEXT;
import static io.plumbline.documents.AnalysisConfigKeys.choice;
import static io.plumbline.documents.AnalysisConfigKeys.object;

import io.plumbline.data.IntervalText;
import io.plumbline.documents.Shape.Key;

/** Keys that belong to explanations of a model. */
final class ExplanationKeys {
    private static final Shape SEED = new Shape.Whole(Long.MIN_VALUE, Long.MAX_VALUE);
    private static final Shape TEXT_CONFIG = object(
            Key.of("granularity", choice("token", "sentence", "paragraph"), "Unit that is switched on and off.")
                    .must(),
            Key.of("language", TEXT, "Language, by name or code.").must(),
            Key.of("max_top_tokens", COUNT, "Most units of a text to list; 50 unless written."));
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
    private static final Shape GROUP = object(Key.of("name", TEXT, "Name of the group.").must(),
            Key.of("columns", new Shape.ListOf(COLUMN, false), "Its columns.").must());

    private ExplanationKeys() {}

    static final Shape SHAP = object(
            Key.of("baseline", new Shape.Anything(),
                    "What an absent feature is replaced by: a file, a list of rows, or one object. Made by clustering the dataset when absent."),
            Key.of("num_clusters", COUNT, "Rows of a baseline made by clustering; not together with `baseline`."),
            Key.of("num_samples", COUNT,
                    "Coalitions for each row. Without it: as many as the requested error needs, at most 2 F + 2048."),
            Key.of("use_logit", FLAG, "Whether predictions are turned into log-odds; false unless written."),
            Key.of("agg_method", choice("mean_abs", "median", "mean_sq"),
                    "How rows are put together; `mean_abs` unless written."),
            Key.of("save_local_shap_values", FLAG,
                    "Whether every row's values are written to `explanations_shap/out.csv`; false unless written."),
            Key.of("seed", SEED, "Seed of the coalitions; `plumbline.seed` unless written."),
            Key.of("features_to_explain", COLUMNS, "Features to list; all unless written."),
            Key.of("text_config", TEXT_CONFIG, "For text features."),
            Key.of("image_config", IMAGE_CONFIG, "For images.").later());
    static final Shape PARTIAL_DEPENDENCE = object(
            Key.of("grid_resolution", COUNT, "Buckets along a numeric feature; 15 unless written."),
            Key.of("features", COLUMNS, "Features to draw; needed without `shap`."),
            Key.of("top_k_features", COUNT, "Most important features to draw; 10 unless written."));
    static final Shape ASYMMETRIC = object(
            Key.of("direction", choice("chronological", "anti_chronological", "bidirectional"),
                    "Order of the time steps."),
            Key.of("granularity", choice("timewise", "fine_grained"), "Unit that is explained."),
            Key.of("num_samples", COUNT, "Coalitions, for fine_grained."),
            Key.of("baseline", new Shape.Anything(), "What an absent step is replaced by."));
    static final Shape OWN = object(
            Key.of("engine",
                    choice("auto", "exact", "odd-regression", "kernel-regression", "antithetic-walks",
                            "tree-interventional", "tree-path-dependent"),
                    "How Shapley values are computed; `auto` unless written. The tree engines explain the model's margin, a different game."),
            Key.of("rows", COUNT, "Most rows to explain, drawn by the seed; all unless written."),
            Key.of("max_model_calls", new Shape.Whole(1, Long.MAX_VALUE),
                    "Most rows the model is asked for in the Shapley part."),
            Key.of("target_error",
                    new Shape.Number(new IntervalText(0, 1, false, true), "a number above 0 and at most 1"),
                    "Half-width of the intervals, as a share of the range of a row's values, at which sampling stops; 0.02 unless written."),
            Key.of("groups", new Shape.ListOf(GROUP, true), "Columns that get one attribution together."),
            Key.of("interactions", FLAG, "Whether pairwise interactions are computed; tree engines only."),
            Key.of("pairs", new Shape.ListOf(new Shape.ListOf(COLUMN, false), true),
                    "Pairs of features for two-way partial dependence; the two most important ones unless written."),
            Key.of("curves", new Shape.Whole(0, 1000), "Individual curves in a dependence plot; 40 unless written."),
            Key.of("permutation_repeats", new Shape.Whole(0, 1000),
                    "Shuffles of each feature for permutation importance; 5 unless written, 0 switches it off."),
            Key.of("mask_token", TEXT, "What an absent piece of text is replaced by; dropped unless written."));
}
