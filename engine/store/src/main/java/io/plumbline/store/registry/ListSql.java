// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.store.registry;

import io.plumbline.data.Page;
import io.plumbline.data.PageRequest;
import io.plumbline.governance.registry.Listing;
import io.plumbline.governance.registry.Names;
import io.plumbline.governance.registry.Span;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.Query;

/**
 * The select of one page of a {@link Listing}: conditions on columns and a key after which it begins, so that pages neither
 * repeat nor miss a record when others are added meanwhile.
 */
public final class ListSql {
    private final Listed table;
    private final Listing listing;
    private final List<String> conditions = new ArrayList<>();
    private final List<Consumer<Query>> values = new ArrayList<>();

    private ListSql(Listed table, Listing listing) {
        this.table = table;
        this.listing = listing;
    }

    /** Returns the select of {@code listing} from {@code table}. */
    public static ListSql of(Listed table, Listing listing) {
        ListSql sql = new ListSql(table, listing);
        listing.name().ifPresent(name -> sql.and(table.name() + " = :name", "name", Names.key(name)));
        listing.nameContains().ifPresent(part -> sql.and(table.name() + " like :part escape '!'", "part",
                "%" + Names.key(part).replaceAll("[!%_]", "!$0") + "%"));
        listing.status().ifPresent(status -> sql.and(table.status() + " = :status", "status", status));
        sql.within("created_at", "created", listing.created());
        sql.within(table.changed(), "changed", listing.changed());
        int[] count = {0};
        listing.tags().forEach((key, value) -> sql.tagged(count[0]++, key, value));
        return sql;
    }

    /** Adds a condition with one value. */
    public ListSql and(String condition, String name, Object value) {
        conditions.add(condition);
        values.add(query -> query.bind(name, value));
        return this;
    }

    /** Reads the page; its key is where the next one begins. */
    public <T> Page<T> read(Jdbi jdbi, PageRequest page, RowMapper<T> mapper) {
        String order = table.order(listing.sort());
        page.after().ifPresent(this::after);
        String direction = listing.ascending() ? "" : " desc";
        String sql = "select " + table.columns() + ", " + order + " as list_order, " + table.key()
                + " as list_key from "
                + table.table() + (conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions))
                + " order by " + order + direction + ", " + table.key() + direction + " fetch first :most rows only";
        List<Row<T>> rows = jdbi.withHandle(handle -> {
            Query query = handle.createQuery(sql).bind("most", page.limit() + 1);
            values.forEach(value -> value.accept(query));
            return query.map((row, context) -> new Row<>(mapper.map(row, context), Cursor.read(row, isTime()))).list();
        });
        return Page.cut(rows, page.limit(), Row::cursor).map(Row::item);
    }

    private void after(String key) {
        Cursor cursor = Cursor.parse(key);
        String sign = listing.ascending() ? ">" : "<";
        String order = table.order(listing.sort());
        // The first says nothing that the second does not, but only it tells H2 where in an index to begin.
        conditions.add(order + " " + sign + "= :after");
        conditions.add("(" + order + ", " + table.key() + ") " + sign + " (:after, :after_key)");
        values.add(query -> cursor.bind(query, isTime()));
    }

    private boolean isTime() {
        return listing.sort() == Listing.Sort.CREATED || listing.sort() == Listing.Sort.CHANGED;
    }

    private void within(String column, String name, Span span) {
        span.after().ifPresent(at -> andTime(column + " > :" + name + "_after", name + "_after", at));
        span.before().ifPresent(at -> andTime(column + " < :" + name + "_before", name + "_before", at));
    }

    private void andTime(String condition, String name, Instant at) {
        conditions.add(condition);
        values.add(query -> Columns.time(query, name, at));
    }

    private void tagged(int number, String key, String value) {
        String n = String.valueOf(number);
        conditions.add(table.arn() + " in (select arn from resource_tag where tag_key = :tag_key" + n
                + " and tag_value = :tag_value" + n + ")");
        values.add(query -> query.bind("tag_key" + n, key).bind("tag_value" + n, value));
        values.add(query -> query.bind("arn_start", table.arnStart()));
    }

    private record Row<T>(T item, String cursor) {}
}
