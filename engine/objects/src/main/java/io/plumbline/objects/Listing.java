// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.objects;

import io.plumbline.data.objects.ObjectName;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Walks a bucket in the order of its keys, and only into folders that can hold one that is wanted. */
final class Listing {
    private final Path root;
    private final String prefix;
    private final String after;
    private final int limit;
    private final List<String> keys = new ArrayList<>();

    Listing(Path root, String prefix, Optional<String> after, int limit) {
        this.root = root;
        this.prefix = prefix;
        this.after = after.orElse("");
        this.limit = limit;
    }

    List<String> keys() {
        if (Files.isDirectory(root)) {
            walk(root, "");
        }
        return keys;
    }

    private void walk(Path folder, String above) {
        for (Item item : items(folder, above)) {
            if (keys.size() >= limit) {
                return;
            }
            if (item.folder()) {
                boolean canMatch = item.key().startsWith(prefix) || prefix.startsWith(item.key());
                boolean isAhead = compare(item.key(), after) > 0 || after.startsWith(item.key());
                if (canMatch && isAhead) {
                    walk(item.path(), item.key());
                }
            } else if (item.key().startsWith(prefix) && compare(item.key(), after) > 0) {
                keys.add(item.key());
            }
        }
    }

    private List<Item> items(Path folder, String above) {
        return Io.doing(new ObjectName(root.getFileName().toString(), above.isEmpty() ? "*" : above), () -> {
            try (Stream<Path> children = Files.list(folder)) {
                return children.map(child -> Item.of(child, above)).sorted((a, b) -> compare(a.key(), b.key()))
                        .toList();
            }
        });
    }

    /** Keys are ordered as S3 does: by the bytes of UTF-8. */
    private static int compare(String one, String other) {
        return Arrays.compareUnsigned(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }

    /** A file or folder; the key of a folder ends with a slash. */
    private record Item(Path path, String key, boolean folder) {
        static Item of(Path path, String above) {
            boolean folder = Files.isDirectory(path);
            String name = KeyPath.decode(path.getFileName().toString());
            return new Item(path, above + name + (folder ? "/" : ""), folder);
        }
    }
}
