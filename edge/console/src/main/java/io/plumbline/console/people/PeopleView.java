// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.console.people;

import java.util.List;
import java.util.Optional;

/**
 * A list of users, groups, roles or policies.
 *
 * @param next   the address of the next page
 * @param create whether whoever looks may make one more
 */
public record PeopleView(Tab tab, List<Line> lines, Optional<String> next, boolean create) {
    /**
     * One of them.
     *
     * @param address of its page
     * @param detail  the policies of a holder, the description of a policy
     */
    public record Line(String name, String address, String arn, String detail, String created) {}

    /** Returns what one of them is called. */
    public String word() {
        return switch (tab) {
            case GROUPS -> "group";
            case ROLES -> "role";
            case POLICIES -> "policy";
            case USERS, DUTIES, SIMULATOR -> "user";
        };
    }

    /** Returns whether one of them needs more than a name, so that it has a form of its own. */
    public boolean needsForm() {
        return tab == Tab.ROLES || tab == Tab.POLICIES;
    }

    /** Returns what to do when there is none. */
    public String emptyHint() {
        return switch (tab) {
            case USERS -> "No user yet. Make the first one above.";
            case GROUPS -> "No group yet. A group gives its policies to all its members: make one above.";
            case ROLES ->
                "No role yet. A role is taken on for a while, by a program, a service or a person: make one above.";
            case POLICIES, DUTIES, SIMULATOR -> "No policy yet.";
        };
    }

    /** Returns what the column with the detail is called. */
    public String detailTitle() {
        return tab == Tab.POLICIES ? "Description" : "Policies";
    }
}
