// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.guardrails.grounding;

import io.plumbline.guardrails.language.Related;
import io.plumbline.guardrails.language.Word;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Measures one claim against a source. */
final class Measures {
    private static final int CLAUSES = 6;
    private static final double UNHELD = 0.3;

    private final SourceIndex source;
    private final Set<String> asked;
    /** Measures against {@code source}; words of the question count less where the source does not have them. */
    Measures(SourceIndex source, List<Token> question) {
        this.source = source;
        this.asked = new HashSet<>();
        question.forEach(token -> asked.add(token.key()));
    }

    /** Returns the features of a claim, whose own words are {@code words}. */
    double[] of(Clause claim, List<Token> tokens, List<Word> words) {
        List<Token> weighed = tokens.stream().map(this::weighed).toList();
        Window window = Window.of(weighed, source);
        double[] best = new double[Feature.values().length];
        fillWhole(best, window, words);
        List<Integer> clauses = window.best(CLAUSES);
        double least = Double.MAX_VALUE;
        double[] chosen = best;
        for (int at : clauses) {
            double[] measured = best.clone();
            fillClause(measured, claim, window, at);
            double cost = measured[Feature.MISSING.ordinal()] + measured[Feature.EXCHANGED.ordinal()] / 2
                    + (measured[Feature.NEGATION.ordinal()] + measured[Feature.OPPOSITES.ordinal()]) / 4;
            if (cost < least - 1e-9) {
                least = cost;
                chosen = measured;
            }
        }
        return chosen;
    }

    private Token weighed(Token token) {
        if (token.tag() != Tag.NUMBER && asked.contains(token.key()) && source.support(token).isEmpty()) {
            return new Token(token.begin(), token.end(), token.tag(), token.lower(), token.key(), token.unit(),
                    token.weight() * UNHELD);
        }
        return token;
    }

    private void fillWhole(double[] into, Window window, List<Word> words) {
        into[Feature.MISSING.ordinal()] = 1;
        into[Feature.PAIRS.ordinal()] = pairs(words);
        double names = 0;
        double numbers = 0;
        for (int at = 0; at < window.tokens().size(); at++) {
            Token token = window.tokens().get(at);
            double lack = token.weight() * (1 - window.worth(at));
            into[Feature.RAREST.ordinal()] = Math.max(into[Feature.RAREST.ordinal()], lack);
            names = Math.max(names, token.tag() == Tag.NAME ? lack : 0);
            numbers = Math.max(numbers, token.tag() == Tag.NUMBER ? lack : 0);
        }
        into[Feature.NAMES.ordinal()] = names;
        into[Feature.NUMBERS.ordinal()] = numbers;
    }

    private double pairs(List<Word> words) {
        List<Word> plain = words.stream().filter(word -> word.kind() != Word.Kind.SIGN).toList();
        int held = 0;
        for (int at = 1; at < plain.size(); at++) {
            held += source.holds(plain.get(at - 1), plain.get(at)) ? 1 : 0;
        }
        // One word has no pairs; it is as good as its coverage, which is measured elsewhere.
        return plain.size() < 2 ? 0 : 1 - (double) held / (plain.size() - 1);
    }

    private void fillClause(double[] into, Clause claim, Window window, int at) {
        Clause clause = source.clause(at);
        into[Feature.MISSING.ordinal()] = 1 - window.clause(at);
        into[Feature.EXCHANGED.ordinal()] = Exchange.isFound(claim, clause) ? 1 : 0;
        int opposites = opposites(window, clause);
        double sure = window.clause(at) * window.clause(at);
        boolean negated = claim.isNegated() != clause.isNegated();
        into[Feature.NEGATION.ordinal()] = negated && opposites == 0 ? sure : 0;
        into[Feature.OPPOSITES.ordinal()] = !negated && (opposites > 0 || Scope.isChanged(claim, clause)) ? 1 : 0;
        into[Feature.UNITS.ordinal()] = units(window, clause) ? 1 : 0;
        double elsewhere = 0;
        for (int token = 0; token < window.tokens().size(); token++) {
            Token each = window.tokens().get(token);
            boolean bound = each.tag() == Tag.NUMBER || each.tag() == Tag.NAME;
            double here = window.support().get(token).getOrDefault(at, 0.0);
            elsewhere = Math.max(elsewhere, bound ? each.weight() * (window.worth(token) - here) : 0);
        }
        into[Feature.ELSEWHERE.ordinal()] = elsewhere;
        Rivals rivals = Rivals.of(claim, clause, window, at);
        into[Feature.RIVAL.ordinal()] = rivals.elsewhere();
        into[Feature.REPLACED.ordinal()] = rivals.nowhere();
    }

    private static int opposites(Window window, Clause clause) {
        Set<String> keys = new HashSet<>();
        clause.all().forEach(token -> keys.add(token.key()));
        int found = 0;
        Set<String> said = new HashSet<>();
        window.tokens().forEach(token -> said.add(token.key()));
        for (Token token : window.tokens()) {
            boolean opposed = !keys.contains(token.key()) && Related.opposites(token.key()).stream()
                    .anyMatch(other -> keys.contains(other) && !said.contains(other));
            found += opposed ? 1 : 0;
        }
        return found;
    }

    private static boolean units(Window window, Clause clause) {
        List<Token> there = new ArrayList<>(clause.all());
        there.removeIf(token -> token.tag() != Tag.NUMBER);
        for (Token token : window.tokens()) {
            if (token.tag() == Tag.NUMBER && !token.unit().isEmpty()) {
                List<Token> same = there.stream().filter(other -> other.key().equals(token.key())).toList();
                if (!same.isEmpty() && same.stream().noneMatch(
                        other -> other.unit().equals(token.unit()) || other.unit().isEmpty())) {
                    return true;
                }
            }
        }
        return false;
    }
}
