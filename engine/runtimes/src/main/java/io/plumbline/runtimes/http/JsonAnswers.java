// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.runtimes.http;

import com.fasterxml.jackson.databind.JsonNode;
import io.plumbline.documents.JsonPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Answers that are one JSON document.
 *
 * @param probability what selects the list of the records' scores; the document itself when neither place is given
 * @param label what selects the list of the records' labels
 * @param singleRecord whether each request holds one record, so that what is selected may be its value and not a list
 */
record JsonAnswers(Optional<JsonPath> probability, Optional<JsonPath> label, boolean singleRecord) implements Answers {

    @Override
    public Located locate(String text, Place place) {
        JsonNode document = Tolerant.read(text, place.all());
        String where = "the answer for " + place.all();
        Optional<List<JsonNode>> labels = label.map(path -> records(path.require(document, where)));
        Optional<JsonNode> scores = probability.map(path -> path.require(document, where))
                .or(() -> label.isPresent() ? Optional.empty() : Optional.of(document));
        return new Located(scores.map(this::records), labels);
    }

    private List<JsonNode> records(JsonNode selected) {
        if (!selected.isArray()) {
            return List.of(selected);
        }
        if (singleRecord && !(selected.size() == 1 && selected.get(0).isArray())) {
            return List.of(selected);
        }
        List<JsonNode> records = new ArrayList<>(selected.size());
        selected.forEach(records::add);
        return records;
    }
}
