// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.store.tags;

import io.plumbline.governance.tags.TagStore;
import io.plumbline.store.Database;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** {@link TagStore} in SQL. */
public final class JdbiTagStore implements TagStore {
    private static final int MOST_AT_ONCE = 500;

    private final Jdbi jdbi;

    public JdbiTagStore(Database database) {
        this.jdbi = database.jdbi();
    }

    @Override
    public void hold(String arn) {
        jdbi.useHandle(handle -> {
            handle.createUpdate("insert into tagged_resource (arn) values (:arn) on conflict do nothing")
                    .bind("arn", arn).execute();
            handle.createQuery("select arn from tagged_resource where arn = :arn for update").bind("arn", arn)
                    .mapTo(String.class).one();
        });
    }

    @Override
    public void put(String arn, Map<String, String> tags) {
        jdbi.useTransaction(handle -> tags.forEach((key, value) -> put(handle, arn, key, value)));
    }

    @Override
    public void remove(String arn, Collection<String> keys) {
        jdbi.useTransaction(handle -> keys.forEach(key -> handle
                .createUpdate("delete from resource_tag where arn = :arn and tag_key = :key").bind("arn", arn)
                .bind("key", key).execute()));
    }

    @Override
    public void clear(String arn) {
        jdbi.useHandle(handle -> handle.createUpdate("delete from resource_tag where arn = :arn").bind("arn", arn)
                .execute());
    }

    @Override
    public Map<String, String> list(String arn) {
        return jdbi.withHandle(handle -> {
            Map<String, String> tags = new TreeMap<>();
            handle.createQuery("select tag_key, tag_value from resource_tag where arn = :arn").bind("arn", arn)
                    .map((row, context) -> Map.entry(row.getString("tag_key"), row.getString("tag_value")))
                    .forEach(tag -> tags.put(tag.getKey(), tag.getValue()));
            return Collections.unmodifiableMap(tags);
        });
    }

    @Override
    public Map<String, Map<String, String>> of(Collection<String> arns) {
        Map<String, Map<String, String>> found = new HashMap<>();
        List<String> wanted = List.copyOf(arns);
        for (int from = 0; from < wanted.size(); from += MOST_AT_ONCE) {
            read(wanted.subList(from, Math.min(wanted.size(), from + MOST_AT_ONCE)), found);
        }
        found.replaceAll((arn, tags) -> Collections.unmodifiableMap(tags));
        return found;
    }

    private void read(List<String> arns, Map<String, Map<String, String>> found) {
        jdbi.useHandle(handle -> handle.createQuery("""
                select arn, tag_key, tag_value
                from resource_tag
                where arn in (<arns>)
                """).bindList("arns", arns)
                .map((row, context) -> found.computeIfAbsent(row.getString("arn"), absent -> new TreeMap<>())
                        .put(row.getString("tag_key"), row.getString("tag_value")))
                .forEach(previous -> {
                }));
    }

    private static void put(Handle handle, String arn, String key, String value) {
        int added = handle.createUpdate("""
                insert into resource_tag (arn, tag_key, tag_value)
                values (:arn, :key, :value)
                on conflict do nothing
                """).bind("arn", arn).bind("key", key).bind("value", value).execute();
        if (added == 0) {
            handle.createUpdate("update resource_tag set tag_value = :value where arn = :arn and tag_key = :key")
                    .bind("arn", arn).bind("key", key).bind("value", value).execute();
        }
    }
}
