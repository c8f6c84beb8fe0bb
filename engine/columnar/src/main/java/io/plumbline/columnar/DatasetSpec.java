// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.columnar;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Which files make a dataset, and how they are read and joined.
 *
 * @param main the features and usually the label
 * @param facets separate file of facets
 * @param predictions separate file of predictions
 * @param join id column, by name, present in all of them; without it rows join by their order
 */
public record DatasetSpec(Source main, Optional<Source> facets, Optional<Source> predictions, Optional<String> join) {
    /** The name an expression ends in: "label" of "rows[*].label". */
    private static final Pattern LAST_NAME = Pattern.compile("^.*\\.\"?([\\p{L}\\d_ -]+)\"?$");

    /**
     * One file or folder.
     *
     * @param path file, or folder whose files are read recursively in name order
     * @param format media type; empty to decide by the file's ending and content
     * @param headers column names; empty when the file names them; equal to the first row of a CSV file means that row is a
     *        header. For JSON they name the features, then the label, then the predicted label
     * @param paths JMESPath expressions for JSON formats; ignored for CSV and Parquet
     */
    public record Source(Path path, Optional<String> format, List<String> headers, Optional<JsonPaths> paths) {
        public Source {
            headers = List.copyOf(headers);
        }

        /** Returns the name of the column that a JSON source's label expression fills. */
        public Optional<String> labelColumn() {
            int fromEnd = paths.flatMap(JsonPaths::predictedLabel).isPresent() ? 2 : 1;
            return paths.flatMap(JsonPaths::label).map(expression -> name(expression, fromEnd));
        }

        /** Returns the name of the column that a JSON source's predicted label expression fills. */
        public Optional<String> predictedLabelColumn() {
            return paths.flatMap(JsonPaths::predictedLabel).map(expression -> name(expression, 1));
        }

        private String name(String expression, int fromEnd) {
            return headers.size() >= fromEnd
                    ? headers.get(headers.size() - fromEnd)
                    : LAST_NAME.matcher(expression).replaceFirst("$1");
        }
    }

    /**
     * Where columns are in a JSON record or document.
     *
     * @param features expression that gives the feature values: a list per record, or an object per record
     * @param label expression of the observed label
     * @param predictedLabel expression of the predicted label
     */
    public record JsonPaths(Optional<String> features, Optional<String> label, Optional<String> predictedLabel) {}
}
