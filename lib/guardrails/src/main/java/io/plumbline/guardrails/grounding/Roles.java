// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.guardrails.grounding;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Who does what to whom in a clause: each content word with the place it stands in. Passive clauses are turned round.
 *
 * @param verb    the key of the verb; {@code be} where there is none but a form of be
 * @param places  for each key the places it stands in: agent, patient, be, or a preposition
 * @param subject the words before the verb
 */
record Roles(String verb, Map<String, Set<String>> places, List<Token> subject) {
    static final String AGENT = "agent";
    static final String PATIENT = "patient";
    static final String BE = "be";
    private static final Set<String> FORMS_OF_BE = Set.of("be", "am", "is", "are", "was", "were", "been", "being",
            "m", "re", "s", "isn't", "aren't", "wasn't", "weren't", "get", "gets", "got");
    private static final int REACH = 4;

    Roles {
        places = Map.copyOf(places);
        subject = List.copyOf(subject);
    }

    static Roles of(List<Token> own, List<Token> lent) {
        List<Token> all = new ArrayList<>(lent);
        all.addAll(own);
        int first = first(all);
        if (first < 0) {
            return new Roles("", Map.of(), List.of());
        }
        int main = main(all, first);
        boolean copula = main < 0;
        boolean reduced = all.get(first).tag() == Tag.VERB && first == lent.size() && !lent.isEmpty()
                && Verbs.isPast(all.get(first).lower());
        boolean passive = !copula && main > first && isPassive(all, first, main) || reduced && by(all, main);
        Map<String, Set<String>> places = new HashMap<>();
        String before = copula ? BE : passive ? PATIENT : AGENT;
        List<Token> subject = new ArrayList<>();
        for (Token token : all.subList(0, first)) {
            if (token.isContent()) {
                subject.add(token);
                put(places, token, before);
            }
        }
        after(all.subList((copula ? first : main) + 1, all.size()), copula, passive, places);
        return new Roles(copula ? BE : all.get(main).key(), places, subject);
    }

    private static void after(List<Token> rest, boolean copula, boolean passive, Map<String, Set<String>> places) {
        String place = copula ? BE : PATIENT;
        for (Token token : rest) {
            if (token.tag() == Tag.PREPOSITION && !place.equals("than")) {
                place = passive && token.is("by") ? AGENT : token.lower();
            } else if (token.isContent()) {
                put(places, token, place);
            }
        }
    }

    private static void put(Map<String, Set<String>> places, Token token, String place) {
        places.computeIfAbsent(token.key(), key -> new HashSet<>()).add(place);
    }

    private static int first(List<Token> all) {
        for (int at = 0; at < all.size(); at++) {
            if (all.get(at).tag() == Tag.VERB || all.get(at).tag() == Tag.AUXILIARY) {
                return at;
            }
        }
        return -1;
    }

    private static int main(List<Token> all, int first) {
        for (int at = first; at < Math.min(all.size(), first + REACH + 1); at++) {
            Token token = all.get(at);
            if (token.tag() == Tag.VERB) {
                return at;
            }
            if (token.isContent() || token.tag() == Tag.DETERMINER || token.tag() == Tag.PREPOSITION) {
                return -1;
            }
        }
        return -1;
    }

    private static boolean isPassive(List<Token> all, int first, int main) {
        if (all.get(main).lower().endsWith("ing")) {
            return false;
        }
        for (int at = first; at < main; at++) {
            if (FORMS_OF_BE.contains(all.get(at).lower())) {
                return true;
            }
        }
        return false;
    }

    private static boolean by(List<Token> all, int main) {
        return all.subList(main, Math.min(all.size(), main + REACH)).stream().anyMatch(token -> token.is("by"));
    }
}
