// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.aws;

import io.plumbline.security.access.Answer;
import io.plumbline.security.access.Caller;
import io.plumbline.security.access.Principal;
import io.plumbline.security.audit.AuditEvent;
import io.plumbline.security.audit.AuditLog;
import io.plumbline.security.gate.Deed;
import io.plumbline.security.gate.Gatekeeper;
import io.plumbline.store.Database;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.core.SdkPojo;

/** Asks operations through a gate where ann may do everything and nobody listens. */
public final class Asking {
    private final Gatekeeper gate;
    private final Operations operations;
    private final String source;

    /** Asks {@code operations} of the service {@code source}, such as {@code macie2.amazonaws.com}. */
    public Asking(Database database, Operations operations, String source) {
        this.gate = new Gatekeeper((caller, question) -> new Answer(true, ""), database, new Deaf(),
                () -> Instant.EPOCH, () -> "id");
        this.operations = operations;
        this.source = source;
    }

    /** Returns what is answered to {@code request}. */
    public <R> R ask(SdkPojo request, Class<R> type) {
        Principal ann = new Principal(Principal.Kind.USER, "000000000000", "arn:aws:iam::000000000000:user/ann",
                "AIDA1", "ann", Optional.empty(), Optional.empty(), Map.of());
        Caller caller = new Caller(ann, new Caller.Origin("127.0.0.1", Optional.empty(), false, "us-east-1"));
        Deed deed = new Deed(source, request.getClass().getSimpleName().replaceAll("Request$", ""), false, "request",
                Optional.empty(), failure -> "Failure");
        return type.cast(gate.perform(caller, deed,
                call -> operations.find(request.getClass()).orElseThrow().handle(request, call).response()));
    }

    private static final class Deaf implements AuditLog {
        @Override
        public void record(AuditEvent event) {
            // Nobody here reads it.
        }

        @Override
        public void recordLater(AuditEvent event) {
            // Nobody here reads it.
        }
    }
}
