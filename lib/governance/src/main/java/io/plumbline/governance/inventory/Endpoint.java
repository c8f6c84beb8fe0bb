// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.governance.inventory;

import io.plumbline.governance.Actor;
import io.plumbline.governance.registry.Structures;
import java.time.Instant;
import java.util.List;

/**
 * A place where models answer, as a record.
 *
 * @param name       unique whatever its case
 * @param config     the name of the configuration it was made of
 * @param status     such as {@code InService}
 * @param variants   the models of that configuration when the endpoint was made of it
 * @param structures that configuration's variants and settings, and the deployment's own, as given
 * @param createdBy  who made it
 * @param createdAt  when
 * @param changedAt  when it was made of its present configuration
 */
public record Endpoint(String name, String config, String status, List<Variant> variants, Structures structures,
        Actor createdBy, Instant createdAt, Instant changedAt) {
    /** The state of every endpoint: nothing has to start, as nothing is hosted. */
    public static final String IN_SERVICE = "InService";

    public Endpoint {
        variants = List.copyOf(variants);
    }
}
