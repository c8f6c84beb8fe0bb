// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.bench.lineage;

import io.plumbline.governance.Actor;
import io.plumbline.governance.lineage.Hashes;
import io.plumbline.store.Database;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/**
 * A graph of pipelines: every entity comes from two of the 2,000 before it, one in twenty from any before it; every tenth is
 * a model, the others are datasets and runs.
 */
final class SyntheticLineage {
    static final Actor BY = new Actor("arn:aws:iam::000000000000:user/bench", "AIDABENCH", "bench");

    private static final int BATCH = 5_000;
    private static final int WINDOW = 2_000;
    private static final Map<String, String> INDEXES = Map.of("lineage_entity_source", "lineage_entity (source_hash)",
            "lineage_entity_created", "lineage_entity (lineage, created_at, id)", "lineage_entity_name",
            "lineage_entity (lineage, name, id)", "lineage_entity_version", "lineage_entity (version)",
            "lineage_edge_destination", "lineage_edge (destination_id, source_id)", "lineage_edge_created",
            "lineage_edge (created_at, source_id, destination_id)", "lineage_edge_version", "lineage_edge (version)");
    private static final String[] TYPES = {"Model", "DataSet", "ProcessingJob"};

    private SyntheticLineage() {}

    static String arn(int entity) {
        return "arn:aws:sagemaker:us-east-1:000000000000:artifact/%032x".formatted(entity);
    }

    /**
     * Writes a graph with {@code edges} edges and half as many entities, in the order of the keys and with the indexes made
     * afterwards, as an import does; returns how many entities.
     */
    static int write(Database database, int edges, long seed) {
        int entities = edges / 2 + 1;
        Integer[] order = IntStream.range(0, entities).boxed().toArray(Integer[]::new);
        Arrays.sort(order, Comparator.comparingLong(entity -> Hashes.id(arn(entity))));
        List<int[]> pairs = pairs(entities, new Random(seed));
        database.jdbi().useHandle(handle -> {
            INDEXES.keySet().forEach(name -> handle.execute("drop index " + name));
            if (!database.isPostgres()) {
                handle.execute("set referential_integrity false");
            }
            for (int from = 0; from < entities; from += BATCH) {
                Integer[] some = Arrays.copyOfRange(order, from, Math.min(entities, from + BATCH));
                handle.useTransaction(inside -> entities(inside, some));
            }
            for (int from = 0; from < pairs.size(); from += BATCH) {
                List<int[]> some = pairs.subList(from, Math.min(pairs.size(), from + BATCH));
                handle.useTransaction(inside -> edges(inside, some));
            }
            if (!database.isPostgres()) {
                handle.execute("set referential_integrity true");
            }
            INDEXES.forEach((name, columns) -> handle.execute("create index " + name + " on " + columns));
            handle.execute("update lineage_graph set version = version + 1 where id = 1");
        });
        return entities;
    }

    private static List<int[]> pairs(int entities, Random random) {
        List<int[]> pairs = new ArrayList<>();
        for (int i = 1; i < entities; i++) {
            int one = before(i, random);
            int other = before(i, random);
            pairs.add(new int[]{one, i});
            if (one != other) {
                pairs.add(new int[]{other, i});
            }
        }
        long[] ids = IntStream.range(0, entities).mapToLong(entity -> Hashes.id(arn(entity))).toArray();
        pairs.sort(Comparator.<int[]>comparingLong(pair -> ids[pair[0]]).thenComparingLong(pair -> ids[pair[1]]));
        return pairs;
    }

    private static void entities(Handle handle, Integer[] some) {
        PreparedBatch batch = handle.prepareBatch(
                """
                        insert into lineage_entity (id, arn, lineage, name, entity_type, source_hash, source_uri, created_at,
                            created_arn, created_id, created_name, modified_at, modified_arn, modified_id, modified_name, version)
                        values (:id, :arn, 1, :name, :type, :hash, :uri, :at, :byArn, :byId, :byName, :at, :byArn, :byId, :byName, 1)
                        """);
        for (int i : some) {
            String uri = "s3://bench/" + i;
            batch.bind("id", Hashes.id(arn(i))).bind("arn", arn(i)).bind("name", "entity-" + i)
                    .bind("type", i % 10 == 0 ? TYPES[0] : TYPES[1 + i % 2]).bind("hash", Hashes.id(uri))
                    .bind("uri", uri).bind("at", 1_700_000_000_000L + i).bind("byArn", BY.arn())
                    .bind("byId", BY.principalId()).bind("byName", BY.name()).add();
        }
        batch.execute();
    }

    private static void edges(Handle handle, List<int[]> some) {
        PreparedBatch batch = handle.prepareBatch("""
                insert into lineage_edge (source_id, destination_id, association_type, created_at, created_arn,
                    created_id, created_name, version)
                values (:source, :destination, 'ContributedTo', :at, :byArn, :byId, :byName, 1)
                """);
        some.forEach(pair -> add(batch, pair[0], pair[1]));
        batch.execute();
    }

    private static int before(int entity, Random random) {
        int least = random.nextInt(20) == 0 ? 0 : Math.max(0, entity - WINDOW);
        return least + random.nextInt(entity - least);
    }

    private static void add(PreparedBatch batch, int source, int destination) {
        batch.bind("source", Hashes.id(arn(source))).bind("destination", Hashes.id(arn(destination)))
                .bind("at", 1_700_000_000_000L + destination).bind("byArn", BY.arn()).bind("byId", BY.principalId())
                .bind("byName", BY.name()).add();
    }
}
