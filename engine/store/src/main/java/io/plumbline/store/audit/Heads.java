// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.store.audit;

import io.plumbline.data.Page;
import io.plumbline.data.PageRequest;
import io.plumbline.security.audit.Hash;
import io.plumbline.security.audit.SigningKey;
import io.plumbline.security.audit.TreeHead;
import io.plumbline.store.Database;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** The signed tree heads. */
final class Heads {
    private static final String COLUMNS = "select tree_size, root, signed_millis, fingerprint, signature from audit_head ";

    private Heads() {}

    /** Signs the tree as it is, unless that was done already. */
    static void sign(Database database, Chain chain, SigningKey key, Instant now) {
        database.inTransaction(() -> database.jdbi().withHandle(handle -> {
            Chain.End end = Chain.lock(handle);
            Optional<TreeHead> latest = latest(handle);
            if (end.size() == 0 || latest.isPresent() && latest.orElseThrow().size() >= end.size()) {
                return 0;
            }
            Hash root = chain.tree(handle, end).root();
            Instant time = now.truncatedTo(ChronoUnit.MILLIS);
            String signature = key.sign(TreeHead.signedBytes(end.size(), root, time));
            return handle.createUpdate("""
                    insert into audit_head (tree_size, root, signed_millis, fingerprint, signature)
                    values (:size, :root, :millis, :fingerprint, :signature)
                    """).bind("size", end.size()).bind("root", root.bytes()).bind("millis", time.toEpochMilli())
                    .bind("fingerprint", key.publicKey().fingerprint()).bind("signature", signature).execute();
        }));
    }

    static Optional<TreeHead> latest(Handle handle) {
        return handle.createQuery(COLUMNS + "order by tree_size desc fetch first 1 rows only")
                .map((row, _) -> read(row)).findFirst();
    }

    /** Lists heads, the oldest first. */
    static List<TreeHead> all(Handle handle) {
        return handle.createQuery(COLUMNS + "order by tree_size").map((row, _) -> read(row)).list();
    }

    static Page<TreeHead> newest(Handle handle, PageRequest page) {
        List<TreeHead> found = handle
                .createQuery(COLUMNS + "where tree_size < :before order by tree_size desc fetch first :limit rows only")
                .bind("before", page.after().map(Long::parseLong).orElse(Long.MAX_VALUE))
                .bind("limit", page.limit() + 1).map((row, _) -> read(row)).list();
        return Page.cut(found, page.limit(), head -> String.valueOf(head.size()));
    }

    private static TreeHead read(ResultSet row) throws SQLException {
        return new TreeHead(row.getLong("tree_size"), Hash.of(row.getBytes("root")),
                Instant.ofEpochMilli(row.getLong("signed_millis")), row.getString("fingerprint"),
                row.getString("signature"));
    }
}
