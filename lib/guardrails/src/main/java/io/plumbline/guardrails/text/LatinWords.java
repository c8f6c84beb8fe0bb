// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.guardrails.text;

import java.text.Normalizer;

/**
 * Folds letters of other alphabets in words that are Latin to the eye. A word that mixes alphabets is folded wherever a
 * letter imitates a Latin one; a word of look-alikes alone only in a text whose other letters are mostly Latin, so that
 * texts in Cyrillic or Greek stay as they are.
 */
final class LatinWords {
    private final Draft draft;
    private final boolean mixedWords;
    private int written;

    private LatinWords(Draft draft, boolean mixedWords) {
        this.draft = draft;
        this.mixedWords = mixedWords;
    }

    static void fold(Draft draft) {
        new LatinWords(draft, true).foldAll();
        if (isMostlyLatin(draft)) {
            new LatinWords(draft, false).foldAll();
        }
    }

    private static boolean isMostlyLatin(Draft draft) {
        long letters = 0;
        long foreign = 0;
        for (int at = 0; at < draft.length(); at++) {
            char unit = draft.at(at);
            if (isLetter(unit)) {
                letters++;
                foreign += unit >= 0x370 && Lookalikes.strong(unit) == 0 ? 1 : 0;
            }
        }
        return foreign * 4 <= letters;
    }

    private void foldAll() {
        int at = 0;
        while (at < draft.length()) {
            int end = at;
            while (end < draft.length() && isOfWord(draft.at(end))) {
                end++;
            }
            if (end > at) {
                foldWord(at, end);
                at = end;
            } else {
                draft.move(at, written++, draft.at(at));
                at++;
            }
        }
        draft.cut(written);
    }

    private void foldWord(int begin, int end) {
        int latin = 0;
        int strong = 0;
        int letters = 0;
        int cyrillic = 0;
        for (int at = begin; at < end; at++) {
            char unit = draft.at(at);
            if (isLetter(unit)) {
                letters++;
                latin += unit < 0x370 ? 1 : 0;
                strong += Lookalikes.strong(unit) != 0 ? 1 : 0;
                cyrillic += unit >= 0x400 && unit < 0x530 ? 1 : 0;
            }
        }
        boolean mixed = mixedWords && latin > 0 && latin < letters;
        boolean imitation = !mixedWords && latin == 0 && strong == letters && (letters > 1 || cyrillic == 1);
        for (int at = begin; at < end; at++) {
            char unit = draft.at(at);
            char folded = mixed ? Lookalikes.weak(unit) : imitation ? Lookalikes.strong(unit) : 0;
            write(at, folded == 0 ? unit : folded, folded != 0 || mixed || imitation);
        }
    }

    /** A mark after a letter that was folded may compose with the Latin one. */
    private void write(int from, char unit, boolean changed) {
        if (changed && written > 0 && unit >= 0x300 && unit < 0x370) {
            String composed = Normalizer.normalize(draft.at(written - 1) + String.valueOf(unit), Normalizer.Form.NFC);
            if (composed.length() == 1) {
                int begin = written - 1;
                int end = draft.end(from);
                draft.move(begin, begin, composed.charAt(0));
                draft.stretch(begin, end);
                return;
            }
        }
        draft.move(from, written++, unit);
    }

    private static boolean isOfWord(char unit) {
        return Character.isLetterOrDigit(unit) || Signs.isMark(unit);
    }

    private static boolean isLetter(char unit) {
        return unit < 0x80 ? unit >= 'a' && unit <= 'z' || unit >= 'A' && unit <= 'Z' : Character.isLetter(unit);
    }
}
