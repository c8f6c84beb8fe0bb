// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.training.names;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/** The card of the detector, from the report of its trial. */
final class NamesCard {
    private static final String HEAD = """
            # Names and addresses

            Written by `plumbline train-detectors --only names`; the figures are those of `names.report.json` beside it.

            **What it is.** One sequence model for NAME (a person's name, titles left out) and ADDRESS (a postal address as a
            whole): a conditional random field over a chain of tokens with 64 hashed features each (words and neighbours,
            shapes, beginnings and endings, membership in lists, announcing words, place in the line), weights of eight bits.
            In Java, on one core, about 0.13 ms for 1,000 characters; 1.4 MB of weights and 0.4 MB of hashed lists.

            **Data.** Labelled text: WNUT 2017, Broad Twitter Corpus and wikigold, all CC BY 4.0 (16,725 sentences; in 6 of 10
            uses of the training sentences the people were replaced by others). Our own: some 750 templates of sentences, letters,
            forms, tables and log lines, names of some 55 cultures, and a grammar of addresses of 50 countries, all in
            `engine/training/src/main/resources/io/plumbline/training/names`. Lists of names: US census of 1990 (public
            domain), NameDatabases (Unlicense), names from Wikidata by way of CheckList (MIT, CC0). Ordinary words were counted
            in open instruction sets (Apache-2.0, MIT, CC BY, CC BY-SA). No text of others is in the weights or lists.

            **How it was tried.** One in five templates, one in five names (also of streets) and one in five labelled
            sentences were kept from training, by a hash of their letters, and the trial draws from those alone. Lists know the names as
            they would in use, but in a quarter of the texts they are made not to. Half of the made trial texts and a third of the
            labelled ones set the two thresholds (F with recall weighted 1.25 for names, F1 of whole addresses); they share
            templates with the half that judges. The shipped weights were then trained on everything.
            A finding counts when it shares at least half of the longer span; "exact" rows ask for the very span.
            Intervals are 95 %, by drawing texts anew 300 times. Scores: 0.5 is the threshold.

            """;
    private static final String TAIL = """
            ## Where it fails

            * Single names that are words, at the beginning of a sentence ("Nick the price", "Mark the date"), and brands and towns
              without anything that tells them from people ("Siemens sold it", "Paris was rainy").
            * Surnames alone in headlines and citations ("Reyes v. Verizon", "Melnyk and Geving (2004)").
            * Single first names in text without any capitals, and names in languages other than English around them: sentences
              in other languages were few.
            * "Last, First" is often found as two names. Names in scripts without spaces are found when they stand
              between spaces or signs, not inside a sentence of that script.
            * A town alone is no address, a street without a number mostly none. Tables without headings are hard.
            * Tweets: see the labelled collections below; handles are no names here.
            """;

    private NamesCard() {}

    static String of(JsonNode report) {
        StringBuilder card = new StringBuilder(HEAD);
        card.append("Thresholds: name ").append(report.path("name_threshold").floatValue()).append(", address ")
                .append(report.path("address_threshold").floatValue()).append(". Seed ")
                .append(report.path("seed").asLong())
                .append(".\n");
        for (Map.Entry<String, JsonNode> group : report.properties()) {
            if (group.getValue().isObject()) {
                for (Map.Entry<String, JsonNode> type : group.getValue().properties()) {
                    table(card, type.getKey() + ": " + group.getKey(), type.getValue());
                }
            }
        }
        return card.append('\n').append(TAIL).toString();
    }

    private static void table(StringBuilder card, String title, JsonNode rows) {
        StringBuilder lines = new StringBuilder();
        for (Map.Entry<String, JsonNode> row : rows.properties()) {
            JsonNode figures = row.getValue();
            if (figures.path("gold").asInt() > 0) {
                lines.append("| ").append(row.getKey()).append(" | ").append(figures.path("gold").asInt()).append(" | ")
                        .append(figures.path("precision").asDouble()).append(" | ")
                        .append(figures.path("recall").asDouble())
                        .append(" | ").append(figures.path("f1").asDouble()).append(" (")
                        .append(figures.path("f1_low").asDouble())
                        .append(" to ").append(figures.path("f1_high").asDouble()).append(") | ")
                        .append(figures.path("f2").asDouble()).append(" |\n");
            }
        }
        if (!lines.isEmpty()) {
            card.append("\n## ").append(title).append("\n\n| group | there | precision | recall | F1 (95 %) | F2 |\n"
                    + "|---|---|---|---|---|---|\n").append(lines);
        }
    }
}
