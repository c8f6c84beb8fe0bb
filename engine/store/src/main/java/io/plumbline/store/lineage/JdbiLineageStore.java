// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.store.lineage;

import io.plumbline.data.Page;
import io.plumbline.data.PageRequest;
import io.plumbline.governance.lineage.Association;
import io.plumbline.governance.lineage.AssociationFilter;
import io.plumbline.governance.lineage.EntityFilter;
import io.plumbline.governance.lineage.Hashes;
import io.plumbline.governance.lineage.LineageEntity;
import io.plumbline.governance.lineage.LineageGraph;
import io.plumbline.governance.lineage.LineageStore;
import io.plumbline.governance.lineage.LineageVertex;
import io.plumbline.store.Database;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;

/**
 * Lineage in the database. Changes wait for each other; questions over the graph are answered from memory, after what
 * was committed since the last one was read.
 */
public final class JdbiLineageStore implements LineageStore {
    private final Jdbi jdbi;
    private final GraphMirror mirror;

    public JdbiLineageStore(Database database) {
        this.jdbi = database.jdbi();
        this.mirror = new GraphMirror(jdbi);
    }

    @Override
    public void lock() {
        jdbi.useHandle(JdbiLineageStore::nextVersion);
    }

    @Override
    public Optional<LineageEntity> find(String arn) {
        return jdbi.withHandle(handle -> EntityRows.whole(handle, handle.createQuery(
                "select " + EntityRows.COLUMNS + " from lineage_entity e where e.id = :id and e.arn = :arn")
                .bind("id", Hashes.id(arn)).bind("arn", arn).map(EntityRows::map).list()).stream().findFirst());
    }

    @Override
    public void create(LineageEntity entity) {
        jdbi.useTransaction(handle -> {
            long version = nextVersion(handle);
            EntityRows.bind(handle.createUpdate("""
                    insert into lineage_entity (id, arn, lineage, name, entity_type, source_hash, source_uri,
                        source_type, source_id, source_identifiers, description, status, commit_id, repository,
                        generated_by, project_id, created_at, created_arn, created_id, created_name,
                        modified_at, modified_arn, modified_id, modified_name, version)
                    values (:id, :arn, :lineage, :name, :type, :sourceHash, :sourceUri,
                        :sourceType, :sourceId, :sourceIdentifiers, :description, :status, :commitId, :repository,
                        :generatedBy, :projectId, :createdAt, :createdArn, :createdId, :createdName,
                        :modifiedAt, :modifiedArn, :modifiedId, :modifiedName, :version)
                    """), entity).bind("version", version).execute();
            insertProperties(handle, entity);
        });
    }

    @Override
    public void update(LineageEntity entity) {
        jdbi.useTransaction(handle -> {
            long version = nextVersion(handle);
            handle.createUpdate("""
                    update lineage_entity set name = :name, description = :description, status = :status,
                        modified_at = :modifiedAt, modified_arn = :modifiedArn, modified_id = :modifiedId,
                        modified_name = :modifiedName, version = :version
                    where id = :id
                    """).bind("id", entity.id()).bind("name", entity.name().orElse(null))
                    .bind("description", entity.description().orElse(null))
                    .bind("status", entity.status().orElse(null))
                    .bind("modifiedAt", entity.modified().at().toEpochMilli())
                    .bind("modifiedArn", entity.modified().by().arn())
                    .bind("modifiedId", entity.modified().by().principalId())
                    .bind("modifiedName", entity.modified().by().name()).bind("version", version).execute();
            deleteProperties(handle, entity.id());
            insertProperties(handle, entity);
        });
    }

    @Override
    public void delete(String arn) {
        long id = Hashes.id(arn);
        jdbi.useTransaction(handle -> {
            deleteProperties(handle, id);
            handle.createUpdate("delete from lineage_entity where id = :id").bind("id", id).execute();
            gone(handle, id, id);
        });
    }

    @Override
    public Page<LineageEntity> list(EntityFilter filter, PageRequest page) {
        return jdbi.withHandle(handle -> EntityRows.list(handle, filter, page));
    }

    @Override
    public Optional<Association> association(String sourceArn, String destinationArn) {
        return jdbi.withHandle(handle -> AssociationRows.find(handle, sourceArn, destinationArn));
    }

    @Override
    public boolean isAssociated(String arn) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                select case when exists (select 1 from lineage_edge where source_id = :id)
                    or exists (select 1 from lineage_edge where destination_id = :id) then 1 else 0 end
                """).bind("id", Hashes.id(arn)).mapTo(Integer.class).one()) == 1;
    }

    @Override
    public void add(Association association) {
        jdbi.useTransaction(handle -> AssociationRows.insert(handle, association, nextVersion(handle)));
    }

    @Override
    public void remove(String sourceArn, String destinationArn) {
        long source = Hashes.id(sourceArn);
        long destination = Hashes.id(destinationArn);
        jdbi.useTransaction(handle -> {
            handle.createUpdate("delete from lineage_edge where source_id = :source and destination_id = :destination")
                    .bind("source", source).bind("destination", destination).execute();
            gone(handle, source, destination);
        });
    }

    @Override
    public Page<Association.Listed> associations(AssociationFilter filter, PageRequest page) {
        return jdbi.withHandle(handle -> AssociationRows.list(handle, filter, page));
    }

    @Override
    public <T> T overGraph(Function<LineageGraph, T> question) {
        return mirror.read(question);
    }

    @Override
    public Set<Long> withAnyProperty(Map<String, String> properties) {
        return jdbi.withHandle(handle -> {
            Set<Long> found = new HashSet<>();
            properties.forEach((name, content) -> handle
                    .createQuery("select entity_id from lineage_property where name = :name and content = :content")
                    .bind("name", name).bind("content", content).mapTo(Long.class).forEach(found::add));
            return found;
        });
    }

    @Override
    public List<LineageVertex> byId(Collection<Long> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return jdbi.withHandle(handle -> handle.createQuery("""
                select id, arn, lineage, entity_type, coalesce(name, source_uri) as label
                from lineage_entity where id in (<ids>)
                """).bindList("ids", List.copyOf(ids)).map(EntityRows::vertex).list());
    }

    @Override
    public Instant founded() {
        return jdbi.withHandle(handle -> handle.createQuery("select founded_at from lineage_graph where id = 1")
                .mapTo(OffsetDateTime.class).one()).toInstant();
    }

    private static long nextVersion(Handle handle) {
        handle.createUpdate("update lineage_graph set version = version + 1 where id = 1").execute();
        return GraphMirror.version(handle);
    }

    private static void gone(Handle handle, long source, long destination) {
        handle.createUpdate("""
                insert into lineage_gone (version, source_id, destination_id) values (:version, :source, :destination)
                """).bind("version", nextVersion(handle)).bind("source", source).bind("destination", destination)
                .execute();
    }

    private static void deleteProperties(Handle handle, long id) {
        handle.createUpdate("delete from lineage_property where entity_id = :id").bind("id", id).execute();
    }

    private static void insertProperties(Handle handle, LineageEntity entity) {
        if (entity.properties().isEmpty()) {
            return;
        }
        PreparedBatch batch = handle.prepareBatch(
                "insert into lineage_property (entity_id, name, content) values (:id, :name, :content)");
        entity.properties().forEach((name, content) -> batch.bind("id", entity.id()).bind("name", name)
                .bind("content", content).add());
        batch.execute();
    }
}
