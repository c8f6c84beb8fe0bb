// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.store.audit;

import io.plumbline.data.objects.ObjectName;
import io.plumbline.data.objects.ObjectStore;
import io.plumbline.documents.audit.Digest;
import io.plumbline.documents.audit.LogFile;
import io.plumbline.measure.PlumblineException;
import io.plumbline.security.audit.SigningKey;
import io.plumbline.security.audit.Trail;
import io.plumbline.store.Database;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/**
 * Writes the log and digest files of every trail that logs. What a file holds is decided and stored first, then the file
 * is written, then that is noted: after a crash the same bytes are written again under the same name.
 */
final class Delivery {
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration LOOK_EVERY = Duration.ofSeconds(10);
    private static final int FILE_ROWS = 5_000;

    private final Database database;
    private final ObjectStore objects;
    private final SigningKey key;
    private final InstantSource clock;
    private final FileNames names;
    private Instant nextLook = Instant.MIN;

    Delivery(Database database, ObjectStore objects, AuditSettings settings, SigningKey key, InstantSource clock,
            SecureRandom random) {
        this.database = database;
        this.objects = objects;
        this.key = key;
        this.clock = clock;
        this.names = new FileNames(settings.account(), random);
    }

    /** Writes what is in the chain and in no file yet. */
    synchronized void files() {
        for (Trail trail : database.jdbi().withHandle(TrailRows::list)) {
            boolean more = trail.logging();
            while (more) {
                more = database.inTransaction(() -> database.jdbi().withHandle(handle -> plan(handle, trail)));
            }
        }
        write();
    }

    /** Writes a digest for every hour that is over; hours that passed while nobody served are made up for. */
    synchronized void dueDigests() {
        Instant now = clock.instant();
        if (now.isBefore(nextLook)) {
            return;
        }
        for (Trail trail : database.jdbi().withHandle(TrailRows::list)) {
            boolean more = true;
            while (more) {
                more = database.inTransaction(() -> database.jdbi().withHandle(handle -> due(handle, trail, now)));
            }
        }
        write();
        nextLook = now.plus(LOOK_EVERY);
    }

    /** Writes a digest for the part of the hour that is over, for every trail. */
    synchronized void digestsNow() {
        for (Trail trail : database.jdbi().withHandle(TrailRows::list)) {
            database.inTransaction(() -> database.jdbi().withHandle(handle -> closeHour(handle, trail)));
        }
        write();
    }

    /** Plans the last files and the last digest of a trail that stops; they are written once that is stored. */
    void planRest(Handle handle, Trail trail) {
        boolean more = true;
        while (more) {
            more = plan(handle, trail);
        }
        closeHour(handle, trail);
    }

    private boolean plan(Handle handle, Trail trail) {
        long from = DeliveryRows.delivered(handle, trail.name());
        long to = Math.min(from + FILE_ROWS, Chain.end(handle).size());
        if (to <= from) {
            return false;
        }
        Trail.Selection selection = trail.selection();
        if (selection.management()) {
            FileContent content = FileContent.of(handle, from, to, selection.reads(), selection.writes());
            if (!content.records().isEmpty()) {
                DeliveryRows.plan(handle, names.id(), trail, names.logFile(trail, clock.instant()), from, to, content,
                        clock.instant().truncatedTo(ChronoUnit.SECONDS));
            }
        }
        DeliveryRows.deliver(handle, trail.name(), to);
        return true;
    }

    private boolean due(Handle handle, Trail trail, Instant now) {
        Optional<Instant> from = DeliveryRows.hour(handle, trail.name());
        Optional<Instant> end = from.map(hour -> hour.plus(HOUR)).filter(over -> !over.isAfter(now));
        end.ifPresent(over -> digest(handle, trail, from.orElseThrow(), over, now));
        return end.isPresent();
    }

    private boolean closeHour(Handle handle, Trail trail) {
        Instant now = clock.instant();
        Instant end = now.truncatedTo(ChronoUnit.SECONDS);
        while (due(handle, trail, now)) {
            // Whole hours first.
        }
        Optional<Instant> from = DeliveryRows.hour(handle, trail.name()).filter(hour -> hour.isBefore(end));
        from.ifPresent(hour -> digest(handle, trail, hour, end, now));
        return from.isPresent();
    }

    private void digest(Handle handle, Trail trail, Instant from, Instant end, Instant now) {
        boolean late = now.isAfter(end.plus(HOUR));
        String id = names.id();
        Digest digest = new Digest(names.account(), from, end, trail.target().bucket(),
                names.digest(trail, end, late), key.publicKey().fingerprint(),
                DeliveryRows.previous(handle, trail.name(), late), DeliveryRows.files(handle, trail.name(), end));
        byte[] text = digest.text();
        String signature = key.sign(digest.signedBytes(text));
        DeliveryRows.insert(handle, id, trail.name(), digest, late, signature, now);
        DeliveryRows.claim(handle, trail.name(), id, end);
    }

    private void write() {
        for (DeliveryRows.Planned file : database.jdbi().withHandle(DeliveryRows::unwrittenFiles)) {
            byte[] text = database.jdbi().withHandle(handle -> FileContent
                    .of(handle, file.from(), file.to(), file.reads(), file.writes())).text();
            put(file.trail(), file.name(), text, Map.of());
            database.jdbi().useHandle(handle -> DeliveryRows.fileWritten(handle, file, clock.instant()));
        }
        for (DeliveryRows.Unwritten digest : database.jdbi().withHandle(DeliveryRows::unwrittenDigests)) {
            put(digest.trail(), digest.name(), digest.content().getBytes(StandardCharsets.UTF_8), digest.metadata());
            database.jdbi().useHandle(handle -> DeliveryRows.digestWritten(handle, digest, clock.instant()));
        }
    }

    private void put(String trail, ObjectName name, byte[] text, Map<String, String> metadata) {
        try {
            objects.put(name, LogFile.pack(text), metadata);
        } catch (PlumblineException failure) {
            String sentence = String.valueOf(failure.getMessage());
            database.jdbi().useHandle(handle -> DeliveryRows.failed(handle, trail, sentence));
            throw failure;
        }
    }
}
