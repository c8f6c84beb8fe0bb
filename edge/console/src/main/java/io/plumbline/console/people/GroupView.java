// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.console.people;

import io.plumbline.console.Fact;
import io.plumbline.security.identity.User;
import java.util.List;

/**
 * One group.
 *
 * @param here    the address of the page
 * @param members who is in it
 * @param others  who is not
 */
public record GroupView(String here, List<Fact> facts, PolicyPart policies, List<User> members, List<User> others,
        Powers powers) {
    /** What whoever looks may do. */
    public record Powers(boolean add, boolean remove, boolean delete) {}
}
