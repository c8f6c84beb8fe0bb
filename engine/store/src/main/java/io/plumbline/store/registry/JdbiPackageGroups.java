// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.store.registry;

import io.plumbline.data.Page;
import io.plumbline.data.PageRequest;
import io.plumbline.governance.Arns;
import io.plumbline.governance.registry.Listing;
import io.plumbline.governance.registry.Names;
import io.plumbline.governance.registry.PackageGroup;
import io.plumbline.governance.registry.PackageGroups;
import io.plumbline.store.Database;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/** {@link PackageGroups} in SQL. */
public final class JdbiPackageGroups implements PackageGroups {
    private static final String COLUMNS = "name, description, created_arn, created_id, created_name, created_at";

    private final Jdbi jdbi;
    private final Listed table;

    public JdbiPackageGroups(Database database, Arns arns) {
        this.jdbi = database.jdbi();
        this.table = new Listed("model_package_group", COLUMNS, "group_key", "group_key", "group_key", "created_at",
                ":arn_start || group_key", arns.sagemaker("model-package-group", ""));
    }

    @Override
    public boolean add(PackageGroup group) {
        return jdbi.withHandle(handle -> Columns.time(Columns.creator(handle.createUpdate("""
                insert into model_package_group (group_key, name, description, created_arn, created_id, created_name,
                        created_at, last_version)
                values (:key, :name, :description, :created_arn, :created_id, :created_name, :created_at, 0)
                on conflict do nothing
                """).bind("key", Names.key(group.name())).bind("name", group.name())
                .bind("description", Columns.orNull(group.description())), group.createdBy()), "created_at",
                group.createdAt()).execute()) == 1;
    }

    @Override
    public Optional<PackageGroup> find(String name) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                select name, description, created_arn, created_id, created_name, created_at
                from model_package_group
                where group_key = :key
                """).bind("key", Names.key(name)).map((row, context) -> read(row)).findOne());
    }

    @Override
    public Page<PackageGroup> list(Listing listing, PageRequest page) {
        return ListSql.of(table, listing).read(jdbi, page, (row, context) -> read(row));
    }

    @Override
    public Optional<Integer> nextVersion(String name) {
        return jdbi.inTransaction(handle -> {
            handle.createUpdate("update model_package_group set last_version = last_version + 1 where group_key = :key")
                    .bind("key", Names.key(name)).execute();
            return handle.createQuery("select last_version from model_package_group where group_key = :key")
                    .bind("key", Names.key(name)).mapTo(Integer.class).findOne();
        });
    }

    @Override
    public boolean hold(String name) {
        return jdbi.withHandle(handle -> handle
                .createQuery("select group_key from model_package_group where group_key = :key for update")
                .bind("key", Names.key(name)).mapTo(String.class).findOne().isPresent());
    }

    @Override
    public boolean delete(String name) {
        return jdbi.withHandle(handle -> handle.createUpdate("delete from model_package_group where group_key = :key")
                .bind("key", Names.key(name)).execute()) == 1;
    }

    @Override
    public Optional<String> policy(String name) {
        return jdbi.withHandle(handle -> handle
                .createQuery("select resource_policy from model_package_group where group_key = :key")
                .bind("key", Names.key(name))
                .map((row, context) -> Optional.ofNullable(row.getString("resource_policy"))).findOne()
                .flatMap(found -> found));
    }

    @Override
    public void policy(String name, Optional<String> document) {
        jdbi.useHandle(handle -> handle
                .createUpdate("update model_package_group set resource_policy = :policy where group_key = :key")
                .bind("key", Names.key(name)).bind("policy", Columns.orNull(document)).execute());
    }

    private static PackageGroup read(ResultSet row) throws SQLException {
        return new PackageGroup(row.getString("name"), Columns.text(row, "description"), Columns.creator(row),
                Columns.time(row, "created_at"));
    }
}
