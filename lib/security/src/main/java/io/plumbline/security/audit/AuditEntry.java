// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.security.audit;

import java.util.OptionalLong;

/**
 * An event as it is kept.
 *
 * @param position its place in the chain, counted from 0; empty for the moment until it is sealed
 * @param event    what happened; of the principal only what a CloudTrail record says
 * @param record   the same as a CloudTrail record, the very text that the chain seals
 */
public record AuditEntry(OptionalLong position, AuditEvent event, String record) {}
