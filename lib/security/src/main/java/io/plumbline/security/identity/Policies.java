// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.security.identity;

import io.plumbline.data.Page;
import io.plumbline.data.PageRequest;
import java.util.List;
import java.util.Optional;

/** Managed policies and their versions. */
public interface Policies {
    /** Stores a new policy with its first version. */
    void add(ManagedPolicy policy, PolicyVersion first);

    /** Stores default version, newest version and time of change of {@code policy}. */
    void update(ManagedPolicy policy);

    /** Removes a policy, its versions and tags. */
    void remove(String id);

    /** Finds a policy. */
    Optional<ManagedPolicy> find(String arn);

    /** Finds a policy of the same owner whose name differs in nothing but the case of letters. */
    Optional<ManagedPolicy> findAnyCase(String name, boolean ready);

    /** Lists policies by ARN. */
    Page<ManagedPolicy> list(Filter filter, PageRequest request);

    /** Returns how many the account made itself. */
    int count();

    /** Adds a version. */
    void addVersion(String policyId, PolicyVersion version);

    /** Removes a version. */
    void removeVersion(String policyId, int number);

    /** Returns all versions, the newest first; there are at most five. */
    List<PolicyVersion> versions(String policyId);

    /**
     * Which policies.
     *
     * @param ready        only those that come with the program, or only others; empty for both
     * @param attachedOnly only those that somebody has, as a grant or as a boundary
     * @param pathPrefix   how the path begins
     * @param boundaryUse  true for those used as boundaries, false for those used as grants; empty for all
     */
    record Filter(Optional<Boolean> ready, boolean attachedOnly, String pathPrefix, Optional<Boolean> boundaryUse) {
        /** Returns the filter that everything passes. */
        public static Filter all() {
            return new Filter(Optional.empty(), false, "/", Optional.empty());
        }
    }
}
