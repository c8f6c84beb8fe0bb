// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.guardrails.grounding;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Cuts sentences into clauses, one after the other, and lends each clause what it leaves out: "A sold ten cars and B
 * twenty" says two things. Pronouns stand for the last subject.
 */
final class Clauses {
    private static final int ANTECEDENT = 5;
    private static final int LONGEST = 150;
    private static final Set<String> PERSONAL = Set.of("he", "she", "it", "they", "this", "these", "there");

    private final List<Clause> clauses = new ArrayList<>();
    private List<Token> lastSubject = List.of();

    /** Adds the clauses of the next sentence; one that never ends is taken in parts, so that the time stays linear. */
    void add(int sentence, List<Token> tokens) {
        for (int from = 0; from < tokens.size(); from += LONGEST) {
            addPart(sentence, tokens.subList(from, Math.min(tokens.size(), from + LONGEST)));
        }
    }

    private void addPart(int sentence, List<Token> tokens) {
        List<Token> main = new ArrayList<>();
        List<Clause> asides = new ArrayList<>();
        new Asides(sentence, tokens).split(main, asides);
        List<List<Token>> paired = Respectively.split(main);
        if (paired.isEmpty()) {
            cut(sentence, main);
        } else {
            paired.forEach(own -> clauses.add(Clause.of(sentence, own, List.of())));
        }
        asides.forEach(clauses::add);
    }

    List<Clause> all() {
        return clauses;
    }

    private void cut(int sentence, List<Token> tokens) {
        Clause left = null;
        int from = 0;
        while (from < tokens.size()) {
            int to = next(tokens, from);
            List<Token> own = trimmed(tokens.subList(from, to));
            if (!own.isEmpty()) {
                left = left == null ? opening(sentence, own) : following(sentence, left, own);
                clauses.add(left);
                if (!left.roles().subject().isEmpty()) {
                    lastSubject = left.roles().subject();
                }
            }
            from = to;
        }
    }

    private Clause opening(int sentence, List<Token> own) {
        return Clause.of(sentence, own, isPronominal(own) ? lastSubject : List.of());
    }

    private Clause following(int sentence, Clause left, List<Token> own) {
        if (own.get(0).tag() == Tag.RELATIVE) {
            return Clause.of(sentence, own, antecedent(left.own(), left.own().size()));
        }
        if (!Clause.hasVerb(own)) {
            return Clause.of(sentence, own, gap(left, own));
        }
        boolean bare = own.get(0).tag() == Tag.VERB || own.get(0).tag() == Tag.AUXILIARY
                || own.get(0).tag() == Tag.NEGATION;
        return Clause.of(sentence, own, bare || isPronominal(own) ? subject(left) : List.of());
    }

    private List<Token> subject(Clause left) {
        return left.roles().subject().isEmpty() ? lastSubject : left.roles().subject();
    }

    // What stands in for the missing verb: that of the left clause, with its subject unless a new one is named.
    private List<Token> gap(Clause left, List<Token> own) {
        List<Token> lent = new ArrayList<>();
        boolean object = left.roles().places().entrySet().stream()
                .anyMatch(entry -> entry.getValue().contains(Roles.PATIENT) && !entry.getKey().startsWith("#")
                        && left.roles().subject().stream().noneMatch(token -> token.key().equals(entry.getKey())));
        boolean named = own.get(0).isContent() && own.get(0).tag() != Tag.NUMBER
                || own.get(0).tag() == Tag.DETERMINER;
        if (!named || object) {
            lent.addAll(subject(left));
        }
        left.all().stream().filter(token -> token.tag() == Tag.VERB || token.tag() == Tag.AUXILIARY)
                .forEach(lent::add);
        return lent;
    }

    private static boolean isPronominal(List<Token> own) {
        for (Token token : own) {
            if (token.tag() == Tag.VERB || token.tag() == Tag.AUXILIARY || token.isContent()) {
                return false;
            }
            if (PERSONAL.contains(token.lower())) {
                return true;
            }
        }
        return false;
    }

    /** Returns the noun phrase that ends before {@code end}. */
    static List<Token> antecedent(List<Token> tokens, int end) {
        List<Token> found = new ArrayList<>();
        for (int at = end - 1; at >= 0 && found.size() < ANTECEDENT; at--) {
            Tag tag = tokens.get(at).tag();
            if (tag == Tag.VERB || tag == Tag.AUXILIARY || tag == Tag.COMMA && !found.isEmpty()) {
                break;
            }
            if (tag.isContent()) {
                found.add(0, tokens.get(at));
            }
        }
        return found;
    }

    private static int next(List<Token> tokens, int from) {
        for (int at = from + 1; at < tokens.size(); at++) {
            if (Boundaries.isBoundary(tokens, from, at)) {
                return at;
            }
        }
        return tokens.size();
    }

    private static List<Token> trimmed(List<Token> tokens) {
        int from = 0;
        while (from < tokens.size() && isGlue(tokens.get(from).tag())) {
            from++;
        }
        int to = tokens.size();
        while (to > from && isGlue(tokens.get(to - 1).tag())) {
            to--;
        }
        return tokens.subList(from, to);
    }

    private static boolean isGlue(Tag tag) {
        return tag == Tag.CONJUNCTION || tag == Tag.COMMA || tag == Tag.BREAK || tag == Tag.SIGN;
    }
}
