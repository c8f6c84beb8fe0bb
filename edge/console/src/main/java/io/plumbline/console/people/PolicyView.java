// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.console.people;

import io.plumbline.console.Refusal;
import io.plumbline.console.Values;
import java.util.List;

/**
 * One policy.
 *
 * @param document the version that is shown, JSON; after a refusal what was typed
 * @param shown    the number of that version
 * @param counts   the number of the version that counts
 * @param users    who has it
 * @param used     to how many users, groups and roles it is attached
 * @param versions all versions, the newest first
 * @param refusal  why what was sent was not taken
 */
public record PolicyView(String arn, String description, String document, int shown, int counts, List<User> users,
        int used, List<Version> versions, Powers powers, Refusal refusal) {
    /** What whoever looks may do. */
    public record Powers(boolean add, boolean choose, boolean remove, boolean delete, boolean copy) {}

    /** One version. */
    public record Version(int number, String made, boolean counts) {}

    /** Somebody who has it. */
    public record User(String name, String kind, String address) {}

    /** Returns the address of this page. */
    public String here() {
        return "/console/people/policies/" + Values.encode(arn);
    }

    /** Returns the address of a form for a policy that begins from the document of this one. */
    public String copy() {
        return "/console/people/new-policy?from=" + Values.encode(arn);
    }

    /** Returns how widely it is used. */
    public String usage() {
        return used == 0
                ? "nobody yet"
                : used == 1 ? "one user, group or role" : used + " users, groups and roles";
    }
}
