// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.guardrails.attack;

import io.plumbline.guardrails.detect.Harm;
import java.util.List;
import java.util.Set;

/**
 * A request in plain words that ends in a salad of words and signs, as an optimiser writes it. Looks at the last line
 * only, and only when it begins as prose: listings and formulas do not.
 */
final class OddTail {
    private static final Set<String> COMMON = Set.of("the", "a", "an", "of", "to", "in", "and", "is", "for", "that",
            "with", "on", "as", "it", "by", "are", "be", "this", "from", "at", "or", "was", "his", "her", "their");
    private static final int TAIL = 18;
    private static final int HEAD = 4;
    private static final int ODD = 6;
    private static final int KINDS = 4;
    private static final int WINDOW = 1500;

    private OddTail() {}

    static List<Cue> in(String text) {
        int end = text.length();
        while (end > 0 && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        int line = Math.max(text.lastIndexOf('\n', Math.max(0, end - 1)) + 1, end - WINDOW);
        String[] tokens = text.substring(line, end).strip().split("\\s+");
        if (tokens.length < TAIL + HEAD || !isProse(tokens)) {
            return List.of();
        }
        int odd = 0;
        int common = 0;
        int kinds = 0;
        for (int i = tokens.length - TAIL; i < tokens.length; i++) {
            int kind = oddity(tokens[i]);
            odd += kind != 0 ? 1 : 0;
            kinds |= kind;
            common += COMMON.contains(tokens[i]) ? 1 : 0;
        }
        if (odd < ODD || common > TAIL / 4 || Integer.bitCount(kinds) < KINDS) {
            return List.of();
        }
        double weight = odd >= TAIL / 2 ? 0.8 : 0.6;
        return List.of(new Cue("suffix.salad", Harm.JAILBREAK, weight, Math.max(line, end - 150), end));
    }

    private static boolean isProse(String[] tokens) {
        for (int i = 0; i < HEAD; i++) {
            if (!tokens[i].chars().allMatch(unit -> Character.isLetter(unit) || unit == '\'' || unit == ',')) {
                return false;
            }
        }
        return true;
    }

    /** Returns a bit for what is odd about a word, 0 for nothing. */
    private static int oddity(String token) {
        int odd = token.indexOf('\\') >= 0 ? 1 : 0;
        boolean letters = false;
        for (int i = 0; i < token.length(); i++) {
            char unit = token.charAt(i);
            boolean inner = i > 0 && i + 1 < token.length();
            if (i > 0 && Character.isUpperCase(unit) && Character.isLowerCase(token.charAt(i - 1))) {
                odd |= 2;
            }
            if (inner && "([{<".indexOf(unit) >= 0 || i > 0 && "([{".indexOf(unit) >= 0) {
                odd |= 4;
            }
            if (i > 0 && unit != token.charAt(i - 1) && ";:!?.,)]}\"".indexOf(unit) >= 0
                    && ";:!?)]}{([\"".indexOf(token.charAt(i - 1)) >= 0) {
                odd |= 8;
            }
            if (inner && ";:!?+=~^*|@".indexOf(unit) >= 0 && Character.isLetter(token.charAt(i + 1))) {
                odd |= 16;
            }
            letters |= Character.isLetterOrDigit(unit);
        }
        return !letters && !token.equals("-") && !token.equals("&") ? odd | 32 : odd;
    }
}
