// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.store.audit;

import io.plumbline.measure.PlumblineException;
import io.plumbline.measure.PlumblineException.Category;
import io.plumbline.security.audit.Trail;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** The rows of trails and of their tags. */
final class TrailRows {
    private static final String COLUMNS = """
            select name, arn, region, bucket, prefix, global_events, multi_region, validation, with_reads, with_writes,
                   with_management, logging, created_micros, started_micros, stopped_micros
            from audit_trail
            """;

    private TrailRows() {}

    static Optional<Trail> find(Handle handle, String nameOrArn) {
        Map<String, Map<String, String>> tags = tags(handle);
        return handle.createQuery(COLUMNS + "where name = :name or arn = :name").bind("name", nameOrArn)
                .map((row, _) -> read(row, tags)).findFirst();
    }

    static Trail require(Handle handle, String nameOrArn) {
        return find(handle, nameOrArn).orElseThrow(() -> new PlumblineException(Category.NOT_FOUND,
                "Unknown trail: " + nameOrArn + "; DescribeTrails lists those there are"));
    }

    static List<Trail> list(Handle handle) {
        Map<String, Map<String, String>> tags = tags(handle);
        return handle.createQuery(COLUMNS + "order by name").map((row, _) -> read(row, tags)).list();
    }

    static void insert(Handle handle, Trail trail, long end) {
        handle.createUpdate("""
                insert into audit_trail (name, arn, region, bucket, prefix, global_events, multi_region, validation,
                                         with_reads, with_writes, with_management, logging, created_micros, delivered)
                values (:name, :arn, :region, :bucket, :prefix, :global, :multi, :validation, true, true, true, false,
                        :created, :delivered)
                """).bind("name", trail.name()).bind("arn", trail.arn()).bind("region", trail.region())
                .bind("bucket", trail.target().bucket()).bind("prefix", trail.target().prefix().orElse(null))
                .bind("global", trail.target().globalEvents()).bind("multi", trail.target().multiRegion())
                .bind("validation", trail.validation()).bind("created", Micros.of(trail.created()))
                .bind("delivered", end).execute();
        tag(handle, trail.name(), trail.tags());
    }

    /** A trail that begins to write digests begins a chain of them at {@code now}; one that stops ends it. */
    static void update(Handle handle, Trail trail, Trail.Target target, boolean validation, Instant now) {
        handle.createUpdate("""
                update audit_trail
                set bucket = :bucket, prefix = :prefix, global_events = :global, multi_region = :multi,
                    validation = :validation
                where name = :name
                """).bind("bucket", target.bucket()).bind("prefix", target.prefix().orElse(null))
                .bind("global", target.globalEvents()).bind("multi", target.multiRegion())
                .bind("validation", validation).bind("name", trail.name()).execute();
        if (validation != trail.validation()) {
            chain(handle, trail.name(), validation && trail.logging() ? Optional.of(now) : Optional.empty());
        }
    }

    static void select(Handle handle, String name, Trail.Selection selection) {
        handle.createUpdate("""
                update audit_trail
                set with_reads = :reads, with_writes = :writes, with_management = :management
                where name = :name
                """).bind("reads", selection.reads()).bind("writes", selection.writes())
                .bind("management", selection.management()).bind("name", name).execute();
    }

    static void tag(Handle handle, String name, Map<String, String> tags) {
        handle.createUpdate("delete from audit_trail_tag where trail = :trail").bind("trail", name).execute();
        tags.forEach((key, value) -> handle
                .createUpdate("insert into audit_trail_tag (trail, name, content) values (:trail, :name, :content)")
                .bind("trail", name).bind("name", key).bind("content", value).execute());
    }

    static void delete(Handle handle, String name) {
        tag(handle, name, Map.of());
        handle.createUpdate("delete from audit_trail where name = :name").bind("name", name).execute();
    }

    static void start(Handle handle, String name, Instant now, long end) {
        handle.createUpdate("""
                update audit_trail
                set logging = true, started_micros = :now, delivered = :end
                where name = :name
                """).bind("now", Micros.of(now)).bind("end", end).bind("name", name).execute();
        chain(handle, name, Optional.of(now));
    }

    static void stop(Handle handle, String name, Instant now) {
        handle.createUpdate("""
                update audit_trail
                set logging = false, stopped_micros = :now
                where name = :name
                """).bind("now", Micros.of(now)).bind("name", name).execute();
        chain(handle, name, Optional.empty());
    }

    /** Begins a chain of digests, to the second; empty when there are none from now on. */
    private static void chain(Handle handle, String name, Optional<Instant> from) {
        Long micros = from.map(time -> Micros.of(time.truncatedTo(ChronoUnit.SECONDS))).orElse(null);
        handle.createUpdate("update audit_trail set hour_micros = :from, chain_micros = :from where name = :name")
                .bind("from", micros).bind("name", name).execute();
    }

    static Trail.Delivered delivered(Handle handle, String name) {
        return handle.createQuery("select file_micros, digest_micros, failure from audit_trail where name = :name")
                .bind("name", name).map((row, _) -> new Trail.Delivered(time(row, "file_micros"),
                        time(row, "digest_micros"), Optional.ofNullable(row.getString("failure"))))
                .one();
    }

    static Optional<Instant> time(ResultSet row, String column) throws SQLException {
        long micros = row.getLong(column);
        return row.wasNull() ? Optional.empty() : Optional.of(Micros.read(micros));
    }

    private static Map<String, Map<String, String>> tags(Handle handle) {
        Map<String, Map<String, String>> tags = new HashMap<>();
        handle.createQuery("select trail, name, content from audit_trail_tag").map((row, _) -> tags
                .computeIfAbsent(row.getString("trail"), _ -> new HashMap<>())
                .put(row.getString("name"), row.getString("content")) == null).list();
        return tags;
    }

    private static Trail read(ResultSet row, Map<String, Map<String, String>> tags) throws SQLException {
        Trail.Target target = new Trail.Target(row.getString("bucket"), Optional.ofNullable(row.getString("prefix")),
                row.getBoolean("global_events"), row.getBoolean("multi_region"));
        Trail.Selection selection = new Trail.Selection(row.getBoolean("with_reads"), row.getBoolean("with_writes"),
                row.getBoolean("with_management"));
        return new Trail(row.getString("name"), row.getString("arn"), row.getString("region"), target, selection,
                row.getBoolean("validation"), row.getBoolean("logging"),
                Micros.read(row.getLong("created_micros")), time(row, "started_micros"), time(row, "stopped_micros"),
                tags.getOrDefault(row.getString("name"), Map.of()));
    }
}
