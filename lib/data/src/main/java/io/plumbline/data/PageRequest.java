// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.data;

import java.util.Optional;

/**
 * Which part of a list is wanted.
 *
 * @param limit the most items, at least 1
 * @param after the key that {@link Page#next} of the page before held; empty for the first page
 */
public record PageRequest(int limit, Optional<String> after) {
    public PageRequest {
        if (limit < 1) {
            throw new IllegalArgumentException("limit must be at least 1, was " + limit);
        }
    }

    /** Returns a request for the first {@code limit} items. */
    public static PageRequest first(int limit) {
        return new PageRequest(limit, Optional.empty());
    }
}
