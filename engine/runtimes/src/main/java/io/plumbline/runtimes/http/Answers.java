// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.runtimes.http;

import io.plumbline.documents.AnalysisConfig.ColumnRef;
import io.plumbline.documents.JsonPath;
import io.plumbline.documents.PredictorConfig;
import io.plumbline.measure.PlumblineException;
import io.plumbline.measure.PlumblineException.Category;
import java.util.Optional;

/** Finds scores and labels in the text of an answer. Safe for several threads. */
interface Answers {

    /**
     * Finds what there is for each record, in the order of the answer, however many there are.
     *
     * @throws PlumblineException INVALID_DATA when the text is not of the format, or a place holds nothing
     */
    Located locate(String text, Place place);

    /** Returns what reads the answers that {@code config} describes. */
    static Answers of(PredictorConfig config, boolean singleRecord) {
        Format format = Format.of("predictor.accept_type", config.acceptType());
        return switch (format) {
            case CSV -> new CsvAnswers(index("predictor.probability", config.probability()),
                    index("predictor.label", config.label()));
            case JSON_LINES -> new JsonLinesAnswers(path("predictor.probability", format, config.probability()),
                    path("predictor.label", format, config.label()));
            case JSON -> new JsonAnswers(path("predictor.probability", format, config.probability()),
                    path("predictor.label", format, config.label()), singleRecord);
        };
    }

    private static Optional<Integer> index(String key, Optional<ColumnRef> place) {
        return place.map(ref -> switch (ref) {
            case ColumnRef.Index(int index) -> index;
            case ColumnRef.Name(String name) -> throw new PlumblineException(Category.INVALID_CONFIGURATION,
                    "%s '%s' is a name, and answers in text/csv have none. Give the column's number, counted from 0."
                            .formatted(key, name));
        });
    }

    private static Optional<JsonPath> path(String key, Format format, Optional<ColumnRef> place) {
        return place.map(ref -> switch (ref) {
            case ColumnRef.Name(String name) -> JsonPath.compile(key, name);
            case ColumnRef.Index(int index) -> throw new PlumblineException(Category.INVALID_CONFIGURATION,
                    "%s %d is a column number, and answers in %s have no columns. Give a JMESPath expression such as '%s'."
                            .formatted(key, index, format.mediaType(),
                                    format == Format.JSON ? "predictions[*].score" : "score"));
        });
    }
}
