// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.governance.registry;

import io.plumbline.data.Page;
import io.plumbline.data.PageRequest;
import java.util.Optional;

/** Keeps groups of packages by name, whatever its case. */
public interface PackageGroups {
    /** Adds a group; returns false when there is one of that name. */
    boolean add(PackageGroup group);

    /** Finds a group. */
    Optional<PackageGroup> find(String name);

    /** Returns one page of groups. */
    Page<PackageGroup> list(Listing listing, PageRequest page);

    /**
     * Counts up and returns the number of the next version. Other callers wait until this transaction ends. Empty when
     * there is no such group.
     */
    Optional<Integer> nextVersion(String name);

    /** Makes everybody else who wants to change the group wait; returns false when there is no such group. */
    boolean hold(String name);

    /** Deletes a group, its policy with it; returns false when there is none. */
    boolean delete(String name);

    /** Finds the resource policy of a group. */
    Optional<String> policy(String name);

    /** Sets the resource policy of a group, or takes it away. */
    void policy(String name, Optional<String> document);
}
