// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.bench.lineage;

import io.plumbline.governance.Actor;
import io.plumbline.governance.lineage.Hashes;
import io.plumbline.store.Database;
import java.util.Random;
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
    private static final String[] TYPES = {"Model", "DataSet", "ProcessingJob"};

    private SyntheticLineage() {}

    static String arn(int entity) {
        return "arn:aws:sagemaker:us-east-1:000000000000:artifact/%032x".formatted(entity);
    }

    /** Writes a graph with {@code edges} edges and half as many entities; returns how many entities. */
    static int write(Database database, int edges, long seed) {
        int entities = edges / 2 + 1;
        database.jdbi().useHandle(handle -> {
            for (int from = 0; from < entities; from += BATCH) {
                int first = from;
                int last = Math.min(entities, from + BATCH);
                handle.useTransaction(inside -> entities(inside, first, last));
            }
            Random random = new Random(seed);
            for (int from = 1; from < entities; from += BATCH) {
                int first = from;
                int last = Math.min(entities, from + BATCH);
                handle.useTransaction(inside -> edges(inside, first, last, random));
            }
            handle.execute("update lineage_graph set version = version + 1 where id = 1");
        });
        return entities;
    }

    private static void entities(Handle handle, int first, int last) {
        PreparedBatch batch = handle.prepareBatch(
                """
                        insert into lineage_entity (id, arn, lineage, name, entity_type, source_hash, source_uri, created_at,
                            created_arn, created_id, created_name, modified_at, modified_arn, modified_id, modified_name, version)
                        values (:id, :arn, 1, :name, :type, :hash, :uri, :at, :byArn, :byId, :byName, :at, :byArn, :byId, :byName, 1)
                        """);
        for (int i = first; i < last; i++) {
            String uri = "s3://bench/" + i;
            batch.bind("id", Hashes.id(arn(i))).bind("arn", arn(i)).bind("name", "entity-" + i)
                    .bind("type", i % 10 == 0 ? TYPES[0] : TYPES[1 + i % 2]).bind("hash", Hashes.id(uri))
                    .bind("uri", uri).bind("at", 1_700_000_000_000L + i).bind("byArn", BY.arn())
                    .bind("byId", BY.principalId()).bind("byName", BY.name()).add();
        }
        batch.execute();
    }

    private static void edges(Handle handle, int first, int last, Random random) {
        PreparedBatch batch = handle.prepareBatch("""
                insert into lineage_edge (source_id, destination_id, association_type, created_at, created_arn,
                    created_id, created_name, version)
                values (:source, :destination, 'ContributedTo', :at, :byArn, :byId, :byName, 1)
                """);
        for (int i = first; i < last; i++) {
            int one = before(i, random);
            int other = before(i, random);
            add(batch, one, i);
            if (one != other) {
                add(batch, other, i);
            }
        }
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
