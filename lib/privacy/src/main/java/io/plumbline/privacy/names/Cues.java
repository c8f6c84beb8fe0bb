// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.privacy.names;

import java.util.HashMap;
import java.util.Map;

/** Words that announce a name or make an address: titles, kinds of streets, countries, closings of letters and the like. */
final class Cues {
    /** What the kinds are, in the order of their numbers; 0 is none. */
    static final int STREET = 1;
    static final int UNIT = 2;
    static final int CITY = 3;
    static final int STATE = 4;
    static final int COUNTRY = 5;

    private static final int TABLE_BITS = 12;

    private final WordTable kinds;

    private Cues(WordTable kinds) {
        this.kinds = kinds;
    }

    /** Reads a text with one kind per line: its words, separated by spaces. */
    static Cues of(String text) {
        Map<String, Integer> kinds = new HashMap<>();
        int kind = 0;
        for (String line : text.split("\n")) {
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            kind++;
            for (String word : line.split(" ")) {
                kinds.putIfAbsent(word, kind);
            }
        }
        return new Cues(WordTable.of(kinds, TABLE_BITS));
    }

    /** Returns the kind of the word hashed to {@code hash}. */
    int kind(int hash) {
        return kinds.note(hash);
    }
}
