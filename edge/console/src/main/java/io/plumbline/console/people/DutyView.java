// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.console.people;

import java.util.List;

/**
 * Who holds duties that belong apart.
 *
 * @param asked how many users and roles were looked at
 * @param rows  those of whom something was found
 */
public record DutyView(int asked, List<Row> rows) {
    /**
     * Somebody.
     *
     * @param kind    user or role
     * @param address of the page
     */
    public record Row(String name, String kind, String address, List<DutiesPart.Line> findings) {}

    /** Returns what was found, in one sentence. */
    public String finding() {
        return rows.isEmpty()
                ? "None of " + asked + " users and roles holds two duties that belong apart."
                : rows.size() + " of " + asked + " users and roles hold" + (rows.size() == 1 ? "s" : "")
                        + " duties that belong apart.";
    }
}
