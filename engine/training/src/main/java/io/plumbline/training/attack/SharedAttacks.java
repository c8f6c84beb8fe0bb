// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.training.attack;

import com.fasterxml.jackson.databind.JsonNode;
import io.plumbline.training.DataFolder;
import io.plumbline.training.Example;
import io.plumbline.training.NearDuplicates;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The shared data sets of attacks and of harmless requests as examples. */
final class SharedAttacks {
    private static final double WRAPPED = 0.5;

    private final DataFolder data;
    private final List<Example> examples = new ArrayList<>();

    private SharedAttacks(DataFolder data) {
        this.data = data;
    }

    /** Returns all examples, near-duplicates of prompts removed or grouped. */
    static List<Example> read(DataFolder data) {
        SharedAttacks sets = new SharedAttacks(data);
        sets.prompts();
        sets.wrapped();
        sets.harmless("instructions", "benign-instructions");
        sets.harmless("questions", "benign-questions");
        sets.others("chat", "convabuse", 2);
        sets.others("comments", "civil-typed-spans", 8);
        sets.others("comments", "surge-toxicity", 1);
        sets.others("tweets", "davidson-tweets", 12);
        sets.others("forum", "stormfront-sentences", 6);
        for (JsonNode row : data.rows("harmful-requests")) {
            sets.add("requests", row, "", Truths.of("", "IL"), 0.5);
        }
        for (JsonNode row : data.rows("bold-wikipedia-benign")) {
            sets.add("groups", row, "", Truths.harmless(), 0.5);
        }
        List<Example> kept = new ArrayList<>(NearDuplicates.removed(sets.examples));
        sets.examples.clear();
        sets.documents();
        kept.addAll(sets.examples);
        return kept;
    }

    private void add(String source, JsonNode row, String group, Map<String, Boolean> truth, double weight) {
        String text = DataFolder.text(row);
        if (!text.isEmpty()) {
            examples.add(new Example(text, source, group, truth, weight));
        }
    }

    private void prompts() {
        for (JsonNode row : data.rows("jailbreak-prompts")) {
            String part = row.path("part").asText();
            if (part.equals("sysprompt_extraction")) {
                add("prompts/" + part, row, "", Truths.of("L", "J"), 1);
            } else if (!part.equals("inthewild") || !RolePlay.isPlain(row.path("text").asText())) {
                add("prompts/" + part, row, "", Truths.of("J", ""), 1);
            }
        }
    }

    /** The wrapper makes the attack; a row without one is left out when its task is harmful. */
    private void wrapped() {
        for (JsonNode row : data.rows("wrapped-jailbreaks")) {
            String method = row.path("method").asText();
            if (!method.equals("ORIGINAL")) {
                add("wrapped/" + method.toLowerCase(Locale.ROOT), row, "wrapped/" + method, Truths.of("J", "L"),
                        WRAPPED);
            } else if (row.path("task").asText().equals("benign")) {
                add("wrapped/none", row, "", Truths.harmless(), 1);
            }
        }
    }

    /** The same document with another instruction is no duplicate; kinds of instructions and documents are groups. */
    private void documents() {
        for (JsonNode row : data.rows("bipia-indirect-injection")) {
            String part = row.path("part").asText();
            if (DataFolder.labelled(row, "prompt_injection")) {
                add("planted/" + part, row, "planted/" + row.path("attack").asText(), Truths.of("I", "JL"), 1);
            } else {
                add("clean/" + part, row, "clean/" + row.path("text").asText(), Truths.harmless(), 1);
            }
        }
    }

    /** What people write to each other may be rude, yet is no attack on a model; every {@code step}-th is taken. */
    private void others(String name, String set, int step) {
        List<JsonNode> rows = data.rows(set);
        for (int at = 0; at < rows.size(); at += step) {
            add("people/" + name, rows.get(at), "", Truths.harmless(), 0.5);
        }
    }

    private void harmless(String name, String set) {
        for (JsonNode row : data.rows(set)) {
            add(name + "/" + row.path("part").asText(), row, "", Truths.harmless(), 1);
        }
    }
}
