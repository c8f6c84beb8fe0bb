// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.store.audit;

import io.plumbline.security.audit.Hash;
import io.plumbline.security.audit.TreeHead;
import io.plumbline.security.audit.VerifyingKey;
import io.plumbline.store.audit.Finding.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/** Compares signed tree heads with the tree that is computed again, as it reaches the size of each. */
final class HeadCheck {
    private final TreeMap<Long, List<TreeHead>> open = new TreeMap<>();
    private final Consumer<Finding> findings;
    private final int count;

    private HeadCheck(int count, Consumer<Finding> findings) {
        this.count = count;
        this.findings = findings;
    }

    static HeadCheck of(List<TreeHead> stored, List<TreeHead> witnessed, Map<String, VerifyingKey> keys, long from,
            Consumer<Finding> findings) {
        List<TreeHead> all = new ArrayList<>(stored);
        all.addAll(witnessed);
        HeadCheck check = new HeadCheck(all.size(), findings);
        for (TreeHead head : all) {
            VerifyingKey key = keys.get(head.fingerprint());
            if (key == null || !head.isSignedBy(key)) {
                findings.accept(new Finding(Kind.BAD_HEAD, String.valueOf(head.size()), "the tree head of "
                        + head.size() + " entries from " + head.time() + " is not signed by a key of this log"));
            } else if (head.size() > from) {
                check.open.computeIfAbsent(head.size(), size -> new ArrayList<>()).add(head);
            }
        }
        return check;
    }

    int count() {
        return count;
    }

    /** Returns whether some head has this size. */
    boolean isDue(long size) {
        return !open.isEmpty() && open.firstKey() == size;
    }

    /** Compares the heads of {@code size} with {@code root}. */
    void reached(long size, Hash root) {
        List<TreeHead> heads = open.remove(size);
        for (TreeHead head : heads == null ? List.<TreeHead>of() : heads) {
            if (!head.root().equals(root)) {
                findings.accept(new Finding(Kind.WRONG_ROOT, String.valueOf(size), "the first " + size
                        + " entries do not have the root that was signed on " + head.time()
                        + ": something among them was written anew after that"));
            }
        }
    }

    /** Gives up on the heads that are left: rows that they count were found missing, and told. */
    void abandon() {
        open.clear();
    }

    /** Says that the chain ends after {@code rows} rows; a head beyond counts rows that are gone. */
    void ended(long rows) {
        open.tailMap(rows, false).values().stream().flatMap(List::stream)
                .max((a, b) -> Long.compare(a.size(), b.size()))
                .ifPresent(head -> findings.accept(new Finding(Kind.TRUNCATED, String.valueOf(rows),
                        "the chain ends after " + rows + " entries, but the tree head signed on " + head.time()
                                + " counts " + head.size() + ": the last " + (head.size() - rows) + " are gone")));
    }
}
