// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.store.inventory;

import io.plumbline.data.Page;
import io.plumbline.data.PageRequest;
import io.plumbline.governance.Arns;
import io.plumbline.governance.inventory.Endpoint;
import io.plumbline.governance.inventory.Endpoints;
import io.plumbline.governance.inventory.Variant;
import io.plumbline.governance.registry.Listing;
import io.plumbline.governance.registry.Names;
import io.plumbline.store.Database;
import io.plumbline.store.registry.Columns;
import io.plumbline.store.registry.ListSql;
import io.plumbline.store.registry.Listed;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlStatements;
import org.jdbi.v3.core.statement.Update;

/** {@link Endpoints} in SQL. */
public final class JdbiEndpoints implements Endpoints {
    private static final String COLUMNS = "endpoint_key, name, config_name, status, structure_format, structures, "
            + "created_arn, created_id, created_name, created_at, changed_at";

    private final Jdbi jdbi;
    private final Listed table;

    public JdbiEndpoints(Database database, Arns arns) {
        this.jdbi = database.jdbi();
        this.table = new Listed("endpoint", COLUMNS, "endpoint_key", "endpoint_key", "status", "changed_at",
                ":arn_start || endpoint_key", arns.sagemaker("endpoint", ""));
    }

    @Override
    public boolean add(Endpoint endpoint) {
        return jdbi.inTransaction(handle -> {
            int added = bind(handle.createUpdate("""
                    insert into endpoint (endpoint_key, name, config_name, status, structure_format, structures,
                            created_arn, created_id, created_name, created_at, changed_at)
                    values (:key, :name, :config, :status, :structure_format, :structures, :created_arn, :created_id,
                            :created_name, :created_at, :changed_at)
                    on conflict do nothing
                    """), endpoint).execute();
            if (added == 1) {
                Variants.OF_ENDPOINTS.add(handle, endpoint.name(), endpoint.variants());
            }
            return added == 1;
        });
    }

    @Override
    public Optional<Endpoint> find(String name) {
        return findAll(List.of(Names.key(name))).stream().findFirst();
    }

    @Override
    public Optional<Endpoint> hold(String name) {
        return jdbi.withHandle(handle -> handle
                .createQuery("select endpoint_key from endpoint where endpoint_key = :key for update")
                .bind("key", Names.key(name)).mapTo(String.class).findOne().flatMap(this::find));
    }

    @Override
    public void update(Endpoint changed) {
        jdbi.useTransaction(handle -> {
            bind(handle.createUpdate("""
                    update endpoint
                    set config_name = :config, status = :status, structure_format = :structure_format,
                        structures = :structures, changed_at = :changed_at
                    where endpoint_key = :key
                    """), changed).execute();
            Variants.OF_ENDPOINTS.drop(handle, changed.name());
            Variants.OF_ENDPOINTS.add(handle, changed.name(), changed.variants());
        });
    }

    @Override
    public Page<Endpoint> list(Listing listing, PageRequest page) {
        Page<Endpoint> found = ListSql.of(table, listing).read(jdbi, page, (row, context) -> read(row));
        return new Page<>(finished(found.items()), found.next());
    }

    @Override
    public Map<String, List<Endpoint>> serving(Collection<String> models) {
        if (models.isEmpty()) {
            return Map.of();
        }
        Set<String> keys = new LinkedHashSet<>(jdbi.withHandle(handle -> handle.createQuery("""
                select holder_key
                from model_variant
                where holder = 'endpoint' and model_key in (<keys>)
                order by holder_key
                """).bindList("keys", models.stream().map(Names::key).toList()).mapTo(String.class).list()));
        Map<String, List<Endpoint>> serving = new HashMap<>();
        for (Endpoint endpoint : findAll(keys)) {
            endpoint.variants().stream().map(variant -> Names.key(variant.model())).distinct()
                    .forEach(model -> serving.computeIfAbsent(model, key -> new ArrayList<>()).add(endpoint));
        }
        return serving;
    }

    @Override
    public boolean delete(String name) {
        return jdbi.inTransaction(handle -> {
            Variants.OF_ENDPOINTS.drop(handle, name);
            return handle.createUpdate("delete from endpoint where endpoint_key = :key").bind("key", Names.key(name))
                    .execute();
        }) == 1;
    }

    private List<Endpoint> findAll(Collection<String> keys) {
        return keys.isEmpty() ? List.of() : finished(jdbi.withHandle(handle -> handle.createQuery("""
                select name, config_name, status, structure_format, structures, created_arn, created_id, created_name,
                    created_at, changed_at
                from endpoint
                where endpoint_key in (<keys>)
                order by endpoint_key
                """).bindList("keys", List.copyOf(keys)).map((row, context) -> read(row)).list()));
    }

    private List<Endpoint> finished(List<Endpoint> endpoints) {
        Map<String, List<Variant>> variants = jdbi.withHandle(handle -> Variants.OF_ENDPOINTS.of(handle,
                endpoints.stream().map(Endpoint::name).toList()));
        return endpoints.stream().map(each -> new Endpoint(each.name(), each.config(), each.status(),
                variants.getOrDefault(Names.key(each.name()), List.of()), each.structures(), each.createdBy(),
                each.createdAt(), each.changedAt())).toList();
    }

    private static Update bind(Update update, Endpoint endpoint) {
        update.configure(SqlStatements.class, config -> config.setUnusedBindingAllowed(true));
        Columns.structures(Columns.creator(update, endpoint.createdBy()), endpoint.structures());
        Columns.time(update, "created_at", endpoint.createdAt());
        Columns.time(update, "changed_at", endpoint.changedAt());
        return update.bind("key", Names.key(endpoint.name())).bind("name", endpoint.name())
                .bind("config", endpoint.config()).bind("status", endpoint.status());
    }

    private static Endpoint read(ResultSet row) throws SQLException {
        return new Endpoint(row.getString("name"), row.getString("config_name"), row.getString("status"), List.of(),
                Columns.structures(row), Columns.creator(row), Columns.time(row, "created_at"),
                Columns.time(row, "changed_at"));
    }
}
