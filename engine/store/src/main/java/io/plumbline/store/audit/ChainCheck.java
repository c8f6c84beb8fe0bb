// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.store.audit;

import io.plumbline.security.audit.GrowingTree;
import io.plumbline.security.audit.Hash;
import io.plumbline.store.Database;
import io.plumbline.store.audit.Finding.Kind;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;

/** Reads and checks the chain in batches on every core, and grows the tree over them in order. */
final class ChainCheck {
    private static final int BATCH = 4_096;

    private final Database database;
    private final long from;
    private final HeadCheck heads;
    private final Consumer<Finding> findings;
    private final List<TreeNodes.Node> grown = new ArrayList<>();
    private long next;
    private boolean whole = true;

    ChainCheck(Database database, long from, HeadCheck heads, Consumer<Finding> findings) {
        this.database = database;
        this.from = from;
        this.heads = heads;
        this.findings = findings;
        this.next = from;
    }

    /** A batch that was read and checked by itself. */
    private record Checked(ChainBatch batch, List<Finding> findings) {}

    /** Checks, and returns how many rows there were. */
    long run() {
        Chain.End end = database.jdbi().withHandle(Chain::end);
        int cores = Runtime.getRuntime().availableProcessors();
        long rows = 0;
        try (ExecutorService pool = Executors.newFixedThreadPool(cores)) {
            GrowingTree tree = database.jdbi().withHandle(handle -> GrowingTree.of(from, new TreeNodes(handle),
                    TreeNodes.Node.keepIn(grown)));
            Deque<Future<Checked>> flying = new ArrayDeque<>();
            for (long position = from; position < end.size(); position += BATCH) {
                long begin = position;
                long stop = Math.min(end.size(), begin + BATCH);
                flying.add(pool.submit(() -> database.jdbi().withHandle(handle -> check(handle, begin, stop))));
                if (flying.size() > 2 * cores) {
                    rows += land(flying.removeFirst(), tree);
                }
            }
            while (!flying.isEmpty()) {
                rows += land(flying.removeFirst(), tree);
            }
            checkEnd(end);
        }
        return rows;
    }

    private static Checked check(Handle handle, long begin, long stop) {
        ChainBatch batch = ChainBatch.read(handle, begin, stop);
        return new Checked(batch, batch.check(hashBefore(handle, begin)));
    }

    private static Optional<Hash> hashBefore(Handle handle, long position) {
        if (position == 0) {
            return Optional.of(Hash.NONE);
        }
        return handle.createQuery("select row_hash from audit_chain where position = :position")
                .bind("position", position - 1).map((row, _) -> Hash.of(row.getBytes(1))).findFirst();
    }

    private int land(Future<Checked> flying, GrowingTree tree) {
        Checked checked = Outcome.of(flying);
        checked.findings().forEach(findings);
        grown.clear();
        for (ChainBatch.Row row : checked.batch().rows()) {
            if (row.position() != next) {
                whole = false;
            }
            next = row.position() + 1;
            if (whole) {
                tree.append(row.leafHash());
                if (heads.isDue(tree.size())) {
                    heads.reached(tree.size(), tree.root());
                }
            }
        }
        database.jdbi().useHandle(this::checkNodes);
        return checked.batch().rows().size();
    }

    private void checkNodes(Handle handle) {
        for (TreeNodes.Node node : grown) {
            Optional<Hash> stored = handle
                    .createQuery("select hash from audit_node where level = :level and node_index = :index")
                    .bind("level", node.level()).bind("index", node.index()).map((row, _) -> Hash.of(row.getBytes(1)))
                    .findFirst();
            if (!stored.equals(Optional.of(node.hash()))) {
                findings.accept(new Finding(Kind.CHANGED_NODE, node.level() + "/" + node.index(), "node " + node.index()
                        + " of level " + node.level() + " of the tree is not that of the rows below it"));
            }
        }
    }

    private void checkEnd(Chain.End end) {
        if (next < end.size()) {
            findings.accept(ChainBatch.missing(next, end.size() - 1));
            heads.ended(next);
            return;
        }
        if (!whole) {
            heads.abandon();
        }
        Optional<Hash> last = database.jdbi().withHandle(handle -> hashBefore(handle, end.size()));
        if (end.size() > from && last.isPresent() && !last.orElseThrow().equals(end.last())) {
            findings.accept(new Finding(Kind.OUT_OF_ORDER, String.valueOf(end.size() - 1),
                    "the last row of the chain is not the one that was sealed last"));
        }
        heads.ended(end.size());
    }
}
