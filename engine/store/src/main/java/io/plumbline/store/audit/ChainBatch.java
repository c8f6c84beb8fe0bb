// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.store.audit;

import io.plumbline.security.audit.Hash;
import io.plumbline.security.audit.MerkleTree;
import io.plumbline.store.audit.Finding.Kind;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/** A stretch of the chain as it is stored, and the check of each row by itself and against the row before. */
record ChainBatch(long from, List<Row> rows) {
    /** A row as it is stored. */
    record Row(long position, String record, Hash rowHash, Hash leafHash, ChainRow columns) {
        static Row read(ResultSet row) throws SQLException {
            ChainRow columns = new ChainRow(row.getString("event_id"), row.getLong("event_micros"),
                    row.getString("event_name"), row.getString("event_source"), row.getString("username"),
                    Optional.ofNullable(row.getString("access_key")), row.getBoolean("read_only"),
                    Optional.ofNullable(row.getString("error_code")), Set.of(), Set.of());
            return new Row(row.getLong("position"), row.getString("record"), Hash.of(row.getBytes("row_hash")),
                    Hash.of(row.getBytes("leaf_hash")), columns);
        }
    }

    static ChainBatch read(Handle handle, long from, long to) {
        return new ChainBatch(from, handle.createQuery("""
                select position, event_id, event_micros, event_name, event_source, username, access_key, read_only,
                       error_code, record, row_hash, leaf_hash
                from audit_chain
                where position >= :from and position < :to
                order by position
                """).bind("from", from).bind("to", to).map((row, _) -> Row.read(row)).list());
    }

    /**
     * Checks every row.
     *
     * @param before the hash of the row before the first; empty when that row is missing
     */
    List<Finding> check(Optional<Hash> before) {
        List<Finding> findings = new ArrayList<>();
        long expected = from;
        Optional<Hash> previous = before;
        for (Row row : rows) {
            if (row.position() != expected) {
                findings.add(missing(expected, row.position() - 1));
                previous = Optional.empty();
            }
            check(row, previous, findings);
            previous = Optional.of(row.rowHash());
            expected = row.position() + 1;
        }
        return findings;
    }

    static Finding missing(long first, long last) {
        return new Finding(Kind.MISSING_ROW, String.valueOf(first), first == last
                ? "row " + first + " of the chain is gone"
                : "rows " + first + " to " + last + " of the chain are gone");
    }

    private static void check(Row row, Optional<Hash> previous, List<Finding> findings) {
        byte[] bytes = row.record().getBytes(StandardCharsets.UTF_8);
        String name = "row " + row.position() + " (event " + row.columns().eventId() + ")";
        String where = String.valueOf(row.position());
        if (!MerkleTree.leaf(bytes).equals(row.leafHash())) {
            findings.add(new Finding(Kind.CHANGED_ROW, where, name + " holds another record than was sealed"));
            return;
        }
        if (previous.isPresent() && !Hash.ofRow(previous.orElseThrow(), bytes).equals(row.rowHash())) {
            findings.add(new Finding(Kind.OUT_OF_ORDER, where, name + " does not follow row " + (row.position() - 1)
                    + ": rows were reordered, put in or taken out here"));
        }
        if (!fits(row)) {
            findings.add(new Finding(Kind.CHANGED_COLUMN, where,
                    name + " has a column that says something else than its record, so a search misses it"));
        }
    }

    private static boolean fits(Row row) {
        try {
            ChainRow told = ChainRow.of(row.record());
            return new ChainRow(told.eventId(), told.micros(), told.name(), told.source(), told.username(),
                    told.accessKey(), told.readOnly(), told.errorCode(), Set.of(), Set.of()).equals(row.columns());
        } catch (IllegalArgumentException _) {
            return false;
        }
    }
}
