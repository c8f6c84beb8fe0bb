// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.store.lineage;

import io.plumbline.data.Page;
import io.plumbline.data.PageRequest;
import io.plumbline.governance.lineage.Observation;
import io.plumbline.governance.lineage.Observation.Subject;
import io.plumbline.governance.lineage.Observations;
import io.plumbline.store.Database;
import java.time.Instant;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;

/** OpenLineage events in the database. */
public final class JdbiLineageEvents implements Observations {
    private final Jdbi jdbi;

    public JdbiLineageEvents(Database database) {
        this.jdbi = database.jdbi();
    }

    @Override
    public boolean keep(Observation observation, Instant received) {
        String subject = observation.runId().or(() -> observation.job().map(Subject::uri))
                .or(() -> observation.outputs().stream().findFirst().map(Subject::uri)).orElse("");
        return jdbi.withHandle(handle -> handle.createUpdate("""
                insert into openlineage_event (id, subject, kind, event_time, received_at, payload)
                values (:id, :subject, :kind, :time, :received, :payload)
                on conflict do nothing
                """).bind("id", observation.id())
                .bind("subject", subject.substring(0, Math.min(1024, subject.length())))
                .bind("kind", observation.kind().name()).bind("time", observation.time().toString())
                .bind("received", received.toEpochMilli()).bind("payload", observation.payload()).execute()) == 1;
    }

    @Override
    public Page<String> payloads(PageRequest page) {
        return jdbi.withHandle(handle -> {
            Query query = handle.createQuery("select id, received_at, payload from openlineage_event"
                    + (page.after().isPresent() ? " where (received_at, id) < (:received, :id)" : "")
                    + " order by received_at desc, id desc fetch first :limit rows only")
                    .bind("limit", page.limit() + 1);
            page.after().ifPresent(key -> {
                Keyset last = Keyset.read(key, 1);
                query.bind("received", last.ids().getFirst()).bind("id", last.value());
            });
            return Page.cut(query.map((row, context) -> new Row(row.getString(1), row.getLong(2), row.getString(3)))
                    .list(), page.limit(), row -> Keyset.write(row.id, row.received)).map(Row::payload);
        });
    }

    private record Row(String id, long received, String payload) {}
}
