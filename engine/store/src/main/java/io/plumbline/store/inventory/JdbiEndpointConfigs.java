// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.store.inventory;

import io.plumbline.data.Page;
import io.plumbline.data.PageRequest;
import io.plumbline.governance.Arns;
import io.plumbline.governance.inventory.EndpointConfig;
import io.plumbline.governance.inventory.EndpointConfigs;
import io.plumbline.governance.inventory.Variant;
import io.plumbline.governance.registry.Listing;
import io.plumbline.governance.registry.Names;
import io.plumbline.store.Database;
import io.plumbline.store.registry.Columns;
import io.plumbline.store.registry.ListSql;
import io.plumbline.store.registry.Listed;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/** {@link EndpointConfigs} in SQL. */
public final class JdbiEndpointConfigs implements EndpointConfigs {
    private static final String COLUMNS = "config_key, name, structure_format, structures, created_arn, created_id, "
            + "created_name, created_at";

    private final Jdbi jdbi;
    private final Listed table;

    public JdbiEndpointConfigs(Database database, Arns arns) {
        this.jdbi = database.jdbi();
        this.table = new Listed("endpoint_config", COLUMNS, "config_key", "config_key", "config_key", "created_at",
                ":arn_start || config_key", arns.sagemaker("endpoint-config", ""));
    }

    @Override
    public boolean add(EndpointConfig config) {
        return jdbi.inTransaction(handle -> {
            int added = Columns.time(Columns.structures(Columns.creator(handle.createUpdate("""
                    insert into endpoint_config (config_key, name, structure_format, structures, created_arn,
                            created_id, created_name, created_at)
                    values (:key, :name, :structure_format, :structures, :created_arn, :created_id, :created_name,
                            :created_at)
                    on conflict do nothing
                    """).bind("key", Names.key(config.name())).bind("name", config.name()), config.createdBy()),
                    config.structures()), "created_at", config.createdAt()).execute();
            if (added == 1) {
                Variants.OF_CONFIGS.add(handle, config.name(), config.variants());
            }
            return added == 1;
        });
    }

    @Override
    public Optional<EndpointConfig> find(String name) {
        List<EndpointConfig> found = jdbi.withHandle(handle -> handle.createQuery("""
                select name, structure_format, structures, created_arn, created_id, created_name, created_at
                from endpoint_config
                where config_key = :key
                """).bind("key", Names.key(name)).map((row, context) -> read(row)).list());
        return finished(found).stream().findFirst();
    }

    @Override
    public Page<EndpointConfig> list(Listing listing, PageRequest page) {
        Page<EndpointConfig> found = ListSql.of(table, listing).read(jdbi, page, (row, context) -> read(row));
        return new Page<>(finished(found.items()), found.next());
    }

    @Override
    public boolean delete(String name) {
        return jdbi.inTransaction(handle -> {
            Variants.OF_CONFIGS.drop(handle, name);
            return handle.createUpdate("delete from endpoint_config where config_key = :key")
                    .bind("key", Names.key(name)).execute();
        }) == 1;
    }

    private List<EndpointConfig> finished(List<EndpointConfig> configs) {
        Map<String, List<Variant>> variants = jdbi.withHandle(handle -> Variants.OF_CONFIGS.of(handle,
                configs.stream().map(EndpointConfig::name).toList()));
        return configs.stream().map(config -> new EndpointConfig(config.name(),
                variants.getOrDefault(Names.key(config.name()), List.of()), config.structures(), config.createdBy(),
                config.createdAt())).toList();
    }

    private static EndpointConfig read(ResultSet row) throws SQLException {
        return new EndpointConfig(row.getString("name"), List.of(), Columns.structures(row), Columns.creator(row),
                Columns.time(row, "created_at"));
    }
}
