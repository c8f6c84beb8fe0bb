// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.connect.guards;

import com.fasterxml.jackson.databind.JsonNode;
import io.plumbline.connect.chat.ModelFailure;
import io.plumbline.connect.chat.ModelFailure.Kind;
import io.plumbline.connect.http.Json;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads what text classifiers answer: for each input, in order, its labels with a score from 0 to 1. */
final class LabelScores {
    private static final double ROUNDING = 1e-3;

    private final String endpoint;

    private LabelScores(String endpoint) {
        this.endpoint = endpoint;
    }

    /** Returns the labels of each of {@code count} inputs; anything else is a failure of {@code endpoint}. */
    static List<Map<String, Double>> read(byte[] answer, int count, String endpoint) {
        return new LabelScores(endpoint).read(Json.array(answer, endpoint), count);
    }

    /** One input may be answered by its labels alone, and a server that gives one label may leave out its list. */
    private List<Map<String, Double>> read(JsonNode answer, int count) {
        if (count == 1 && answer.size() > 0 && answer.get(0).isObject()) {
            return List.of(labels(answer));
        }
        if (answer.size() != count) {
            throw garbled("answered " + answer.size() + " texts, and was asked about " + count);
        }
        List<Map<String, Double>> all = new ArrayList<>();
        for (JsonNode each : answer) {
            all.add(labels(each.isObject() ? Json.object().arrayNode().add(each) : each));
        }
        return all;
    }

    private Map<String, Double> labels(JsonNode list) {
        Map<String, Double> labels = new HashMap<>();
        for (JsonNode each : list) {
            JsonNode score = each.path("score");
            if (!each.path("label").isTextual() || !score.isNumber()) {
                throw garbled("answered with something that is no label with a score");
            }
            // Scores of 1.0000001 happen where a server computes in single precision.
            double value = score.doubleValue();
            if (!(value >= -ROUNDING && value <= 1 + ROUNDING)) {
                throw garbled("gave a score outside 0 to 1; let it answer with chances, not with raw scores");
            }
            if (labels.put(each.path("label").textValue(), Math.min(1, Math.max(0, value))) != null) {
                throw garbled("gave one label two scores");
            }
        }
        return labels;
    }

    private ModelFailure garbled(String what) {
        return new ModelFailure(Kind.GARBLED, 0, "The classifier '" + endpoint + "' " + what + ".");
    }
}
