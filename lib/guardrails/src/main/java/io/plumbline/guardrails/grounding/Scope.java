// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.guardrails.grounding;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Small words that say of how many, how often or in which order something holds, where the claim puts another. */
final class Scope {
    /** Each word of a group excludes those of the other group of its pair. */
    private static final List<List<Set<String>>> PAIRS = List.of(
            List.of(Set.of("all", "every", "each", "everyone", "everybody"),
                    Set.of("some", "few", "several", "most", "many", "none")),
            List.of(Set.of("always"), Set.of("sometimes", "occasionally", "rarely", "seldom", "often", "never")),
            List.of(Set.of("before"), Set.of("after")));

    private Scope() {}

    /** Returns whether the claim has a word of one group where the clause has one of the other. */
    static boolean isChanged(Clause claim, Clause clause) {
        Set<String> said = words(claim);
        Set<String> given = words(clause);
        return PAIRS.stream().anyMatch(pair -> turned(pair.get(0), pair.get(1), said, given)
                || turned(pair.get(1), pair.get(0), said, given));
    }

    private static boolean turned(Set<String> one, Set<String> other, Set<String> said, Set<String> given) {
        return meets(said, one) && !meets(said, other) && meets(given, other) && !meets(given, one);
    }

    private static boolean meets(Set<String> words, Set<String> group) {
        return words.stream().anyMatch(group::contains);
    }

    private static Set<String> words(Clause clause) {
        return clause.all().stream().map(Token::lower).collect(Collectors.toSet());
    }
}
