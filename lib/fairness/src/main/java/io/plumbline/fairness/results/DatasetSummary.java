// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.fairness.results;

import java.util.List;
import java.util.Optional;

/**
 * What was read.
 *
 * @param format "text/csv", "application/jsonlines", "application/json" or "application/x-parquet"
 * @param files number of files
 * @param rows rows read
 * @param columns column names in order
 * @param excluded columns the configuration leaves out of the features
 * @param weight weight column
 * @param missing columns of the analysis with rows lacking a value
 */
public record DatasetSummary(String format, int files, long rows, List<String> columns, List<String> excluded,
        Optional<String> weight, List<MissingValues> missing) {

    /**
     * Rows without a value in a column of the analysis.
     *
     * @param column column name
     * @param role "facet", "label", "predicted_label" or "group_variable"
     * @param rows how many
     * @param treatment what strict did with them, as a clause ("left out of this facet")
     */
    public record MissingValues(String column, String role, long rows, String treatment) {}
}
