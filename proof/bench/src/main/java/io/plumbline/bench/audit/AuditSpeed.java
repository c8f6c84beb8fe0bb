// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.bench.audit;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeyTemplates;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.aead.AeadConfig;
import io.plumbline.objects.FolderObjects;
import io.plumbline.security.access.Caller;
import io.plumbline.security.access.Principal;
import io.plumbline.security.audit.AuditEvent;
import io.plumbline.security.audit.AuditResource;
import io.plumbline.store.Database;
import io.plumbline.store.DatabaseSettings;
import io.plumbline.store.audit.Audit;
import io.plumbline.store.audit.AuditSettings;
import io.plumbline.store.audit.AuditVerification;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * How many changes a second are stored with their audit record, each in a durable transaction of its own; and how long it
 * takes to check a log of many events. Arguments: EVENTS (default 1,000,000), then the URL and user of a PostgreSQL
 * database to measure instead of an H2 file. Run: ./bench audit [EVENTS [URL USER]]
 */
public final class AuditSpeed {
    private static final int THREADS = 8;
    private static final int CHANGES = 10_000;
    private static final int TOGETHER = 1_000;

    private final Database database;
    private final Audit audit;

    private AuditSpeed(Database database, Audit audit) {
        this.database = database;
        this.audit = audit;
    }

    /** Measures and prints. */
    public static void main(String[] arguments) throws IOException, InterruptedException, GeneralSecurityException {
        int events = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 1_000_000;
        Path folder = Files.createTempDirectory("plumbline-audit");
        DatabaseSettings settings = arguments.length > 2
                ? new DatabaseSettings(arguments[1], Optional.of(arguments[2]), Optional.of(""), 12)
                : DatabaseSettings.fileIn(folder);
        AeadConfig.register();
        Aead aead = KeysetHandle.generateNew(KeyTemplates.get("AES256_GCM"))
                .getPrimitive(RegistryConfiguration.get(), Aead.class);
        FolderObjects objects = new FolderObjects(folder.resolve("objects"), InstantSource.system());
        try (Database database = Database.open(settings)) {
            try (Audit audit = Audit.open(database, objects, AuditSettings.usual("000000000000", "us-east-1"), aead,
                    InstantSource.system(), new SecureRandom())) {
                AuditSpeed speed = new AuditSpeed(database, audit);
                speed.change("warm", CHANGES / 5);
                say("%,.0f audited changes a second, %d threads, each its own commit%n",
                        speed.change("c", CHANGES), THREADS);
                say("%,.0f events a second into the log and the chain, %d a commit%n", speed.fill(events), TOGETHER);
            }
            check(database, objects);
        }
        say("left in %s%n", folder);
    }

    private static void check(Database database, FolderObjects objects) {
        long begun = System.nanoTime();
        AuditVerification.Checked checked = AuditVerification.of(database, objects)
                .run(finding -> say("%s%n", finding));
        double seconds = (System.nanoTime() - begun) / 1e9;
        say("%,d entries, %,d heads, %,d log files checked in %.1f s, %d findings%n", checked.rows(), checked.heads(),
                checked.files(), seconds, checked.findings());
    }

    private double change(String prefix, int count) throws InterruptedException {
        AtomicInteger next = new AtomicInteger();
        long begun = System.nanoTime();
        Thread[] threads = new Thread[THREADS];
        for (int i = 0; i < THREADS; i++) {
            threads[i] = Thread.ofPlatform().start(() -> {
                for (int n = next.getAndIncrement(); n < count; n = next.getAndIncrement()) {
                    one(prefix + n);
                }
            });
        }
        for (Thread thread : threads) {
            thread.join();
        }
        return count / ((System.nanoTime() - begun) / 1e9);
    }

    private void one(String id) {
        database.inTransaction(() -> {
            database.jdbi().useHandle(handle -> handle
                    .createUpdate("insert into installation (name, content) values (:name, 'x')").bind("name", id)
                    .execute());
            audit.log().record(event(id));
            return id;
        });
    }

    private double fill(int count) {
        long begun = System.nanoTime();
        for (int from = 0; from < count; from += TOGETHER) {
            int first = from;
            database.inTransaction(() -> {
                for (int n = first; n < Math.min(count, first + TOGETHER); n++) {
                    audit.log().record(event("f" + n));
                }
                return first;
            });
        }
        audit.flush();
        return count / ((System.nanoTime() - begun) / 1e9);
    }

    private static AuditEvent event(String id) {
        Principal user = new Principal(Principal.Kind.USER, "000000000000", "arn:aws:iam::000000000000:user/ada",
                "AIDAADA", "ada", Optional.of("AKIAADA"), Optional.empty(), Map.of());
        return new AuditEvent(id, InstantSource.system().instant(),
                new Caller(user, new Caller.Origin("127.0.0.1", Optional.of("aws-cli/2.9.19"), false, "us-east-1")),
                "sagemaker.amazonaws.com", "UpdateModelCard", false, "request-" + id,
                Optional.of("{\"ModelCardName\":\"card-" + id + "\",\"ModelCardStatus\":\"PendingReview\"}"),
                Optional.empty(),
                List.of(new AuditResource("AWS::SageMaker::ModelCard",
                        "arn:aws:sagemaker:us-east-1:000000000000:model-card/card-" + id, Optional.empty())),
                Optional.empty(), Optional.empty());
    }

    private static void say(String format, Object... values) {
        System.out.printf(Locale.ROOT, format, values);
    }
}
