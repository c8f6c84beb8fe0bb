// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.security.audit;

/** Where events are kept. */
public interface AuditLog {
    /**
     * Stores {@code event} in the transaction of the calling thread, or in one of its own when there is none. It is
     * durable once that transaction is.
     */
    void record(AuditEvent event);

    /** Stores {@code event} soon, together with others; a crash may lose the last moments of such events. */
    void recordLater(AuditEvent event);
}
