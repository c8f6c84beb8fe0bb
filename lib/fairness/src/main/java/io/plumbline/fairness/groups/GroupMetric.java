// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.fairness.groups;

import java.util.Arrays;
import java.util.List;

/** What is measured of each group, in the order of the table. */
public enum GroupMetric {
    /** Share of rows with a positive observed label; undefined without rows. */
    POSITIVE_LABEL_RATE("positive_label_rate", "observed positives / rows", "How often the label is positive."),
    /** Share of rows predicted positive; undefined without predictions. */
    SELECTION_RATE("selection_rate", "predicted positives / rows with a prediction",
            "How often the model says yes."),
    /** Share of rows predicted as observed. */
    ACCURACY("accuracy", "(TP + TN) / rows with a prediction", "How often the model is right."),
    /** Mean of true positive and true negative rate; undefined when either is. */
    BALANCED_ACCURACY("balanced_accuracy", "(tpr + tnr) / 2",
            "How often the model is right, both outcomes counting the same."),
    /** Share of predicted positives that are positive; undefined when nothing is predicted positive. */
    PRECISION("precision", "TP / (TP + FP)", "How often a yes of the model is right."),
    /** True positive rate, recall; undefined without observed positives. */
    TPR("tpr", "TP / (TP + FN)", "How many of the positive rows the model finds."),
    /** False positive rate; undefined without observed negatives. */
    FPR("fpr", "FP / (FP + TN)", "How many of the negative rows the model takes for positive."),
    /** True negative rate, specificity; undefined without observed negatives. */
    TNR("tnr", "TN / (FP + TN)", "How many of the negative rows the model recognises."),
    /** False negative rate; undefined without observed positives. */
    FNR("fnr", "FN / (TP + FN)", "How many of the positive rows the model misses."),
    /** Area under the ROC curve; undefined unless the group has rows of both outcomes. */
    AUC("auc", "P(score of a positive row > score of a negative row) + P(equal) / 2",
            "How well scores order the rows of the group."),
    /** Mean score minus positive label rate; undefined when scores do not lie between 0 and 1. */
    CALIBRATION_GAP("calibration_gap", "mean score - positive label rate",
            "Above 0, scores promise more positives in the group than there are; below 0, fewer."),
    /** Selection rate relative to the group with the highest; undefined when nobody is selected. */
    IMPACT_RATIO("impact_ratio", "selection_rate / highest selection_rate among groups with enough rows",
            "Below 1, the group is selected less often than the one selected most."),
    /** Share of rows with a score above the median of all scored rows, as New York's Local Law 144 counts. */
    SCORING_RATE("scoring_rate", "rows with a score above the overall median / rows with a score",
            "How often the group scores in the upper half."),
    /** Scoring rate relative to the group with the highest. */
    SCORING_IMPACT_RATIO("scoring_impact_ratio",
            "scoring_rate / highest scoring_rate among groups with enough rows",
            "Below 1, the group scores in the upper half less often than the one that does most.");

    private static final List<String> KEYS = Arrays.stream(values()).map(GroupMetric::key).toList();

    private final String key;
    private final String formula;
    private final String reading;

    GroupMetric(String key, String formula, String reading) {
        this.key = key;
        this.formula = formula;
        this.reading = reading;
    }

    /** Returns the name it has in results, "selection_rate". */
    public String key() {
        return key;
    }

    /** Returns how it is computed, in plain text. */
    public String formula() {
        return formula;
    }

    /** Returns what it says, as a sentence. */
    public String reading() {
        return reading;
    }

    /** Returns all names in the order of the table. */
    public static List<String> keys() {
        return KEYS;
    }
}
