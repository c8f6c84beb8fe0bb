// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.store.privacy;

import static io.plumbline.store.TimeKey.column;

import io.plumbline.data.Page;
import io.plumbline.data.PageRequest;
import io.plumbline.privacy.library.AllowLists;
import io.plumbline.privacy.library.KeptAllowList;
import io.plumbline.privacy.library.KeptAllowList.Source;
import io.plumbline.store.Database;
import io.plumbline.store.TimeKey;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlStatement;

/** {@link AllowLists} in SQL. */
public final class JdbiAllowLists implements AllowLists {
    private static final String COLUMNS = """
            select id, name, description, regex, bucket, object_key, created_at, updated_at
            from allow_list
            """;

    private final Jdbi jdbi;

    public JdbiAllowLists(Database database) {
        this.jdbi = database.jdbi();
    }

    @Override
    public void add(KeptAllowList list, Optional<String> token) {
        jdbi.useHandle(handle -> bound(handle.createUpdate("""
                insert into allow_list (id, name, description, regex, bucket, object_key, client_token, created_at,
                    updated_at)
                values (:id, :name, :description, :regex, :bucket, :key, :token, :createdAt, :updatedAt)
                """), list).bind("token", token.orElse(null)).bind("createdAt", column(list.createdAt())).execute());
    }

    @Override
    public Optional<KeptAllowList> made(String token) {
        return jdbi.withHandle(handle -> handle.createQuery(COLUMNS + "where client_token = :token")
                .bind("token", token).map((row, context) -> read(row)).findOne());
    }

    @Override
    public boolean replace(KeptAllowList list) {
        return jdbi.withHandle(handle -> bound(handle.createUpdate("""
                update allow_list
                set name = :name, description = :description, regex = :regex, bucket = :bucket, object_key = :key,
                    updated_at = :updatedAt
                where id = :id
                """), list).execute()) == 1;
    }

    @Override
    public Optional<KeptAllowList> find(String id) {
        return jdbi.withHandle(handle -> handle.createQuery(COLUMNS + "where id = :id").bind("id", id)
                .map((row, context) -> read(row)).findOne());
    }

    @Override
    public Page<KeptAllowList> list(PageRequest page) {
        TimeKey place = page.after().map(TimeKey::parse).orElseGet(() -> TimeKey.before(false));
        List<KeptAllowList> found = jdbi.withHandle(handle -> handle.createQuery(COLUMNS + """
                where (created_at, id) < (:time, :id)
                order by created_at desc, id desc
                fetch first :limit rows only
                """).bind("time", column(place.time())).bind("id", place.name()).bind("limit", page.limit() + 1)
                .map((row, context) -> read(row)).list());
        return Page.cut(found, page.limit(), each -> new TimeKey(each.createdAt(), each.id()).toString());
    }

    @Override
    public int count() {
        return jdbi.withHandle(
                handle -> handle.createQuery("select count(*) from allow_list").mapTo(Integer.class).one());
    }

    @Override
    public boolean delete(String id) {
        return jdbi.withHandle(
                handle -> handle.createUpdate("delete from allow_list where id = :id").bind("id", id).execute()) == 1;
    }

    private static <S extends SqlStatement<S>> S bound(S statement, KeptAllowList list) {
        S named = statement.bind("id", list.id()).bind("name", list.name())
                .bind("description", list.description().orElse(null)).bind("updatedAt", column(list.updatedAt()));
        return switch (list.source()) {
            case Source.Pattern pattern -> named.bind("regex", pattern.regex()).bind("bucket", (String) null)
                    .bind("key", (String) null);
            case Source.WordsObject words -> named.bind("regex", (String) null).bind("bucket", words.bucket())
                    .bind("key", words.key());
        };
    }

    private static KeptAllowList read(ResultSet row) throws SQLException {
        String regex = row.getString("regex");
        Source source = regex == null
                ? new Source.WordsObject(row.getString("bucket"), row.getString("object_key"))
                : new Source.Pattern(regex);
        return new KeptAllowList(row.getString("id"), row.getString("name"),
                Optional.ofNullable(row.getString("description")), source, TimeKey.read(row, "created_at"),
                TimeKey.read(row, "updated_at"));
    }
}
