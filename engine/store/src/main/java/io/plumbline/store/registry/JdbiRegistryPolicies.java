// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.store.registry;

import io.plumbline.governance.registry.RegistryPolicies;
import io.plumbline.governance.registry.RegistryPolicy;
import io.plumbline.store.Database;
import org.jdbi.v3.core.Jdbi;

/** {@link RegistryPolicies} in SQL: one row. */
public final class JdbiRegistryPolicies implements RegistryPolicies {
    private final Jdbi jdbi;

    public JdbiRegistryPolicies(Database database) {
        this.jdbi = database.jdbi();
    }

    @Override
    public RegistryPolicy get() {
        return jdbi.withHandle(handle -> handle
                .createQuery(
                        "select require_approved, separate_author, require_package from registry_policy where id = 1")
                .map((row, context) -> new RegistryPolicy(row.getBoolean("require_approved"),
                        row.getBoolean("separate_author"), row.getBoolean("require_package")))
                .one());
    }

    @Override
    public void set(RegistryPolicy policy) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                update registry_policy
                set require_approved = :approved, separate_author = :separate, require_package = :package
                where id = 1
                """).bind("approved", policy.requireApprovedPackage())
                .bind("separate", policy.separateAuthorAndApprover()).bind("package", policy.requirePackage())
                .execute());
    }
}
