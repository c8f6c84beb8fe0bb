// Copyright the Plumbline authors. Apache-2.0.
/**
 * The audit explorer: what was done, by whom, and how far it is proven. Entry point: {@link AuditScreen}.
 */
@NullMarked
package io.plumbline.console.audit;

import org.jspecify.annotations.NullMarked;
