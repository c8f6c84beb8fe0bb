// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.explain.results;

import io.plumbline.measure.Interval;
import java.util.List;
import java.util.Optional;

/**
 * Attributions of rows with free text.
 *
 * @param granularity "token", "sentence" or "paragraph"
 * @param language language of the segmentation
 * @param outputs names of the outputs
 * @param base by output: value with all text and features absent
 * @param documents by explained row
 */
public record TextResults(String granularity, String language, List<String> outputs, double[] base,
        List<Document> documents) {
    public TextResults {
        outputs = List.copyOf(outputs);
        documents = List.copyOf(documents);
    }

    /**
     * One explained row.
     *
     * @param row row number in the dataset, from 0
     * @param predictions model outputs
     * @param features attributions by feature, the free texts split into units
     */
    public record Document(long row, double[] predictions, List<FeatureUnits> features) {
        public Document {
            features = List.copyOf(features);
        }
    }

    /**
     * One feature of a row.
     *
     * @param feature column name
     * @param dataType "free_text", "numerical" or "categorical"
     * @param units a text's units in reading order; a single one for other features
     */
    public record FeatureUnits(String feature, String dataType, List<Unit> units) {
        public FeatureUnits {
            units = List.copyOf(units);
        }
    }

    /**
     * One attributed piece.
     *
     * @param text the piece of text; empty for features that are no text
     * @param start its UTF-16 offset; 0 for features that are no text
     * @param values attribution by output
     * @param intervals by output; empty optionals never, zero width when exact
     */
    public record Unit(Optional<String> text, int start, double[] values, List<Interval> intervals) {
        public Unit {
            intervals = List.copyOf(intervals);
        }
    }
}
