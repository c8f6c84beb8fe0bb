// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.guardrails.grounding;

import io.plumbline.guardrails.language.FunctionWords;
import io.plumbline.guardrails.language.Rarity;
import io.plumbline.guardrails.language.Related;
import io.plumbline.guardrails.language.Word;
import io.plumbline.guardrails.language.Word.Kind;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Makes tokens of the words of one sentence. */
final class Tagger {
    private static final Set<String> DETERMINERS = Set.of("a", "an", "the", "this", "that", "these", "those", "my",
            "your", "his", "her", "its", "our", "their", "each", "every", "some", "any", "another", "both");
    private static final Set<String> PREPOSITIONS = Set.of("of", "at", "by", "for", "with", "about", "against",
            "between", "into", "through", "during", "before", "after", "above", "below", "to", "from", "in", "on",
            "off", "over", "under", "within", "without", "across", "behind", "beyond", "among", "near", "toward",
            "towards", "per", "via", "onto", "upon", "until", "since", "than", "as", "around", "along", "ahead");
    private static final Set<String> CONJUNCTIONS = Set.of("and", "or", "but", "while", "whereas", "although",
            "though", "because", "if", "so", "yet", "nor", "unless", "when");
    private static final Set<String> RELATIVES = Set.of("who", "whom", "which", "where", "whose");
    private static final Set<String> PRONOUNS = Set.of("he", "she", "it", "they", "him", "them", "we", "i",
            "you", "us", "me", "himself", "herself", "itself", "themselves", "one", "there");
    private static final Set<String> AUXILIARIES = Set.of("be", "am", "is", "are", "was", "were", "been", "being",
            "has", "have", "had", "having", "do", "does", "did", "will", "would", "shall", "should", "can", "could",
            "may", "might", "must", "cannot", "isn't", "aren't", "wasn't", "weren't", "hasn't", "haven't", "hadn't",
            "doesn't", "don't", "didn't", "won't", "wouldn't", "can't", "couldn't", "shouldn't", "mustn't", "get",
            "gets", "got");
    static final Set<String> NEGATIONS = Set.of("not", "no", "never", "none", "nobody", "nothing", "without",
            "neither", "nor", "hardly", "isn't", "aren't", "wasn't", "weren't", "hasn't", "haven't", "hadn't",
            "doesn't", "don't", "didn't", "won't", "wouldn't", "can't", "cannot", "couldn't", "shouldn't", "mustn't");
    private static final Map<String, Tag> CLOSED = closed();
    private static final double NAME_WEIGHT = 0.9;

    private Tagger() {}

    /** Returns the tokens of {@code words}, which are one sentence. */
    static List<Token> tokens(List<Word> words) {
        List<Token> tokens = new ArrayList<>(words.size());
        int at = 0;
        while (at < words.size()) {
            int next = Quantities.read(words, at, tokens);
            if (next == at) {
                tokens.add(plain(words.get(at), at == 0));
                next = at + 1;
            }
            at = next;
        }
        Verbs.mark(tokens);
        return tokens;
    }

    private static Token plain(Word word, boolean first) {
        Tag tag = tag(word, first);
        double weight = switch (tag) {
            case NAME -> Math.max(NAME_WEIGHT, Rarity.builtIn().of(word.stem()));
            case NOUN -> Rarity.builtIn().of(word.stem());
            default -> 0;
        };
        return new Token(word.begin(), word.end(), tag, word.lower(), word.stem(), "", weight);
    }

    private static Tag tag(Word word, boolean first) {
        String lower = word.lower();
        if (word.kind() == Kind.SIGN) {
            return switch (lower) {
                case "," -> Tag.COMMA;
                case ";", ":", "(", ")", "\u2013", "\u2014" -> Tag.BREAK;
                default -> Tag.SIGN;
            };
        }
        if (word.capital() && lower.length() == 1 && !first && !lower.equals("i")) {
            return Tag.NAME;
        }
        Tag closed = CLOSED.get(lower);
        return closed == null ? open(word, first) : closed;
    }

    private static Tag open(Word word, boolean first) {
        String lower = word.lower();
        if (FunctionWords.contains(lower)) {
            return NEGATIONS.contains(lower) ? Tag.NEGATION : comparing(lower) ? Tag.NOUN : Tag.ADVERB;
        }
        boolean name = word.capital() && (!first || Verbs.isPast(lower)
                || Rarity.builtIn().of(word.stem()) == 1 && !Related.isVerb(word.stem()));
        return name ? Tag.NAME : Tag.NOUN;
    }

    // A word of several lists is what the first of them says.
    private static Map<String, Tag> closed() {
        Map<String, Tag> closed = new HashMap<>();
        List.of("no", "not", "never", "none").forEach(word -> closed.put(word, Tag.NEGATION));
        AUXILIARIES.forEach(word -> closed.putIfAbsent(word, Tag.AUXILIARY));
        CONJUNCTIONS.forEach(word -> closed.putIfAbsent(word, Tag.CONJUNCTION));
        RELATIVES.forEach(word -> closed.putIfAbsent(word, Tag.RELATIVE));
        PREPOSITIONS.forEach(word -> closed.putIfAbsent(word, Tag.PREPOSITION));
        PRONOUNS.forEach(word -> closed.putIfAbsent(word, Tag.PRONOUN));
        DETERMINERS.forEach(word -> closed.putIfAbsent(word, Tag.DETERMINER));
        return Collections.unmodifiableMap(closed);
    }

    private static boolean comparing(String lower) {
        return lower.equals("more") || lower.equals("less") || lower.equals("most") || lower.equals("least")
                || lower.equals("always") || lower.equals("up") || lower.equals("down");
    }
}
