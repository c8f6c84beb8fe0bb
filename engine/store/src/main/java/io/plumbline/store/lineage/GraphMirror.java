// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.store.lineage;

import io.plumbline.governance.lineage.AssociationType;
import io.plumbline.governance.lineage.LineageGraph;
import io.plumbline.governance.lineage.LineageType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * The graph in memory. Before each question it asks for the version of the database and reads what is newer, also what
 * other processes wrote. It sees only what is committed: it never reads in the transaction of the thread that asks.
 */
final class GraphMirror {
    private static final int FETCH = 10_000;

    private final Jdbi jdbi;
    private final ReadWriteLock lock = new ReentrantReadWriteLock();
    private final LineageGraph graph = new LineageGraph();
    private long seen;

    GraphMirror(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    <T> T read(Function<LineageGraph, T> question) {
        catchUp();
        lock.readLock().lock();
        try {
            return question.apply(graph);
        } finally {
            lock.readLock().unlock();
        }
    }

    static long version(Handle handle) {
        return handle.createQuery("select version from lineage_graph where id = 1").mapTo(Long.class).one();
    }

    private void catchUp() {
        try (Handle handle = jdbi.open()) {
            long now = version(handle);
            if (now == seen()) {
                return;
            }
            lock.writeLock().lock();
            try {
                if (now > seen) {
                    handle.useTransaction(this::readNewer);
                    seen = now;
                }
            } finally {
                lock.writeLock().unlock();
            }
        }
    }

    private long seen() {
        lock.readLock().lock();
        try {
            return seen;
        } finally {
            lock.readLock().unlock();
        }
    }

    /**
     * Edges are read before entities, so that the ends of each are known when it is put in. What was committed after the
     * version was asked for may come now already and comes again next time, which changes nothing.
     */
    private void readNewer(Handle handle) {
        List<Edge> edges = new ArrayList<>();
        handle.createQuery("""
                select source_id, destination_id, association_type from lineage_edge where version > :seen
                """).bind("seen", seen).setFetchSize(FETCH)
                .map((row, context) -> new Edge(row.getLong(1), row.getLong(2),
                        Optional.ofNullable(row.getString(3)).flatMap(AssociationType::of)))
                .forEach(edges::add);
        handle.createQuery("""
                select source_id, destination_id from lineage_gone where version > :seen order by version
                """).bind("seen", seen).setFetchSize(FETCH)
                .map((row, context) -> new Edge(row.getLong(1), row.getLong(2), Optional.empty()))
                .forEach(this::forget);
        handle.createQuery("""
                select id, lineage, entity_type, created_at, modified_at from lineage_entity where version > :seen
                """).bind("seen", seen).setFetchSize(FETCH).map((row, context) -> new Vertex(row.getLong(1),
                LineageType.values()[row.getInt(2)], row.getString(3), row.getLong(4), row.getLong(5)))
                .forEach(it -> graph.put(it.id, it.lineage, it.type, it.created, it.modified));
        edges.forEach(edge -> graph.connect(edge.source, edge.destination, edge.type));
    }

    private void forget(Edge gone) {
        if (gone.source == gone.destination) {
            graph.remove(gone.source);
        } else {
            graph.disconnect(gone.source, gone.destination);
        }
    }

    private record Edge(long source, long destination, Optional<AssociationType> type) {}

    private record Vertex(long id, LineageType lineage, String type, long created, long modified) {}
}
