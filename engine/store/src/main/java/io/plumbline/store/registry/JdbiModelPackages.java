// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.store.registry;

import io.plumbline.data.Page;
import io.plumbline.data.PageRequest;
import io.plumbline.governance.Arns;
import io.plumbline.governance.registry.ModelPackage;
import io.plumbline.governance.registry.ModelPackages;
import io.plumbline.governance.registry.Names;
import io.plumbline.governance.registry.PackageId;
import io.plumbline.governance.registry.PackageQuery;
import io.plumbline.store.Database;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** {@link ModelPackages} in SQL. */
public final class JdbiModelPackages implements ModelPackages {
    private final Jdbi jdbi;
    private final Listed table;

    public JdbiModelPackages(Database database, Arns arns) {
        this.jdbi = database.jdbi();
        this.table = new Listed("model_package", PackageRows.COLUMNS, "package_key", "name_key", "approval",
                "changed_at", ":arn_start || name_key || case when versioned then '/' || cast(version as varchar(10)) "
                        + "else '' end",
                arns.sagemaker("model-package", ""));
    }

    @Override
    public boolean add(ModelPackage registered, Optional<String> token) {
        return jdbi.withHandle(handle -> PackageRows.bind(
                handle.createUpdate(
                        """
                                insert into model_package (package_key, name_key, name, version, versioned, description,
                                        registration_type, source_uri, stage, stage_status, stage_description, card_content,
                                        card_status, approval, approval_description, properties, structure_format, structures, created_arn,
                                        created_id, created_name, created_at, changed_arn, changed_id, changed_name, changed_at,
                                        authors, client_token)
                                values (:key, :name_key, :name, :version, :versioned, :description, :registration_type, :source_uri,
                                        :stage, :stage_status, :stage_description, :card_content, :card_status, :approval,
                                        :approval_description, :properties, :structure_format, :structures, :created_arn, :created_id,
                                        :created_name, :created_at, :changed_arn, :changed_id, :changed_name, :changed_at, :authors,
                                        :token)
                                on conflict do nothing
                                """),
                registered).bind("token", Columns.orNull(token)).execute()) == 1;
    }

    @Override
    public Optional<ModelPackage> find(PackageId id) {
        return jdbi.withHandle(handle -> find(handle, "package_key = :value", PackageRows.key(id)));
    }

    @Override
    public List<ModelPackage> findAll(Collection<PackageId> ids) {
        return ids.isEmpty()
                ? List.of()
                : jdbi.withHandle(handle -> handle
                        .createQuery(
                                "select " + PackageRows.COLUMNS + " from model_package where package_key in (<keys>)")
                        .bindList("keys", ids.stream().map(PackageRows::key).distinct().toList())
                        .map((row, context) -> PackageRows.read(row)).list());
    }

    @Override
    public Optional<ModelPackage> findByToken(String token) {
        return jdbi.withHandle(handle -> find(handle, "client_token = :value", token));
    }

    @Override
    public Optional<ModelPackage> hold(PackageId id) {
        return jdbi.withHandle(handle -> handle
                .createQuery("select package_key from model_package where package_key = :key for update")
                .bind("key", PackageRows.key(id)).mapTo(String.class).findOne()
                .flatMap(key -> find(handle, "package_key = :value", key)));
    }

    @Override
    public void update(ModelPackage changed) {
        jdbi.useHandle(handle -> PackageRows.bind(
                handle.createUpdate(
                        """
                                update model_package
                                set description = :description, registration_type = :registration_type, source_uri = :source_uri,
                                    stage = :stage, stage_status = :stage_status, stage_description = :stage_description,
                                    card_content = :card_content, card_status = :card_status, approval = :approval,
                                    approval_description = :approval_description, properties = :properties, structure_format = :structure_format,
                                    structures = :structures, changed_arn = :changed_arn, changed_id = :changed_id,
                                    changed_name = :changed_name, changed_at = :changed_at, authors = :authors
                                where package_key = :key
                                """),
                changed).execute());
    }

    @Override
    public Page<ModelPackage> list(PackageQuery query, PageRequest page) {
        ListSql sql = ListSql.of(table, query.listing());
        query.group().ifPresent(group -> sql.and("name_key = :group", "group", Names.key(group)));
        boolean versioned = query.group().isPresent() || query.kind() == PackageQuery.Kind.VERSIONED;
        if (versioned || query.kind() == PackageQuery.Kind.UNVERSIONED) {
            sql.and("versioned = :versioned", "versioned", versioned);
        }
        return sql.read(jdbi, page, (row, context) -> PackageRows.read(row));
    }

    @Override
    public boolean any(String group) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                select package_key from model_package where name_key = :key and versioned = true
                fetch first 1 rows only
                """).bind("key", Names.key(group)).mapTo(String.class).findOne().isPresent());
    }

    @Override
    public boolean delete(PackageId id) {
        String key = PackageRows.key(id);
        return jdbi.withHandle(handle -> handle.createUpdate("delete from model_package where package_key = :key")
                .bind("key", key).execute()) == 1;
    }

    private static Optional<ModelPackage> find(Handle handle, String condition, String value) {
        return handle.createQuery("select " + PackageRows.COLUMNS + " from model_package where " + condition)
                .bind("value", value)
                .map((row, context) -> PackageRows.read(row))
                .findOne();
    }
}
