// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.runtimes.http;

import static io.plumbline.measure.PlumblineException.Category.INVALID_CONFIGURATION;
import static io.plumbline.measure.PlumblineException.Category.INVALID_DATA;

import com.fasterxml.jackson.databind.JsonNode;
import io.plumbline.measure.PlumblineException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * What each record of an answer looks like, as the answer to one row has shown.
 *
 * @param outputs names of the scores
 * @param headers labels as the answer itself lists them with each record; empty when it does not
 * @param scores whether there are numbers
 * @param fromText whether numbers come as text, in CSV
 * @param probable whether the scores are probabilities, as far as one row tells
 */
record Shape(List<String> outputs, List<String> headers, boolean scores, boolean fromText, boolean probable) {
    private static final String ROW = "the trial row";

    Shape {
        outputs = List.copyOf(outputs);
        headers = List.copyOf(headers);
    }

    /**
     * Returns the shape of the one record in {@code located}.
     *
     * @param labelHeaders names from the configuration; empty for none
     * @param claimed whether the configuration says that the scores are such
     */
    static Shape of(Located located, List<String> labelHeaders, boolean fromText, boolean claimed) {
        List<String> headers = located.labels().map(labels -> headers(labels.getFirst())).orElse(List.of());
        JsonNode found = located.scores().or(located::labels).orElseThrow().getFirst();
        if (located.scores().isEmpty() && !Scores.areIn(found, fromText)) {
            if (!headers.isEmpty()) {
                throw new PlumblineException(INVALID_CONFIGURATION,
                        "predictor.label selects a list of labels, and only the scores tell which one holds. Say with predictor.probability where they are.");
            }
            return new Shape(List.of("label0"), List.of(), false, fromText, false);
        }
        double[] trial = Scores.of(found, fromText, ROW);
        boolean probable = IntStream.range(0, trial.length)
                .allMatch(output -> trial[output] >= 0 && trial[output] <= 1);
        return new Shape(names(trial.length, labelHeaders, headers), headers, true, fromText,
                probable && (claimed || !labelHeaders.isEmpty()));
    }

    /** Returns the labels in a list of at least two; empty for a single label. */
    private static List<String> headers(JsonNode label) {
        if (!label.isArray() || label.size() < 2) {
            return List.of();
        }
        List<String> headers = new ArrayList<>();
        label.forEach(header -> headers.add(header.asText()));
        return headers;
    }

    private static List<String> names(int width, List<String> labelHeaders, List<String> headers) {
        if (!labelHeaders.isEmpty() && labelHeaders.size() != width) {
            throw new PlumblineException(INVALID_CONFIGURATION,
                    "predictor.label_headers names %d label%s, but the endpoint answers a row with %d score%s. Name one label per score, in the order of the scores."
                            .formatted(labelHeaders.size(), labelHeaders.size() == 1 ? "" : "s", width,
                                    width == 1 ? "" : "s"));
        }
        Set<String> different = new HashSet<>(headers);
        if (!headers.isEmpty() && (headers.size() != width || different.size() != width)) {
            throw new PlumblineException(INVALID_DATA,
                    "The endpoint answers a row with %d labels, of which %d are different, and %d scores; there must be one of each per score. Check predictor.label and predictor.probability."
                            .formatted(headers.size(), different.size(), width));
        }
        if (!labelHeaders.isEmpty()) {
            return labelHeaders;
        }
        return headers.isEmpty() ? IntStream.range(0, width).mapToObj(output -> "label" + output).toList() : headers;
    }

    /** Returns the scores of record {@code index}, in the order of {@code outputs}. */
    double[] scores(Located located, Place place, int index) {
        String row = place.row(index);
        double[] found = Scores.of(located.scores().or(located::labels).orElseThrow().get(index), fromText, row);
        if (found.length != outputs.size()) {
            throw new PlumblineException(INVALID_DATA,
                    "The endpoint answers %s with %d score%s, and the trial row with %d. Check the model with that row."
                            .formatted(row, found.length, found.length == 1 ? "" : "s", outputs.size()));
        }
        return headers.isEmpty() ? found : inOrder(found, headers(located.labels().orElseThrow().get(index)), row);
    }

    /** Models that list the likeliest label first change the order from row to row. */
    private double[] inOrder(double[] found, List<String> order, String row) {
        if (order.equals(headers)) {
            return found;
        }
        if (order.size() != headers.size() || !order.containsAll(headers)) {
            throw new PlumblineException(INVALID_DATA,
                    "The endpoint answers %s with other labels than the trial row. Have it list the same labels with each row."
                            .formatted(row));
        }
        return headers.stream().mapToDouble(header -> found[order.indexOf(header)]).toArray();
    }

    /** Returns the predicted label of record {@code index}. */
    String label(Located located, Place place, int index) {
        if (located.labels().isPresent() && headers.isEmpty()) {
            return text(located.labels().orElseThrow().get(index), place.row(index));
        }
        double[] found = scores(located, place, index);
        if (found.length == 1) {
            return text(located.scores().orElseThrow().get(index), place.row(index));
        }
        int best = 0;
        for (int output = 1; output < found.length; output++) {
            best = found[output] > found[best] ? output : best;
        }
        return outputs.get(best);
    }

    private static String text(JsonNode found, String row) {
        JsonNode value = found.isArray() && found.size() == 1 ? found.get(0) : found;
        if (!value.isValueNode() || value.isNull() || value.asText().isBlank()) {
            throw new PlumblineException(INVALID_DATA,
                    "The endpoint answers %s without one label where predictor.label points. Check the model with that row."
                            .formatted(row));
        }
        return value.asText();
    }
}
