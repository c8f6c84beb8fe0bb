// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.guardrails.grounding;

import java.util.ArrayList;
import java.util.List;

/** Takes sentences such as "A and B scored 71 and 84 points, respectively" apart, the first with the first. */
final class Respectively {
    private Respectively() {}

    /** Returns one list of words for each pair; nothing when the sentence is of another kind. */
    static List<List<Token>> split(List<Token> sentence) {
        if (sentence.stream().noneMatch(token -> token.is("respectively"))) {
            return List.of();
        }
        List<Token> tokens = sentence.stream().filter(token -> !token.is("respectively")).toList();
        int verb = 0;
        while (verb < tokens.size() && tokens.get(verb).tag() != Tag.VERB
                && tokens.get(verb).tag() != Tag.AUXILIARY) {
            verb++;
        }
        int after = verb;
        while (after < tokens.size() && (tokens.get(after).tag() == Tag.VERB
                || tokens.get(after).tag() == Tag.AUXILIARY)) {
            after++;
        }
        List<List<Token>> left = groups(tokens.subList(0, verb));
        List<List<Token>> right = groups(tokens.subList(after, tokens.size()));
        return left.size() > 1 && left.size() == right.size()
                ? pairs(left, tokens.subList(verb, after), right)
                : List.of();
    }

    private static List<List<Token>> pairs(List<List<Token>> left, List<Token> verb, List<List<Token>> right) {
        List<Token> last = right.get(right.size() - 1);
        List<List<Token>> pairs = new ArrayList<>();
        for (int at = 0; at < left.size(); at++) {
            List<Token> pair = new ArrayList<>(left.get(at));
            pair.addAll(verb);
            pair.addAll(right.get(at));
            if (at + 1 < left.size()) {
                pair.addAll(last.subList(1, last.size()));
            }
            pairs.add(pair);
        }
        return pairs;
    }

    private static List<List<Token>> groups(List<Token> tokens) {
        List<List<Token>> groups = new ArrayList<>();
        List<Token> group = new ArrayList<>();
        for (Token token : tokens) {
            if (token.tag() == Tag.COMMA || token.tag() == Tag.CONJUNCTION) {
                close(groups, group);
                group = new ArrayList<>();
            } else if (token.tag() != Tag.SIGN) {
                group.add(token);
            }
        }
        close(groups, group);
        return groups;
    }

    private static void close(List<List<Token>> groups, List<Token> group) {
        if (group.stream().anyMatch(Token::isContent)) {
            groups.add(group);
        }
    }
}
