// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.store.audit;

import io.plumbline.data.objects.ObjectName;
import io.plumbline.documents.audit.Digest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** A digest as the database knows it. */
record DigestRow(String trail, ObjectName name, String content, boolean written) {
    /** Lists all, those of each trail in the order of time. */
    static List<DigestRow> all(Handle handle) {
        return handle.createQuery("""
                select trail, bucket, file_key, content, written
                from audit_digest
                order by trail, start_micros
                """).map((row, _) -> new DigestRow(row.getString("trail"), DeliveryRows.object(row),
                row.getString("content"), row.getBoolean("written"))).list();
    }

    /** Lists all log files. */
    static List<DeliveryRows.Planned> files(Handle handle) {
        return handle.createQuery("""
                select id, trail, bucket, file_key, from_position, to_position, with_reads, with_writes, hash, written,
                       digest
                from audit_file
                order by trail, from_position
                """).map((row, _) -> DeliveryRows.Planned.read(row)).list();
    }

    byte[] text() {
        return content.getBytes(StandardCharsets.UTF_8);
    }

    /** Reads the text; empty when somebody made it unreadable. */
    Optional<Digest> digest() {
        try {
            return Optional.of(Digest.read(text()));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
