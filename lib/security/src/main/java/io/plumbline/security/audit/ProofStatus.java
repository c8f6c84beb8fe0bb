// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.security.audit;

import java.util.List;

/** How far an event is proven. */
public sealed interface ProofStatus {
    /** It is stored, and will be in the chain within a moment. */
    record Waiting() implements ProofStatus {}

    /** It is in the chain; the next tree head will hold it. */
    record Sealed(long position, Hash rowHash) implements ProofStatus {}

    /**
     * A signed tree head holds it.
     *
     * @param position its place, counted from 0
     * @param leaf     its hash in the tree, computed from the record as it is now
     * @param path     from it to the root, the deepest first
     * @param head     the newest head
     * @param holds    whether record, path, root and signature fit together
     */
    record Proven(long position, Hash leaf, List<Hash> path, TreeHead head, boolean holds) implements ProofStatus {
        public Proven {
            path = List.copyOf(path);
        }
    }
}
