// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.security.audit;

import java.util.ArrayList;
import java.util.List;

/**
 * A {@link MerkleTree} that only grows, of which no more is kept than the roots of its complete subtrees, at most 63.
 * For one thread.
 */
public final class GrowingTree {
    private final List<Hash> peaks = new ArrayList<>();
    private final Completed completed;
    private long size;

    /** Returns an empty tree that tells {@code completed} of each subtree. */
    public GrowingTree(Completed completed) {
        this.completed = completed;
    }

    /** Hears of complete subtrees. */
    @FunctionalInterface
    public interface Completed {
        /** The subtree at {@code index} of {@code level} is complete; see {@link MerkleTree.Nodes}. */
        void subtree(int level, long index, Hash hash);
    }

    /** Returns a tree of {@code size} entries whose complete subtrees are in {@code nodes}. */
    public static GrowingTree of(long size, MerkleTree.Nodes nodes, Completed completed) {
        GrowingTree tree = new GrowingTree(completed);
        tree.size = size;
        for (int level = 63 - Long.numberOfLeadingZeros(size); level >= 0; level--) {
            if ((size >> level & 1) == 1) {
                tree.peaks.add(nodes.node(level, (size >> level) - 1));
            }
        }
        return tree;
    }

    /** Appends the hash of an entry. */
    public void append(Hash leaf) {
        Hash hash = leaf;
        long index = size;
        completed.subtree(0, index, hash);
        for (int level = 1; (index & 1) == 1; level++) {
            hash = MerkleTree.parent(peaks.remove(peaks.size() - 1), hash);
            index >>= 1;
            completed.subtree(level, index, hash);
        }
        peaks.add(hash);
        size++;
    }

    /** Returns how many entries there are. */
    public long size() {
        return size;
    }

    /** Returns the root over all of them. */
    public Hash root() {
        if (peaks.isEmpty()) {
            return MerkleTree.empty();
        }
        Hash root = peaks.get(peaks.size() - 1);
        for (int i = peaks.size() - 2; i >= 0; i--) {
            root = MerkleTree.parent(peaks.get(i), root);
        }
        return root;
    }
}
