// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.store.guardrails;

import static io.plumbline.store.TimeKey.column;

import io.plumbline.data.Page;
import io.plumbline.data.PageRequest;
import io.plumbline.documents.guardrails.GuardrailDocuments;
import io.plumbline.guardrails.library.Guardrail;
import io.plumbline.guardrails.library.GuardrailStatus;
import io.plumbline.guardrails.library.Guardrails;
import io.plumbline.measure.PlumblineException;
import io.plumbline.measure.PlumblineException.Category;
import io.plumbline.store.Database;
import io.plumbline.store.TimeKey;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** {@link Guardrails} in SQL. */
public final class JdbiGuardrails implements Guardrails {
    private final Jdbi jdbi;

    public JdbiGuardrails(Database database) {
        this.jdbi = database.jdbi();
    }

    @Override
    public void add(Guardrail draft) {
        jdbi.useTransaction(handle -> {
            int added = handle.createUpdate("""
                    insert into guardrail (id, name, last_version, created_at)
                    values (:id, :name, 0, :createdAt)
                    on conflict do nothing
                    """).bind("id", draft.id()).bind("name", draft.terms().name())
                    .bind("createdAt", column(draft.createdAt())).execute();
            if (added == 0) {
                throw taken(draft);
            }
            insert(handle, draft);
        });
    }

    @Override
    public void replace(Guardrail draft) {
        jdbi.useTransaction(handle -> {
            int others = handle.createQuery("select count(*) from guardrail where name = :name and id <> :id")
                    .bind("name", draft.terms().name()).bind("id", draft.id()).mapTo(Integer.class).one();
            if (others > 0) {
                throw taken(draft);
            }
            handle.createUpdate("update guardrail set name = :name where id = :id")
                    .bind("name", draft.terms().name()).bind("id", draft.id()).execute();
            handle.createUpdate("""
                    update guardrail_version
                    set status = :status, document = :document, updated_at = :updatedAt
                    where guardrail_id = :id and version = 0
                    """).bind("status", draft.status().name())
                    .bind("document", GuardrailDocuments.store(draft.terms(), draft.examples()))
                    .bind("updatedAt", column(draft.updatedAt())).bind("id", draft.id()).execute();
        });
    }

    @Override
    public boolean hold(String id) {
        return jdbi.withHandle(handle -> handle.createQuery("select id from guardrail where id = :id for update")
                .bind("id", id).mapTo(String.class).findOne()).isPresent();
    }

    @Override
    public void holdAll() {
        jdbi.useHandle(handle -> {
            handle.execute("insert into guardrail_lock (name) values ('all') on conflict do nothing");
            handle.createQuery("select name from guardrail_lock where name = 'all' for update").mapTo(String.class)
                    .one();
        });
    }

    @Override
    public int nextVersion(String id) {
        return jdbi.inTransaction(handle -> {
            handle.createUpdate("update guardrail set last_version = last_version + 1 where id = :id").bind("id", id)
                    .execute();
            return handle.createQuery("select last_version from guardrail where id = :id").bind("id", id)
                    .mapTo(Integer.class).one();
        });
    }

    @Override
    public void addVersion(Guardrail version) {
        jdbi.useHandle(handle -> insert(handle, version));
    }

    private static void insert(Handle handle, Guardrail guardrail) {
        handle.createUpdate("""
                insert into guardrail_version (guardrail_id, version, status, document, created_at, updated_at)
                values (:id, :version, :status, :document, :createdAt, :updatedAt)
                """).bind("id", guardrail.id()).bind("version", Versions.column(guardrail.version()))
                .bind("status", guardrail.status().name())
                .bind("document", GuardrailDocuments.store(guardrail.terms(), guardrail.examples()))
                .bind("createdAt", column(guardrail.createdAt())).bind("updatedAt", column(guardrail.updatedAt()))
                .execute();
    }

    @Override
    public Optional<Guardrail> find(String id, String version) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                select guardrail_id, version, status, document, created_at, updated_at
                from guardrail_version
                where guardrail_id = :id and version = :version
                """).bind("id", id).bind("version", Versions.column(version)).map((row, context) -> read(row))
                .findOne());
    }

    @Override
    public Optional<Instant> revision(String id, String version) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                select updated_at
                from guardrail_version
                where guardrail_id = :id and version = :version
                """).bind("id", id).bind("version", Versions.column(version)).mapTo(OffsetDateTime.class).findOne())
                .map(OffsetDateTime::toInstant);
    }

    @Override
    public Page<Guardrail> list(PageRequest page) {
        TimeKey place = page.after().map(TimeKey::parse).orElseGet(() -> TimeKey.before(false));
        List<Guardrail> found = jdbi.withHandle(handle -> handle.createQuery("""
                select v.guardrail_id, v.version, v.status, v.document, v.created_at, v.updated_at
                from guardrail g join guardrail_version v on v.guardrail_id = g.id and v.version = 0
                where (g.created_at, g.id) < (:time, :id)
                order by g.created_at desc, g.id desc
                fetch first :limit rows only
                """).bind("time", column(place.time())).bind("id", place.name()).bind("limit", page.limit() + 1)
                .map((row, context) -> read(row)).list());
        return Page.cut(found, page.limit(), each -> new TimeKey(each.createdAt(), each.id()).toString());
    }

    @Override
    public Page<Guardrail> versions(String id, PageRequest page) {
        // The draft, which is version 0, comes first and then the newest: its place is before every number.
        int place = page.after().map(Versions::column).map(each -> each == 0 ? Integer.MAX_VALUE : each).orElse(-1);
        List<Guardrail> found = jdbi.withHandle(handle -> handle.createQuery("""
                select guardrail_id, version, status, document, created_at, updated_at
                from guardrail_version
                where guardrail_id = :id and (:place < 0 or (version > 0 and version < :place))
                order by case when version = 0 then 0 else 1 end, version desc
                fetch first :limit rows only
                """).bind("id", id).bind("place", place).bind("limit", page.limit() + 1)
                .map((row, context) -> read(row)).list());
        return Page.cut(found, page.limit(), Guardrail::version);
    }

    @Override
    public int count() {
        return jdbi.withHandle(handle -> handle.createQuery("select count(*) from guardrail").mapTo(Integer.class)
                .one());
    }

    @Override
    public int countVersions(String id) {
        return jdbi.withHandle(handle -> handle
                .createQuery("select count(*) from guardrail_version where guardrail_id = :id and version > 0")
                .bind("id", id).mapTo(Integer.class).one());
    }

    @Override
    public void delete(String id) {
        jdbi.useTransaction(handle -> {
            handle.createUpdate("delete from guardrail_request where guardrail_id = :id").bind("id", id).execute();
            handle.createUpdate("delete from guardrail_version where guardrail_id = :id").bind("id", id).execute();
            handle.createUpdate("delete from guardrail where id = :id").bind("id", id).execute();
        });
    }

    @Override
    public boolean delete(String id, String version) {
        return jdbi.inTransaction(handle -> {
            handle.createUpdate("delete from guardrail_request where guardrail_id = :id and version = :version")
                    .bind("id", id).bind("version", Versions.column(version)).execute();
            return handle.createUpdate("delete from guardrail_version where guardrail_id = :id and version = :version")
                    .bind("id", id).bind("version", Versions.column(version)).execute();
        }) == 1;
    }

    @Override
    public Optional<Done> done(String token) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                select token, fingerprint, guardrail_id, version
                from guardrail_request
                where token = :token
                """).bind("token", token)
                .map((row, context) -> new Done(row.getString("token"), row.getString("fingerprint"),
                        row.getString("guardrail_id"), Versions.read(row.getInt("version"))))
                .findOne());
    }

    @Override
    public void remember(Done done) {
        int added = jdbi.withHandle(handle -> handle.createUpdate("""
                insert into guardrail_request (token, fingerprint, guardrail_id, version)
                values (:token, :fingerprint, :id, :version)
                on conflict do nothing
                """).bind("token", done.token()).bind("fingerprint", done.fingerprint()).bind("id", done.id())
                .bind("version", Versions.column(done.version())).execute());
        if (added == 0) {
            throw new PlumblineException(Category.CONFLICT, "the client request token was used at the same time by "
                    + "another request; try again.");
        }
    }

    private static Guardrail read(ResultSet row) throws SQLException {
        GuardrailDocuments.Stored stored = GuardrailDocuments.stored(row.getString("document"));
        return new Guardrail(row.getString("guardrail_id"), Versions.read(row.getInt("version")), stored.terms(),
                stored.examples(), GuardrailStatus.valueOf(row.getString("status")), TimeKey.read(row, "created_at"),
                TimeKey.read(row, "updated_at"));
    }

    private static PlumblineException taken(Guardrail draft) {
        return new PlumblineException(Category.ALREADY_EXISTS, "another guardrail has the name '"
                + draft.terms().name() + "'; update that one, or choose another name.");
    }
}
