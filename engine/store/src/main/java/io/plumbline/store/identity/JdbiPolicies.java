// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.store.identity;

import io.plumbline.data.Page;
import io.plumbline.data.PageRequest;
import io.plumbline.security.identity.ManagedPolicy;
import io.plumbline.security.identity.Policies;
import io.plumbline.security.identity.PolicyVersion;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/** Managed policies and their versions. */
final class JdbiPolicies implements Policies {
    private static final String HAS_GRANT = "exists (select 1 from identity_attachment a where a.policy_id = p.id)";
    private static final String HAS_BOUND = "exists (select 1 from identity_holder h where h.boundary = p.arn)";

    private final Jdbi jdbi;

    JdbiPolicies(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Override
    public void add(ManagedPolicy policy, PolicyVersion first) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                insert into identity_policy (id, arn, ready, name, name_key, path, description, created_at, updated_at,
                    default_version, newest_version)
                values (:id, :arn, :ready, :name, :key, :path, :description, :created, :updated, :default, :newest)
                """).bind("id", policy.id()).bind("arn", policy.arn()).bind("ready", policy.isReady())
                .bind("name", policy.name()).bind("key", Rows.key(policy.name())).bind("path", policy.path())
                .bind("description", policy.description().orElse(null)).bind("created", Rows.at(policy.created()))
                .bind("updated", Rows.at(policy.updated())).bind("default", policy.defaultVersion())
                .bind("newest", policy.newestVersion()).execute());
        addVersion(policy.id(), first);
    }

    @Override
    public void update(ManagedPolicy policy) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                update identity_policy
                set default_version = :default, newest_version = :newest, updated_at = :updated
                where id = :id
                """).bind("id", policy.id()).bind("default", policy.defaultVersion())
                .bind("newest", policy.newestVersion()).bind("updated", Rows.at(policy.updated())).execute());
    }

    @Override
    public void remove(String id) {
        jdbi.useHandle(handle -> {
            handle.createUpdate("delete from identity_tag where owner_id = :id").bind("id", id).execute();
            handle.createUpdate("delete from identity_policy where id = :id").bind("id", id).execute();
        });
    }

    @Override
    public Optional<ManagedPolicy> find(String arn) {
        return jdbi.withHandle(handle -> handle.createQuery(PolicyRow.SELECT + "where p.arn = :arn").bind("arn", arn)
                .map((row, context) -> PolicyRow.read(row)).findOne());
    }

    @Override
    public Optional<ManagedPolicy> findAnyCase(String name, boolean ready) {
        return jdbi.withHandle(
                handle -> handle.createQuery(PolicyRow.SELECT + "where p.ready = :ready and p.name_key = :key")
                        .bind("ready", ready).bind("key", Rows.key(name))
                        .map((row, context) -> PolicyRow.read(row)).findOne());
    }

    @Override
    public Page<ManagedPolicy> list(Filter filter, PageRequest request) {
        String where = "where p.arn > :after and left(p.path, :length) = :prefix"
                + filter.ready().map(ready -> ready ? " and p.ready" : " and not p.ready").orElse("")
                + (filter.attachedOnly() ? " and (" + HAS_GRANT + " or " + HAS_BOUND + ")" : "")
                + filter.boundaryUse().map(bound -> " and " + (bound ? HAS_BOUND : HAS_GRANT)).orElse("");
        return Page.cut(jdbi.withHandle(handle -> handle
                .createQuery(PolicyRow.SELECT + where + " order by p.arn fetch first :limit rows only")
                .bind("after", request.after().orElse("")).bind("length", filter.pathPrefix().length())
                .bind("prefix", filter.pathPrefix()).bind("limit", request.limit() + 1)
                .map((row, context) -> PolicyRow.read(row)).list()), request.limit(), ManagedPolicy::arn);
    }

    @Override
    public int count() {
        return jdbi.withHandle(handle -> handle.createQuery("select count(*) from identity_policy where not ready")
                .mapTo(Integer.class).one());
    }

    @Override
    public void addVersion(String policyId, PolicyVersion version) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                insert into identity_policy_version (policy_id, version_number, document, created_at)
                values (:id, :number, :document, :created)
                """).bind("id", policyId).bind("number", version.number()).bind("document", version.document())
                .bind("created", Rows.at(version.created())).execute());
    }

    @Override
    public void removeVersion(String policyId, int number) {
        jdbi.useHandle(handle -> handle
                .createUpdate("delete from identity_policy_version where policy_id = :id and version_number = :number")
                .bind("id", policyId).bind("number", number).execute());
    }

    @Override
    public List<PolicyVersion> versions(String policyId) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                select version_number, document, created_at
                from identity_policy_version
                where policy_id = :id
                order by version_number desc
                """).bind("id", policyId).map((row, context) -> new PolicyVersion(row.getInt("version_number"),
                row.getString("document"), Rows.instant(row, "created_at"))).list());
    }
}
