// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.guardrails.attack;

import java.util.Arrays;

/**
 * The words of a text by position: runs of letters and digits, an apostrophe between letters among them; an ideograph
 * is a word of its own. Each word knows its sentence and whether it stands in quotation marks.
 */
final class Words {
    private final String text;
    private int[] begins = new int[64];
    private int[] ends = new int[64];
    private int[] sentences = new int[64];
    private boolean[] quoted = new boolean[64];
    private int count;

    private Words(String text) {
        this.text = text;
    }

    static Words of(String text) {
        Words words = new Words(text);
        words.cut();
        return words;
    }

    String text() {
        return text;
    }

    int count() {
        return count;
    }

    int begin(int word) {
        return begins[word];
    }

    int end(int word) {
        return ends[word];
    }

    int sentence(int word) {
        return sentences[word];
    }

    boolean quoted(int word) {
        return quoted[word];
    }

    private void cut() {
        int sentence = 0;
        boolean open = false;
        int at = 0;
        while (at < text.length()) {
            char unit = text.charAt(at);
            if (isIdeograph(unit)) {
                add(at, at + 1, sentence, open);
                at++;
            } else if (Character.isLetterOrDigit(unit)) {
                int end = endOfRun(at);
                add(at, end, sentence, open);
                at = end;
            } else {
                sentence += endsSentence(at) ? 1 : 0;
                open = quotes(unit, at, open);
                at++;
            }
        }
    }

    private void add(int begin, int end, int sentence, boolean open) {
        if (count == begins.length) {
            begins = Arrays.copyOf(begins, 2 * count);
            ends = Arrays.copyOf(ends, 2 * count);
            sentences = Arrays.copyOf(sentences, 2 * count);
            quoted = Arrays.copyOf(quoted, 2 * count);
        }
        begins[count] = begin;
        ends[count] = end;
        sentences[count] = sentence;
        quoted[count++] = open;
    }

    private int endOfRun(int from) {
        int at = from + 1;
        while (at < text.length() && !isIdeograph(text.charAt(at)) && (Character.isLetterOrDigit(text.charAt(at))
                || isApostrophe(text.charAt(at)) && at + 1 < text.length()
                        && Character.isLetter(text.charAt(at + 1)) && Character.isLetter(text.charAt(at - 1)))) {
            at++;
        }
        return at;
    }

    private boolean endsSentence(int at) {
        return switch (text.charAt(at)) {
            case '.', '!', '?', ';' -> at + 1 == text.length() || Character.isWhitespace(text.charAt(at + 1));
            case '\n' -> at > 0 && text.charAt(at - 1) == '\n';
            case '|', '\u3002', '\uff01', '\uff1f' -> true;
            default -> false;
        };
    }

    /** A quotation lasts until its closing mark or the end of its paragraph. */
    private boolean quotes(char unit, int at, boolean open) {
        return switch (unit) {
            case '"', '`' -> !open;
            case '\u201c', '\u00ab', '\u201e' -> true;
            case '\u201d', '\u00bb', '\n' -> false;
            case '\'', '\u2018' -> open || opensWord(at);
            case '\u2019' -> false;
            default -> open;
        };
    }

    private boolean opensWord(int at) {
        return at + 1 < text.length() && Character.isLetter(text.charAt(at + 1))
                && (at == 0 || Character.isWhitespace(text.charAt(at - 1)) || text.charAt(at - 1) == '(');
    }

    static boolean isApostrophe(char unit) {
        return unit == '\'' || unit == '\u2019';
    }

    private static boolean isIdeograph(char unit) {
        return unit >= '\u3040' && unit <= '\u9fff';
    }
}
