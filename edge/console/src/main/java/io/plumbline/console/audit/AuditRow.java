// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.console.audit;

import io.plumbline.console.Moments;
import io.plumbline.security.audit.AuditEntry;
import io.plumbline.security.audit.AuditEvent;
import java.util.stream.Collectors;

/**
 * One event in a list.
 *
 * @param when     its time
 * @param who      the name of the user or session
 * @param name     the operation
 * @param service  its service without the domain
 * @param about    what it was about
 * @param outcome  {@code done}, or the code of the failure
 * @param failed   whether it failed
 * @param position its place in the chain, or that it is being sealed
 */
public record AuditRow(String id, String when, String who, String name, String service, String about, String outcome,
        boolean failed, String position) {
    static AuditRow of(AuditEntry entry) {
        AuditEvent event = entry.event();
        return new AuditRow(event.id(), Moments.bare(event.time()), event.caller().principal().name(), event.name(),
                event.source().replace(".amazonaws.com", ""),
                event.resources().stream()
                        .map(resource -> resource.arn().substring(resource.arn().lastIndexOf(':') + 1))
                        .distinct().collect(Collectors.joining(", ")),
                event.errorCode().orElse("done"), event.errorCode().isPresent(),
                entry.position().isPresent() ? "#" + entry.position().getAsLong() : "being sealed");
    }
}
