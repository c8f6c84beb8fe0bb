// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.store.guardrails;

import static io.plumbline.store.TimeKey.column;

import io.plumbline.data.Page;
import io.plumbline.data.PageRequest;
import io.plumbline.guardrails.library.Enforcement;
import io.plumbline.guardrails.library.Enforcement.Guarding;
import io.plumbline.guardrails.library.Enforcement.Mode;
import io.plumbline.guardrails.library.Enforcement.Models;
import io.plumbline.guardrails.library.Enforcements;
import io.plumbline.store.Database;
import io.plumbline.store.TimeKey;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jspecify.annotations.Nullable;

/** {@link Enforcements} in SQL. */
public final class JdbiEnforcements implements Enforcements {
    private final Jdbi jdbi;

    public JdbiEnforcements(Database database) {
        this.jdbi = database.jdbi();
    }

    @Override
    public void add(Enforcement enforcement) {
        jdbi.useHandle(handle -> bound(handle.createUpdate("""
                insert into guardrail_enforcement (id, guardrail_id, version, system_mode, message_mode,
                    included_models, excluded_models, created_by, created_at, updated_by, updated_at)
                values (:id, :guardrailId, :version, :system, :messages, :included, :excluded, :createdBy, :createdAt,
                    :updatedBy, :updatedAt)
                """), enforcement).bind("createdBy", enforcement.createdBy())
                .bind("createdAt", column(enforcement.createdAt())).execute());
    }

    @Override
    public boolean replace(Enforcement enforcement) {
        return jdbi.withHandle(handle -> bound(handle.createUpdate("""
                update guardrail_enforcement
                set guardrail_id = :guardrailId, version = :version, system_mode = :system, message_mode = :messages,
                    included_models = :included, excluded_models = :excluded, updated_by = :updatedBy,
                    updated_at = :updatedAt
                where id = :id
                """), enforcement).execute()) == 1;
    }

    @Override
    public Optional<Enforcement> find(String id) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                select id, guardrail_id, version, system_mode, message_mode, included_models, excluded_models,
                    created_by, created_at, updated_by, updated_at
                from guardrail_enforcement
                where id = :id
                """).bind("id", id).map((row, context) -> read(row)).findOne());
    }

    @Override
    public Page<Enforcement> list(PageRequest page) {
        TimeKey place = page.after().map(TimeKey::parse).orElseGet(() -> TimeKey.before(false));
        List<Enforcement> found = jdbi.withHandle(handle -> handle.createQuery("""
                select id, guardrail_id, version, system_mode, message_mode, included_models, excluded_models,
                    created_by, created_at, updated_by, updated_at
                from guardrail_enforcement
                where (created_at, id) < (:time, :id)
                order by created_at desc, id desc
                fetch first :limit rows only
                """).bind("time", column(place.time())).bind("id", place.name()).bind("limit", page.limit() + 1)
                .map((row, context) -> read(row)).list());
        return Page.cut(found, page.limit(), each -> new TimeKey(each.createdAt(), each.id()).toString());
    }

    @Override
    public List<Enforcement> all() {
        return jdbi.withHandle(handle -> handle.createQuery("""
                select id, guardrail_id, version, system_mode, message_mode, included_models, excluded_models,
                    created_by, created_at, updated_by, updated_at
                from guardrail_enforcement
                order by created_at, id
                """).map((row, context) -> read(row)).list());
    }

    @Override
    public boolean delete(String id) {
        return jdbi.withHandle(handle -> handle.createUpdate("delete from guardrail_enforcement where id = :id")
                .bind("id", id).execute()) == 1;
    }

    private static <S extends SqlStatement<S>> S bound(S statement, Enforcement enforcement) {
        return statement.bind("id", enforcement.id()).bind("guardrailId", enforcement.guardrailId())
                .bind("version", Versions.column(enforcement.version()))
                .bind("system", enforcement.guarding().system().map(Mode::name).orElse(null))
                .bind("messages", enforcement.guarding().messages().map(Mode::name).orElse(null))
                .bind("included", enforcement.models().map(each -> String.join("\n", each.included())).orElse(null))
                .bind("excluded", enforcement.models().map(each -> String.join("\n", each.excluded())).orElse(null))
                .bind("updatedBy", enforcement.updatedBy()).bind("updatedAt", column(enforcement.updatedAt()));
    }

    private static Enforcement read(ResultSet row) throws SQLException {
        return new Enforcement(row.getString("id"), row.getString("guardrail_id"),
                Versions.read(row.getInt("version")),
                new Guarding(mode(row.getString("system_mode")), mode(row.getString("message_mode"))),
                models(row.getString("included_models"), row.getString("excluded_models")),
                row.getString("created_by"), TimeKey.read(row, "created_at"), row.getString("updated_by"),
                TimeKey.read(row, "updated_at"));
    }

    private static Optional<Mode> mode(@Nullable String word) {
        return Optional.ofNullable(word).map(Mode::valueOf);
    }

    private static Optional<Models> models(@Nullable String included, @Nullable String excluded) {
        return included == null || excluded == null
                ? Optional.empty()
                : Optional.of(new Models(included.lines().toList(), excluded.lines().toList()));
    }
}
