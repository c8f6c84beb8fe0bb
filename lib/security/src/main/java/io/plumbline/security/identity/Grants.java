// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.security.identity;

import io.plumbline.data.Page;
import io.plumbline.data.PageRequest;
import java.util.Optional;

/** Which policies whom are given: attachments of managed policies, and inline policies. */
public interface Grants {
    /** Attaches a managed policy; nothing happens when it is attached. */
    void attach(String holderId, String policyId);

    /** Detaches a managed policy; returns whether it was attached. */
    boolean detach(String holderId, String policyId);

    /** Lists what is attached, by ARN. */
    Page<ManagedPolicy> attached(String holderId, String pathPrefix, PageRequest request);

    /**
     * Lists who has a policy, by kind and name.
     *
     * @param kind     only those of this kind
     * @param boundary whether those it limits are meant, instead of those it is attached to
     */
    Page<Holder> holdersOf(ManagedPolicy policy, Optional<Holder.Kind> kind, boolean boundary, String pathPrefix,
            PageRequest request);

    /** Stores an inline policy, over one of the same name. */
    void put(String holderId, NamedDocument policy);

    /** Finds an inline policy. */
    Optional<NamedDocument> inline(String holderId, String name);

    /** Removes an inline policy; returns whether there was one. */
    boolean remove(String holderId, String name);

    /** Lists inline policies by name. */
    Page<NamedDocument> inline(String holderId, PageRequest request);

    /** Returns everything that decides what a user or role may do; nothing for an id that nobody has. */
    Granted of(String holderId);
}
