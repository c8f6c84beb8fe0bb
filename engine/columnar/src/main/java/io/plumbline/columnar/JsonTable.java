// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.columnar;

import com.fasterxml.jackson.databind.JsonNode;
import io.plumbline.measure.PlumblineException;
import io.plumbline.measure.PlumblineException.Category;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;

/**
 * A table that takes one JSON record after another and grows a column when a record brings a new key. Records are lists,
 * all of one length, or objects.
 */
final class JsonTable implements AutoCloseable {
    private static final int CANCEL_EVERY = 1024;

    private final Engine engine;
    private final String name;
    private final int extras;
    private final Map<String, Integer> keys = new LinkedHashMap<>();
    private final List<JsonKind> kinds = new ArrayList<>();
    private @Nullable DuckDBAppender appender;
    private @Nullable Boolean lists;
    private long rows;

    /** @param extras number of values beside the features that each record has: label, predicted label */
    JsonTable(Engine engine, String name, int extras) {
        this.engine = engine;
        this.name = name;
        this.extras = extras;
        StringBuilder columns = new StringBuilder("create table ").append(name).append(" (place bigint");
        for (int index = 0; index < extras; index++) {
            columns.append(", e").append(index).append(" varchar");
            kinds.add(new JsonKind());
        }
        engine.execute(columns.append(")").toString());
    }

    /** Adds a record; {@code where} names it in messages. */
    void add(JsonNode features, List<@Nullable JsonNode> extra, String where) {
        if (rows % CANCEL_EVERY == 0 && Thread.currentThread().isInterrupted()) {
            throw new PlumblineException(Category.CANCELLED, "Reading the dataset was cancelled.");
        }
        List<@Nullable JsonNode> values = features.isObject() ? ofObject(features, where) : ofList(features, where);
        try {
            DuckDBAppender open = open();
            open.beginRow().append(rows);
            for (int index = 0; index < extras; index++) {
                open.append(kinds.get(index).text(extra.get(index)));
            }
            for (int index = 0; index < keys.size(); index++) {
                open.append(kinds.get(extras + index).text(values.get(index)));
            }
            open.endRow();
            rows++;
        } catch (SQLException failure) {
            throw Failures.of(failure);
        }
    }

    /** Returns the keys of the features in order of appearance; "0", "1", ... when records are lists. */
    List<String> keys() {
        return List.copyOf(keys.keySet());
    }

    boolean holdsLists() {
        return lists != null && lists;
    }

    /** Returns the relation whose features and then extras are called {@code names}. */
    Relation relation(List<String> names) {
        List<Column> columns = new ArrayList<>();
        for (int index = 0; index < keys.size(); index++) {
            columns.add(kinds.get(extras + index).column(names.get(index), "c" + index));
        }
        for (int index = 0; index < extras; index++) {
            columns.add(kinds.get(index).column(names.get(keys.size() + index), "e" + index));
        }
        return new Relation(name, "place", rows, columns);
    }

    long rows() {
        return rows;
    }

    @Override
    public void close() {
        DuckDBAppender open = appender;
        appender = null;
        if (open != null) {
            try {
                open.close();
            } catch (SQLException failure) {
                throw Failures.of(failure);
            }
        }
    }

    private List<@Nullable JsonNode> ofObject(JsonNode record, String where) {
        requireSameShape(false, where);
        List<@Nullable JsonNode> values = new ArrayList<>(Collections.nCopies(keys.size(), null));
        for (Map.Entry<String, JsonNode> entry : record.properties()) {
            Integer index = keys.get(entry.getKey());
            if (index == null) {
                grow(entry.getKey());
                values.add(entry.getValue());
            } else {
                values.set(index, entry.getValue());
            }
        }
        return values;
    }

    private List<@Nullable JsonNode> ofList(JsonNode record, String where) {
        requireSameShape(true, where);
        List<@Nullable JsonNode> values = new ArrayList<>();
        if (record.isArray()) {
            for (Iterator<JsonNode> each = record.elements(); each.hasNext();) {
                values.add(each.next());
            }
        } else {
            values.add(record);
        }
        if (rows == 0 && keys.isEmpty()) {
            for (int index = 0; index < values.size(); index++) {
                grow(Integer.toString(index));
            }
        }
        if (values.size() != keys.size()) {
            throw new PlumblineException(Category.INVALID_DATA, where + ": the record has " + values.size()
                    + " feature values where " + keys.size() + " were expected. Give every record the same number.");
        }
        return values;
    }

    private void requireSameShape(boolean list, String where) {
        if (lists != null && lists != list) {
            throw new PlumblineException(Category.INVALID_DATA, where + ": the record's features are "
                    + (list ? "a list" : "an object") + " and those of earlier records are "
                    + (list ? "objects" : "lists") + ". Use one of the two throughout.");
        }
        lists = list;
    }

    private void grow(String key) {
        close();
        engine.execute("alter table " + name + " add column c" + keys.size() + " varchar");
        keys.put(key, keys.size());
        kinds.add(new JsonKind());
    }

    private DuckDBAppender open() throws SQLException {
        DuckDBAppender open = appender;
        if (open == null) {
            open = engine.connection().createAppender(DuckDBConnection.DEFAULT_SCHEMA, name);
            appender = open;
        }
        return open;
    }
}
