// Copyright the Plumbline authors. Apache-2.0.
/**
 * What was done, by whom, and the proof that nobody changed the record since.
 * Entry points: {@link AuditEvent}, {@link AuditLog}.
 */
@NullMarked
package io.plumbline.security.audit;

import org.jspecify.annotations.NullMarked;
