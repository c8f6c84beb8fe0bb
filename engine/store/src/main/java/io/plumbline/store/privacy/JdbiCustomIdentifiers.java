// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.store.privacy;

import static io.plumbline.store.TimeKey.column;

import io.plumbline.data.Page;
import io.plumbline.data.PageRequest;
import io.plumbline.privacy.custom.CustomCriteria;
import io.plumbline.privacy.custom.Severity;
import io.plumbline.privacy.custom.SeverityLevel;
import io.plumbline.privacy.library.CustomIdentifiers;
import io.plumbline.privacy.library.KeptIdentifier;
import io.plumbline.store.Database;
import io.plumbline.store.TimeKey;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;

/** {@link CustomIdentifiers} in SQL. */
public final class JdbiCustomIdentifiers implements CustomIdentifiers {
    private static final String COLUMNS = """
            select id, name, description, regex, keywords, ignore_words, distance, severity_levels, created_at, deleted
            from custom_identifier
            """;

    private final Jdbi jdbi;

    public JdbiCustomIdentifiers(Database database) {
        this.jdbi = database.jdbi();
    }

    @Override
    public void add(KeptIdentifier identifier, Optional<String> token) {
        CustomCriteria criteria = identifier.criteria();
        jdbi.useHandle(handle -> handle.createUpdate("""
                insert into custom_identifier (id, name, description, regex, keywords, ignore_words, distance,
                    severity_levels, client_token, created_at, deleted)
                values (:id, :name, :description, :regex, :keywords, :ignored, :distance, :levels, :token, :createdAt,
                    :deleted)
                """).bind("id", identifier.id()).bind("name", identifier.name())
                .bind("description", identifier.description().orElse(null)).bind("regex", criteria.regex())
                .bind("keywords", String.join("\n", criteria.keywords()))
                .bind("ignored", String.join("\n", criteria.ignoreWords()))
                .bind("distance", criteria.maximumMatchDistance()).bind("levels", levels(criteria.severityLevels()))
                .bind("token", token.orElse(null)).bind("createdAt", column(identifier.createdAt()))
                .bind("deleted", identifier.deleted()).execute());
    }

    @Override
    public Optional<KeptIdentifier> made(String token) {
        return jdbi.withHandle(handle -> handle.createQuery(COLUMNS + "where client_token = :token")
                .bind("token", token).map((row, context) -> read(row)).findOne());
    }

    @Override
    public Optional<KeptIdentifier> find(String id) {
        return jdbi.withHandle(handle -> handle.createQuery(COLUMNS + "where id = :id").bind("id", id)
                .map((row, context) -> read(row)).findOne());
    }

    @Override
    public Page<KeptIdentifier> list(PageRequest page) {
        TimeKey place = page.after().map(TimeKey::parse).orElseGet(() -> TimeKey.before(false));
        List<KeptIdentifier> found = jdbi.withHandle(handle -> handle.createQuery(COLUMNS + """
                where deleted = false and (created_at, id) < (:time, :id)
                order by created_at desc, id desc
                fetch first :limit rows only
                """).bind("time", column(place.time())).bind("id", place.name()).bind("limit", page.limit() + 1)
                .map((row, context) -> read(row)).list());
        return Page.cut(found, page.limit(), each -> new TimeKey(each.createdAt(), each.id()).toString());
    }

    @Override
    public int count() {
        return jdbi.withHandle(handle -> handle
                .createQuery("select count(*) from custom_identifier where deleted = false").mapTo(Integer.class)
                .one());
    }

    @Override
    public boolean delete(String id) {
        return jdbi.withHandle(handle -> handle
                .createUpdate("update custom_identifier set deleted = true where id = :id and deleted = false")
                .bind("id", id).execute()) == 1;
    }

    private static KeptIdentifier read(ResultSet row) throws SQLException {
        CustomCriteria criteria = new CustomCriteria(row.getString("regex"), row.getString("keywords").lines().toList(),
                row.getString("ignore_words").lines().toList(), row.getInt("distance"),
                row.getString("severity_levels").lines().map(JdbiCustomIdentifiers::level).toList());
        return new KeptIdentifier(row.getString("id"), row.getString("name"),
                Optional.ofNullable(row.getString("description")), criteria, TimeKey.read(row, "created_at"),
                row.getBoolean("deleted"));
    }

    private static String levels(List<SeverityLevel> levels) {
        return levels.stream().map(level -> level.severity() + "=" + level.threshold())
                .collect(Collectors.joining("\n"));
    }

    private static SeverityLevel level(String text) {
        int sign = text.indexOf('=');
        return new SeverityLevel(Severity.valueOf(text.substring(0, sign)), Long.parseLong(text.substring(sign + 1)));
    }
}
