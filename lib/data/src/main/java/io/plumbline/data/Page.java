// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.data;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * One page of a list.
 *
 * @param items what is on it, in the order of the list
 * @param next  the key after which the next page begins, as the store understands it; empty on the last page. It is
 *              sealed before it leaves the house.
 */
public record Page<T>(List<T> items, Optional<String> next) {
    public Page {
        items = List.copyOf(items);
    }

    /** Returns a page that is the whole list. */
    public static <T> Page<T> whole(List<T> items) {
        return new Page<>(items, Optional.empty());
    }

    /**
     * Cuts a page from {@code found}, which was read with one item more than {@code limit} to see whether another page
     * follows.
     */
    public static <T> Page<T> cut(List<T> found, int limit, Function<T, String> key) {
        if (found.size() <= limit) {
            return whole(found);
        }
        return new Page<>(found.subList(0, limit), Optional.of(key.apply(found.get(limit - 1))));
    }

    /** Returns the same page with each item turned into something else. */
    public <R> Page<R> map(Function<? super T, ? extends R> change) {
        return new Page<>(items.stream().<R>map(change).toList(), next);
    }
}
