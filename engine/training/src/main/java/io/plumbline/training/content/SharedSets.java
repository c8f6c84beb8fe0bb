// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.training.content;

import com.fasterxml.jackson.databind.JsonNode;
import io.plumbline.guardrails.lexicon.Lexicon;
import io.plumbline.guardrails.lexicon.WordClass;
import io.plumbline.training.DataFolder;
import io.plumbline.training.Example;
import io.plumbline.training.NearDuplicates;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The shared data sets as examples: what each of their labels says about our five harms, and what it does not say. */
final class SharedSets {
    private static final double SURELY = 0.5;
    private static final int LOUD = 1 << WordClass.SLUR.ordinal() | 1 << WordClass.INSULT.ordinal()
            | 1 << WordClass.PROFANITY.ordinal() | 1 << WordClass.SEXUAL.ordinal() | 1 << WordClass.HARM.ordinal()
            | 1 << WordClass.SELF_HARM.ordinal();
    private static final Set<String> MISUSED_TOPICS = Set.of("Tailored Financial Advice", "Political Campaigning");

    private final DataFolder data;
    private final List<Example> examples = new ArrayList<>();

    private SharedSets(DataFolder data) {
        this.data = data;
    }

    /** Returns all examples, near-duplicates removed or grouped. */
    static List<Example> read(DataFolder data) {
        SharedSets sets = new SharedSets(data);
        sets.tweets();
        sets.forum();
        sets.sexism();
        sets.comments();
        sets.shortComments();
        sets.conversations();
        sets.emoji();
        sets.requests();
        sets.harmless();
        sets.everyday();
        return NearDuplicates.removed(sets.examples);
    }

    private void add(String source, JsonNode row, String group, Map<String, Boolean> truth, double weight) {
        String text = DataFolder.text(row);
        if (!text.isEmpty() && !truth.isEmpty()) {
            examples.add(new Example(text, source, group, truth, weight));
        }
    }

    private void tweets() {
        int offensive = 0;
        for (JsonNode row : data.rows("davidson-tweets")) {
            if (DataFolder.labelled(row, "hate")) {
                add("davidson/hate", row, "", Truth.of("H", ""), 0.5);
            } else if (!DataFolder.labelled(row, "offensive")) {
                add("davidson/none", row, "", Truth.of("", "HI"), 0.5);
            } else if (row.path("votes").path(0).asInt() == 0 && offensive++ % 5 == 0) {
                add("davidson/offensive", row, "", Truth.of("", "H"), 0.5);
            }
        }
    }

    private void forum() {
        for (JsonNode row : data.rows("stormfront-sentences")) {
            boolean hate = DataFolder.labelled(row, "hate");
            add("stormfront", row, "", hate ? Truth.of("H", "") : Truth.of("", "HS"), hate ? 1 : 0.5);
        }
    }

    private void sexism() {
        for (JsonNode row : data.rows("edos-sexism")) {
            String category = row.path("category").asText();
            if (!DataFolder.labelled(row, "sexism")) {
                add("edos/none", row, "", Truth.of("", "H"), 0.25);
            } else if (DataFolder.labelled(row, "threat")) {
                add("edos/threat", row, "", Truth.of("HV", ""), 0.8);
            } else {
                add("edos/sexism", row, "", Truth.of("H", ""), category.startsWith("2") ? 1 : 0.6);
            }
        }
    }

    private void comments() {
        for (JsonNode row : data.rows("civil-typed-spans")) {
            double insult = row.path("rates").path("Insult").asDouble();
            double hate = row.path("rates").path("Identity based Attack").asDouble();
            double threat = row.path("rates").path("Threat").asDouble();
            String has = (insult >= SURELY ? "I" : "") + (hate >= SURELY ? "H" : "") + (threat >= SURELY ? "V" : "");
            String lacks = (insult == 0 ? "I" : "") + (hate == 0 ? "H" : "") + (threat == 0 ? "V" : "") + "SM";
            boolean calm = row.path("not_toxic_rate").asDouble() == 1;
            add(calm ? "civil/calm" : "civil", row, "", Truth.of(has, lacks), has.isEmpty() && insult == 0 ? 1.3 : 0.6);
        }
    }

    private void shortComments() {
        for (JsonNode row : data.rows("surge-toxicity")) {
            boolean toxic = DataFolder.labelled(row, "toxic");
            add("surge", row, "", toxic ? Truth.of("I", "") : Truth.only(""), 1);
        }
    }

    private void conversations() {
        for (JsonNode row : data.rows("convabuse")) {
            String has = (DataFolder.labelled(row, "insult") ? "I" : "")
                    + (DataFolder.labelled(row, "sexual") ? "S" : "")
                    + (DataFolder.labelled(row, "hate") ? "H" : "");
            boolean mild = row.path("severity").asDouble() >= 1;
            if (!has.isEmpty() || mild) {
                add("convabuse", row, "", Truth.of(has, has.isEmpty() ? "SVHIM" : "M"), 1);
            }
        }
    }

    private void emoji() {
        for (JsonNode row : data.rows("hatemoji-build")) {
            boolean hate = DataFolder.labelled(row, "hate");
            boolean threat = DataFolder.labelled(row, "threat");
            add("hatemoji", row, "", hate ? Truth.of(threat ? "HV" : "H", threat ? "" : "V") : Truth.of("", "H"), 1);
        }
    }

    private void requests() {
        for (JsonNode row : data.rows("harmful-requests")) {
            String part = row.path("part").asText();
            String topic = row.path("topic").asText();
            switch (part) {
                case "harmfulqa" -> add("harmfulqa", row, topic, Truth.of("M", ""), 0.4);
                case "donotanswer" -> {
                    if (topic.equals("malicious_uses") || topic.equals("information_hazard")) {
                        add("donotanswer", row, "", Truth.of("M", ""), topic.startsWith("mal") ? 0.8 : 0.4);
                    }
                }
                case "catqa" -> catalogue(row, topic);
                default -> add(part, row, "", Truth.of("M", ""), 1);
            }
        }
        for (JsonNode row : data.rows("aart-adversarial")) {
            if (row.path("text").asText().hashCode() % 3 != 0) {
                add("aart", row, "", Truth.of("M", ""), 0.3);
            }
        }
    }

    private void catalogue(JsonNode row, String topic) {
        String head = topic.substring(0, Math.max(0, topic.indexOf('/')));
        if (MISUSED_TOPICS.contains(head)) {
            return;
        }
        String has = head.startsWith("Adult") || topic.contains("Sexual exploitation") ? "SM" : "M";
        add("catqa", row, "", Truth.of(has, ""), 0.8);
    }

    private void harmless() {
        for (JsonNode row : data.rows("benign-instructions")) {
            harmless("instructions/" + row.path("part").asText(), row,
                    row.path("part").asText().startsWith("cyber") ? 400 : 40);
        }
        for (JsonNode row : data.rows("benign-questions")) {
            harmless("questions/" + row.path("part").asText(), row,
                    row.path("part").asText().contains("cyber") ? 400 : 40);
        }
        for (JsonNode row : data.rows("bold-wikipedia-benign")) {
            harmless("groups/" + row.path("part").asText(), row, 12);
        }
    }

    /** Everyday posts that nobody labelled: those without a loud word are harmless but for rare exceptions. */
    private void everyday() {
        Lexicon lexicon = Lexicon.builtIn();
        for (JsonNode row : data.rows("ner-names")) {
            List<String> words = new ArrayList<>();
            row.path("tokens").forEach(token -> words.add(token.asText()));
            boolean loud = words.stream().anyMatch(word -> (lexicon.classesOf(word) & LOUD) != 0);
            String text = String.join(" ", words).replaceAll("@[A-Za-z0-9_]+|https?:\\S+|[#\\[\\]]|\\bRT\\b", " ")
                    .strip();
            if (!loud && words.size() > 3) {
                examples.add(new Example(text, "everyday/" + row.path("part").asText(), "", Truth.only(""), 0.5));
            }
        }
    }

    private void harmless(String source, JsonNode row, int shared) {
        String letters = DataFolder.text(row).toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
        add(source, row, letters.substring(0, Math.min(shared, letters.length())), Truth.only(""), 1);
    }
}
