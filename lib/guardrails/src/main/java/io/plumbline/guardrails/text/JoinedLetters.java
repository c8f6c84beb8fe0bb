// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.guardrails.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Joins letters that were set apart by blanks or signs. The gap that is most frequent in a run stands between letters,
 * any other one between words; where a run shows no words, common words are cut from it.
 */
final class JoinedLetters {
    private static final int FEWEST = 4;
    private static final int WIDEST_GAP = 3;
    private static final double LEAST_LIKELY = -2.9;
    private static final int FEWEST_WITHOUT_WORDS = 8;
    /** Any row of letters can be cut into words of one or two. */
    private static final int SHORTEST_MEAN = 3;
    private static final double LEAST_COVERED = 0.8;
    private static final int LONGEST_WORD = 20;

    private final Reading plain;
    private final String text;
    private final Draft draft;
    private boolean joined;
    private int written;

    private JoinedLetters(Reading plain) {
        this.plain = plain;
        this.text = plain.text();
        this.draft = new Draft(16);
    }

    /** Returns the whole text with such letters joined; an empty draft when there are none. */
    static Draft in(Reading plain) {
        JoinedLetters letters = new JoinedLetters(plain);
        letters.scan();
        if (!letters.joined) {
            return new Draft(0);
        }
        letters.copyUpTo(letters.text.length());
        return letters.draft;
    }

    private void scan() {
        int at = 0;
        while (at < text.length()) {
            if (!isAlone(at)) {
                at++;
                continue;
            }
            int next = next(at);
            if (next < 0) {
                at++;
                continue;
            }
            at = readRun(at);
        }
    }

    /** Reads a run of letters that stand alone and joins them if they are enough; returns where it ends. */
    private int readRun(int begin) {
        List<Integer> run = new ArrayList<>();
        int letters = 0;
        for (int at = begin; at >= 0; at = next(at)) {
            run.add(at);
            letters += Character.isLetter(text.charAt(at)) ? 1 : 0;
        }
        int end = run.get(run.size() - 1) + 1;
        long inner = innerGap(run);
        if (letters >= FEWEST && letters * 5 >= run.size() * 3 && isText(run, inner)) {
            copyUpTo(begin);
            join(run, inner);
            written = end;
            joined = true;
        }
        return end;
    }

    /** Lists of single letters are no words: joined, their letters do not follow each other as in English. */
    private boolean isText(List<Integer> run, long inner) {
        double sum = 0;
        int pairs = 0;
        int before = 0;
        for (int index = 0; index < run.size(); index++) {
            int letter = English.letter(text.charAt(run.get(index)));
            sum += before == 0 || letter == 0 ? 0 : English.follows(before, letter);
            pairs += before == 0 ? 0 : 1;
            boolean within = index + 1 < run.size() && gap(run.get(index), run.get(index + 1)) == inner;
            before = within ? letter : 0;
        }
        return pairs * 2 >= run.size() && sum >= LEAST_LIKELY * pairs || isMadeOfWords(run);
    }

    /** A run that shows no words has pairs of letters that no word has, where one word ends and another begins. */
    private boolean isMadeOfWords(List<Integer> run) {
        if (run.size() < FEWEST_WITHOUT_WORDS) {
            return false;
        }
        StringBuilder letters = new StringBuilder();
        run.forEach(at -> letters.append(text.charAt(at)));
        List<String> parts = CommonWords.cut(letters.toString());
        return parts.size() * SHORTEST_MEAN <= run.size()
                && English.covered(String.join(" ", parts)) >= LEAST_COVERED;
    }

    private void copyUpTo(int end) {
        for (int at = written; at < end; at++) {
            draft.add(text.charAt(at), plain.begins()[at], plain.ends()[at]);
        }
        written = Math.max(written, end);
    }

    private void join(List<Integer> run, long inner) {
        StringBuilder word = new StringBuilder();
        int first = 0;
        for (int index = 0; index < run.size(); index++) {
            word.append(text.charAt(run.get(index)));
            boolean last = index + 1 == run.size();
            if (last || gap(run.get(index), run.get(index + 1)) != inner) {
                addWord(run.subList(first, index + 1), word.toString());
                if (!last) {
                    addBlank(run.get(index), run.get(index + 1));
                }
                word.setLength(0);
                first = index + 1;
            }
        }
    }

    private void addWord(List<Integer> letters, String word) {
        int index = 0;
        for (String part : parts(word)) {
            if (index > 0) {
                addBlank(letters.get(index - 1), letters.get(index));
            }
            for (int end = index + part.length(); index < end; index++) {
                int at = letters.get(index);
                draft.add(text.charAt(at), plain.begins()[at], plain.ends()[at]);
            }
        }
    }

    /** A single word that is not common, such as a name, must not be cut to pieces. */
    private static List<String> parts(String word) {
        List<String> parts = CommonWords.cut(word);
        boolean words = word.length() > LONGEST_WORD || parts.size() * SHORTEST_MEAN <= word.length()
                && English.covered(String.join(" ", parts)) >= LEAST_COVERED;
        return words ? parts : List.of(word);
    }

    private void addBlank(int before, int after) {
        draft.add(' ', plain.ends()[before], plain.begins()[after]);
    }

    private long innerGap(List<Integer> run) {
        Map<Long, Integer> counts = new HashMap<>();
        long most = -1;
        for (int index = 0; index + 1 < run.size(); index++) {
            long gap = gap(run.get(index), run.get(index + 1));
            int count = counts.merge(gap, 1, Integer::sum);
            if (count > counts.getOrDefault(most, 0)) {
                most = gap;
            }
        }
        return most;
    }

    /** A gap is told by its signs, of which there are at most three, and by how wide it is in the text as given. */
    private long gap(int before, int after) {
        long gap = Math.min(plain.begins()[after] - plain.ends()[before], 0xFFF);
        for (int at = before + 1; at < after; at++) {
            gap = gap << 16 | text.charAt(at);
        }
        return gap;
    }

    private int next(int at) {
        for (int next = at + 2; next <= at + 1 + WIDEST_GAP && next < text.length(); next++) {
            if (Character.isLetterOrDigit(text.charAt(next))) {
                return isAlone(next) ? next : -1;
            }
        }
        return -1;
    }

    private boolean isAlone(int at) {
        return isOfWord(at) && !isOfWord(at - 1) && !isOfWord(at + 1);
    }

    private boolean isOfWord(int at) {
        return at >= 0 && at < text.length()
                && (Character.isLetterOrDigit(text.charAt(at)) || Character.isSurrogate(text.charAt(at)));
    }
}
