// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.guardrails.attack;

import java.text.Normalizer;

/** Letters without case and without accents, one unit for one. */
final class Fold {
    private static final char[] LATIN = latin();

    private Fold() {}

    /** Returns {@code unit} in lower case and without an accent. */
    static char of(char unit) {
        if (unit < LATIN.length) {
            return LATIN[unit];
        }
        if (unit == '\u2019' || unit == '\u2018') {
            return '\'';
        }
        return unit >= '\u3000' && unit <= '\u9fff' ? unit : Character.toLowerCase(unit);
    }

    private static char[] latin() {
        char[] table = new char[0x250];
        for (int i = 0; i < table.length; i++) {
            char bare = Normalizer.normalize(String.valueOf((char) i), Normalizer.Form.NFD).charAt(0);
            table[i] = Character.toLowerCase(bare);
        }
        return table;
    }
}
