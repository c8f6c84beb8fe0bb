// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.store.audit;

import io.plumbline.security.audit.Hash;
import io.plumbline.security.audit.MerkleTree;
import io.plumbline.store.Database;
import java.nio.charset.StandardCharsets;

/** Somebody with full rights on the database and knowledge of the hashes, but without the signing key. */
final class Forger {
    private Forger() {}

    /** Writes the last row of the chain anew, with every hash that depends on it. */
    static void replaceLast(Database database, long position, String record) {
        byte[] bytes = record.getBytes(StandardCharsets.UTF_8);
        ChainRow columns = ChainRow.of(record);
        database.jdbi().useHandle(handle -> {
            Hash before = handle.createQuery("select row_hash from audit_chain where position = :position")
                    .bind("position", position - 1).map((row, _) -> Hash.of(row.getBytes(1))).one();
            Hash hash = Hash.ofRow(before, bytes);
            handle.createUpdate("""
                    update audit_chain
                    set record = :record, row_hash = :hash, leaf_hash = :leaf, username = :user, access_key = :key
                    where position = :position
                    """).bind("record", record).bind("hash", hash.bytes()).bind("leaf", MerkleTree.leaf(bytes).bytes())
                    .bind("user", columns.username()).bind("key", columns.accessKey().orElseThrow())
                    .bind("position", position).execute();
            handle.createUpdate("update audit_end set row_hash = :hash").bind("hash", hash.hex()).execute();
        });
    }
}
