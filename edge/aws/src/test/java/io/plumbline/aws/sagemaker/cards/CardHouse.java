// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.aws.sagemaker.cards;

import com.google.crypto.tink.subtle.AesGcmJce;
import io.plumbline.aws.Operations;
import io.plumbline.aws.Paging;
import io.plumbline.documents.cards.CardDocuments;
import io.plumbline.governance.Arns;
import io.plumbline.governance.GovernanceEvent;
import io.plumbline.governance.cards.CardExporting;
import io.plumbline.governance.cards.CardKeeping;
import io.plumbline.governance.cards.CardPolicy;
import io.plumbline.jobs.JobSettings;
import io.plumbline.jobs.Jobs;
import io.plumbline.measure.PlumblineException;
import io.plumbline.objects.FolderObjects;
import io.plumbline.security.access.Answer;
import io.plumbline.security.access.Caller;
import io.plumbline.security.access.Principal;
import io.plumbline.security.audit.AuditEvent;
import io.plumbline.security.audit.AuditLog;
import io.plumbline.security.audit.SigningKey;
import io.plumbline.security.gate.Deed;
import io.plumbline.security.gate.Gatekeeper;
import io.plumbline.security.sealing.PageTokens;
import io.plumbline.store.Database;
import io.plumbline.store.cards.JdbiCardExports;
import io.plumbline.store.cards.JdbiModelCards;
import io.plumbline.store.tags.JdbiTagStore;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import software.amazon.awssdk.core.SdkPojo;

/** Model cards as the server has them, but for the wire: database, gate, audit, handlers, jobs and objects. */
final class CardHouse implements AutoCloseable {
    static final Arns ARNS = new Arns("us-east-1", "000000000000");
    private static final Caller ANA = new Caller(new Principal(Principal.Kind.USER, "000000000000",
            "arn:aws:iam::000000000000:user/ana", "AIDAANA", "ana", Optional.of("AKIAANA"), Optional.empty(), Map.of()),
            new Caller.Origin("127.0.0.1", Optional.empty(), false, "us-east-1"));

    final List<AuditEvent> audited = new ArrayList<>();
    final List<GovernanceEvent> events = new ArrayList<>();
    final Set<String> denied = new HashSet<>();
    final SigningKey key = SigningKey.generate(new SecureRandom());
    final FolderObjects objects;
    final JdbiTagStore tags;
    private final Database database;
    private final Jobs jobs;
    private final Gatekeeper gate;
    private final Operations operations;

    CardHouse(Database database, Path folder, CardPolicy policy) throws GeneralSecurityException {
        this.database = database;
        InstantSource clock = InstantSource.system();
        AtomicInteger ids = new AtomicInteger();
        JdbiModelCards cards = new JdbiModelCards(database);
        JdbiCardExports exports = new JdbiCardExports(database);
        tags = new JdbiTagStore(database);
        objects = new FolderObjects(folder, clock);
        jobs = new Jobs(database,
                new JobSettings(2, Duration.ofMillis(100), Duration.ofSeconds(5), Duration.ofMillis(10), 3),
                clock);
        QueuedCardJobs queued = new QueuedCardJobs(jobs, () -> Integer.toString(ids.incrementAndGet()));
        CardKeeping keeping = new CardKeeping(cards, new CardDocuments(), queued, policy, events::add, ARNS, clock);
        jobs.start(List.of(new CardDeletionJob(cards, exports, tags, ARNS),
                new CardExportJob(cards, exports, objects, new InstallationSigner(key), ARNS, clock)), List.of());
        gate = new Gatekeeper((caller, question) -> new Answer(!denied.contains(question.action()),
                "no identity-based policy allows it"), database, log(), Instant::now, () -> "e" + audited.size());
        operations = Operations.of(List.of(
                new ModelCardService(keeping, new CardExporting(keeping, exports, queued, clock), tags,
                        new Paging(new PageTokens(new AesGcmJce(new byte[16]))))));
    }

    /** Sends a request through the gate. */
    <R extends SdkPojo> R ask(SdkPojo request, Class<R> answer) {
        String name = request.getClass().getSimpleName().replace("Request", "");
        boolean reading = name.startsWith("List") || name.startsWith("Describe");
        Operations.Served<?, ?> served = operations.find(request.getClass()).orElseThrow();
        Deed deed = new Deed("sagemaker.amazonaws.com", name, reading, "r", Optional.empty(),
                failure -> failure instanceof PlumblineException known
                        ? served.code(known.category()).orElse(known.category().name())
                        : "InternalFailure");
        return answer.cast(gate.perform(ANA, deed, call -> served.handle(request, call).response()));
    }

    @Override
    public void close() {
        jobs.close();
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
