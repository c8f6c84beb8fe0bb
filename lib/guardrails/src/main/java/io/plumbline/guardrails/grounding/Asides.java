// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.guardrails.grounding;

import java.util.ArrayList;
import java.util.List;

/** Takes what stands in brackets, and participles and relative clauses between commas, out of a sentence. */
final class Asides {
    private final int sentence;
    private final List<Token> tokens;

    Asides(int sentence, List<Token> tokens) {
        this.sentence = sentence;
        this.tokens = tokens;
    }

    /** Adds what remains of the sentence to {@code main} and what was taken out to {@code asides}. */
    void split(List<Token> main, List<Clause> asides) {
        int at = 0;
        while (at < tokens.size()) {
            int end = end(main, at);
            if (end > at) {
                List<Token> own = tokens.subList(at + 1, end);
                if (own.stream().anyMatch(Token::isContent)) {
                    asides.add(Clause.of(sentence, own, Clauses.antecedent(main, main.size())));
                }
                at = end + 1;
            } else {
                main.add(tokens.get(at));
                at++;
            }
        }
    }

    private int end(List<Token> main, int at) {
        Token token = tokens.get(at);
        if (token.is("(")) {
            for (int place = at + 1; place < tokens.size(); place++) {
                if (tokens.get(place).is(")")) {
                    return place;
                }
            }
            return at;
        }
        boolean opens = token.tag() == Tag.COMMA && at > 0 && at + 2 < tokens.size() && opens(tokens.get(at + 1))
                && !Clause.hasVerb(new ArrayList<>(main));
        if (!opens) {
            return at;
        }
        for (int place = at + 2; place < tokens.size() - 1; place++) {
            if (tokens.get(place).tag() == Tag.COMMA) {
                Tag next = tokens.get(place + 1).tag();
                return next == Tag.VERB || next == Tag.AUXILIARY ? place : at;
            }
        }
        return at;
    }

    private static boolean opens(Token token) {
        return token.tag() == Tag.RELATIVE || Verbs.isPast(token.lower())
                || token.tag() == Tag.VERB || token.is("born") || token.is("known");
    }
}
