// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.console.people;

/** The lists of users and policies. */
public enum Tab {
    USERS("Users", "/console/people"), GROUPS("Groups", "/console/people/groups"), ROLES("Roles",
            "/console/people/roles"), POLICIES("Policies",
                    "/console/people/policies"), DUTIES("Duties",
                            "/console/people/duties"), SIMULATOR("Simulator", "/console/people/simulator");

    private final String title;
    private final String address;

    Tab(String title, String address) {
        this.title = title;
        this.address = address;
    }

    /** Returns its name as shown. */
    public String title() {
        return title;
    }

    /** Returns where it is. */
    public String address() {
        return address;
    }
}
