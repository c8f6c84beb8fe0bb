// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.console.people;

import java.util.List;
import java.util.Optional;

/**
 * A list of users, groups, roles or policies.
 *
 * @param next   the address of the next page
 * @param create whether whoever looks may make a user
 */
public record PeopleView(Tab tab, List<Line> lines, Optional<String> next, boolean create) {
    /**
     * One of them.
     *
     * @param address of its page; empty when it has none
     * @param detail  the policies of a holder, the description of a policy
     */
    public record Line(String name, Optional<String> address, String arn, String detail, String created) {}

    /** Returns what the column with the detail is called. */
    public String detailTitle() {
        return tab == Tab.POLICIES ? "Description" : "Policies";
    }
}
