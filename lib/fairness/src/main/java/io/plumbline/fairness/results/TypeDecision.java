// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.fairness.results;

import io.plumbline.data.ColumnType;
import java.util.Optional;

/**
 * How one column was read: what the original would have decided, and what strict decided.
 *
 * @param column column name
 * @param role "facet", "label" or "predicted_label"
 * @param storage how the column came out of the file
 * @param distinct distinct values
 * @param present rows with a value
 * @param compat the original's decision
 * @param compatReason why, as a sentence
 * @param strict strict's decision
 * @param strictReason why, as a sentence
 * @param override what the configuration demanded of strict, if anything
 */
public record TypeDecision(String column, String role, ColumnType storage, long distinct, long present, Choice compat,
        String compatReason, Choice strict, String strictReason, Optional<Choice> override) {

    /** How a column's values are compared with the configured ones. */
    public enum Choice {
        /** Values are names: a row belongs when its value is listed. */
        CATEGORICAL,
        /** Values are numbers: a row belongs when it lies above the threshold. */
        CONTINUOUS
    }
}
