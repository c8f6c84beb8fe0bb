// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.governance.inventory;

import io.plumbline.governance.Actor;
import io.plumbline.governance.registry.Structures;
import java.time.Instant;
import java.util.List;

/**
 * How an endpoint is to be made.
 *
 * @param name       unique whatever its case
 * @param variants   its models, in the order given, at least one
 * @param structures variants and settings, as given
 * @param createdBy  who made it
 * @param createdAt  when
 */
public record EndpointConfig(String name, List<Variant> variants, Structures structures, Actor createdBy,
        Instant createdAt) {
    public EndpointConfig {
        variants = List.copyOf(variants);
    }
}
