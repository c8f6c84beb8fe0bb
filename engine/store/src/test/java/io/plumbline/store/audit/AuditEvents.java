// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.store.audit;

import io.plumbline.security.access.Caller;
import io.plumbline.security.access.Caller.Origin;
import io.plumbline.security.access.Principal;
import io.plumbline.security.access.Principal.Kind;
import io.plumbline.security.audit.AuditEvent;
import io.plumbline.security.audit.AuditResource;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Events for tests. */
public final class AuditEvents {
    /** When the first event of a test happens. */
    public static final Instant NOON = Instant.parse("2026-11-21T12:00:00.000001Z");

    private AuditEvents() {}

    /** Returns a user of account 000000000000 who calls from 127.0.0.1. */
    public static Caller caller(String name) {
        Principal principal = new Principal(Kind.USER, "000000000000", "arn:aws:iam::000000000000:user/" + name,
                "AIDA" + name, name, Optional.of("AKIA" + name), Optional.empty(), Map.of());
        return new Caller(principal, new Origin("127.0.0.1", Optional.of("test/1"), false, "us-east-1"));
    }

    /** Returns the making of a model card by ada, {@code n} seconds after noon. */
    public static AuditEvent card(int n) {
        return card("e" + n, n, "ada");
    }

    /** Returns the making of a model card. */
    public static AuditEvent card(String id, int n, String user) {
        return new AuditEvent(id, NOON.plusSeconds(n), caller(user), "sagemaker.amazonaws.com", "CreateModelCard",
                false,
                "request-" + id, Optional.of("{\"ModelCardName\":\"card-" + n + "\"}"), Optional.empty(),
                List.of(new AuditResource("AWS::SageMaker::ModelCard",
                        "arn:aws:sagemaker:us-east-1:000000000000:model-card/card-" + n, Optional.empty())),
                Optional.empty(), Optional.empty());
    }

    /** Returns a look at all model cards. */
    public static AuditEvent look(String id, int n, String user) {
        return new AuditEvent(id, NOON.plusSeconds(n), caller(user), "sagemaker.amazonaws.com", "ListModelCards", true,
                "request-" + id, Optional.empty(), Optional.empty(), List.of(), Optional.empty(), Optional.empty());
    }
}
