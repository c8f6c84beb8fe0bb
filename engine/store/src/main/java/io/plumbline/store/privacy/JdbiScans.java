// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.store.privacy;

import static io.plumbline.store.TimeKey.column;

import io.plumbline.data.Page;
import io.plumbline.data.PageRequest;
import io.plumbline.privacy.library.Scan;
import io.plumbline.privacy.library.Scans;
import io.plumbline.store.Database;
import io.plumbline.store.TimeKey;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;

/** {@link Scans} in SQL. */
public final class JdbiScans implements Scans {
    private static final String COLUMNS = """
            select id, scanned_at, scanned_by, name, characters, findings
            from sensitive_scan
            """;

    private final Jdbi jdbi;

    public JdbiScans(Database database) {
        this.jdbi = database.jdbi();
    }

    @Override
    public void add(Scan scan) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                insert into sensitive_scan (id, scanned_at, scanned_by, name, characters, findings)
                values (:id, :at, :by, :name, :characters, :findings)
                """).bind("id", scan.id()).bind("at", column(scan.at())).bind("by", scan.by())
                .bind("name", scan.name()).bind("characters", scan.characters())
                .bind("findings", scan.found().stream().map(JdbiScans::line).collect(Collectors.joining("\n")))
                .execute());
    }

    @Override
    public Optional<Scan> find(String id) {
        return jdbi.withHandle(handle -> handle.createQuery(COLUMNS + "where id = :id").bind("id", id)
                .map((row, context) -> read(row)).findOne());
    }

    @Override
    public Page<Scan> list(PageRequest page) {
        TimeKey place = page.after().map(TimeKey::parse).orElseGet(() -> TimeKey.before(false));
        List<Scan> found = jdbi.withHandle(handle -> handle.createQuery(COLUMNS + """
                where (scanned_at, id) < (:time, :id)
                order by scanned_at desc, id desc
                fetch first :limit rows only
                """).bind("time", column(place.time())).bind("id", place.name()).bind("limit", page.limit() + 1)
                .map((row, context) -> read(row)).list());
        return Page.cut(found, page.limit(), each -> new TimeKey(each.at(), each.id()).toString());
    }

    @Override
    public boolean delete(String id) {
        return jdbi.withHandle(handle -> handle.createUpdate("delete from sensitive_scan where id = :id")
                .bind("id", id).execute()) == 1;
    }

    /** A kind may be a name that people gave, so it stands last. */
    private static String line(Scan.Found found) {
        return found.begin() + "\t" + found.end() + "\t" + found.score() + "\t" + found.detector() + "\t"
                + found.kind().replaceAll("\\s", " ");
    }

    private static Scan read(ResultSet row) throws SQLException {
        return new Scan(row.getString("id"), TimeKey.read(row, "scanned_at"), row.getString("scanned_by"),
                row.getString("name"), row.getInt("characters"),
                row.getString("findings").lines().map(JdbiScans::found).toList());
    }

    private static Scan.Found found(String line) {
        String[] cells = line.split("\t", 5);
        return new Scan.Found(cells[4], Integer.parseInt(cells[0]), Integer.parseInt(cells[1]),
                Double.parseDouble(cells[2]), cells[3]);
    }
}
