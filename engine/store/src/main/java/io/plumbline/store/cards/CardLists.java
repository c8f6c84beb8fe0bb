// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.store.cards;

import static io.plumbline.store.TimeKey.column;

import io.plumbline.data.Page;
import io.plumbline.data.PageRequest;
import io.plumbline.governance.cards.CardQuery;
import io.plumbline.governance.cards.CardStatus;
import io.plumbline.governance.cards.CardSummary;
import io.plumbline.governance.cards.VersionQuery;
import io.plumbline.store.TimeKey;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;

/** Reads lists of cards and of versions, page by page. */
final class CardLists {
    private static final String CHOSEN = """
            select name, version, status, model_name, model_id, risk_rating, created_at, changed_at, changed_by_name
            from model_card
            where position(lower(:part) in lower(name)) > 0 and status in (<statuses>)
              and (:anyModel or model_id = :model)
              and created_at > :after and created_at < :before
            """;
    private static final String BY_NAME = CHOSEN + """
              and (:first or name <beyond> :name)
            order by name <direction>
            fetch first :limit rows only
            """;
    private static final String BY_TIME = CHOSEN + """
              and (created_at, name) <beyond> (:time, :name)
            order by created_at <direction>, name <direction>
            fetch first :limit rows only
            """;
    private static final String VERSIONS = """
            select v.name, v.version, v.status, v.model_name, v.model_id, v.risk_rating, v.changed_at as created_at,
                v.changed_at, v.changed_by_name
            from model_card_version v
            where v.name = :name and v.status in (<statuses>) and v.changed_at > :after and v.changed_at < :before
              and v.version <beyond> :version
            order by v.version <direction>
            fetch first :limit rows only
            """;

    private final Jdbi jdbi;

    CardLists(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    Page<CardSummary> cards(CardQuery query, PageRequest page) {
        boolean byName = query.sort() == CardQuery.Sort.NAME;
        List<CardSummary> found = jdbi.withHandle(handle -> {
            Query select = handle.createQuery(byName ? BY_NAME : BY_TIME)
                    .define("beyond", query.ascending() ? ">" : "<")
                    .define("direction", query.ascending() ? "asc" : "desc")
                    .bindList("statuses", words(query.status())).bind("part", query.nameContains().orElse(""))
                    .bind("anyModel", query.modelId().isEmpty()).bind("model", query.modelId().orElse(""))
                    .bind("after", column(query.createdAfter().orElse(TimeKey.BEGINNING)))
                    .bind("before", column(query.createdBefore().orElse(TimeKey.END)))
                    .bind("limit", page.limit() + 1);
            return (byName ? fromName(select, page) : fromTime(select, query, page)).map(CardRows::summary).list();
        });
        return Page.cut(found, page.limit(),
                card -> byName ? card.name() : new TimeKey(card.createdAt(), card.name()).toString());
    }

    private static Query fromName(Query select, PageRequest page) {
        return select.bind("first", page.after().isEmpty()).bind("name", page.after().orElse(""));
    }

    private static Query fromTime(Query select, CardQuery query, PageRequest page) {
        TimeKey place = page.after().map(TimeKey::parse).orElseGet(() -> TimeKey.before(query.ascending()));
        return select.bind("time", column(place.time())).bind("name", place.name());
    }

    Page<CardSummary> versions(String name, VersionQuery query, PageRequest page) {
        int place = page.after().map(Integer::valueOf).orElse(query.ascending() ? 0 : Integer.MAX_VALUE);
        List<CardSummary> found = jdbi.withHandle(handle -> handle.createQuery(VERSIONS)
                .define("beyond", query.ascending() ? ">" : "<")
                .define("direction", query.ascending() ? "asc" : "desc").bindList("statuses", words(query.status()))
                .bind("name", name).bind("after", column(query.createdAfter().orElse(TimeKey.BEGINNING)))
                .bind("before", column(query.createdBefore().orElse(TimeKey.END))).bind("version", place)
                .bind("limit", page.limit() + 1).map(CardRows::summary).list());
        return Page.cut(found, page.limit(), card -> Integer.toString(card.version()));
    }

    private static List<String> words(Optional<CardStatus> status) {
        return status.map(one -> List.of(one.word()))
                .orElseGet(() -> Arrays.stream(CardStatus.values()).map(CardStatus::word).toList());
    }
}
