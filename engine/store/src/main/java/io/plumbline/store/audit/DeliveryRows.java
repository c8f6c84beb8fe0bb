// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.store.audit;

import io.plumbline.data.objects.ObjectName;
import io.plumbline.documents.audit.Digest;
import io.plumbline.documents.audit.LogFile;
import io.plumbline.security.audit.Trail;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;

/** The rows of log files and digests. */
final class DeliveryRows {
    private DeliveryRows() {}

    /** A log file that is decided and maybe not written. */
    record Planned(String id, String trail, ObjectName name, long from, long to, boolean reads, boolean writes,
            String hash, boolean written, Optional<String> digest) {
        static Planned read(ResultSet row) throws SQLException {
            return new Planned(row.getString("id"), row.getString("trail"), object(row),
                    row.getLong("from_position"), row.getLong("to_position"), row.getBoolean("with_reads"),
                    row.getBoolean("with_writes"), row.getString("hash"), row.getBoolean("written"),
                    Optional.ofNullable(row.getString("digest")));
        }
    }

    /** A digest that is decided and not written. */
    record Unwritten(String id, String trail, ObjectName name, String content, Map<String, String> metadata) {}

    /** Returns the position of the next event to deliver, and holds the trail until the transaction ends. */
    static long delivered(Handle handle, String trail) {
        return handle.createQuery("select delivered from audit_trail where name = :name for update").bind("name", trail)
                .mapTo(Long.class).findFirst().orElse(Long.MAX_VALUE);
    }

    static void deliver(Handle handle, String trail, long to) {
        handle.createUpdate("update audit_trail set delivered = :to where name = :name").bind("to", to)
                .bind("name", trail).execute();
    }

    /** Returns the begin of the hour that the next digest covers, and holds the trail until the transaction ends. */
    static Optional<Instant> hour(Handle handle, String trail) {
        return handle.createQuery("select hour_micros from audit_trail where name = :name for update")
                .bind("name", trail).map((row, _) -> TrailRows.time(row, "hour_micros")).findFirst()
                .flatMap(hour -> hour);
    }

    static void plan(Handle handle, String id, Trail trail, String key, long from, long to, FileContent content,
            Instant now) {
        handle.createUpdate(
                """
                        insert into audit_file (id, trail, bucket, file_key, from_position, to_position, with_reads, with_writes,
                                                hash, oldest_micros, newest_micros, planned_micros, written)
                        values (:id, :trail, :bucket, :key, :from, :to, :reads, :writes, :hash, :oldest, :newest, :now, false)
                        """)
                .bind("id", id).bind("trail", trail.name()).bind("bucket", trail.target().bucket()).bind("key", key)
                .bind("from", from).bind("to", to).bind("reads", trail.selection().reads())
                .bind("writes", trail.selection().writes()).bind("hash", LogFile.hash(content.text()))
                .bind("oldest", Micros.of(content.oldest())).bind("newest", Micros.of(content.newest()))
                .bind("now", Micros.of(now)).execute();
    }

    /** Returns the log files that no digest names yet. */
    static List<Digest.File> files(Handle handle, String trail, Instant end) {
        return handle.createQuery("""
                select bucket, file_key, hash, oldest_micros, newest_micros
                from audit_file
                where trail = :trail and digest is null and planned_micros <= :end
                order by planned_micros, from_position
                """).bind("trail", trail).bind("end", Micros.of(end))
                .map((row, _) -> new Digest.File(row.getString("bucket"), row.getString("file_key"),
                        row.getString("hash"), Micros.read(row.getLong("oldest_micros")),
                        Micros.read(row.getLong("newest_micros"))))
                .list();
    }

    static void claim(Handle handle, String trail, String digest, Instant end) {
        handle.createUpdate("""
                update audit_file
                set digest = :digest
                where trail = :trail and digest is null and planned_micros <= :end
                """).bind("digest", digest).bind("trail", trail).bind("end", Micros.of(end)).execute();
        handle.createUpdate("update audit_trail set hour_micros = :end where name = :trail")
                .bind("end", Micros.of(end)).bind("trail", trail).execute();
    }

    /** Returns the digest that the next one of its kind names; empty when it is the first since logging began. */
    static Optional<Digest.Previous> previous(Handle handle, String trail, boolean late) {
        return handle.createQuery("""
                select d.bucket, d.file_key, d.content, d.signature
                from audit_digest d join audit_trail t on t.name = d.trail
                where d.trail = :trail and d.late = :late and d.start_micros >= t.chain_micros
                order by d.start_micros desc
                fetch first 1 rows only
                """).bind("trail", trail).bind("late", late)
                .map((row, _) -> new Digest.Previous(row.getString("bucket"),
                        row.getString("file_key"),
                        LogFile.hash(row.getString("content").getBytes(StandardCharsets.UTF_8)),
                        row.getString("signature")))
                .findFirst();
    }

    static void insert(Handle handle, String id, String trail, Digest digest, boolean late, String signature,
            Instant now) {
        handle.createUpdate("""
                insert into audit_digest (id, trail, bucket, file_key, start_micros, end_micros, late, made_micros,
                                          content, signature, written)
                values (:id, :trail, :bucket, :key, :start, :end, :late, :now, :content, :signature, false)
                """).bind("id", id).bind("trail", trail).bind("bucket", digest.bucket()).bind("key", digest.key())
                .bind("start", Micros.of(digest.start())).bind("end", Micros.of(digest.end())).bind("late", late)
                .bind("now", Micros.of(now)).bind("content", new String(digest.text(), StandardCharsets.UTF_8))
                .bind("signature", signature).execute();
    }

    static List<Planned> unwrittenFiles(Handle handle) {
        return handle.createQuery("""
                select id, trail, bucket, file_key, from_position, to_position, with_reads, with_writes, hash, written,
                       digest
                from audit_file
                where written = false
                order by planned_micros, from_position
                """).map((row, _) -> Planned.read(row)).list();
    }

    static List<Unwritten> unwrittenDigests(Handle handle) {
        return handle.createQuery("""
                select id, trail, bucket, file_key, late, made_micros, content, signature
                from audit_digest
                where written = false
                order by start_micros
                """).map((row, _) -> new Unwritten(row.getString("id"), row.getString("trail"), object(row),
                row.getString("content"), metadata(row))).list();
    }

    static void fileWritten(Handle handle, Planned file, Instant now) {
        handle.createUpdate("update audit_file set written = true where id = :id").bind("id", file.id()).execute();
        handle.createUpdate("update audit_trail set file_micros = :now, failure = null where name = :trail")
                .bind("now", Micros.of(now)).bind("trail", file.trail()).execute();
    }

    static void digestWritten(Handle handle, Unwritten digest, Instant now) {
        handle.createUpdate("update audit_digest set written = true where id = :id").bind("id", digest.id()).execute();
        handle.createUpdate("update audit_trail set digest_micros = :now, failure = null where name = :trail")
                .bind("now", Micros.of(now)).bind("trail", digest.trail()).execute();
    }

    static void failed(Handle handle, String trail, String sentence) {
        handle.createUpdate("update audit_trail set failure = :failure where name = :trail")
                .bind("failure", sentence.substring(0, Math.min(1_000, sentence.length()))).bind("trail", trail)
                .execute();
    }

    static ObjectName object(ResultSet row) throws SQLException {
        return new ObjectName(row.getString("bucket"), row.getString("file_key"));
    }

    private static Map<String, String> metadata(ResultSet row) throws SQLException {
        Map<String, String> metadata = new TreeMap<>();
        metadata.put("signature", row.getString("signature"));
        metadata.put("signature-algorithm", Digest.ALGORITHM);
        if (row.getBoolean("late")) {
            metadata.put("backfill-generation-timestamp",
                    Micros.read(row.getLong("made_micros")).truncatedTo(ChronoUnit.SECONDS).toString());
        }
        return metadata;
    }
}
