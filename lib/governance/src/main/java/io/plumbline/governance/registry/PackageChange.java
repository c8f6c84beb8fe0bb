// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.governance.registry;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * What is to be different about a package; what it does not say stays.
 *
 * @param terms      what it says of itself
 * @param decision   whether somebody stands for it
 * @param set        the customer's own properties to add or replace
 * @param drop       keys of those to take away
 * @param structures makes the new structures of the old ones
 */
public record PackageChange(PackageTerms terms, Decision decision, Map<String, String> set, Set<String> drop,
        Optional<UnaryOperator<Structures>> structures) {
    public PackageChange {
        set = Map.copyOf(set);
        drop = Set.copyOf(drop);
    }

    /** Returns a change of nothing but the decision. */
    public static PackageChange deciding(Approval approval, Optional<String> reason) {
        return new PackageChange(PackageTerms.NONE, new Decision(Optional.of(approval), reason), Map.of(), Set.of(),
                Optional.empty());
    }

    /** Returns whether it changes what the package holds, and not only what is thought of it. */
    boolean writes() {
        return structures.isPresent() || terms.sourceUri().isPresent() || terms.description().isPresent()
                || terms.card().flatMap(PackageCard::content).isPresent();
    }
}
