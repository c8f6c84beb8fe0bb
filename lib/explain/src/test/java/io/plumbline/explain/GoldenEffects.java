// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.explain;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.stream.StreamSupport;

/** Dependence and aggregated attributions in {@code golden-effects.json}. */
public final class GoldenEffects {
    private final JsonNode document;

    private GoldenEffects(JsonNode document) {
        this.document = document;
    }

    /** Returns the figures of {@code golden}'s model. */
    public static GoldenEffects of(GoldenCase golden) {
        try (InputStream file = GoldenEffects.class.getResourceAsStream("golden-effects.json")) {
            JsonNode root = new ObjectMapper().readTree(Objects.requireNonNull(file, "golden-effects.json"));
            return new GoldenEffects(root.get("models").get(golden.name()));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Returns "grid" or "mean" of a feature's partial dependence. */
    public double[] dependence(String feature, String member) {
        return numbers(document.get("pdp_over_background").get(feature).get(member));
    }

    /** Returns the attributions aggregated by {@code aggregation}. */
    public double[] global(String aggregation) {
        return numbers(document.get("global").get(aggregation));
    }

    private static double[] numbers(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).mapToDouble(JsonNode::doubleValue).toArray();
    }
}
