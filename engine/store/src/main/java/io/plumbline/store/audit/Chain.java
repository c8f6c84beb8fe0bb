// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.store.audit;

import io.plumbline.security.audit.GrowingTree;
import io.plumbline.security.audit.Hash;
import io.plumbline.security.audit.MerkleTree;
import io.plumbline.store.Database;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;

/**
 * Appends what is in the outbox to the chain. Several programs on one database take turns: each holds the row of the
 * chain's end while it appends. For one thread.
 */
final class Chain {
    private static final int BATCH = 1_000;

    private final Database database;
    private final List<TreeNodes.Node> grown = new ArrayList<>();
    private @Nullable GrowingTree tree;

    Chain(Database database) {
        this.database = database;
    }

    /** The end of the chain: how many rows there are, and the hash of the last. */
    record End(long size, Hash last) {}

    /** An event waiting in the outbox. */
    private record Waiting(long seq, String record) {}

    /** Appends one batch; returns how many events it held. */
    int append() {
        if (isOutboxEmpty()) {
            return 0;
        }
        return database.inTransaction(() -> database.jdbi().withHandle(this::append));
    }

    /** Returns the root over the whole chain as this program knows it, which other programs may have extended. */
    GrowingTree tree(Handle handle, End end) {
        GrowingTree known = tree;
        if (known == null || known.size() != end.size()) {
            known = GrowingTree.of(end.size(), new TreeNodes(handle), TreeNodes.Node.keepIn(grown));
            tree = known;
        }
        return known;
    }

    /** Returns the end of the chain and holds it until the transaction ends. */
    static End lock(Handle handle) {
        return handle.createQuery("select size, row_hash from audit_end where id = 1 for update")
                .map((row, _) -> new End(row.getLong("size"), Hash.parse(row.getString("row_hash")))).one();
    }

    /** Returns the end of the chain. */
    static End end(Handle handle) {
        return handle.createQuery("select size, row_hash from audit_end where id = 1")
                .map((row, _) -> new End(row.getLong("size"), Hash.parse(row.getString("row_hash")))).one();
    }

    private boolean isOutboxEmpty() {
        return database.jdbi().withHandle(handle -> handle
                .createQuery("select seq from audit_outbox order by seq fetch first 1 rows only").mapTo(Long.class)
                .findFirst().isEmpty());
    }

    private int append(Handle handle) {
        End end = lock(handle);
        List<Waiting> batch = handle.createQuery("""
                select seq, record
                from audit_outbox
                order by seq
                fetch first :limit rows only
                """).bind("limit", BATCH).map((row, _) -> new Waiting(row.getLong("seq"), row.getString("record")))
                .list();
        if (batch.isEmpty()) {
            return 0;
        }
        grown.clear();
        GrowingTree growing = tree(handle, end);
        // If this transaction fails, the tree in memory has grown and the chain has not; then it is built anew.
        tree = null;
        Hash last = insert(handle, end, batch, growing);
        TreeNodes.insert(handle, grown);
        PreparedBatch gone = handle.prepareBatch("delete from audit_outbox where seq = :seq");
        batch.forEach(waiting -> gone.bind("seq", waiting.seq()).add());
        gone.execute();
        handle.createUpdate("update audit_end set size = :size, row_hash = :hash where id = 1")
                .bind("size", end.size() + batch.size()).bind("hash", last.hex()).execute();
        tree = growing;
        return batch.size();
    }

    private static Hash insert(Handle handle, End end, List<Waiting> batch, GrowingTree growing) {
        ChainInserts inserts = new ChainInserts(handle);
        Hash last = end.last();
        long position = end.size();
        for (Waiting waiting : batch) {
            byte[] bytes = waiting.record().getBytes(StandardCharsets.UTF_8);
            Hash leaf = MerkleTree.leaf(bytes);
            last = Hash.ofRow(last, bytes);
            inserts.add(position++, ChainRow.of(waiting.record()), waiting.record(), last, leaf);
            growing.append(leaf);
        }
        inserts.execute();
        return last;
    }
}
