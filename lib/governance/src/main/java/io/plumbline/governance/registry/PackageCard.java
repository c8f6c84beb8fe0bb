// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.governance.registry;

import java.util.Optional;

/**
 * The model card that a package carries in itself.
 *
 * @param content JSON by the schema of model cards
 * @param status  such as {@code Draft}
 */
public record PackageCard(Optional<String> content, Optional<String> status) {
    /** Returns this card with what {@code change} says; what it does not say stays. */
    PackageCard with(PackageCard change) {
        return new PackageCard(change.content.or(() -> content), change.status.or(() -> status));
    }
}
