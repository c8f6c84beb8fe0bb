// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.store.cards;

import static io.plumbline.store.TimeKey.column;

import io.plumbline.data.Page;
import io.plumbline.data.PageRequest;
import io.plumbline.governance.cards.CardExport;
import io.plumbline.governance.cards.CardExports;
import io.plumbline.governance.cards.ExportQuery;
import io.plumbline.measure.PlumblineException;
import io.plumbline.measure.PlumblineException.Category;
import io.plumbline.store.Database;
import io.plumbline.store.TimeKey;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;

/** {@link CardExports} in SQL. */
public final class JdbiCardExports implements CardExports {
    private final Jdbi jdbi;

    public JdbiCardExports(Database database) {
        this.jdbi = database.jdbi();
    }

    @Override
    public void add(CardExport export) {
        int added = jdbi.withHandle(handle -> handle.createUpdate("""
                insert into card_export (card_name, job_name, version, output_path, status, by_arn, by_id, by_name,
                    created_at, changed_at)
                values (:card, :job, :version, :path, :status, :byArn, :byId, :byName, :created, :changed)
                on conflict do nothing
                """).bind("card", export.cardName()).bind("job", export.jobName()).bind("version", export.version())
                .bind("path", export.outputPath()).bind("status", export.status().word())
                .bind("byArn", export.by().arn()).bind("byId", export.by().principalId())
                .bind("byName", export.by().name()).bind("created", column(export.createdAt()))
                .bind("changed", column(export.changedAt())).execute());
        if (added == 0) {
            throw new PlumblineException(Category.ALREADY_EXISTS, "the model card '" + export.cardName()
                    + "' has an export job '" + export.jobName() + "' already; choose another name.");
        }
    }

    @Override
    public void update(CardExport export) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                update card_export
                set status = :status, artifact = :artifact, failure = :failure, changed_at = :changed
                where card_name = :card and job_name = :job
                """).bind("card", export.cardName()).bind("job", export.jobName())
                .bind("status", export.status().word()).bind("artifact", export.artifact().orElse(null))
                .bind("failure", export.failure().orElse(null)).bind("changed", column(export.changedAt())).execute());
    }

    @Override
    public Optional<CardExport> find(String cardName, String jobName) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                select card_name, job_name, version, output_path, status, artifact, failure, by_arn, by_id, by_name,
                    created_at, changed_at
                from card_export
                where card_name = :card and job_name = :job
                """).bind("card", cardName).bind("job", jobName).map(JdbiCardExports::export).findOne());
    }

    @Override
    public Page<CardExport> list(ExportQuery query, PageRequest page) {
        String sorted = switch (query.sort()) {
            case NAME -> "card_name";
            case CREATION_TIME -> "created_at";
            case STATUS -> "status";
        };
        List<CardExport> found = jdbi.withHandle(handle -> handle.createQuery("""
                select card_name, job_name, version, output_path, status, artifact, failure, by_arn, by_id, by_name,
                    created_at, changed_at
                from card_export
                where card_name = :card and (:anyVersion or version = :version)
                  and position(lower(:part) in lower(job_name)) > 0 and status in (<statuses>)
                  and created_at > :after and created_at < :before
                  and (:first or (<sorted>, job_name) <beyond> ((
                      select <sorted> from card_export where card_name = :card and job_name = :place), :place))
                order by <sorted> <direction>, job_name <direction>
                fetch first :limit rows only
                """).define("sorted", sorted).define("beyond", query.ascending() ? ">" : "<")
                .define("direction", query.ascending() ? "asc" : "desc")
                .bindList("statuses", query.status().map(one -> List.of(one.word()))
                        .orElseGet(() -> Arrays.stream(CardExport.Status.values()).map(CardExport.Status::word)
                                .toList()))
                .bind("card", query.cardName()).bind("anyVersion", query.version().isEmpty())
                .bind("version", query.version().orElse(0)).bind("part", query.nameContains().orElse(""))
                .bind("after", column(query.createdAfter().orElse(TimeKey.BEGINNING)))
                .bind("before", column(query.createdBefore().orElse(TimeKey.END)))
                .bind("first", page.after().isEmpty()).bind("place", page.after().orElse(""))
                .bind("limit", page.limit() + 1).map(JdbiCardExports::export).list());
        return Page.cut(found, page.limit(), CardExport::jobName);
    }

    @Override
    public void deleteAll(String cardName) {
        jdbi.useHandle(handle -> handle.createUpdate("delete from card_export where card_name = :card")
                .bind("card", cardName).execute());
    }

    private static CardExport export(ResultSet row, StatementContext context) throws SQLException {
        return new CardExport(row.getString("card_name"), row.getString("job_name"), row.getInt("version"),
                row.getString("output_path"), CardExport.Status.of(row.getString("status")).orElseThrow(),
                CardRows.text(row, "artifact"), CardRows.text(row, "failure"), CardRows.actor(row, "by_"),
                TimeKey.read(row, "created_at"), TimeKey.read(row, "changed_at"));
    }
}
