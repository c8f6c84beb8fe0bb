// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.guardrails.text;

import java.util.ArrayList;
import java.util.List;

/**
 * Reads digits and signs as the letters they imitate, in words that become common words or look like one by that.
 * Numbers are read so only where two other words of the text were found in this disguise.
 */
final class LeetWords {
    private static final String SIGNS = "0123456789@$!|€£¥";
    private static final String LETTERS = "oizeasgtbgasilely";
    private static final int LONGEST = 40;
    private static final int SHORTEST_UNKNOWN = 5;
    private static final double LEAST_LIKELY = -2.75;

    private final Reading plain;
    private final String text;
    private final List<Word> folded = new ArrayList<>();
    private final List<Word> doubtful = new ArrayList<>();

    private LeetWords(Reading plain) {
        this.plain = plain;
        this.text = plain.text();
    }

    private record Word(int begin, String letters) {}

    /** Returns the whole text with such words folded; an empty draft when there are none. */
    static Draft in(Reading plain) {
        LeetWords words = new LeetWords(plain);
        words.scan();
        return words.folded.isEmpty() ? new Draft(0) : words.draft();
    }

    private void scan() {
        int at = 0;
        while (at < text.length()) {
            int end = at;
            boolean letters = false;
            boolean signs = false;
            while (end < text.length()) {
                char unit = text.charAt(end);
                boolean letter = English.letter(unit) > 0;
                boolean sign = !letter && (unit < 0x40 || unit > 0x5A) && SIGNS.indexOf(unit) >= 0;
                if (!letter && !sign) {
                    break;
                }
                letters |= letter;
                signs |= sign;
                end++;
            }
            if (signs && end - at <= LONGEST) {
                weigh(at, end, letters);
            }
            at = end + 1;
        }
        if (folded.size() >= 2) {
            folded.addAll(doubtful);
        }
    }

    private void weigh(int begin, int end, boolean hasLetters) {
        int last = end;
        while (last > begin && (text.charAt(last - 1) == '!' || text.charAt(last - 1) == '|')) {
            last--;
        }
        if (last < end && !isDisguised(begin, last)) {
            return;
        }
        String letters = fold(begin, last);
        boolean common = English.isWord(letters);
        if (hasLetters && letters.length() > 2 && !isAmount(begin, last) && (common || looksEnglish(begin, last))) {
            folded.add(new Word(begin, letters));
        } else if (common && !(hasLetters && letters.length() == 1)) {
            doubtful.add(new Word(begin, letters));
        }
    }

    private boolean isDisguised(int begin, int end) {
        for (int at = begin; at < end; at++) {
            if (English.letter(text.charAt(at)) == 0) {
                return true;
            }
        }
        return false;
    }

    /** Digits and then one or two letters are a number with a unit. */
    private boolean isAmount(int begin, int end) {
        int at = begin;
        while (at < end && (Character.isDigit(text.charAt(at)) || text.charAt(at) == '$')) {
            at++;
        }
        for (int rest = at; rest < end; rest++) {
            if (English.letter(text.charAt(rest)) == 0) {
                return false;
            }
        }
        return at > begin && text.charAt(at - 1) != '$' && (at - begin >= end - at || at - begin > 1 && end - at <= 2);
    }

    /** A word that is not common must have its digits between letters, and letters that follow each other well. */
    private boolean looksEnglish(int begin, int end) {
        if (end - begin < SHORTEST_UNKNOWN || English.letter(text.charAt(begin)) == 0
                || English.letter(text.charAt(end - 1)) == 0) {
            return false;
        }
        int signs = 0;
        int before = 0;
        double sum = 0;
        for (int at = begin; at <= end; at++) {
            char unit = at < end ? text.charAt(at) : ' ';
            int next = at < end ? English.letter(letterFor(unit)) : 0;
            signs += at < end && English.letter(unit) == 0 ? 1 : 0;
            sum += English.follows(before, next);
            before = next;
        }
        return signs * 2 <= end - begin && sum / (end - begin + 1) >= LEAST_LIKELY;
    }

    private String fold(int begin, int end) {
        StringBuilder letters = new StringBuilder(end - begin);
        boolean ambiguous = false;
        for (int at = begin; at < end; at++) {
            char unit = text.charAt(at);
            ambiguous |= unit == '1' || unit == '!' || unit == '|';
            letters.append((char) (letterFor(unit) | 0x20));
        }
        String first = letters.toString();
        if (!ambiguous || English.isWord(first)) {
            return first;
        }
        for (int at = begin; at < end; at++) {
            char unit = text.charAt(at);
            int index = at - begin;
            if (unit == '1' || unit == '!' || unit == '|') {
                int before = index == 0 ? 0 : English.letter(letters.charAt(index - 1));
                int after = index + 1 == letters.length() ? 0 : English.letter(letters.charAt(index + 1));
                letters.setCharAt(index, likelier(before, after));
            }
        }
        String mixed = letters.toString();
        return English.isWord(mixed) ? mixed : otherwise(begin, first, mixed);
    }

    private static char likelier(int before, int after) {
        int i = English.letter('i');
        int l = English.letter('l');
        return English.follows(before, l) + English.follows(l, after) > English.follows(before, i)
                + English.follows(i, after) ? 'l' : 'i';
    }

    private String otherwise(int begin, String first, String mixed) {
        StringBuilder letters = new StringBuilder(first);
        for (int index = 0; index < first.length(); index++) {
            if ("1!|".indexOf(text.charAt(begin + index)) >= 0) {
                letters.setCharAt(index, 'l');
            }
        }
        String third = letters.toString();
        return English.isWord(third) ? third : mixed;
    }

    private static char letterFor(char unit) {
        int sign = SIGNS.indexOf(unit);
        return sign < 0 ? unit : LETTERS.charAt(sign);
    }

    private Draft draft() {
        char[] shown = text.toCharArray();
        for (Word word : folded) {
            word.letters().getChars(0, word.letters().length(), shown, word.begin());
        }
        Draft draft = new Draft(shown.length);
        for (int at = 0; at < shown.length; at++) {
            draft.add(shown[at], plain.begins()[at], plain.ends()[at]);
        }
        return draft;
    }
}
