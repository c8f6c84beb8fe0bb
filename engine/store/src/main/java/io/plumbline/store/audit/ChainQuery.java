// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.store.audit;

import io.plumbline.security.audit.AuditAttribute;
import io.plumbline.security.audit.AuditFilter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/** Finds rows of the chain by the columns that repeat the record, through an index of the first attribute. */
final class ChainQuery {
    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> values = new LinkedHashMap<>();
    private String order = "";

    private ChainQuery() {}

    static List<RecordRow> find(Handle handle, AuditFilter filter, Optional<JdbiAuditTrail.Place> after, int limit) {
        ChainQuery query = new ChainQuery();
        filter.attributes().forEach(query::attribute);
        filter.from().ifPresent(from -> query.add("c.event_micros >= :from", "from", Micros.of(from)));
        filter.to().ifPresent(to -> query.add("c.event_micros <= :to", "to", Micros.of(to)));
        after.ifPresent(place -> {
            query.add("c.event_micros <= :micros", "micros", place.micros());
            query.add("(c.event_micros < :micros or c.event_id < :id)", "id", place.eventId());
        });
        return query.run(handle, limit);
    }

    private void attribute(AuditAttribute attribute, String value) {
        switch (attribute) {
            case EVENT_ID -> add("c.event_id = :eventId", "eventId", value);
            case EVENT_NAME -> indexed("event_name", "eventName", value);
            case READ_ONLY -> add("c.read_only = :readOnly", "readOnly", Boolean.valueOf(value));
            case USERNAME -> indexed("username", "username", value);
            case RESOURCE_TYPE -> resource("T", "resourceType", value);
            case RESOURCE_NAME -> resource("N", "resourceName", value);
            case EVENT_SOURCE -> indexed("event_source", "source", value);
            case ACCESS_KEY_ID -> indexed("access_key", "accessKey", value);
            case ERROR_CODE -> indexed("error_code", "errorCode", value);
        }
    }

    /** Naming the column in the order lets both databases read the index in its own order and stop early. */
    private void indexed(String column, String name, String value) {
        add("c." + column + " = :" + name, name, value);
        if (order.isEmpty()) {
            order = "c." + column + ", ";
        }
    }

    private void resource(String kind, String name, String value) {
        add("exists (select 1 from audit_resource r where r.kind = '" + kind + "' and r.content = :" + name
                + " and r.event_micros = c.event_micros and r.event_id = c.event_id)", name, value);
    }

    private void add(String condition, String name, Object value) {
        conditions.add(condition);
        values.put(name, value);
    }

    private List<RecordRow> run(Handle handle, int limit) {
        String where = conditions.isEmpty() ? "" : "where " + String.join(" and ", conditions) + " ";
        Query query = handle.createQuery("select c.position, c.record from audit_chain c " + where + "order by " + order
                + "c.event_micros desc, c.event_id desc fetch first :limit rows only");
        values.forEach(query::bind);
        return query.bind("limit", limit)
                .map((row, _) -> RecordRow.of(OptionalLong.of(row.getLong("position")), row.getString("record")))
                .list();
    }
}
