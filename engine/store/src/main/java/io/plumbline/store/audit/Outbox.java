// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.store.audit;

import io.plumbline.documents.audit.CloudTrailRecords;
import io.plumbline.security.audit.AuditEvent;
import io.plumbline.security.audit.AuditLog;
import io.plumbline.store.Database;
import java.security.SecureRandom;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** Takes events in: at once in the transaction of the caller, or later together with others. */
final class Outbox implements AuditLog {
    private static final int SALT_BYTES = 32;

    private final Database database;
    private final SecureRandom random;
    private final int capacity;
    private final Runnable noticed;
    private final Deque<Written> waiting = new ArrayDeque<>();

    Outbox(Database database, SecureRandom random, int capacity, Runnable noticed) {
        this.database = database;
        this.random = random;
        this.capacity = capacity;
        this.noticed = noticed;
    }

    /** A record and the salt of its commitments. */
    record Written(String eventId, String record, byte[] salt) {
        boolean commits() {
            return record.contains("\"commitment\":\"sha256:");
        }
    }

    @Override
    public void record(AuditEvent event) {
        Written written = write(event);
        store(List.of(written));
        noticed.run();
    }

    @Override
    public void recordLater(AuditEvent event) {
        Written written = write(event);
        synchronized (waiting) {
            if (waiting.size() < capacity) {
                waiting.addLast(written);
                return;
            }
        }
        store(List.of(written));
        noticed.run();
    }

    /** Stores what waits. It can be seen in {@link #waiting} until it can be seen in the table. */
    int flush() {
        List<Written> batch;
        synchronized (waiting) {
            batch = List.copyOf(waiting);
        }
        if (!batch.isEmpty()) {
            store(batch);
            synchronized (waiting) {
                batch.forEach(written -> waiting.removeFirst());
            }
        }
        return batch.size();
    }

    /** Returns the records that are not stored yet. */
    List<String> waiting() {
        synchronized (waiting) {
            List<String> records = new ArrayList<>(waiting.size());
            waiting.forEach(written -> records.add(written.record()));
            return records;
        }
    }

    /** Returns the records that are stored and not in the chain yet. */
    static List<String> stored(Handle handle) {
        return handle.createQuery("select record from audit_outbox order by seq").mapTo(String.class).list();
    }

    private void store(List<Written> batch) {
        database.inTransaction(() -> database.jdbi().withHandle(handle -> insert(handle, batch)));
    }

    private Written write(AuditEvent event) {
        byte[] salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        return new Written(event.id(), CloudTrailRecords.write(event, salt), salt);
    }

    private static int insert(Handle handle, List<Written> batch) {
        PreparedBatch rows = handle.prepareBatch("insert into audit_outbox (record) values (:record)");
        batch.forEach(written -> rows.bind("record", written.record()).add());
        rows.execute();
        List<Written> committing = batch.stream().filter(Written::commits).toList();
        if (!committing.isEmpty()) {
            PreparedBatch salts = handle.prepareBatch("insert into audit_salt (event_id, salt) values (:id, :salt)");
            committing.forEach(written -> salts.bind("id", written.eventId()).bind("salt", written.salt()).add());
            salts.execute();
        }
        return batch.size();
    }
}
