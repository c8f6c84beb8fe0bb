// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.governance.registry;

import java.util.Optional;

/**
 * What a package says of itself.
 *
 * @param description      in words
 * @param registrationType {@code Registered} or {@code Logged}
 * @param sourceUri        where the model comes from
 * @param lifeCycle        where it stands
 * @param card             its model card
 */
public record PackageTerms(Optional<String> description, Optional<String> registrationType, Optional<String> sourceUri,
        Optional<LifeCycle> lifeCycle, Optional<PackageCard> card) {
    /** A package that says nothing. */
    public static final PackageTerms NONE = new PackageTerms(Optional.empty(), Optional.empty(), Optional.empty(),
            Optional.empty(), Optional.empty());

    /** Returns these terms with what {@code change} says; what it does not say stays. */
    PackageTerms with(PackageTerms change) {
        Optional<PackageCard> merged = change.card.map(said -> card.map(old -> old.with(said)).orElse(said))
                .or(() -> card);
        return new PackageTerms(change.description.or(() -> description),
                change.registrationType.or(() -> registrationType), change.sourceUri.or(() -> sourceUri),
                change.lifeCycle.or(() -> lifeCycle), merged);
    }
}
