// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.privacy.search;

import io.plumbline.privacy.EntityType;
import java.util.Locale;
import java.util.Optional;

/**
 * What a finding is: one of the built-in kinds, or what a custom identifier looks for.
 *
 * @param name    the name of the built-in kind, or of the custom identifier
 * @param builtIn the built-in kind; empty for a custom identifier
 */
public record Kind(String name, Optional<EntityType> builtIn) {
    /** Returns the built-in kind {@code type}. */
    public static Kind of(EntityType type) {
        return new Kind(type.name(), Optional.of(type));
    }

    /** Returns the kind that the custom identifier {@code name} looks for. */
    public static Kind custom(String name) {
        return new Kind(name, Optional.empty());
    }

    /** Returns the name in capitals and underscores: as it is for built-in kinds, "STAFF_ID" for "Staff id". */
    public String constant() {
        return builtIn.isPresent() ? name : name.toUpperCase(Locale.ROOT).replaceAll("[^A-Z]", "_");
    }
}
