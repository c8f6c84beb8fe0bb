// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.store.audit;

import io.plumbline.documents.audit.LogFile;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** The records of one log file: a stretch of the chain, of which reads or writes may be left out. */
record FileContent(List<String> records, List<Long> micros) {
    static FileContent of(Handle handle, long from, long to, boolean reads, boolean writes) {
        List<Row> rows = handle.createQuery("""
                select record, event_micros
                from audit_chain
                where position >= :from and position < :to
                  and ((read_only = true and :reads = true) or (read_only = false and :writes = true))
                order by position
                """).bind("from", from).bind("to", to).bind("reads", reads).bind("writes", writes)
                .map((row, _) -> new Row(row.getString("record"), row.getLong("event_micros"))).list();
        return new FileContent(rows.stream().map(Row::record).toList(), rows.stream().map(Row::micros).toList());
    }

    byte[] text() {
        return LogFile.write(records);
    }

    Instant oldest() {
        return Micros.read(micros.stream().min(Long::compare).orElse(0L));
    }

    Instant newest() {
        return Micros.read(micros.stream().max(Long::compare).orElse(0L));
    }

    private record Row(String record, long micros) {}
}
