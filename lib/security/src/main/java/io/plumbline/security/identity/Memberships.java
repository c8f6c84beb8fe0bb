// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.security.identity;

import io.plumbline.data.Page;
import io.plumbline.data.PageRequest;

/** Who is in which group. */
public interface Memberships {
    /** Puts a user into a group; nothing happens when it is there. */
    void add(String groupId, String userId);

    /** Takes a user out of a group; returns whether it was there. */
    boolean remove(String groupId, String userId);

    /** Lists the groups of a user by name. */
    Page<Group> groupsOf(String userId, PageRequest request);

    /** Lists the users of a group by name. */
    Page<User> usersOf(String groupId, PageRequest request);
}
