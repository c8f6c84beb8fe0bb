// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.store.identity;

import io.plumbline.data.Page;
import io.plumbline.data.PageRequest;
import io.plumbline.security.identity.Granted;
import io.plumbline.security.identity.Grants;
import io.plumbline.security.identity.Holder;
import io.plumbline.security.identity.ManagedPolicy;
import io.plumbline.security.identity.NamedDocument;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Attachments and inline policies. */
final class JdbiGrants implements Grants {
    private static final String OF_HOLDER_OR_GROUPS = """
            (x.holder_id = :id or x.holder_id in (select m.group_id from identity_member m where m.user_id = :id))
            """;
    private static final String CURRENT = """
            join identity_policy_version v on v.policy_id = p.id and v.version_number = p.default_version
            """;

    private final Jdbi jdbi;

    JdbiGrants(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Override
    public void attach(String holderId, String policyId) {
        jdbi.useHandle(handle -> {
            boolean there = handle
                    .createQuery("select 1 from identity_attachment where holder_id = :holder and policy_id = :policy")
                    .bind("holder", holderId).bind("policy", policyId).mapTo(Integer.class).findOne().isPresent();
            if (!there) {
                handle.createUpdate(
                        "insert into identity_attachment (holder_id, policy_id) values (:holder, :policy)")
                        .bind("holder", holderId).bind("policy", policyId).execute();
            }
        });
    }

    @Override
    public boolean detach(String holderId, String policyId) {
        return jdbi.withHandle(handle -> handle
                .createUpdate("delete from identity_attachment where holder_id = :holder and policy_id = :policy")
                .bind("holder", holderId).bind("policy", policyId).execute()) > 0;
    }

    @Override
    public Page<ManagedPolicy> attached(String holderId, String pathPrefix, PageRequest request) {
        return Page.cut(jdbi.withHandle(handle -> handle.createQuery(PolicyRow.SELECT + """
                join identity_attachment x on x.policy_id = p.id
                where x.holder_id = :holder and p.arn > :after and left(p.path, :length) = :prefix
                order by p.arn
                fetch first :limit rows only
                """).bind("holder", holderId).bind("after", request.after().orElse(""))
                .bind("length", pathPrefix.length()).bind("prefix", pathPrefix).bind("limit", request.limit() + 1)
                .map((row, context) -> PolicyRow.read(row)).list()), request.limit(), ManagedPolicy::arn);
    }

    @Override
    public Page<Holder> holdersOf(ManagedPolicy policy, Optional<Holder.Kind> kind, boolean boundary,
            String pathPrefix, PageRequest request) {
        String[] after = request.after().orElse(" / ").split("/", 2);
        String which = boundary
                ? "where h.boundary = :policy"
                : "join identity_attachment x on x.holder_id = h.id where x.policy_id = :policy";
        return Page.cut(jdbi.withHandle(handle -> handle.createQuery("select " + HolderRow.COLUMNS
                + " from identity_holder h " + which + kind.map(only -> " and h.kind = :kind").orElse("") + """
                         and (h.kind, h.name_key) > (:afterKind, :afterName) and left(h.path, :length) = :prefix
                        order by h.kind, h.name_key
                        fetch first :limit rows only
                        """).bind("policy", boundary ? policy.arn() : policy.id())
                .bind("kind", kind.map(Holder.Kind::name).orElse(""))
                .bind("afterKind", after[0]).bind("afterName", after[1]).bind("length", pathPrefix.length())
                .bind("prefix", pathPrefix).bind("limit", request.limit() + 1)
                .map((row, context) -> HolderRow.read(row)).list()), request.limit(),
                holder -> holder.kind().name() + "/" + Rows.key(holder.name()));
    }

    @Override
    public void put(String holderId, NamedDocument policy) {
        jdbi.useHandle(handle -> {
            remove(holderId, policy.name());
            handle.createUpdate(
                    "insert into identity_inline (holder_id, name, document) values (:holder, :name, :document)")
                    .bind("holder", holderId).bind("name", policy.name()).bind("document", policy.document())
                    .execute();
        });
    }

    @Override
    public Optional<NamedDocument> inline(String holderId, String name) {
        return jdbi.withHandle(handle -> handle
                .createQuery("select name, document from identity_inline where holder_id = :holder and name = :name")
                .bind("holder", holderId).bind("name", name).map((row, context) -> document(row)).findOne());
    }

    @Override
    public boolean remove(String holderId, String name) {
        return jdbi.withHandle(handle -> handle
                .createUpdate("delete from identity_inline where holder_id = :holder and name = :name")
                .bind("holder", holderId).bind("name", name).execute()) > 0;
    }

    @Override
    public Page<NamedDocument> inline(String holderId, PageRequest request) {
        return Page.cut(jdbi.withHandle(handle -> handle.createQuery("""
                select name, document
                from identity_inline
                where holder_id = :holder and name > :after
                order by name
                fetch first :limit rows only
                """).bind("holder", holderId).bind("after", request.after().orElse(""))
                .bind("limit", request.limit() + 1).map((row, context) -> document(row)).list()), request.limit(),
                NamedDocument::name);
    }

    @Override
    public Granted of(String holderId) {
        return jdbi.withHandle(handle -> {
            List<NamedDocument> policies = new ArrayList<>(documents(handle,
                    "select x.name, x.document from identity_inline x where " + OF_HOLDER_OR_GROUPS
                            + " order by x.name",
                    holderId));
            policies.addAll(documents(handle, "select p.arn as name, v.document from identity_policy p " + CURRENT
                    + "where p.id in (select x.policy_id from identity_attachment x where " + OF_HOLDER_OR_GROUPS
                    + ") order by p.arn", holderId));
            List<NamedDocument> boundary = documents(handle, "select p.arn as name, v.document from identity_policy p "
                    + CURRENT + "join identity_holder h on h.boundary = p.arn where h.id = :id", holderId);
            return new Granted(policies, boundary.stream().findFirst());
        });
    }

    private static List<NamedDocument> documents(Handle handle, String sql, String holderId) {
        return handle.createQuery(sql).bind("id", holderId).map((row, context) -> document(row)).list();
    }

    private static NamedDocument document(ResultSet row) throws SQLException {
        return new NamedDocument(row.getString("name"), row.getString("document"));
    }
}
