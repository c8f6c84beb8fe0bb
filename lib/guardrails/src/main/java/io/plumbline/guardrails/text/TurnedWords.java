// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.guardrails.text;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds passages that read as English once their letters are turned by thirteen places, or read backwards. Word by word
 * it adds up how much better the turned letters follow each other than those given; where the sum climbs, there is a
 * passage, and common words decide whether it stands.
 */
final class TurnedWords {
    /** In natural logarithms; about four ordinary words. */
    private static final float LEAST_GAIN = 8;
    /** What a word must gain to count as turned; keeps names and other languages out. */
    private static final float WORD_PRICE = 0.5f;
    private static final float DEEPEST_DIP = 12;
    /** One odd word, such as a name, may gain as much as a sentence. */
    private static final int SHORTEST = 8;
    private static final int MOST_STRETCHED = 8;
    private static final int LONGEST_WORD = 24;
    private static final double LEAST_COVERED = 0.6;
    private static final double MOST_COVERED_AS_GIVEN = 0.45;

    private final Reading plain;
    private final Passages turned = new Passages();
    private final Passages backwards = new Passages();

    private TurnedWords(Reading plain) {
        this.plain = plain;
    }

    /** Returns the passages of {@code plain}, each as a draft by itself. */
    static List<Found> in(Reading plain) {
        TurnedWords words = new TurnedWords(plain);
        words.scan();
        return words.found();
    }

    /** A passage and how it was turned. */
    record Found(Reading.Kind kind, Draft draft) {}

    private void scan() {
        String text = plain.text();
        int at = 0;
        while (at < text.length()) {
            if (English.letter(text.charAt(at)) == 0) {
                at++;
                continue;
            }
            int begin = at;
            int before = 0;
            float given = 0;
            float rotated = 0;
            float reversed = 0;
            for (int next = -1; next != 0; at++) {
                next = at < text.length() ? English.letter(text.charAt(at)) : 0;
                given += English.follows(before, next);
                rotated += English.follows(rotate(before), rotate(next));
                reversed += English.follows(next, before);
                before = next;
            }
            at--;
            turned.word(begin, at, rotated - given - WORD_PRICE);
            backwards.word(begin, at, reversed - given - WORD_PRICE);
        }
        turned.close();
        backwards.close();
    }

    private static int rotate(int letter) {
        return letter == 0 ? 0 : (letter - 1 + 13) % 26 + 1;
    }

    private List<Found> found() {
        Draft rotated = new Draft(16);
        Draft reversed = new Draft(16);
        Draft wordByWord = new Draft(16);
        for (int[] passage : turned.passages) {
            addIfEnglish(rotated, passage, rotated(stretched(passage, false)));
        }
        for (int[] passage : backwards.passages) {
            int[] stretched = stretched(passage, true);
            addIfEnglish(reversed, passage, reversed(stretched));
            addIfEnglish(wordByWord, passage, wordByWord(stretched));
        }
        List<Found> found = new ArrayList<>();
        addIfAny(found, Reading.Kind.ROT13, rotated);
        addIfAny(found, Reading.Kind.REVERSED, reversed);
        addIfAny(found, Reading.Kind.REVERSED, wordByWord);
        return found;
    }

    private static void addIfAny(List<Found> found, Reading.Kind kind, Draft draft) {
        if (draft.length() > 0) {
            found.add(new Found(kind, draft));
        }
    }

    private void addIfEnglish(Draft all, int[] passage, Draft draft) {
        if (English.covered(draft.text()) >= LEAST_COVERED
                && English.covered(plain.text().substring(passage[0], passage[1])) < MOST_COVERED_AS_GIVEN) {
            all.addSegment(draft);
        }
    }

    /** Short words at the edges gain little; they belong to the passage while they are common words once turned. */
    private int[] stretched(int[] passage, boolean backwards) {
        int begin = passage[0];
        for (int words = 0; words < MOST_STRETCHED; words++) {
            int end = skip(begin, -1, false);
            int from = skip(end, -1, true);
            if (from == end || !isCommonOnceTurned(from, end, backwards)) {
                break;
            }
            begin = from;
        }
        int end = passage[1];
        for (int words = 0; words < MOST_STRETCHED; words++) {
            int from = skip(end, 1, false);
            int to = skip(from, 1, true);
            if (to == from || !isCommonOnceTurned(from, to, backwards)) {
                break;
            }
            end = to;
        }
        return new int[]{begin, end};
    }

    /** Moves over letters, or over up to two signs that are none, in the direction of {@code step}. */
    private int skip(int from, int step, boolean letters) {
        int at = from;
        int most = letters ? LONGEST_WORD : 2;
        String text = plain.text();
        while (Math.abs(at - from) < most && (step > 0 ? at < text.length() : at > 0)
                && English.letter(text.charAt(step > 0 ? at : at - 1)) > 0 == letters) {
            at += step;
        }
        return at;
    }

    private boolean isCommonOnceTurned(int begin, int end, boolean backwards) {
        StringBuilder word = new StringBuilder();
        for (int at = begin; at < end; at++) {
            int letter = English.letter(plain.text().charAt(at));
            word.append((char) ('a' - 1 + (backwards ? letter : rotate(letter))));
        }
        return English.isWord((backwards ? word.reverse() : word).toString());
    }

    private Draft rotated(int[] passage) {
        Draft draft = new Draft(passage[1] - passage[0]);
        for (int at = passage[0]; at < passage[1]; at++) {
            char unit = plain.text().charAt(at);
            int letter = English.letter(unit);
            char shown = letter == 0 ? unit : (char) ((unit & 0x20 | 0x40) + rotate(letter));
            draft.add(shown, plain.begins()[at], plain.ends()[at]);
        }
        return draft;
    }

    private Draft reversed(int[] passage) {
        Draft draft = new Draft(passage[1] - passage[0]);
        addBackwards(draft, passage[0], passage[1], passage);
        return draft;
    }

    private Draft wordByWord(int[] passage) {
        Draft draft = new Draft(passage[1] - passage[0]);
        int at = passage[0];
        while (at < passage[1]) {
            int end = at;
            while (end < passage[1] && !Signs.isBlank(plain.text().charAt(end))) {
                end++;
            }
            addBackwards(draft, at, end, new int[]{at, end});
            if (end < passage[1]) {
                draft.add(plain.text().charAt(end), plain.begins()[end], plain.ends()[end]);
            }
            at = end + 1;
        }
        return draft;
    }

    /** Offsets of a reversed text would fall; every unit points to the whole of {@code source} instead. */
    private void addBackwards(Draft draft, int begin, int end, int[] source) {
        int sourceBegin = plain.begins()[source[0]];
        int sourceEnd = plain.ends()[source[1] - 1];
        for (int at = end - 1; at >= begin; at--) {
            char unit = plain.text().charAt(at);
            if (Character.isLowSurrogate(unit) && at > begin) {
                draft.add(plain.text().charAt(--at), sourceBegin, sourceEnd);
            }
            draft.add(unit, sourceBegin, sourceEnd);
        }
    }

    /** Keeps the stretches of words along which the gain climbs. */
    private static final class Passages {
        private final List<int[]> passages = new ArrayList<>();
        private float sum;
        private float peak;
        private int begin;
        private int end;

        void word(int from, int to, float gain) {
            if (sum <= 0) {
                begin = from;
                sum = 0;
                peak = 0;
            }
            sum += gain;
            if (sum > peak) {
                peak = sum;
                end = to;
            }
            if (sum <= 0 || sum < peak - DEEPEST_DIP) {
                close();
            }
        }

        void close() {
            if (peak >= LEAST_GAIN && end - begin >= SHORTEST) {
                passages.add(new int[]{begin, end});
            }
            sum = 0;
            peak = 0;
        }
    }
}
