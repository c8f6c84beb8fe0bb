// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.store.audit;

import io.plumbline.security.audit.GrowingTree;
import io.plumbline.security.audit.Hash;
import io.plumbline.security.audit.MerkleTree;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/**
 * The complete subtrees of the log. Those of every eighth level are stored, which costs one row in 256; the others are
 * computed from at most 128 of them.
 */
final class TreeNodes implements MerkleTree.Nodes {
    private static final int STEP = 8;

    private final Handle handle;

    TreeNodes(Handle handle) {
        this.handle = handle;
    }

    @Override
    public Hash node(int level, long index) {
        int stored = level - level % STEP;
        int above = level - stored;
        long first = index << above;
        long count = 1L << above;
        List<Hash> hashes = stored == 0 ? leaves(first, count) : stored(stored, first, count);
        if (hashes.size() != count) {
            throw new IllegalStateException(
                    "the tree of the audit log lacks nodes of level " + stored + " from " + first);
        }
        while (hashes.size() > 1) {
            hashes = pairs(hashes);
        }
        return hashes.get(0);
    }

    /** Returns whether a node of this level is stored. */
    static boolean isStored(int level) {
        return level > 0 && level % STEP == 0;
    }

    /** Stores nodes. */
    static void insert(Handle handle, List<Node> nodes) {
        if (nodes.isEmpty()) {
            return;
        }
        PreparedBatch batch = handle
                .prepareBatch("insert into audit_node (level, node_index, hash) values (:level, :index, :hash)");
        for (Node node : nodes) {
            batch.bind("level", node.level()).bind("index", node.index()).bind("hash", node.hash().bytes()).add();
        }
        batch.execute();
    }

    /** A node to be stored. */
    record Node(int level, long index, Hash hash) {
        /** Returns a listener that keeps what is to be stored in {@code kept}. */
        static GrowingTree.Completed keepIn(List<Node> kept) {
            return (level, index, hash) -> {
                if (isStored(level)) {
                    kept.add(new Node(level, index, hash));
                }
            };
        }
    }

    private List<Hash> leaves(long first, long count) {
        return handle.createQuery("""
                select leaf_hash
                from audit_chain
                where position >= :first and position < :end
                order by position
                """).bind("first", first).bind("end", first + count).map((row, _) -> Hash.of(row.getBytes(1))).list();
    }

    private List<Hash> stored(int level, long first, long count) {
        return handle.createQuery("""
                select hash
                from audit_node
                where level = :level and node_index >= :first and node_index < :end
                order by node_index
                """).bind("level", level).bind("first", first).bind("end", first + count)
                .map((row, _) -> Hash.of(row.getBytes(1))).list();
    }

    private static List<Hash> pairs(List<Hash> hashes) {
        List<Hash> parents = new ArrayList<>(hashes.size() / 2);
        for (int i = 0; i < hashes.size(); i += 2) {
            parents.add(MerkleTree.parent(hashes.get(i), hashes.get(i + 1)));
        }
        return parents;
    }
}
