// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.store.lineage;

import io.plumbline.data.Page;
import io.plumbline.data.PageRequest;
import io.plumbline.governance.Actor;
import io.plumbline.governance.lineage.EntityFilter;
import io.plumbline.governance.lineage.Hashes;
import io.plumbline.governance.lineage.LineageEntity;
import io.plumbline.governance.lineage.LineageSource;
import io.plumbline.governance.lineage.LineageSource.Identifier;
import io.plumbline.governance.lineage.LineageType;
import io.plumbline.governance.lineage.LineageVertex;
import io.plumbline.governance.lineage.Provenance;
import io.plumbline.governance.lineage.Stamp;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jdbi.v3.core.statement.StatementContext;

/** Entities as rows. */
final class EntityRows {
    static final String COLUMNS = """
            e.arn, e.lineage, e.name, e.entity_type, e.source_uri, e.source_type, e.source_id, e.source_identifiers,
            e.description, e.status, e.commit_id, e.repository, e.generated_by, e.project_id,
            e.created_at, e.created_arn, e.created_id, e.created_name,
            e.modified_at, e.modified_arn, e.modified_id, e.modified_name
            """;

    private EntityRows() {}

    static <S extends SqlStatement<S>> S bind(S statement, LineageEntity entity) {
        LineageSource source = entity.source();
        Provenance provenance = entity.provenance();
        String identifiers = source.identifiers().stream().map(it -> it.type() + "\t" + it.value())
                .collect(Collectors.joining("\n"));
        return statement.bind("id", entity.id()).bind("arn", entity.arn())
                .bind("lineage", entity.lineage().ordinal()).bind("name", entity.name().orElse(null))
                .bind("type", entity.type()).bind("sourceHash", Hashes.id(source.uri()))
                .bind("sourceUri", source.uri()).bind("sourceType", source.type().orElse(null))
                .bind("sourceId", source.id().orElse(null)).bind("sourceIdentifiers", identifiers)
                .bind("description", entity.description().orElse(null)).bind("status", entity.status().orElse(null))
                .bind("commitId", provenance.commitId().orElse(null))
                .bind("repository", provenance.repository().orElse(null))
                .bind("generatedBy", provenance.generatedBy().orElse(null))
                .bind("projectId", provenance.projectId().orElse(null))
                .bind("createdAt", entity.created().at().toEpochMilli()).bind("createdArn", entity.created().by().arn())
                .bind("createdId", entity.created().by().principalId())
                .bind("createdName", entity.created().by().name())
                .bind("modifiedAt", entity.modified().at().toEpochMilli())
                .bind("modifiedArn", entity.modified().by().arn())
                .bind("modifiedId", entity.modified().by().principalId())
                .bind("modifiedName", entity.modified().by().name());
    }

    /** Reads an entity but for its properties. */
    static LineageEntity map(ResultSet row, StatementContext context) throws SQLException {
        LineageSource source = new LineageSource(row.getString("source_uri"), text(row, "source_type"),
                text(row, "source_id"), identifiers(text(row, "source_identifiers").orElse("")));
        Provenance provenance = new Provenance(text(row, "commit_id"), text(row, "repository"),
                text(row, "generated_by"), text(row, "project_id"));
        return new LineageEntity(row.getString("arn"), LineageType.values()[row.getInt("lineage")], text(row, "name"),
                row.getString("entity_type"), source, text(row, "description"), text(row, "status"), Map.of(),
                provenance, stamp(row, "created"), stamp(row, "modified"));
    }

    static LineageVertex vertex(ResultSet row, StatementContext context) throws SQLException {
        return new LineageVertex(row.getLong("id"), row.getString("arn"),
                LineageType.values()[row.getInt("lineage")], row.getString("entity_type"), row.getString("label"));
    }

    static Stamp stamp(ResultSet row, String prefix) throws SQLException {
        return new Stamp(new Actor(row.getString(prefix + "_arn"), row.getString(prefix + "_id"),
                row.getString(prefix + "_name")), Instant.ofEpochMilli(row.getLong(prefix + "_at")));
    }

    static Page<LineageEntity> list(Handle handle, EntityFilter filter, PageRequest page) {
        boolean byName = filter.order() == EntityFilter.Order.NAME;
        String column = byName ? "coalesce(e.name, '')" : "e.created_at";
        String beyond = filter.ascending() ? ">" : "<";
        String way = filter.ascending() ? "" : " desc";
        StringBuilder where = new StringBuilder(" where e.lineage = :lineage");
        filter.sourceUri().ifPresent(any -> where.append(" and e.source_hash = :hash and e.source_uri = :uri"));
        filter.type().ifPresent(any -> where.append(" and e.entity_type = :type"));
        filter.createdAfter().ifPresent(any -> where.append(" and e.created_at >= :after"));
        filter.createdBefore().ifPresent(any -> where.append(" and e.created_at <= :before"));
        page.after().ifPresent(
                any -> where.append(" and (" + column + ", e.id) " + beyond + " (:key, :keyId)"));
        Query query = handle.createQuery("select " + COLUMNS + " from lineage_entity e" + where + " order by " + column
                + way + ", e.id" + way + " fetch first :limit rows only").bind("lineage", filter.lineage().ordinal())
                .bind("limit", page.limit() + 1);
        filter.sourceUri().ifPresent(uri -> query.bind("hash", Hashes.id(uri)).bind("uri", uri));
        filter.type().ifPresent(type -> query.bind("type", type));
        filter.createdAfter().ifPresent(time -> query.bind("after", time.toEpochMilli()));
        filter.createdBefore().ifPresent(time -> query.bind("before", time.toEpochMilli()));
        page.after().ifPresent(key -> {
            Keyset last = Keyset.read(key, 1);
            query.bind("keyId", last.ids().getFirst());
            if (byName) {
                query.bind("key", last.value());
            } else {
                query.bind("key", last.number());
            }
        });
        List<LineageEntity> found = query.map(EntityRows::map).list();
        return Page.cut(whole(handle, found), page.limit(), last -> Keyset.write(byName
                ? last.name().orElse("")
                : String.valueOf(last.created().at().toEpochMilli()), last.id()));
    }

    /** Returns {@code entities} with their properties. */
    static List<LineageEntity> whole(Handle handle, List<LineageEntity> entities) {
        if (entities.isEmpty()) {
            return entities;
        }
        Map<Long, Map<String, String>> properties = new HashMap<>();
        handle.createQuery("select entity_id, name, content from lineage_property where entity_id in (<ids>)")
                .bindList("ids", entities.stream().map(LineageEntity::id).toList())
                .map((row, context) -> new Property(row.getLong(1), row.getString(2), row.getString(3)))
                .forEach(it -> properties.computeIfAbsent(it.id, key -> new HashMap<>()).put(it.name, it.content));
        return entities.stream().map(it -> new LineageEntity(it.arn(), it.lineage(), it.name(), it.type(), it.source(),
                it.description(), it.status(), properties.getOrDefault(it.id(), Map.of()), it.provenance(),
                it.created(), it.modified())).toList();
    }

    private record Property(long id, String name, String content) {}

    private static List<Identifier> identifiers(String text) {
        return text.isEmpty()
                ? List.of()
                : text.lines().map(line -> line.split("\t", 2))
                        .map(parts -> new Identifier(parts[0], parts[1])).toList();
    }

    static Optional<String> text(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getString(column));
    }
}
