// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.governance.registry;

import io.plumbline.governance.Actor;
import java.time.Instant;
import java.util.Optional;

/**
 * A group of packages: the versions of one model.
 *
 * @param name        unique whatever its case
 * @param description what the model is for
 * @param createdBy   who made the group
 * @param createdAt   when
 */
public record PackageGroup(String name, Optional<String> description, Actor createdBy, Instant createdAt) {}
