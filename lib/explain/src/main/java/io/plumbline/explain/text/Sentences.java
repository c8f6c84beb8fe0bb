// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.explain.text;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Splits a text into paragraphs (at blank lines) and those into sentences: the platform's, with these rules. No break after
 * titles and initials ("Dr. Smith", "J. Smith"); a break after the Armenian, Urdu and Ethiopic full stops, and in Greek after
 * its question mark, which the platform does not know.
 */
final class Sentences {
    private static final Set<String> ABBREVIATIONS = Set.of("mr.", "mrs.", "ms.", "dr.", "prof.", "st.", "sr.", "jr.",
            "vs.", "e.g.", "i.e.");
    private static final String FULL_STOPS = "\u0589\u06D4\u1362";
    private static final String GREEK_QUESTION = ";\u037E";

    private Sentences() {}

    static List<Piece> paragraphs(String text) {
        List<Piece> paragraphs = new ArrayList<>();
        int start = 0;
        for (int at = 0; at < text.length(); at++) {
            int after = blankLineEnd(text, at);
            if (after > at) {
                add(paragraphs, text, start, at);
                start = after;
                at = after - 1;
            }
        }
        add(paragraphs, text, start, text.length());
        return paragraphs;
    }

    static List<Piece> of(String text, Piece within, Locale locale) {
        String part = within.of(text);
        BreakIterator breaks = BreakIterator.getSentenceInstance(locale);
        breaks.setText(part);
        List<Piece> sentences = new ArrayList<>();
        int start = 0;
        int seen = 0;
        for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
            for (int at = seen; at < end - 1; at++) {
                if (endsHere(part, at, locale)) {
                    add(sentences, text, within.start() + start, within.start() + at + 1);
                    start = at + 1;
                }
            }
            seen = end;
            if (end < part.length() && abbreviated(part, start, end)) {
                continue;
            }
            add(sentences, text, within.start() + start, within.start() + end);
            start = end;
        }
        return sentences;
    }

    private static boolean endsHere(String part, int at, Locale locale) {
        char character = part.charAt(at);
        return FULL_STOPS.indexOf(character) >= 0 || locale.getLanguage().equals("el")
                && GREEK_QUESTION.indexOf(character) >= 0 && Spaces.is(part.charAt(at + 1));
    }

    private static boolean abbreviated(String part, int start, int end) {
        Piece sentence = new Piece(start, end).stripped(part);
        int word = sentence.end();
        while (word > sentence.start() && !Spaces.is(part.charAt(word - 1))) {
            word--;
        }
        String last = part.substring(word, sentence.end());
        boolean initial = last.length() == 2 && last.charAt(1) == '.' && Character.isUpperCase(last.charAt(0))
                && last.charAt(0) != 'I';
        return initial || ABBREVIATIONS.contains(last.toLowerCase(Locale.ROOT));
    }

    /** Where the white space that starts at {@code at} ends, when it holds a blank line; else {@code at}. */
    private static int blankLineEnd(String text, int at) {
        int lines = 0;
        int end = at;
        while (end < text.length() && Spaces.is(text.charAt(end))) {
            char character = text.charAt(end);
            boolean returned = character == '\n' && end > at && text.charAt(end - 1) == '\r';
            lines += character == '\u2029'
                    ? 2
                    : (character == '\n' && !returned) || character == '\r' || character == '\u2028' ? 1 : 0;
            end++;
        }
        return lines >= 2 ? end : at;
    }

    private static void add(List<Piece> pieces, String text, int start, int end) {
        Piece piece = new Piece(start, end).stripped(text);
        if (!piece.isEmpty()) {
            pieces.add(piece);
        }
    }
}
