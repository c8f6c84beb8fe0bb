// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.guardrails.language;

import io.plumbline.guardrails.language.Word.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Cuts text into words, numbers and signs, in time linear in its length. */
public final class Words {
    private Words() {}

    /** Returns the words of {@code text} in order; blanks and control characters are left out. */
    public static List<Word> of(String text) {
        List<Word> words = new ArrayList<>(text.length() / 5 + 1);
        int at = 0;
        while (at < text.length()) {
            int code = text.codePointAt(at);
            int end = at + Character.charCount(code);
            if (Character.isLetter(code)) {
                end = endOfWord(text, end);
                words.add(word(text, at, end));
            } else if (Character.isDigit(code)) {
                end = endOfNumber(text, end);
                String digits = text.substring(at, end).toLowerCase(Locale.ROOT);
                words.add(new Word(at, end, Kind.NUMBER, digits, digits, false));
            } else if (!Character.isWhitespace(code) && !Character.isISOControl(code)
                    && !Character.isSpaceChar(code)) {
                String sign = text.substring(at, end);
                words.add(new Word(at, end, Kind.SIGN, sign, sign, false));
            }
            at = end;
        }
        return words;
    }

    private static Word word(String text, int begin, int end) {
        String lower = text.substring(begin, end).replace('\u2019', '\'').toLowerCase(Locale.ROOT);
        String bare = lower.endsWith("'s") ? lower.substring(0, lower.length() - 2) : lower;
        boolean capital = Character.isUpperCase(text.codePointAt(begin));
        return new Word(begin, end, Kind.WORD, bare, Stems.of(bare), capital);
    }

    private static int endOfWord(String text, int from) {
        int at = from;
        while (at < text.length()) {
            int code = text.codePointAt(at);
            int next = at + Character.charCount(code);
            boolean inside = (code == '\'' || code == '\u2019') && next < text.length()
                    && Character.isLetter(text.codePointAt(next));
            if (!inside && !Character.isLetterOrDigit(code) && !isMark(code)) {
                break;
            }
            at = next;
        }
        return at;
    }

    private static boolean isMark(int code) {
        int type = Character.getType(code);
        return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
    }

    // 1,234.5 and 12:30 are one number; 2% and 5km are a number and what follows.
    private static int endOfNumber(String text, int from) {
        int at = from;
        while (at < text.length()) {
            char unit = text.charAt(at);
            boolean separator = (unit == ',' || unit == '.' || unit == ':') && at + 1 < text.length()
                    && Character.isDigit(text.charAt(at + 1));
            if (!separator && !Character.isDigit(unit)) {
                break;
            }
            at++;
        }
        return at;
    }
}
