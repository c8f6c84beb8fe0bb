// Copyright the Plumbline authors. Apache-2.0.
/**
 * What was done, by whom, and the proof that nobody changed the record since: events, the chain of hashes, the tree of
 * RFC 6962 with its proofs, signing keys, trails. No storage, no JSON: the rooms store and documents have them.
 * Entry points: {@link AuditEvent}, {@link AuditLog} to write, {@link AuditTrail} to read, {@link AuditProofs} to prove,
 * {@link Trails} for files.
 */
@NullMarked
package io.plumbline.security.audit;

import org.jspecify.annotations.NullMarked;
