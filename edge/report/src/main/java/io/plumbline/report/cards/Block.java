// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.report.cards;

import java.util.List;
import java.util.Map;

/** A piece of a card, ready to be shown. */
sealed interface Block {
    /** A label with paragraphs. */
    record Prose(String label, List<String> paragraphs) implements Block {}

    /** Names with values; a value may have several lines. */
    record Facts(List<Map.Entry<String, String>> facts) implements Block {
        /** Returns the lines of a value. */
        static List<String> lines(String value) {
            return value.lines().toList();
        }
    }

    /** A heading within a part. */
    record Heading(String text) implements Block {}

    /** A table; the first cell of each row names it. */
    record Table(String caption, List<String> head, List<List<String>> rows) implements Block {}

    /** A drawing with what it shows. */
    record Chart(String title, String note, String svg) implements Block {}
}
