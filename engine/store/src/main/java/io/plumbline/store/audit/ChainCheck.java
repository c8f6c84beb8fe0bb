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
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;

/** Reads the chain in batches, checks them on every core, and grows the tree over them in order. */
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

    /** A batch on its way through the cores. */
    private record Checking(ChainBatch batch, Future<List<Finding>> outcome) {}

    /** Checks, and returns how many rows there were. */
    long run() {
        Chain.End end = database.jdbi().withHandle(Chain::end);
        int cores = Runtime.getRuntime().availableProcessors();
        long rows = 0;
        try (ExecutorService pool = Executors.newFixedThreadPool(cores)) {
            GrowingTree tree = database.jdbi().withHandle(handle -> GrowingTree.of(from, new TreeNodes(handle),
                    TreeNodes.Node.keepIn(grown)));
            Deque<Checking> flying = new ArrayDeque<>();
            Optional<Hash> before = database.jdbi().withHandle(handle -> hashBefore(handle, from));
            for (long position = from; position < end.size(); position += BATCH) {
                long begin = position;
                long stop = Math.min(end.size(), begin + BATCH);
                ChainBatch batch = database.jdbi().withHandle(handle -> ChainBatch.read(handle, begin, stop));
                Optional<Hash> previous = before;
                flying.add(new Checking(batch, pool.submit(() -> batch.check(previous))));
                before = batch.rows().isEmpty() || batch.rows().getLast().position() != stop - 1
                        ? Optional.empty()
                        : Optional.of(batch.rows().getLast().rowHash());
                rows += batch.rows().size();
                if (flying.size() > 2 * cores) {
                    land(flying.removeFirst(), tree);
                }
            }
            while (!flying.isEmpty()) {
                land(flying.removeFirst(), tree);
            }
            checkEnd(end, before);
        }
        return rows;
    }

    private static Optional<Hash> hashBefore(Handle handle, long position) {
        if (position == 0) {
            return Optional.of(Hash.NONE);
        }
        return handle.createQuery("select row_hash from audit_chain where position = :position")
                .bind("position", position - 1).map((row, _) -> Hash.of(row.getBytes(1))).findFirst();
    }

    private void land(Checking checking, GrowingTree tree) {
        outcome(checking.outcome()).forEach(findings);
        grown.clear();
        for (ChainBatch.Row row : checking.batch().rows()) {
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

    private void checkEnd(Chain.End end, Optional<Hash> last) {
        if (next < end.size()) {
            findings.accept(ChainBatch.missing(next, end.size() - 1));
            heads.ended(next);
            return;
        }
        if (!whole) {
            heads.abandon();
        }
        if (end.size() > from && last.isPresent() && !last.orElseThrow().equals(end.last())) {
            findings.accept(new Finding(Kind.OUT_OF_ORDER, String.valueOf(end.size() - 1),
                    "the last row of the chain is not the one that was sealed last"));
        }
        heads.ended(end.size());
    }

    private static List<Finding> outcome(Future<List<Finding>> future) {
        try {
            return future.get();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        } catch (ExecutionException failure) {
            throw new IllegalStateException(failure.getCause());
        }
    }
}
