// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.guardrails.grounding;

import io.plumbline.guardrails.language.Sentences;
import io.plumbline.guardrails.language.Stems;
import io.plumbline.guardrails.language.Word;
import io.plumbline.guardrails.language.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Cuts a response into claims: its clauses, without questions, small talk and what the speaker says of itself. */
final class Claims {
    private static final Set<String> SMALL_TALK = Set.of("yes", "yeah", "yep", "well", "sure", "ok", "okay", "oh",
            "wow", "hello", "hi", "hey", "thanks", "sorry", "please", "actually", "also", "too", "according",
            "basically", "certainly", "course", "fact", "interesting", "interestingly", "great", "good", "cool", "true",
            "right", "exactly", "indeed", "definitely", "absolutely");
    private static final Set<String> SPEAKERS = Set.of("i", "we", "you", "me");
    private static final Set<String> MINDS = Stream
            .of("love", "like", "think", "know", "hope", "agree", "guess", "believe", "see", "hear", "understand",
                    "enjoy", "want", "wish", "wonder", "feel", "prefer", "imagine", "try", "go", "need", "remember")
            .map(Stems::of).collect(Collectors.toUnmodifiableSet());

    private Claims() {}

    /**
     * One claim.
     *
     * @param clause the clause
     * @param tokens its content words and those lent to it
     * @param words  its own words as they stand
     */
    record Claim(Clause clause, List<Token> tokens, List<Word> words) {}

    /** Returns the claims of {@code response} in order. */
    static List<Claim> of(String response) {
        List<Claim> claims = new ArrayList<>();
        List<Word> words = Words.of(response);
        Clauses cutter = new Clauses();
        int number = 0;
        for (List<Word> sentence : Sentences.of(response, words)) {
            if (!sentence.get(sentence.size() - 1).is("?")) {
                cutter.add(number, Tagger.tokens(sentence));
            }
            number++;
        }
        for (Clause clause : cutter.all()) {
            List<Token> own = clause.own().subList(saying(clause.own()), clause.own().size());
            if (own.stream().anyMatch(Claims::isTelling)) {
                claims.add(claim(Clause.of(clause.sentence(), own, clause.lent()), words));
            }
        }
        return claims;
    }

    private static Claim claim(Clause clause, List<Word> words) {
        List<Token> tokens = clause.all().stream().filter(Claims::isTelling).toList();
        return new Claim(clause, tokens, words.subList(from(words, clause.begin()), from(words, clause.end())));
    }

    /** Returns the number of words that begin before {@code offset}. */
    private static int from(List<Word> words, int offset) {
        int low = 0;
        int high = words.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (words.get(middle).begin() < offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private static boolean isTelling(Token token) {
        return token.isContent() && !SMALL_TALK.contains(token.lower());
    }

    // "I know that ...": the claim is what follows. "My favourite is ..." claims nothing.
    private static int saying(List<Token> own) {
        boolean speaker = false;
        for (int at = 0; at < own.size(); at++) {
            Token token = own.get(at);
            if (token.is("my")) {
                return own.size();
            }
            if (SPEAKERS.contains(token.lower())) {
                speaker = true;
            } else if (speaker && MINDS.contains(token.key())) {
                return at + 1;
            } else if (token.isContent() && !SMALL_TALK.contains(token.lower())) {
                return 0;
            }
        }
        return 0;
    }
}
