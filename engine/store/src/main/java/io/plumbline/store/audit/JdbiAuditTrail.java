// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.store.audit;

import io.plumbline.data.Page;
import io.plumbline.data.PageRequest;
import io.plumbline.measure.PlumblineException;
import io.plumbline.measure.PlumblineException.Category;
import io.plumbline.security.audit.AuditAttribute;
import io.plumbline.security.audit.AuditEntry;
import io.plumbline.security.audit.AuditFilter;
import io.plumbline.security.audit.AuditTrail;
import io.plumbline.store.Database;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;

/**
 * Reads the log: the chain, and what is not in it yet. The latter is read first, so an event that moves meanwhile is seen
 * twice rather than not at all, and then counted once.
 */
final class JdbiAuditTrail implements AuditTrail {
    private final Database database;
    private final Outbox outbox;

    JdbiAuditTrail(Database database, Outbox outbox) {
        this.database = database;
        this.outbox = outbox;
    }

    /** The place after which a page begins. */
    record Place(long micros, String eventId) {
        static Place parse(String key) {
            int comma = key.indexOf(',');
            try {
                return new Place(Long.parseLong(key.substring(0, Math.max(0, comma))), key.substring(comma + 1));
            } catch (NumberFormatException broken) {
                throw new PlumblineException(Category.INVALID_ARGUMENT,
                        "the page of audit events does not begin at a place of the log; start without it", broken);
            }
        }

        boolean isBefore(RecordRow row) {
            return row.columns().micros() < micros
                    || row.columns().micros() == micros && row.columns().eventId().compareTo(eventId) < 0;
        }
    }

    @Override
    public Page<AuditEntry> list(AuditFilter filter, PageRequest page) {
        Optional<Place> after = page.after().map(Place::parse);
        List<RecordRow> fresh = fresh().stream().filter(row -> row.matches(filter))
                .filter(row -> after.isEmpty() || after.orElseThrow().isBefore(row)).toList();
        List<RecordRow> sealed = database.jdbi()
                .withHandle(handle -> ChainQuery.find(handle, filter, after, page.limit() + 1));
        Map<String, RecordRow> byId = new LinkedHashMap<>();
        sealed.forEach(row -> byId.put(row.columns().eventId(), row));
        fresh.forEach(row -> byId.putIfAbsent(row.columns().eventId(), row));
        List<RecordRow> found = byId.values().stream().sorted(RecordRow.NEWEST_FIRST).limit(page.limit() + 1L).toList();
        return Page.cut(found, page.limit(), RecordRow::key).map(RecordRow::entry);
    }

    @Override
    public Optional<AuditEntry> find(String eventId) {
        AuditFilter filter = new AuditFilter(Map.of(AuditAttribute.EVENT_ID, eventId), Optional.empty(),
                Optional.empty());
        return list(filter, PageRequest.first(1)).items().stream().findFirst();
    }

    private List<RecordRow> fresh() {
        List<String> waiting = outbox.waiting();
        List<String> stored = database.jdbi().withHandle(Outbox::stored);
        return Stream.concat(waiting.stream(), stored.stream())
                .map(record -> RecordRow.of(OptionalLong.empty(), record)).toList();
    }
}
