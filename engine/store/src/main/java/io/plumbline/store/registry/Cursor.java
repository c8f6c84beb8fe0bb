// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.store.registry;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.jdbi.v3.core.statement.Query;

/**
 * Where a page ended.
 *
 * @param order what the list is ordered by, of the last record
 * @param key   the key of that record
 */
record Cursor(String order, String key) {
    static Cursor parse(String text) {
        int middle = text.indexOf(' ');
        return new Cursor(text.substring(0, middle), text.substring(middle + 1));
    }

    static String read(ResultSet row, boolean time) throws SQLException {
        String order = time ? Columns.time(row, "list_order").toString() : row.getString("list_order");
        return order + " " + row.getString("list_key");
    }

    void bind(Query query, boolean time) {
        query.bind("after_key", key);
        if (time) {
            Columns.time(query, "after", Instant.parse(order));
        } else {
            query.bind("after", order);
        }
    }
}
