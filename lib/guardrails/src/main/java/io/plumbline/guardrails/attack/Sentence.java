// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.guardrails.attack;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Where a sentence, a cell or a line of data stands.
 *
 * @param begin where it begins
 * @param end   where it ends, exclusive
 */
public record Sentence(int begin, int end) {
    private static final int LONGEST = 400;
    private static final int WORDS = 3;
    private static final Set<String> POINTING = Set.of("this", "these", "following", "above", "below", "table", "email",
            "mail", "text", "passage", "document", "article", "review", "reviews", "message", "context", "paragraph",
            "question", "page", "given", "provided", "paper", "abstract", "user", "code", "list", "letter", "ticket",
            "here", "sentence", "invoice", "conversation");

    /** Returns the sentences, cells and lines of {@code text} that have at least three words. */
    public static List<Sentence> all(String text) {
        List<Sentence> sentences = new ArrayList<>();
        int begin = 0;
        for (int at = 0; at <= text.length(); at++) {
            if (at == text.length() || ends(text, at) || at - begin >= LONGEST) {
                add(sentences, text, begin, Math.min(text.length(), at + (at < text.length()
                        && isMark(text.charAt(at)) ? 1 : 0)));
                begin = at + (at - begin >= LONGEST ? 0 : 1);
            }
        }
        return sentences;
    }

    /** Returns them without those of a first or last line in which the user may have put something to the data. */
    static List<Sentence> strangeTo(String text) {
        List<Sentence> sentences = new ArrayList<>(all(text));
        sentences.removeIf(each -> each.pointers(text) > 1);
        if (!sentences.isEmpty()) {
            Sentence last = sentences.get(sentences.size() - 1).line(text);
            Sentence first = sentences.get(0).line(text);
            boolean dropLast = last.isAboutTheRest(text);
            boolean dropFirst = first.isAboutTheRest(text);
            sentences.removeIf(each -> dropLast && each.begin >= last.begin || dropFirst && each.end <= first.end);
        }
        return sentences;
    }

    /** Returns the line that holds it, or itself when the line is long or one of a table. */
    private Sentence line(String text) {
        int from = text.lastIndexOf('\n', begin) + 1;
        int next = text.indexOf('\n', end);
        int to = next < 0 ? text.length() : next;
        return to - from > LONGEST || text.substring(from, to).indexOf('|') >= 0 ? this : new Sentence(from, to);
    }

    private boolean isAboutTheRest(String text) {
        String own = text.substring(begin, end).strip().toLowerCase(Locale.ROOT);
        return own.endsWith("?") || own.endsWith(":") || pointers(text) > 0;
    }

    private int pointers(String text) {
        int pointers = 0;
        for (String word : text.substring(begin, end).toLowerCase(Locale.ROOT).split("[^a-z]+")) {
            pointers += POINTING.contains(word) ? 1 : 0;
        }
        return pointers;
    }

    private static boolean ends(String text, int at) {
        char unit = text.charAt(at);
        return unit == '\n' || unit == '|' || unit == '<' || unit == '>'
                || isMark(unit) && (at + 1 == text.length() || Character.isWhitespace(text.charAt(at + 1)));
    }

    private static boolean isMark(char unit) {
        return unit == '.' || unit == '!' || unit == '?';
    }

    private static void add(List<Sentence> sentences, String text, int from, int to) {
        int begin = from;
        int end = to;
        while (begin < end && !Character.isLetterOrDigit(text.charAt(begin))) {
            begin++;
        }
        while (end > begin && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        int words = 0;
        for (int at = begin; at < end && words < WORDS; at++) {
            boolean letter = Character.isLetter(text.charAt(at));
            words += letter && (at == begin || !Character.isLetterOrDigit(text.charAt(at - 1))) ? 1 : 0;
        }
        if (words >= WORDS) {
            sentences.add(new Sentence(begin, end));
        }
    }
}
