// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.governance.registry;

import java.util.Optional;

/**
 * Which packages are wanted.
 *
 * @param listing names, times, approval, order
 * @param group   only versions in this group
 * @param kind    only packages of this kind
 */
public record PackageQuery(Listing listing, Optional<String> group, Kind kind) {
    /** What kinds of packages there are. */
    public enum Kind {
        /** Versions in groups. */
        VERSIONED,
        /** Those with names of their own. */
        UNVERSIONED,
        /** All. */
        BOTH
    }

    /** Returns the versions in {@code group}, the newest first. */
    public static PackageQuery in(String group) {
        return new PackageQuery(Listing.ALL, Optional.of(group), Kind.VERSIONED);
    }

    /** Returns all packages. */
    public static PackageQuery all(Listing listing) {
        return new PackageQuery(listing, Optional.empty(), Kind.BOTH);
    }
}
