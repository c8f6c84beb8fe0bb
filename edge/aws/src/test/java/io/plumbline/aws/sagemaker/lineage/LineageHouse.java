// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.aws.sagemaker.lineage;

import io.plumbline.aws.Operations;
import io.plumbline.aws.Paging;
import io.plumbline.governance.Arns;
import io.plumbline.governance.lineage.Associations;
import io.plumbline.governance.lineage.Lineage;
import io.plumbline.governance.lineage.LineageRecorder;
import io.plumbline.governance.lineage.LineageSearch;
import io.plumbline.governance.tags.Tagging;
import io.plumbline.measure.PlumblineException;
import io.plumbline.security.access.Answer;
import io.plumbline.security.access.Caller;
import io.plumbline.security.access.Principal;
import io.plumbline.security.audit.AuditEvent;
import io.plumbline.security.audit.AuditLog;
import io.plumbline.security.gate.Deed;
import io.plumbline.security.gate.Gatekeeper;
import io.plumbline.store.Database;
import io.plumbline.store.lineage.JdbiLineageStore;
import io.plumbline.store.tags.JdbiTagStore;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.core.SdkPojo;

/** Lineage as the server has it, but for the wire: database, gate, audit and handlers. */
public final class LineageHouse implements AutoCloseable {
    public static final Arns ARNS = new Arns("us-east-1", "000000000000");
    public static final Caller ANA = new Caller(new Principal(Principal.Kind.USER, "000000000000",
            "arn:aws:iam::000000000000:user/ana", "AIDAANA", "ana", Optional.of("AKIAANA"), Optional.empty(), Map.of()),
            new Caller.Origin("127.0.0.1", Optional.empty(), false, "us-east-1"));

    public final Database database;
    public final List<AuditEvent> audited = new ArrayList<>();
    public final Set<String> denied = new HashSet<>();
    public final JdbiLineageStore store;
    public final Lineage lineage;
    public final Associations associations;
    public final LineageSearch search;
    public final LineageRecorder recorder;
    public final Gatekeeper gate;
    private final Operations operations;
    private long now = 1_700_000_000_000L;

    public LineageHouse(Database database, Paging paging) {
        this.database = database;
        store = new JdbiLineageStore(database);
        lineage = new Lineage(store, ARNS, this::tick);
        associations = new Associations(store, lineage, this::tick);
        search = new LineageSearch(store, lineage);
        recorder = new LineageRecorder(lineage, associations);
        JdbiTagStore tags = new JdbiTagStore(database);
        gate = new Gatekeeper((caller, question) -> new Answer(!denied.contains(question.action()),
                "no identity-based policy allows it"), database, log(), this::tick, () -> "e" + audited.size());
        operations = Operations.of(List.of(new LineageService(lineage, associations, search,
                new Tagging(tags, LineageService.taggables(lineage)), tags, paging)));
    }

    public Instant tick() {
        return Instant.ofEpochMilli(now++);
    }

    /** Sends a request through the gate. */
    public <R extends SdkPojo> R ask(SdkPojo request, Class<R> answer) {
        String name = request.getClass().getSimpleName().replace("Request", "");
        boolean reading = name.startsWith("List") || name.startsWith("Describe") || name.startsWith("Query");
        Operations.Served<?, ?> served = operations.find(request.getClass()).orElseThrow();
        Deed deed = new Deed("sagemaker.amazonaws.com", name, reading, "r", Optional.empty(),
                failure -> failure instanceof PlumblineException known
                        ? served.code(known.category()).orElse(known.category().name())
                        : "InternalFailure");
        return answer.cast(gate.perform(ANA, deed, call -> served.handle(request, call).response()));
    }

    @Override
    public void close() {
        database.close();
    }

    private AuditLog log() {
        return new AuditLog() {
            @Override
            public void record(AuditEvent event) {
                audited.add(event);
            }

            @Override
            public void recordLater(AuditEvent event) {
                audited.add(event);
            }
        };
    }
}
