// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.store.guardrails;

import static io.plumbline.store.TimeKey.column;

import io.plumbline.data.Page;
import io.plumbline.data.PageRequest;
import io.plumbline.guardrails.library.Decision;
import io.plumbline.guardrails.library.DecisionQuery;
import io.plumbline.guardrails.library.Decisions;
import io.plumbline.security.sealing.Sealed;
import io.plumbline.store.Database;
import io.plumbline.store.TimeKey;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;

/** {@link Decisions} in SQL, texts sealed. */
public final class JdbiDecisions implements Decisions {
    private static final Map<String, String> CONDITIONS = Map.of("guardrailId", "guardrail_id = :guardrailId",
            "version", "version = :version", "verdict", "verdict = :verdict", "direction", "direction = :direction",
            "way", "way = :way", "caller", "caller = :caller", "after", "decided_at >= :after", "before",
            "decided_at < :before");

    private final Jdbi jdbi;
    private final Sealed sealed;

    public JdbiDecisions(Database database, Sealed sealed) {
        this.jdbi = database.jdbi();
        this.sealed = sealed;
    }

    @Override
    public void add(List<Decision> decisions) {
        jdbi.useTransaction(handle -> DecisionRow.insert(handle,
                decisions.stream().map(each -> DecisionRow.of(each, sealed)).toList()));
    }

    @Override
    public Optional<Decision> find(String id) {
        return jdbi.withHandle(handle -> handle.createQuery("select " + DecisionRow.COLUMNS + """
                , sealed_text
                from guardrail_decision
                where id = :id
                """).bind("id", id).map((row, context) -> DecisionRow.read(row,
                Optional.ofNullable(row.getString("sealed_text")).map(text -> DecisionRow.open(text, id, sealed))))
                .findOne());
    }

    @Override
    public Page<Decision> list(DecisionQuery query, PageRequest page) {
        Map<String, Object> wanted = conditions(query);
        TimeKey place = page.after().map(TimeKey::parse).orElseGet(() -> TimeKey.before(false));
        StringBuilder where = new StringBuilder();
        wanted.keySet().forEach(name -> where.append(" and ").append(CONDITIONS.get(name)));
        List<Decision> found = jdbi.withHandle(handle -> {
            Query select = handle.createQuery("select " + DecisionRow.COLUMNS + """

                    from guardrail_decision
                    where (decided_at, id) < (:placeTime, :placeId)<conditions>
                    order by decided_at desc, id desc
                    fetch first :limit rows only
                    """).define("conditions", where.toString()).bind("placeTime", column(place.time()))
                    .bind("placeId", place.name()).bind("limit", page.limit() + 1);
            wanted.forEach(select::bind);
            return select.map((row, context) -> DecisionRow.read(row, Optional.empty())).list();
        });
        return Page.cut(found, page.limit(), each -> new TimeKey(each.at(), each.id()).toString());
    }

    @Override
    public int forget(Instant time, int most) {
        return jdbi.withHandle(handle -> handle.createUpdate("""
                delete from guardrail_decision
                where id in (select id from guardrail_decision where decided_at < :time order by decided_at, id
                    fetch first :most rows only)
                """).bind("time", column(time)).bind("most", most).execute());
    }

    private static Map<String, Object> conditions(DecisionQuery query) {
        Map<String, Object> wanted = new LinkedHashMap<>();
        query.guardrailId().ifPresent(each -> wanted.put("guardrailId", each));
        query.version().ifPresent(each -> wanted.put("version", Versions.column(each)));
        query.verdict().ifPresent(each -> wanted.put("verdict", each.name()));
        query.direction().ifPresent(each -> wanted.put("direction", each.name()));
        query.way().ifPresent(each -> wanted.put("way", each.name()));
        query.caller().ifPresent(each -> wanted.put("caller", each));
        query.after().ifPresent(each -> wanted.put("after", column(each)));
        query.before().ifPresent(each -> wanted.put("before", column(each)));
        return wanted;
    }
}
