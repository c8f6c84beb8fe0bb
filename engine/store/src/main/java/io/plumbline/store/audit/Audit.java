// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.store.audit;

import com.google.crypto.tink.Aead;
import io.plumbline.data.objects.ObjectStore;
import io.plumbline.documents.audit.Redaction;
import io.plumbline.security.audit.AuditLog;
import io.plumbline.security.audit.AuditProofs;
import io.plumbline.security.audit.AuditTrail;
import io.plumbline.security.audit.SigningKey;
import io.plumbline.security.audit.Trails;
import io.plumbline.store.Database;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Optional;

/**
 * The audit log of one program on a database. An event given to {@link #log} is durable with the transaction it belongs
 * to; one thread then moves it into the chain, signs tree heads and delivers files. Close it before the database.
 */
public final class Audit implements AutoCloseable {
    private final Database database;
    private final SigningKey key;
    private final Outbox outbox;
    private final Delivery delivery;
    private final Sealer sealer;
    private final JdbiAuditTrail trail;
    private final JdbiAuditProofs proofs;
    private final JdbiTrails trails;

    private Audit(Database database, ObjectStore objects, AuditSettings settings, SigningKey key, InstantSource clock,
            SecureRandom random) {
        this.database = database;
        this.key = key;
        this.delivery = new Delivery(database, objects, settings, key, clock, random);
        Notice notice = new Notice();
        this.outbox = new Outbox(database, random, settings.laterCapacity(), notice);
        this.sealer = new Sealer(settings, clock, outbox, database, key, delivery);
        notice.sealer = Optional.of(sealer);
        this.trail = new JdbiAuditTrail(database, outbox);
        this.proofs = new JdbiAuditProofs(database, trail);
        this.trails = new JdbiTrails(database, settings, clock, delivery);
    }

    /**
     * Opens the log: makes its signing key and its first trail when they are missing, seals what a crash left, and begins.
     *
     * @param sealing what the signing key is sealed with in the database
     * @param random  for keys, salts and names of files
     */
    public static Audit open(Database database, ObjectStore objects, AuditSettings settings, Aead sealing,
            InstantSource clock, SecureRandom random) {
        SigningKey key = SigningKeys.current(database, sealing, clock.instant(), random);
        Audit audit = new Audit(database, objects, settings, key, clock, random);
        audit.trails.found();
        audit.sealer.start();
        return audit;
    }

    /** Returns the key of this installation, for other documents that leave it signed. */
    public SigningKey signingKey() {
        return key;
    }

    /** Returns where events are written. */
    public AuditLog log() {
        return outbox;
    }

    /** Returns where events are read. */
    public AuditTrail trail() {
        return trail;
    }

    /** Returns what proves them. */
    public AuditProofs proofs() {
        return proofs;
    }

    /** Returns the trails that deliver them as files. */
    public Trails trails() {
        return trails;
    }

    /** Seals every event, signs a tree head and writes log files, now. */
    public void flush() {
        sealer.flush();
    }

    /** Does what {@link #flush} does, and writes a digest over the part of the hour that is over. */
    public void digest() {
        flush();
        delivery.digestsNow();
    }

    /** Writes the digests of the hours that are over; the sealer does so every ten seconds. */
    void dueDigests() {
        delivery.dueDigests();
    }

    /** Returns why the last round of sealing failed; empty when it did not. Events are kept meanwhile. */
    public Optional<String> trouble() {
        return sealer.trouble();
    }

    /**
     * Returns whether {@code value} is what the record of an event commits to at {@code path}; false once its salt is
     * erased.
     */
    public boolean isCommitted(String eventId, String path, String value) {
        Optional<byte[]> salt = database.jdbi().withHandle(handle -> handle
                .createQuery("select salt from audit_salt where event_id = :id").bind("id", eventId)
                .map((row, _) -> row.getBytes(1)).findFirst());
        return salt.isPresent() && trail.find(eventId).isPresent() && trail.find(eventId).orElseThrow().record()
                .contains(new Redaction(salt.orElseThrow()).commitment(path, value));
    }

    /** Erases the salt of an event: nobody can show or guess any more what its record left out. The chain stays whole. */
    public boolean erase(String eventId) {
        return database.inTransaction(() -> database.jdbi().withHandle(handle -> handle
                .createUpdate("delete from audit_salt where event_id = :id").bind("id", eventId).execute())) > 0;
    }

    /** Seals what waits, signs a last tree head, writes the last files, and ends. */
    @Override
    public void close() {
        sealer.close();
    }

    /** Tells the sealer, which does not exist yet when the outbox is made. */
    private static final class Notice implements Runnable {
        private Optional<Sealer> sealer = Optional.empty();

        @Override
        public void run() {
            sealer.ifPresent(Sealer::notice);
        }
    }
}
