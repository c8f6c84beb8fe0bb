// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.store.registry;

import io.plumbline.governance.registry.Listing;

/**
 * A table whose records are listed.
 *
 * @param table    its name
 * @param columns  what is selected
 * @param key      the column that orders equals and is unique
 * @param name     the column with names in lower case
 * @param status   the column with the state
 * @param changed  the column with the time of the last change
 * @param arn      the expression of a record's ARN, made of {@code :arn_start}
 * @param arnStart the ARN up to the name
 */
public record Listed(String table, String columns, String key, String name, String status, String changed, String arn,
        String arnStart) {
    String order(Listing.Sort sort) {
        return switch (sort) {
            case NAME -> name;
            case CREATED -> "created_at";
            case CHANGED -> changed;
            case STATUS -> status;
        };
    }
}
