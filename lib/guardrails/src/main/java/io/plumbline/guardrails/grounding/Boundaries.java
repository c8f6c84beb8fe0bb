// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.guardrails.grounding;

import java.util.List;
import java.util.Set;

/** Where one clause ends and the next begins. */
final class Boundaries {
    private static final Set<String> SUBORDINATING = Set.of("before", "after", "until", "since", "as");
    private static final int DATE_YEAR = 5;

    private Boundaries() {}

    /** Returns whether a clause begins at {@code at}, when the one before it began at {@code from}. */
    static boolean isBoundary(List<Token> tokens, int from, int at) {
        Token token = tokens.get(at);
        boolean candidate = isCandidate(token) || token.tag() == Tag.PREPOSITION
                && SUBORDINATING.contains(token.lower());
        if (token.tag() == Tag.BREAK) {
            return true;
        }
        if (!candidate || !Clause.hasVerb(tokens.subList(from, at))) {
            return false;
        }
        int begin = at;
        while (begin < tokens.size() && isGlue(tokens.get(begin))) {
            begin++;
        }
        int end = begin;
        while (end < tokens.size() && !(isCandidate(tokens.get(end)) && end > begin)) {
            end++;
        }
        List<Token> right = tokens.subList(begin, end);
        if (Clause.hasVerb(right)) {
            return !isShared(tokens, at);
        }
        return token.tag() != Tag.PREPOSITION && !isDate(tokens, at) && isParallel(tokens.subList(from, at), right);
    }

    // "invented and flew the first airplane", "a band from Abingdon, formed in 1985": one clause.
    private static boolean isShared(List<Token> tokens, int at) {
        if (at + 1 >= tokens.size() || tokens.get(at + 1).tag() != Tag.VERB) {
            return false;
        }
        return tokens.get(at).tag() == Tag.CONJUNCTION && tokens.get(at - 1).tag() == Tag.VERB
                || tokens.get(at).tag() == Tag.COMMA && Verbs.isPast(tokens.get(at + 1).lower());
    }

    private static boolean isCandidate(Token token) {
        return token.tag() == Tag.CONJUNCTION || token.tag() == Tag.COMMA || token.tag() == Tag.RELATIVE
                || token.tag() == Tag.BREAK;
    }

    private static boolean isGlue(Token token) {
        return token.tag() == Tag.CONJUNCTION || token.tag() == Tag.COMMA;
    }

    // "the bread at 220 degrees and the cake at 170 degrees": the same preposition, or a number, on both sides.
    private static boolean isParallel(List<Token> left, List<Token> right) {
        boolean named = right.stream().anyMatch(token -> token.isContent() && token.tag() != Tag.NUMBER
                && token.tag() != Tag.UNIT);
        boolean number = right.stream().anyMatch(token -> token.tag() == Tag.NUMBER)
                && left.stream().anyMatch(token -> token.tag() == Tag.NUMBER);
        boolean preposition = right.stream().filter(token -> token.tag() == Tag.PREPOSITION && !token.is("of"))
                .anyMatch(token -> left.stream().anyMatch(other -> other.tag() == Tag.PREPOSITION
                        && other.is(token.lower())));
        return named && (number || preposition);
    }

    private static boolean isDate(List<Token> tokens, int at) {
        return at > 0 && tokens.get(at).tag() == Tag.COMMA && at + 1 < tokens.size()
                && tokens.get(at - 1).tag() == Tag.NUMBER && tokens.get(at + 1).tag() == Tag.NUMBER
                && tokens.get(at + 1).key().length() == DATE_YEAR;
    }
}
