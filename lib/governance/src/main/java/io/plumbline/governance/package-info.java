// Copyright the Plumbline authors. Apache-2.0.
/**
 * What is known of every model: cards, registry, inventory, lineage. Pure rules and records: no SQL, HTTP, JSON, AWS, clock.
 * Packages: cards, registry, inventory, lineage, tags. Entry points here: {@link Arns}, {@link GovernanceEvent}.
 */
@NullMarked
package io.plumbline.governance;

import org.jspecify.annotations.NullMarked;
