// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.security.audit;

import java.util.ArrayList;
import java.util.List;

/**
 * The hash tree of RFC 6962 over a growing list: its root, the proof that an entry is in it, and the proof that a longer
 * list begins with a shorter one. The hashes of complete subtrees come from outside, so a proof reads about as many of
 * them as the tree is high.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc6962#section-2.1">RFC 6962, section 2.1</a>
 */
public final class MerkleTree {
    private static final byte[] LEAF = {0};
    private static final byte[] NODE = {1};

    private final Nodes nodes;

    /** Returns the trees whose complete subtrees are in {@code nodes}. */
    public MerkleTree(Nodes nodes) {
        this.nodes = nodes;
    }

    /** Hashes of complete subtrees. */
    @FunctionalInterface
    public interface Nodes {
        /**
         * Returns the root of the subtree over the entries {@code index * 2^level} to
         * {@code (index + 1) * 2^level - 1}, counted from 0; level 0 is the hash of one entry.
         */
        Hash node(int level, long index);
    }

    /** Returns the hash of an entry. */
    public static Hash leaf(byte[] content) {
        return Hash.sha256(LEAF, content);
    }

    /** Returns the hash of two neighbours. */
    public static Hash parent(Hash left, Hash right) {
        return Hash.sha256(NODE, left.shared(), right.shared());
    }

    /** Returns the root of the tree without entries. */
    public static Hash empty() {
        return Hash.sha256();
    }

    /** Returns the root over the first {@code size} entries. */
    public Hash root(long size) {
        return size == 0 ? empty() : over(0, size);
    }

    /** Returns the audit path of the entry at {@code index} in the tree of {@code size} entries, the deepest first. */
    public List<Hash> inclusion(long index, long size) {
        if (index < 0 || index >= size) {
            throw new IllegalArgumentException("entry " + index + " is not in a tree of " + size);
        }
        List<Hash> path = new ArrayList<>();
        include(index, 0, size, path);
        return List.copyOf(path);
    }

    /** Returns the proof that the tree of {@code to} entries begins with that of {@code from} entries. */
    public List<Hash> consistency(long from, long to) {
        if (from < 1 || from > to) {
            throw new IllegalArgumentException("no tree of " + to + " entries grew out of one of " + from);
        }
        List<Hash> path = new ArrayList<>();
        if (from < to) {
            connect(from, 0, to, true, path);
        }
        return List.copyOf(path);
    }

    private void include(long index, long begin, long end, List<Hash> path) {
        if (end - begin == 1) {
            return;
        }
        long middle = begin + split(end - begin);
        if (index < middle) {
            include(index, begin, middle, path);
            path.add(over(middle, end));
        } else {
            include(index, middle, end, path);
            path.add(over(begin, middle));
        }
    }

    private void connect(long from, long begin, long end, boolean known, List<Hash> path) {
        if (from == end) {
            if (!known) {
                path.add(over(begin, end));
            }
            return;
        }
        long middle = begin + split(end - begin);
        if (from <= middle) {
            connect(from, begin, middle, known, path);
            path.add(over(middle, end));
        } else {
            connect(from, middle, end, false, path);
            path.add(over(begin, middle));
        }
    }

    /** Returns the hash over a range that begins at a multiple of the smallest power of two that holds it. */
    private Hash over(long begin, long end) {
        long count = end - begin;
        if (Long.bitCount(count) == 1) {
            int level = Long.numberOfTrailingZeros(count);
            return nodes.node(level, begin >> level);
        }
        long middle = begin + split(count);
        return parent(over(begin, middle), over(middle, end));
    }

    /** Returns the largest power of two below {@code count}. */
    private static long split(long count) {
        return Long.highestOneBit(count - 1);
    }
}
