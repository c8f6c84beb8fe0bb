// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.governance.registry;

import io.plumbline.governance.GovernanceEvent.Source;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A model to register.
 *
 * @param group      the group, by name or ARN, in which it becomes the next version
 * @param name       its own name, when it belongs to no group
 * @param terms      what it says of itself
 * @param decision   a decision that comes with it
 * @param metadata   the customer's own properties
 * @param structures containers, metrics, baselines and all else
 * @param sources    where its model data, images and reports are, for lineage
 * @param tags       its tags
 * @param token      the same token again gives the same package again
 */
public record NewPackage(Optional<String> group, Optional<String> name, PackageTerms terms, Decision decision,
        Map<String, String> metadata, Structures structures, List<Source> sources, Map<String, String> tags,
        Optional<String> token) {
    public NewPackage {
        metadata = Map.copyOf(metadata);
        sources = List.copyOf(sources);
        tags = Map.copyOf(tags);
    }

    /** Returns the next version in {@code group}, with nothing in it. */
    public static NewPackage in(String group) {
        return new NewPackage(Optional.of(group), Optional.empty(), PackageTerms.NONE, Decision.NONE, Map.of(),
                Structures.NONE, List.of(), Map.of(), Optional.empty());
    }

    /** Returns a package of its own name, with nothing in it. */
    public static NewPackage named(String name) {
        return new NewPackage(Optional.empty(), Optional.of(name), PackageTerms.NONE, Decision.NONE, Map.of(),
                Structures.NONE, List.of(), Map.of(), Optional.empty());
    }
}
