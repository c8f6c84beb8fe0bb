// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.runtimes.http;

import com.fasterxml.jackson.databind.JsonNode;
import io.plumbline.documents.JsonPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Answers with one JSON value per line.
 *
 * @param probability where the scores are in a line; the line itself when neither place is given
 * @param label where the label is in a line
 */
record JsonLinesAnswers(Optional<JsonPath> probability, Optional<JsonPath> label) implements Answers {

    @Override
    public Located locate(String text, Place place) {
        List<JsonNode> scores = new ArrayList<>();
        List<JsonNode> labels = new ArrayList<>();
        int record = 0;
        for (String line : text.lines().filter(line -> !line.isBlank()).toList()) {
            // Lines that no row was asked for are only counted.
            String row = record < place.size() ? place.row(record) : place.all();
            JsonNode value = Tolerant.read(line, row);
            String where = "the answer for " + row;
            probability.ifPresent(path -> scores.add(path.require(value, where)));
            label.ifPresent(path -> labels.add(path.require(value, where)));
            if (probability.isEmpty() && label.isEmpty()) {
                scores.add(value);
            }
            record++;
        }
        return new Located(Optional.of(scores).filter(any -> probability.isPresent() || label.isEmpty()),
                Optional.of(labels).filter(any -> label.isPresent()));
    }
}
