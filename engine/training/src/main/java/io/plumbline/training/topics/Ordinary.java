// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.training.topics;

import com.fasterxml.jackson.databind.JsonNode;
import io.plumbline.training.DataFolder;
import io.plumbline.training.Split;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Ordinary texts: what people ask for, and sentences of an encyclopedia. Each text is on one side of the split. */
final class Ordinary {
    private static final List<String> SETS = List.of("benign-questions", "benign-instructions",
            "bold-wikipedia-benign");
    private static final int LONGEST = 600;
    private static final double HELD_OUT = 0.3;

    private Ordinary() {}

    /** Returns the texts of one side, without doubles, in the order of the files. */
    static List<String> texts(DataFolder data, boolean heldOut) {
        Set<String> texts = new LinkedHashSet<>();
        for (String name : SETS) {
            texts.addAll(texts(data, name, heldOut));
        }
        return new ArrayList<>(texts);
    }

    /** Returns the texts of one side of one data set. */
    static List<String> texts(DataFolder data, String name, boolean heldOut) {
        List<String> texts = new ArrayList<>();
        for (JsonNode row : data.rows(name)) {
            String text = DataFolder.text(row);
            String cut = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
            if (!cut.isEmpty() && Split.isHeldOut(cut, HELD_OUT) == heldOut) {
                texts.add(cut);
            }
        }
        return texts;
    }

    static List<String> sets() {
        return SETS;
    }
}
