// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.explain;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.plumbline.model.Predictor;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/**
 * One model of {@code golden-shapley.json} with its rows and values.
 *
 * @param name the model's name in the file
 * @param model the model
 * @param document the model's member of the file
 */
public record GoldenCase(String name, Predictor model, JsonNode document) {

    /** Returns the probability model over 12 features. */
    public static GoldenCase logistic12() {
        return load("A_logistic12", GoldenModels.logistic12());
    }

    /** Returns the polynomial over 8 features. */
    public static GoldenCase poly8() {
        return load("B_poly8", GoldenModels.poly8());
    }

    /** Returns the number of features. */
    public int width() {
        return document.get("features").size();
    }

    /** Returns the background rows, row by row. */
    public double[] background() {
        return flat("background");
    }

    /** Returns the explained rows, row by row. */
    public double[] instances() {
        return flat("instances");
    }

    /** Returns the rows of the member {@code key}, one after the other, or its numbers when it has no rows. */
    public double[] flat(String key) {
        return numbers(document.get(key));
    }

    private static double[] numbers(JsonNode node) {
        if (!node.get(0).isArray()) {
            double[] row = new double[node.size()];
            for (int index = 0; index < row.length; index++) {
                row[index] = node.get(index).doubleValue();
            }
            return row;
        }
        int width = node.get(0).size();
        double[] cells = new double[node.size() * width];
        for (int row = 0; row < node.size(); row++) {
            System.arraycopy(numbers(node.get(row)), 0, cells, row * width, width);
        }
        return cells;
    }

    private static GoldenCase load(String name, Predictor model) {
        try (InputStream file = GoldenCase.class.getResourceAsStream("golden-shapley.json")) {
            JsonNode root = new ObjectMapper().readTree(Objects.requireNonNull(file, "golden-shapley.json"));
            return new GoldenCase(name, model, root.get("models").get(name));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
