// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.guardrails.grounding;

import io.plumbline.guardrails.language.Related;
import io.plumbline.guardrails.language.Stems;
import java.util.List;
import java.util.Set;

/** Finds the verbs of a sentence: words of the list of verbs, or with the ending of a past form, where one may stand. */
final class Verbs {
    private static final Set<String> SHORTENED = Set.of("m", "re", "ve", "ll", "s", "d");
    private static final Set<String> APOSTROPHES = Set.of("'", "\u2019");
    private static final int SHORTEST_PAST = 4;
    private static final int SUBJECT = 4;

    private Verbs() {}

    /** Marks the verbs among {@code tokens}. */
    static void mark(List<Token> tokens) {
        for (int at = 0; at < tokens.size(); at++) {
            Token token = tokens.get(at);
            if (isShortened(tokens, at)) {
                tokens.set(at, token.as(Tag.AUXILIARY));
            } else if (token.tag() == Tag.NOUN && (mayBe(token) && fits(tokens, at) || isThirdPerson(tokens, at))) {
                tokens.set(at, token.as(Tag.VERB));
            }
        }
    }

    // The m of I 'm and the s of it 's, where they stand apart.
    private static boolean isShortened(List<Token> tokens, int at) {
        if (at < 2 || !SHORTENED.contains(tokens.get(at).lower())
                || !APOSTROPHES.contains(tokens.get(at - 1).lower())) {
            return false;
        }
        Token before = tokens.get(at - 2);
        return before.tag() == Tag.PRONOUN || before.is("that");
    }

    private static boolean mayBe(Token token) {
        return Related.isVerb(token.key()) || isPast(token.lower());
    }

    // An unknown word with an s between a noun and what may be its object: the giant deceives the smith.
    private static boolean isThirdPerson(List<Token> tokens, int at) {
        String lower = tokens.get(at).lower();
        if (at == 0 || at + 1 == tokens.size() || !lower.endsWith("s") || lower.endsWith("ss")) {
            return false;
        }
        Tag before = tokens.get(at - 1).tag();
        Tag after = tokens.get(at + 1).tag();
        return (before == Tag.NAME || before == Tag.NOUN && !plural(tokens.get(at - 1)))
                && (after == Tag.DETERMINER || after == Tag.NAME || after == Tag.PRONOUN);
    }

    static boolean isPast(String lower) {
        return lower.length() >= SHORTEST_PAST && lower.endsWith("ed");
    }

    private static boolean fits(List<Token> tokens, int at) {
        Token token = tokens.get(at);
        Tag before = before(tokens, at);
        Tag after = at + 1 < tokens.size() ? tokens.get(at + 1).tag() : Tag.BREAK;
        if (before == Tag.AUXILIARY || before == Tag.PRONOUN || before == Tag.RELATIVE
                || before == Tag.PREPOSITION && tokens.get(at - 1).is("to")) {
            return true;
        }
        if (before == Tag.DETERMINER || before == Tag.PREPOSITION || after == Tag.AUXILIARY) {
            return false;
        }
        if (token.lower().endsWith("ing") || at == 0 && opensSubject(tokens)) {
            return false;
        }
        boolean changed = !Stems.of(token.lower()).equals(token.lower()) && !isBase(token.lower());
        if (isPast(token.lower())) {
            return after != Tag.NOUN || before != Tag.COMMA && before != Tag.CONJUNCTION;
        }
        if (changed || token.lower().endsWith("s") && !token.lower().endsWith("ss")) {
            return (before != Tag.NUMBER || after == Tag.PREPOSITION && !tokens.get(at + 1).is("of"))
                    && before != Tag.BREAK && before != Tag.VERB && !followedByVerb(tokens, at);
        }
        if (followedByVerb(tokens, at)) {
            return false;
        }
        return before == Tag.BREAK || before == Tag.CONJUNCTION && after != Tag.NOUN
                || at > 0 && plural(tokens.get(at - 1))
                || before == Tag.NAME;
    }

    // A base form differs from its stem only by a final e or y: leave, carry.
    private static boolean isBase(String lower) {
        String stem = Stems.of(lower);
        return lower.equals(stem + "e") || lower.endsWith("y") && !lower.endsWith("ly");
    }

    // "Design ends on Friday": a verb soon after means that the first word is a noun.
    private static boolean opensSubject(List<Token> tokens) {
        for (int at = 1; at < Math.min(tokens.size(), SUBJECT); at++) {
            Token token = tokens.get(at);
            if (token.tag() == Tag.DETERMINER || token.tag() == Tag.PREPOSITION || token.tag() == Tag.COMMA) {
                return false;
            }
            boolean ending = token.lower().endsWith("s") && !token.lower().endsWith("ss") || isPast(token.lower());
            if (token.tag() == Tag.AUXILIARY || token.tag() == Tag.NOUN && mayBe(token) && ending) {
                return at + 1 < tokens.size();
            }
        }
        return false;
    }

    private static boolean plural(Token token) {
        return token.tag() == Tag.NOUN && token.lower().endsWith("s") || token.is("people") || token.is("children");
    }

    private static boolean followedByVerb(List<Token> tokens, int at) {
        int next = at + 1;
        return next < tokens.size() && tokens.get(next).tag() == Tag.NOUN && tokens.get(next).lower().endsWith("s")
                && Related.isVerb(tokens.get(next).key())
                && (next + 1 >= tokens.size() || tokens.get(next + 1).tag() != Tag.NOUN);
    }

    private static Tag before(List<Token> tokens, int at) {
        int place = at - 1;
        while (place >= 0 && (tokens.get(place).tag() == Tag.ADVERB || tokens.get(place).tag() == Tag.NEGATION)) {
            place--;
        }
        return place < 0 ? Tag.BREAK : tokens.get(place).tag();
    }
}
