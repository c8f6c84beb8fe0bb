// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.guardrails.language;

import io.plumbline.guardrails.language.Word.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Cuts the words of a text into sentences: at full stops, question and exclamation marks, and at ends of lines. */
public final class Sentences {
    private static final Set<String> ABBREVIATED = Set.of("mr", "mrs", "ms", "dr", "prof", "st", "jr", "sr", "vs",
            "inc", "ltd", "co", "corp", "no", "approx", "gen", "col", "lt", "sgt", "capt", "rev", "hon", "fig", "vol",
            "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec", "etc", "e", "g");

    private Sentences() {}

    /** Returns the words of each sentence, its closing sign included; none is empty. */
    public static List<List<Word>> of(String text, List<Word> words) {
        List<List<Word>> sentences = new ArrayList<>();
        int from = 0;
        for (int at = 0; at < words.size(); at++) {
            if (at + 1 == words.size() || ends(text, words, at)) {
                sentences.add(words.subList(from, at + 1));
                from = at + 1;
            }
        }
        return sentences;
    }

    private static boolean ends(String text, List<Word> words, int at) {
        Word word = words.get(at);
        Word next = words.get(at + 1);
        if (breaksLine(text, word.end(), next.begin())) {
            return true;
        }
        if (word.kind() != Kind.SIGN) {
            return false;
        }
        return switch (word.lower()) {
            case "?", "!", "\u3002", ";" -> !isClosing(next);
            case "." -> !isClosing(next) && stops(words, at);
            default -> isClosing(word) && at > 0 && isStop(words.get(at - 1))
                    && word.begin() == words.get(at - 1).end();
        };
    }

    private static boolean stops(List<Word> words, int at) {
        if (at == 0) {
            return false;
        }
        Word before = words.get(at - 1);
        Word next = words.get(at + 1);
        boolean apart = next.begin() > words.get(at).end();
        boolean initial = before.lower().length() == 1 && before.kind() == Kind.WORD
                && before.end() == words.get(at).begin();
        if (initial || ABBREVIATED.contains(before.lower()) && before.end() == words.get(at).begin()) {
            return false;
        }
        return apart || next.capital() && before.kind() != Kind.SIGN;
    }

    private static boolean isStop(Word word) {
        return word.is(".") || word.is("!") || word.is("?");
    }

    private static boolean isClosing(Word word) {
        return word.is(")") || word.is("\"") || word.is("\u201d") || word.is("'") || word.is("\u2019");
    }

    // A single end of line may only wrap a paragraph; two, or one before a bullet, begin something new.
    private static boolean breaksLine(String text, int from, int to) {
        int breaks = 0;
        for (int at = from; at < to; at++) {
            if (text.charAt(at) == '\n') {
                breaks++;
            }
        }
        return breaks > 1 || breaks == 1 && to < text.length() && "-*#|\u2022".indexOf(text.charAt(to)) >= 0;
    }
}
