// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.explain.text;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;

/**
 * Splits a text into tokens: the platform's words, with these rules.
 * <ul>
 * <li>White space is never part of a token; every other character is in exactly one.
 * <li>Punctuation belongs to the word that it touches: the one before it, else (opening quotes, brackets, '#') the one after
 * it. Punctuation between spaces is a token of its own. '@' joins what is on both sides.
 * <li>What a reader sees as one character (an emoji with its skin tone, a flag, a letter with its accents) is never split.
 * </ul>
 */
final class Tokens {
    private Tokens() {}

    static List<Piece> of(String text, Piece within, Locale locale) {
        String part = within.of(text);
        BitSet whole = graphemeStarts(part, locale);
        BreakIterator words = BreakIterator.getWordInstance(locale);
        words.setText(part);
        List<Piece> tokens = new ArrayList<>();
        int start = 0;
        Kind before = Kind.SPACE;
        int piece = 0;
        for (int end = words.next(); end != BreakIterator.DONE; end = words.next()) {
            if (end < part.length() && !whole.get(end)) {
                continue;
            }
            Kind kind = Kind.of(part, piece, end);
            if (kind == Kind.SPACE || !joins(before, kind, part, piece)) {
                add(tokens, text, within.start() + start, within.start() + piece);
                start = piece;
            }
            before = kind == Kind.PUNCTUATION && before == Kind.WORD && part.charAt(piece) != '@' && !opens(part, piece)
                    ? Kind.WORD
                    : kind;
            piece = end;
        }
        add(tokens, text, within.start() + start, within.end());
        return tokens;
    }

    private static boolean joins(Kind before, Kind kind, String part, int at) {
        return switch (before) {
            case SPACE -> false;
            case PUNCTUATION -> true;
            case WORD -> kind == Kind.PUNCTUATION && !opens(part, at);
        };
    }

    private static boolean opens(String part, int at) {
        int type = Character.getType(part.codePointAt(at));
        return type == Character.START_PUNCTUATION || type == Character.INITIAL_QUOTE_PUNCTUATION;
    }

    private static void add(List<Piece> tokens, String text, int start, int end) {
        Piece token = new Piece(start, end).stripped(text);
        if (!token.isEmpty()) {
            tokens.add(token);
        }
    }

    private static BitSet graphemeStarts(String part, Locale locale) {
        BreakIterator characters = BreakIterator.getCharacterInstance(locale);
        characters.setText(part);
        BitSet starts = new BitSet();
        for (int at = characters.first(); at != BreakIterator.DONE; at = characters.next()) {
            starts.set(at);
        }
        return starts;
    }

    private enum Kind {
        SPACE, PUNCTUATION, WORD;

        static Kind of(String part, int from, int to) {
            Kind kind = SPACE;
            for (int at = from; at < to; at += Character.charCount(part.codePointAt(at))) {
                int point = part.codePointAt(at);
                if (Character.isBmpCodePoint(point) && Spaces.is((char) point)) {
                    continue;
                }
                if (!punctuation(Character.getType(point))) {
                    return WORD;
                }
                kind = PUNCTUATION;
            }
            return kind;
        }

        private static boolean punctuation(int type) {
            return type == Character.CONNECTOR_PUNCTUATION || type == Character.DASH_PUNCTUATION
                    || type == Character.START_PUNCTUATION || type == Character.END_PUNCTUATION
                    || type == Character.INITIAL_QUOTE_PUNCTUATION || type == Character.FINAL_QUOTE_PUNCTUATION
                    || type == Character.OTHER_PUNCTUATION;
        }
    }
}
