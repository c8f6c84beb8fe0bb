// Copyright the Plumbline authors. Apache-2.0.
/**
 * The audit log in the database: an outbox in the transaction of each deed, a chain of hashes that one sealer appends to,
 * signed tree heads with proofs, log and digest files of CloudTrail, and the check of all of it.
 * Entry points: {@link Audit}, {@link AuditVerification}.
 */
@NullMarked
package io.plumbline.store.audit;

import org.jspecify.annotations.NullMarked;
