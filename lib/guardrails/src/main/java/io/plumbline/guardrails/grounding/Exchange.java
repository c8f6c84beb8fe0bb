// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.guardrails.grounding;

import io.plumbline.guardrails.language.Related;
import io.plumbline.guardrails.language.Stems;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Whether two words of a claim stand in each other's places, compared with a clause of the source. */
final class Exchange {
    private static final Set<String> SYMMETRIC = Stream
            .of("marry", "meet", "merge", "divorce", "resemble", "border", "neighbour", "date", "face", "equal",
                    "collaborate", "cooperate", "compete", "differ", "match", "join", "partner")
            .map(Stems::of).collect(Collectors.toUnmodifiableSet());

    private Exchange() {}

    /** Returns whether the claim turns the clause round. */
    static boolean isFound(Clause claim, Clause source) {
        if (SYMMETRIC.contains(source.roles().verb())) {
            return false;
        }
        Map<String, Set<String>> asked = claim.roles().places();
        Map<String, Set<String>> given = source.roles().places();
        boolean same = sameVerb(claim.roles().verb(), source.roles().verb());
        List<Moved> moved = new ArrayList<>();
        for (Map.Entry<String, Set<String>> entry : asked.entrySet()) {
            Set<String> there = given.get(entry.getKey());
            if (there != null && !meets(there, entry.getValue())) {
                moved.add(new Moved(entry.getValue(), there));
            }
        }
        for (Moved one : moved) {
            for (Moved other : moved) {
                if (!one.equals(other) && turned(one, other, same)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** A word that stands in one place in the claim and in another in the source. */
    private record Moved(Set<String> asked, Set<String> given) {}

    private static boolean turned(Moved one, Moved other, boolean same) {
        if (meets(one.asked, other.given) && meets(other.asked, one.given)) {
            return true;
        }
        return same && one.asked.contains(Roles.AGENT) && other.given.contains(Roles.AGENT)
                && !other.asked.contains(Roles.AGENT);
    }

    private static boolean meets(Set<String> one, Set<String> other) {
        return one.stream().anyMatch(other::contains);
    }

    static boolean sameVerb(String one, String other) {
        return one.equals(other) || Related.synonyms(one).contains(other);
    }
}
