// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.security.audit;

import io.plumbline.data.Page;
import io.plumbline.data.PageRequest;
import java.util.Optional;

/** Reads the log. An event is found as soon as its deed was answered. */
public interface AuditTrail {
    /** Lists events, the newest first. */
    Page<AuditEntry> list(AuditFilter filter, PageRequest page);

    /** Finds an event by its id. */
    Optional<AuditEntry> find(String eventId);
}
