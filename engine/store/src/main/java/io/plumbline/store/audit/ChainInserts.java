// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.store.audit;

import io.plumbline.security.audit.Hash;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** Rows of the chain and of its resources, inserted together. */
final class ChainInserts {
    private final PreparedBatch rows;
    private final PreparedBatch resources;
    private boolean anyResource;

    ChainInserts(Handle handle) {
        this.rows = handle.prepareBatch(
                """
                        insert into audit_chain (position, event_id, event_micros, event_name, event_source, username, access_key,
                                                 read_only, error_code, record, row_hash, leaf_hash)
                        values (:position, :id, :micros, :name, :source, :user, :key, :readOnly, :error, :record, :hash, :leaf)
                        """);
        this.resources = handle.prepareBatch("""
                insert into audit_resource (kind, content, event_micros, event_id, position)
                values (:kind, :content, :micros, :id, :position)
                """);
    }

    void add(long position, ChainRow row, String record, Hash hash, Hash leaf) {
        rows.bind("position", position).bind("id", row.eventId()).bind("micros", row.micros()).bind("name", row.name())
                .bind("source", row.source()).bind("user", row.username()).bind("key", row.accessKey().orElse(null))
                .bind("readOnly", row.readOnly()).bind("error", row.errorCode().orElse(null)).bind("record", record)
                .bind("hash", hash.bytes()).bind("leaf", leaf.bytes()).add();
        resources("T", row.types(), position, row);
        resources("N", row.names(), position, row);
    }

    void execute() {
        rows.execute();
        if (anyResource) {
            resources.execute();
        }
    }

    private void resources(String kind, Set<String> contents, long position, ChainRow row) {
        for (String content : contents) {
            resources.bind("kind", kind).bind("content", content).bind("micros", row.micros())
                    .bind("id", row.eventId()).bind("position", position).add();
            anyResource = true;
        }
    }
}
