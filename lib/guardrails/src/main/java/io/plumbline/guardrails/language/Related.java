// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.guardrails.language;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which stems may stand for one another, and which exclude one another, by the lists of this package. */
public final class Related {
    private static final Map<String, Set<String>> SYNONYMS = pairs("synonyms.txt");
    private static final Map<String, Set<String>> OPPOSITES = pairs("opposites.txt");
    private static final Set<String> VERBS = stems("verbs.txt");

    private Related() {}

    /** Returns the stems that may stand for {@code stem}, itself left out. */
    public static Set<String> synonyms(String stem) {
        return SYNONYMS.getOrDefault(stem, Set.of());
    }

    /** Returns the stems that exclude {@code stem}. */
    public static Set<String> opposites(String stem) {
        return OPPOSITES.getOrDefault(stem, Set.of());
    }

    /** Returns whether {@code stem} is that of a common verb, though perhaps of a noun as well. */
    public static boolean isVerb(String stem) {
        return VERBS.contains(stem);
    }

    private static Map<String, Set<String>> pairs(String name) {
        Map<String, Set<String>> related = new HashMap<>();
        for (String line : WordLists.lines(name)) {
            List<String> stems = List.of(line.split(" ")).stream().map(Stems::of).toList();
            for (String one : stems) {
                for (String other : stems) {
                    if (!one.equals(other)) {
                        related.computeIfAbsent(one, key -> new LinkedHashSet<>()).add(other);
                    }
                }
            }
        }
        return Map.copyOf(related);
    }

    private static Set<String> stems(String name) {
        Set<String> stems = new LinkedHashSet<>();
        WordLists.words(name).forEach(word -> stems.add(Stems.of(word)));
        return Set.copyOf(stems);
    }
}
