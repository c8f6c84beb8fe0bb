// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.runtimes.http;

import static io.plumbline.measure.PlumblineException.Category.INVALID_DATA;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.plumbline.measure.PlumblineException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Answers with one CSV line per record. A field may hold a list in brackets: {@code "[0.1,0.6,0.3]"}, {@code "['cat','dog']"}.
 *
 * @param probability column of the scores; the whole line when neither place is given
 * @param label column of the label
 */
record CsvAnswers(Optional<Integer> probability, Optional<Integer> label) implements Answers {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    @Override
    public Located locate(String text, Place place) {
        List<List<String>> lines = CsvText.lines(text);
        if (lines.size() == 1 && place.size() > 1 && lines.getFirst().size() == place.size() && label.isEmpty()
                && probability.isEmpty()) {
            // SageMaker's own XGBoost container writes the scores of all records into one line. If the model has several
            // outputs, each record now seems to have one, which is refused.
            return new Located(Optional.of(lines.getFirst().stream().map(field -> field(field, place.all())).toList()),
                    Optional.empty());
        }
        List<JsonNode> scores = new ArrayList<>();
        List<JsonNode> labels = new ArrayList<>();
        for (int record = 0; record < lines.size(); record++) {
            List<String> line = lines.get(record);
            String row = record < place.size() ? place.row(record) : place.all();
            probability.ifPresent(column -> scores.add(field("probability", column, line, row)));
            label.ifPresent(column -> labels.add(field("label", column, line, row)));
            if (probability.isEmpty() && label.isEmpty()) {
                scores.add(whole(line, row));
            }
        }
        return new Located(Optional.of(scores).filter(any -> probability.isPresent() || label.isEmpty()),
                Optional.of(labels).filter(any -> label.isPresent()));
    }

    private static JsonNode whole(List<String> line, String row) {
        if (line.size() == 1) {
            return field(line.getFirst(), row);
        }
        ArrayNode fields = NODES.arrayNode(line.size());
        line.forEach(fields::add);
        return fields;
    }

    private static JsonNode field(String key, int column, List<String> line, String row) {
        if (column >= line.size()) {
            throw new PlumblineException(INVALID_DATA,
                    "predictor.%s is column %d, counted from 0, but the endpoint's answer for %s has %d column%s. Correct the column's number."
                            .formatted(key, column, row, line.size(), line.size() == 1 ? "" : "s"));
        }
        return field(line.get(column), row);
    }

    private static JsonNode field(String text, String row) {
        return text.startsWith("[") && text.endsWith("]") ? Tolerant.read(text, row) : NODES.textNode(text);
    }
}
