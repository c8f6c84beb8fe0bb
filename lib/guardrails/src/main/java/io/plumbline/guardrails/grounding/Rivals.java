// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.guardrails.grounding;

import io.plumbline.guardrails.language.Related;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Words of a claim that a clause of the source lacks, where that clause has another word in the same place.
 *
 * @param elsewhere weight of the weightiest such word that stands in another clause of the source
 * @param nowhere   weight of the weightiest such word that the source does not hold
 */
record Rivals(double elsewhere, double nowhere) {
    private static final double ANCHORED = 0.3;

    static Rivals of(Clause claim, Clause clause, Window window, int at) {
        if (window.clause(at) < ANCHORED) {
            return new Rivals(0, 0);
        }
        List<Token> free = free(window, clause);
        double elsewhere = 0;
        double nowhere = 0;
        for (int token = 0; token < window.tokens().size(); token++) {
            Token each = window.tokens().get(token);
            double here = window.support().get(token).getOrDefault(at, 0.0);
            boolean verb = here == 0 && each.tag() == Tag.VERB && window.worth(token) == 1 && isOther(each, clause);
            if (verb) {
                elsewhere = Math.max(elsewhere, Math.sqrt(each.weight()));
            } else if (here == 0 && free.stream().anyMatch(other -> isRival(each, other, claim, clause))) {
                double worth = window.worth(token);
                double weight = Math.sqrt(each.weight());
                elsewhere = Math.max(elsewhere, weight * worth);
                nowhere = Math.max(nowhere, weight * (1 - worth));
            }
        }
        return new Rivals(elsewhere, nowhere);
    }

    /** Returns the content words of the clause that the claim does not have. */
    private static List<Token> free(Window window, Clause clause) {
        Set<String> said = new HashSet<>();
        for (Token token : window.tokens()) {
            said.add(token.key());
            said.addAll(Related.synonyms(token.key()));
        }
        return clause.all().stream().filter(token -> token.isContent() && token.tag() != Tag.VERB
                && !said.contains(token.key())).toList();
    }

    private static boolean isOther(Token verb, Clause clause) {
        String main = clause.roles().verb();
        return !main.isEmpty() && !main.equals(Roles.BE) && !Exchange.sameVerb(verb.key(), main);
    }

    private static boolean isRival(Token token, Token other, Clause claim, Clause clause) {
        if (token.tag() == Tag.NUMBER || other.tag() == Tag.NUMBER) {
            return token.tag() == other.tag() && (token.unit().equals(other.unit()) || token.unit().isEmpty()
                    || other.unit().isEmpty());
        }
        Set<String> asked = claim.roles().places().getOrDefault(token.key(), Set.of());
        Set<String> given = clause.roles().places().getOrDefault(other.key(), Set.of());
        return asked.stream().anyMatch(given::contains);
    }
}
