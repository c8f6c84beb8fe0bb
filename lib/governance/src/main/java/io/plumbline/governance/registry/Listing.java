// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.governance.registry;

import java.util.Map;
import java.util.Optional;

/**
 * Which records of a kind are wanted, in which order.
 *
 * @param name         only the one of this name, in any case
 * @param nameContains only those with this in their name, in any case
 * @param status       only those in this state: of a package its approval, of an endpoint its status
 * @param created      when they were created
 * @param changed      when they were last changed
 * @param tags         tags they must carry
 * @param sort         what orders them
 * @param ascending    whether the smallest comes first
 */
public record Listing(Optional<String> name, Optional<String> nameContains, Optional<String> status, Span created,
        Span changed, Map<String, String> tags, Sort sort, boolean ascending) {
    /** Everything, the newest first. */
    public static final Listing ALL = new Listing(Optional.empty(), Optional.empty(), Optional.empty(), Span.ALWAYS,
            Span.ALWAYS, Map.of(), Sort.CREATED, false);

    public Listing {
        tags = Map.copyOf(tags);
    }

    /** What orders a list; records that are equal in it follow their names. */
    public enum Sort {
        /** By name. */
        NAME,
        /** By the time of creation. */
        CREATED,
        /** By the time of the last change. */
        CHANGED,
        /** By state. */
        STATUS
    }

    /** Returns this listing in another order. */
    public Listing sorted(Sort by, boolean up) {
        return new Listing(name, nameContains, status, created, changed, tags, by, up);
    }

    /** Returns this listing of names that hold {@code part}. */
    public Listing containing(String part) {
        return new Listing(name, Optional.of(part), status, created, changed, tags, sort, ascending);
    }

    /** Returns this listing of records in {@code state}. */
    public Listing inState(String state) {
        return new Listing(name, nameContains, Optional.of(state), created, changed, tags, sort, ascending);
    }
}
