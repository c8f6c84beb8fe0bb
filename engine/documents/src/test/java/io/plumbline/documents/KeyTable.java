// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.documents;

import io.plumbline.documents.Shape.Key;
import java.util.List;

/** Turns the keys of a document into the table of its reference page. */
final class KeyTable {
    private final StringBuilder table = new StringBuilder("| Key | Value | Meaning |\n|---|---|---|\n");

    static String of(Shape.Struct root) {
        KeyTable table = new KeyTable();
        table.rows(root, "");
        return table.table.toString();
    }

    private void rows(Shape shape, String path) {
        switch (shape) {
            case Shape.Struct(List<Key> keys) -> keys.forEach(key -> row(key, path));
            case Shape.ListOf(Shape item, _) -> rows(item, path + "[]");
            default -> {
                // A leaf: its row says all there is.
            }
        }
    }

    private void row(Key key, String path) {
        String full = path.isEmpty() ? key.name() : path + "." + key.name();
        table.append("| `").append(full).append("` | ").append(value(key)).append(" | ").append(key.meaning())
                .append(" |\n");
        rows(key.shape(), full);
    }

    private static String value(Key key) {
        String words = key.shape().expected().replaceAll("(?<=^| )'([^']*)'", "`$1`");
        return words + (key.required() ? "; **must be there**" : "") + (key.available() ? "" : "; *not yet*");
    }
}
