// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.store.inventory;

import io.plumbline.governance.inventory.Variant;
import io.plumbline.governance.registry.Names;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/** The variants of configurations and of endpoints: one table, two holders. */
enum Variants {
    OF_CONFIGS("config"), OF_ENDPOINTS("endpoint");

    private final String holder;

    Variants(String holder) {
        this.holder = holder;
    }

    void add(Handle handle, String name, List<Variant> variants) {
        for (int position = 0; position < variants.size(); position++) {
            Variant variant = variants.get(position);
            handle.createUpdate(
                    """
                            insert into model_variant (holder, holder_key, position, variant_name, model_name, model_key, shadow)
                            values (:holder, :key, :position, :variant, :model, :model_key, :shadow)
                            """)
                    .bind("holder", holder).bind("key", Names.key(name)).bind("position", position)
                    .bind("variant", variant.name()).bind("model", variant.model())
                    .bind("model_key", Names.key(variant.model())).bind("shadow", variant.shadow()).execute();
        }
    }

    void drop(Handle handle, String name) {
        handle.createUpdate("delete from model_variant where holder = :holder and holder_key = :key")
                .bind("holder", holder).bind("key", Names.key(name)).execute();
    }

    /** Returns the variants of many holders by their keys. */
    Map<String, List<Variant>> of(Handle handle, Collection<String> names) {
        Map<String, List<Variant>> found = new HashMap<>();
        if (!names.isEmpty()) {
            handle.createQuery("""
                    select holder_key, variant_name, model_name, shadow
                    from model_variant
                    where holder = :holder and holder_key in (<keys>)
                    order by holder_key, position
                    """).bind("holder", holder).bindList("keys", names.stream().map(Names::key).toList())
                    .map((row, context) -> found.computeIfAbsent(row.getString("holder_key"), key -> new ArrayList<>())
                            .add(new Variant(row.getString("variant_name"), row.getString("model_name"),
                                    row.getBoolean("shadow"))))
                    .list();
        }
        return found;
    }
}
