// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.guardrails.grounding;

import io.plumbline.guardrails.language.Related;
import io.plumbline.guardrails.language.Sentences;
import io.plumbline.guardrails.language.Word;
import io.plumbline.guardrails.language.Words;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A source, read once: its clauses, and where each word stands. */
final class SourceIndex {
    /** What a word is worth that stands in the source itself, as a synonym, or as another form of the same root. */
    private static final double SAME = 1;
    private static final double SYNONYM = 0.8;
    private static final double ROOT = 0.7;
    private static final int ROOT_LETTERS = 5;
    /** Sentences are numbered from this times the number of their source, so that sources never touch. */
    static final int APART = 100_000;

    private final List<Clause> clauses;
    private final Map<String, List<Integer>> places = new HashMap<>();
    private final Set<Long> pairs = new HashSet<>();

    SourceIndex(List<String> sources) {
        Clauses cutter = new Clauses();
        for (int text = 0; text < sources.size(); text++) {
            String source = sources.get(text);
            int number = text * APART;
            List<Word> words = Words.of(source);
            for (int at = 1; at < words.size(); at++) {
                pairs.add(pair(words.get(at - 1).stem(), words.get(at).stem()));
            }
            for (List<Word> sentence : Sentences.of(source, words)) {
                cutter.add(number, Tagger.tokens(sentence));
                number++;
            }
        }
        clauses = List.copyOf(cutter.all());
        for (int at = 0; at < clauses.size(); at++) {
            for (Token token : clauses.get(at).all()) {
                if (token.isContent()) {
                    place(token.key(), at);
                    if (hasRoot(token)) {
                        place(root(token), at);
                    }
                }
            }
        }
    }

    private void place(String key, int clause) {
        List<Integer> at = places.computeIfAbsent(key, any -> new ArrayList<>());
        if (at.isEmpty() || at.get(at.size() - 1) != clause) {
            at.add(clause);
        }
    }

    Clause clause(int at) {
        return clauses.get(at);
    }

    int size() {
        return clauses.size();
    }

    /** Returns the clauses that hold {@code token} in some form, with what that is worth. */
    Map<Integer, Double> support(Token token) {
        Map<Integer, Double> support = new HashMap<>();
        put(support, token.key(), SAME);
        if (token.tag() != Tag.NUMBER && token.tag() != Tag.UNIT) {
            Related.synonyms(token.key()).forEach(other -> put(support, other, SYNONYM));
            if (hasRoot(token)) {
                put(support, root(token), ROOT);
            }
        }
        return support;
    }

    private void put(Map<Integer, Double> support, String key, double worth) {
        for (int clause : places.getOrDefault(key, List.of())) {
            support.merge(clause, worth, Math::max);
        }
    }

    /** Returns whether the two words follow each other anywhere in the source. */
    boolean holds(Word first, Word second) {
        return pairs.contains(pair(first.stem(), second.stem()));
    }

    private static boolean hasRoot(Token token) {
        return token.key().length() >= ROOT_LETTERS && token.tag() != Tag.NUMBER && token.tag() != Tag.UNIT;
    }

    private static String root(Token token) {
        return "~" + token.key().substring(0, ROOT_LETTERS);
    }

    private static long pair(String first, String second) {
        return (long) first.hashCode() << 32 | second.hashCode() & 0xFFFFFFFFL;
    }
}
