// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.guardrails.text;

import java.util.ArrayList;
import java.util.List;

/**
 * Reads texts as a person would, behind every disguise that is found. Time and memory grow linearly with the length of
 * the text; a text without disguise costs one pass and a few glances.
 */
public final class Normaliser {
    /** Something encoded twice is read; three times is not. */
    private static final int DEPTH = 2;

    private Normaliser() {}

    /** Returns every reading of {@code text}, the plain one first; ordinary text has that one only. */
    public static Readings read(String text) {
        return new Readings(text, read(text, DEPTH));
    }

    /** Returns the plain reading of {@code text}. */
    public static Reading plain(String text) {
        return PlainReading.of(text);
    }

    private static List<Reading> read(String text, int depth) {
        List<Reading> readings = new ArrayList<>();
        Reading plain = plain(text);
        readings.add(plain);
        if (depth > 0) {
            addBehind(readings, Reading.Kind.JOINED, JoinedLetters.in(plain), depth);
            add(readings, Reading.Kind.LEET, LeetWords.in(plain));
            addBehind(readings, Reading.Kind.ESCAPED, Escapes.in(plain), depth);
            addBehind(readings, Reading.Kind.BASE64, Base64Segments.in(plain), depth);
            addBehind(readings, Reading.Kind.HEX, HexSegments.in(plain), depth);
            addBehind(readings, Reading.Kind.NUMBERS, NumberCodes.in(plain), depth);
            addBehind(readings, Reading.Kind.HIDDEN, HiddenSigns.in(text), depth);
            for (TurnedWords.Found found : TurnedWords.in(plain)) {
                addBehind(readings, found.kind(), found.draft(), depth);
            }
        }
        return readings;
    }

    private static void add(List<Reading> readings, Reading.Kind kind, Draft draft) {
        if (draft.length() > 0) {
            readings.add(draft.toReading(kind));
        }
    }

    /** What was decoded is read like any text, and may be disguised itself. */
    private static void addBehind(List<Reading> readings, Reading.Kind kind, Draft draft, int depth) {
        if (draft.length() == 0) {
            return;
        }
        Reading outer = draft.toReading(kind);
        for (Reading inner : read(outer.text(), depth - 1)) {
            readings.add(placed(inner.kind() == Reading.Kind.PLAIN ? kind : inner.kind(), inner, outer));
        }
    }

    private static Reading placed(Reading.Kind kind, Reading inner, Reading outer) {
        int[] begins = inner.begins();
        int[] ends = inner.ends();
        for (int at = 0; at < begins.length; at++) {
            int begin = begins[at];
            begins[at] = outer.begins()[begin];
            ends[at] = outer.ends()[Math.max(begin, ends[at] - 1)];
        }
        return new Reading(kind, inner.text(), begins, ends);
    }
}
