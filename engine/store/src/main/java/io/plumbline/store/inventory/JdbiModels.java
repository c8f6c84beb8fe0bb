// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.store.inventory;

import io.plumbline.data.Page;
import io.plumbline.data.PageRequest;
import io.plumbline.governance.Arns;
import io.plumbline.governance.inventory.Model;
import io.plumbline.governance.inventory.Models;
import io.plumbline.governance.registry.Listing;
import io.plumbline.governance.registry.Names;
import io.plumbline.governance.registry.PackageId;
import io.plumbline.store.Database;
import io.plumbline.store.registry.Columns;
import io.plumbline.store.registry.ListSql;
import io.plumbline.store.registry.Listed;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** {@link Models} in SQL. */
public final class JdbiModels implements Models {
    private static final String COLUMNS = "model_key, name, execution_role, structure_format, structures, created_arn, "
            + "created_id, created_name, created_at";

    private final Jdbi jdbi;
    private final Listed table;

    public JdbiModels(Database database, Arns arns) {
        this.jdbi = database.jdbi();
        this.table = new Listed("model", COLUMNS, "model_key", "model_key", "model_key", "created_at",
                ":arn_start || model_key", arns.sagemaker("model", ""));
    }

    @Override
    public boolean add(Model model) {
        return jdbi.inTransaction(handle -> {
            int added = Columns.time(Columns.structures(Columns.creator(handle.createUpdate("""
                    insert into model (model_key, name, execution_role, structure_format, structures, created_arn,
                            created_id, created_name, created_at)
                    values (:key, :name, :role, :structure_format, :structures, :created_arn, :created_id,
                            :created_name, :created_at)
                    on conflict do nothing
                    """).bind("key", Names.key(model.name())).bind("name", model.name())
                    .bind("role", Columns.orNull(model.executionRole())), model.createdBy()), model.structures()),
                    "created_at", model.createdAt()).execute();
            if (added == 1) {
                uses(handle, model);
            }
            return added == 1;
        });
    }

    @Override
    public Optional<Model> find(String name) {
        return findAll(List.of(name)).stream().findFirst();
    }

    @Override
    public List<Model> findAll(Collection<String> names) {
        return names.isEmpty()
                ? List.of()
                : finished(jdbi.withHandle(handle -> handle.createQuery("""
                        select model_key, name, execution_role, structure_format, structures, created_arn, created_id,
                            created_name, created_at
                        from model
                        where model_key in (<keys>)
                        """).bindList("keys", names.stream().map(Names::key).toList())
                        .map((row, context) -> read(row)).list()));
    }

    @Override
    public Page<Model> list(Listing listing, PageRequest page) {
        Page<Model> found = ListSql.of(table, listing).read(jdbi, page, (row, context) -> read(row));
        return new Page<>(finished(found.items()), found.next());
    }

    @Override
    public boolean delete(String name) {
        return jdbi.inTransaction(handle -> {
            handle.createUpdate("delete from model_use_of_package where model_key = :key")
                    .bind("key", Names.key(name)).execute();
            return handle.createUpdate("delete from model where model_key = :key").bind("key", Names.key(name))
                    .execute();
        }) == 1;
    }

    private static void uses(Handle handle, Model model) {
        for (int position = 0; position < model.packages().size(); position++) {
            PackageId used = model.packages().get(position);
            handle.createUpdate("""
                    insert into model_use_of_package (model_key, position, package_name, package_version)
                    values (:key, :position, :name, :version)
                    """).bind("key", Names.key(model.name())).bind("position", position).bind("name", used.name())
                    .bind("version", used.version().orElse(0)).execute();
        }
    }

    /** Adds the packages to models that were read without. */
    private List<Model> finished(List<Model> models) {
        if (models.isEmpty()) {
            return models;
        }
        Map<String, List<PackageId>> uses = new HashMap<>();
        jdbi.useHandle(handle -> handle.createQuery("""
                select model_key, package_name, package_version
                from model_use_of_package
                where model_key in (<keys>)
                order by model_key, position
                """).bindList("keys", models.stream().map(model -> Names.key(model.name())).toList())
                .map((row, context) -> uses.computeIfAbsent(row.getString("model_key"), key -> new ArrayList<>())
                        .add(used(row.getString("package_name"), row.getInt("package_version"))))
                .list());
        return models.stream().map(model -> new Model(model.name(),
                uses.getOrDefault(Names.key(model.name()), List.of()), model.executionRole(), model.structures(),
                model.createdBy(), model.createdAt())).toList();
    }

    private static PackageId used(String name, int version) {
        return version == 0 ? PackageId.named(name) : PackageId.in(name, version);
    }

    private static Model read(ResultSet row) throws SQLException {
        return new Model(row.getString("name"), List.of(), Columns.text(row, "execution_role"), Columns.structures(row),
                Columns.creator(row), Columns.time(row, "created_at"));
    }
}
