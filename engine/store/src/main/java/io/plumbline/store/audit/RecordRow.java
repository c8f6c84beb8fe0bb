// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.store.audit;

import io.plumbline.documents.audit.CloudTrailRecords;
import io.plumbline.security.audit.AuditAttribute;
import io.plumbline.security.audit.AuditEntry;
import io.plumbline.security.audit.AuditEvent;
import io.plumbline.security.audit.AuditFilter;
import java.util.Comparator;
import java.util.Map.Entry;
import java.util.OptionalLong;

/** An entry of the log with what is needed to filter and order it; the newest come first. */
record RecordRow(AuditEntry entry, ChainRow columns) {
    static final Comparator<RecordRow> NEWEST_FIRST = Comparator
            .<RecordRow>comparingLong(row -> row.columns().micros()).thenComparing(row -> row.columns().eventId())
            .reversed();

    static RecordRow of(OptionalLong position, String record) {
        AuditEvent event = CloudTrailRecords.read(record);
        return new RecordRow(new AuditEntry(position, event, record), ChainRow.of(event));
    }

    /** Returns where this entry stands in the order, as a page token carries it. */
    String key() {
        return columns.micros() + "," + columns.eventId();
    }

    boolean matches(AuditFilter filter) {
        for (Entry<AuditAttribute, String> wanted : filter.attributes().entrySet()) {
            if (!columns.matches(wanted.getKey(), wanted.getValue())) {
                return false;
            }
        }
        return filter.from().filter(from -> columns.micros() < Micros.of(from)).isEmpty()
                && filter.to().filter(to -> columns.micros() > Micros.of(to)).isEmpty();
    }
}
