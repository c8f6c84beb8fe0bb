// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.bench.lineage;

import io.plumbline.data.PageRequest;
import io.plumbline.governance.Arns;
import io.plumbline.governance.lineage.Hashes;
import io.plumbline.governance.lineage.Lineage;
import io.plumbline.governance.lineage.LineageQuery;
import io.plumbline.governance.lineage.LineageQuery.Direction;
import io.plumbline.governance.lineage.LineageQuery.Filter;
import io.plumbline.governance.lineage.LineageSearch;
import io.plumbline.store.Database;
import io.plumbline.store.DatabaseSettings;
import io.plumbline.store.lineage.JdbiLineageStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.IntConsumer;
import java.util.stream.Stream;

/**
 * How long do questions of depth 10 take over a lineage graph, beside the recursive query one would write first? A fresh
 * database (H2 in a file, or the PostgreSQL of the arguments), random starts, the first page of 50 with its edges, on one
 * thread; milliseconds of the wall. Run: ./bench lineage [EDGES [JDBC-URL USER]]
 */
public final class LineageQuestions {
    private static final int QUESTIONS = 300;
    private static final int NAIVE_QUESTIONS = 10;
    private static final int NAIVE_SECONDS = 20;
    private static final int DEPTH = 10;
    private static final Filter MODELS = new Filter(Set.of("Model"), Set.of(), Optional.empty(), Optional.empty(),
            Optional.empty(), Optional.empty(), Map.of());

    private final Database database;
    private final LineageSearch search;
    private final int entities;

    private LineageQuestions(Database database, int entities) {
        this.database = database;
        this.entities = entities;
        JdbiLineageStore store = new JdbiLineageStore(database);
        this.search = new LineageSearch(store,
                new Lineage(store, new Arns("us-east-1", "000000000000"), Instant::now));
    }

    /** Compares on as many edges as the first argument says, a million without. */
    public static void main(String[] arguments) throws IOException {
        int edges = arguments.length == 0 ? 1_000_000 : Integer.parseInt(arguments[0]);
        Path folder = Files.createTempDirectory("plumbline-bench-lineage");
        DatabaseSettings settings = arguments.length < 3
                ? DatabaseSettings.fileIn(folder)
                : new DatabaseSettings(arguments[1], Optional.of(arguments[2]), Optional.of(""), 4);
        try (Database database = Database.open(settings)) {
            long begun = System.nanoTime();
            int entities = SyntheticLineage.write(database, edges, 42);
            System.out.printf(Locale.ROOT, "%,d edges, %,d entities on %s, written in %.0f s; Java %s%n",
                    database.jdbi().<Long, RuntimeException>withHandle(
                            it -> it.createQuery("select count(*) from lineage_edge").mapTo(Long.class).one()),
                    entities, database.isPostgres() ? "PostgreSQL" : "H2", (System.nanoTime() - begun) / 1e9,
                    Runtime.version());
            new LineageQuestions(database, entities).measure();
        } finally {
            delete(folder);
        }
    }

    private void measure() {
        long heap = heap();
        time("first question, the graph is read", 1, it -> ask(it, Direction.BOTH, Filter.none()));
        System.out.printf(Locale.ROOT, "%-46s %,d MB%n", "graph in memory", (heap() - heap) >> 20);
        time("warming", QUESTIONS, it -> ask(it, Direction.values()[it % 3], it % 2 == 0 ? MODELS : Filter.none()));
        for (Direction direction : Direction.values()) {
            time(direction + ", everything", QUESTIONS, it -> ask(it, direction, Filter.none()));
            time(direction + ", models and the ways to them", QUESTIONS, it -> ask(it, direction, MODELS));
        }
        time("scan for models", QUESTIONS / 10, it -> search.ask(
                new LineageQuery(List.of(), Direction.BOTH, false, MODELS, DEPTH), PageRequest.first(50)));
        for (Direction direction : Direction.values()) {
            time(direction + ", naive recursive query", NAIVE_QUESTIONS, it -> naive(it, direction));
        }
    }

    private void ask(int question, Direction direction, Filter filter) {
        search.ask(new LineageQuery(List.of(SyntheticLineage.arn(start(question))), direction, true, filter, DEPTH),
                PageRequest.first(50));
    }

    /** Joins the edges to what was reached so far, as often as the depth says, and removes what came twice at the end. */
    private void naive(int question, Direction direction) {
        String join = switch (direction) {
            case ASCENDANTS -> "g.destination_id = r.id";
            case DESCENDANTS -> "g.source_id = r.id";
            case BOTH -> "(g.destination_id = r.id or g.source_id = r.id)";
        };
        String reached = switch (direction) {
            case ASCENDANTS -> "g.source_id";
            case DESCENDANTS -> "g.destination_id";
            case BOTH -> "case when g.source_id = r.id then g.destination_id else g.source_id end";
        };
        String sql = "with recursive reach (id, depth) as (select id, 0 from lineage_entity where id = :start "
                + "union all select " + reached + ", r.depth + 1 from reach r join lineage_edge g on " + join
                + " where r.depth < " + DEPTH
                + ") select e.arn, min(r.depth) as depth from reach r join lineage_entity e "
                + "on e.id = r.id group by e.arn order by depth, e.arn fetch first 50 rows only";
        try {
            database.jdbi().useHandle(handle -> handle.createQuery(sql).setQueryTimeout(NAIVE_SECONDS)
                    .bind("start", Hashes.id(SyntheticLineage.arn(start(question)))).mapToMap().list());
        } catch (RuntimeException stopped) {
            System.out.printf(Locale.ROOT, "  stopped after %d s%n", NAIVE_SECONDS);
        }
    }

    private int start(int question) {
        return new Random(question).nextInt(entities);
    }

    private static void time(String what, int count, IntConsumer question) {
        double[] millis = new double[count];
        for (int i = 0; i < count; i++) {
            long begun = System.nanoTime();
            question.accept(i);
            millis[i] = (System.nanoTime() - begun) / 1e6;
        }
        Arrays.sort(millis);
        System.out.printf(Locale.ROOT, "%-46s median %9.1f ms, p95 %9.1f ms, most %9.1f ms (%d)%n", what,
                millis[count / 2], millis[Math.min(count - 1, (int) Math.ceil(0.95 * count) - 1)], millis[count - 1],
                count);
    }

    private static long heap() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
