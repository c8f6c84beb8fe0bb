// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.security.audit;

import java.util.List;

/** Checks proofs of a {@link MerkleTree} with nothing but the proof and the roots, as a witness outside would. */
public final class MerkleProofs {
    private MerkleProofs() {}

    /**
     * Returns whether {@code path} proves that {@code leaf} is the entry at {@code index} of the tree with {@code size}
     * entries and {@code root}.
     *
     * @see <a href="https://www.rfc-editor.org/rfc/rfc9162#section-2.1.3.2">RFC 9162, section 2.1.3.2</a>
     */
    public static boolean includes(long index, long size, Hash leaf, List<Hash> path, Hash root) {
        if (index < 0 || index >= size) {
            return false;
        }
        long node = index;
        long last = size - 1;
        Hash hash = leaf;
        for (Hash sibling : path) {
            if (last == 0) {
                return false;
            }
            if ((node & 1) == 1 || node == last) {
                hash = MerkleTree.parent(sibling, hash);
                int up = (node & 1) == 1 ? 0 : Long.numberOfTrailingZeros(node);
                node >>= up;
                last >>= up;
            } else {
                hash = MerkleTree.parent(hash, sibling);
            }
            node >>= 1;
            last >>= 1;
        }
        return last == 0 && hash.equals(root);
    }

    /**
     * Returns whether {@code path} proves that the tree of {@code to} entries and {@code toRoot} begins with the tree of
     * {@code from} entries and {@code fromRoot}.
     *
     * @see <a href="https://www.rfc-editor.org/rfc/rfc9162#section-2.1.4.2">RFC 9162, section 2.1.4.2</a>
     */
    public static boolean extend(long from, Hash fromRoot, long to, Hash toRoot, List<Hash> path) {
        if (from < 1 || from > to) {
            return false;
        }
        if (from == to) {
            return path.isEmpty() && fromRoot.equals(toRoot);
        }
        boolean whole = Long.bitCount(from) == 1;
        if (path.isEmpty() && !whole) {
            return false;
        }
        int ones = Long.numberOfTrailingZeros(~(from - 1));
        long node = (from - 1) >> ones;
        long last = (to - 1) >> ones;
        Hash older = whole ? fromRoot : path.get(0);
        Hash newer = older;
        for (Hash sibling : path.subList(whole ? 0 : 1, path.size())) {
            if (last == 0) {
                return false;
            }
            if ((node & 1) == 1 || node == last) {
                older = MerkleTree.parent(sibling, older);
                newer = MerkleTree.parent(sibling, newer);
                int up = (node & 1) == 1 || node == 0 ? 0 : Long.numberOfTrailingZeros(node);
                node >>= up;
                last >>= up;
            } else {
                newer = MerkleTree.parent(newer, sibling);
            }
            node >>= 1;
            last >>= 1;
        }
        return last == 0 && older.equals(fromRoot) && newer.equals(toRoot);
    }
}
