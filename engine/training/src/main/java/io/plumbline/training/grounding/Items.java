// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.training.grounding;

import com.fasterxml.jackson.databind.JsonNode;
import io.plumbline.guardrails.grounding.ClaimMeasures;
import io.plumbline.training.DataFolder;
import io.plumbline.training.Split;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Reads the data set {@code grounding} and the contrast pairs of this package, half of each held out. */
final class Items {
    private static final double HALF = 0.5;

    private Items() {}

    static List<Item> of(DataFolder data) {
        List<Item> items = new ArrayList<>();
        for (JsonNode row : data.rows("grounding")) {
            String source = row.path("source").asText();
            items.add(
                    item(row.path("part").asText(), source, Split.isHeldOut(source, HALF), row.path("labels").isEmpty(),
                            source, row.path("query").asText(""), row.path("text").asText()));
        }
        items.addAll(contrasts());
        return items;
    }

    /** Returns the contrast pairs: the first of each two rests on its source. Every second pair is held out. */
    static List<Item> contrasts() {
        List<Item> items = new ArrayList<>();
        int pair = 0;
        for (String line : lines()) {
            if (!line.isBlank() && !line.startsWith("#")) {
                String[] cells = line.split("\t", -1);
                boolean held = pair % 2 == 1;
                for (int at = 4; at <= 5; at++) {
                    items.add(item(Item.OWN + cells[1], "pair " + pair, held, at == 4, cells[2], cells[3], cells[at]));
                }
                pair++;
            }
        }
        return items;
    }

    private static Item item(String part, String group, boolean held, boolean grounded, String source, String query,
            String response) {
        return new Item(part, group, held, grounded, source, query, response,
                ClaimMeasures.grounding(List.of(source), query, response));
    }

    private static String[] lines() {
        try (InputStream in = Items.class.getResourceAsStream("contrasts.tsv")) {
            if (in == null) {
                throw new IllegalStateException("contrasts.tsv is missing from this program");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n", -1);
        } catch (IOException failure) {
            throw new UncheckedIOException("contrasts.tsv cannot be read", failure);
        }
    }
}
