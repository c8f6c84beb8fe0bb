// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.console;

/** The entries of the navigation. */
public enum Section {
    FLEET("Fleet", "/console/fleet"), CARDS("Model cards", "/console/cards"), REGISTRY("Registry",
            "/console/registry"), LINEAGE("Lineage", "/console/lineage"), GUARDRAILS("Guardrails",
                    "/console/guardrails"), SENSITIVE_DATA("Sensitive data", "/console/sensitive-data"), AUDIT("Audit",
                            "/console/audit"), PEOPLE(
                                    "Users and policies", "/console/people"), SETTINGS("Settings", "/console/settings");

    private final String title;
    private final String address;

    Section(String title, String address) {
        this.title = title;
        this.address = address;
    }

    /** Returns its name as shown. */
    public String title() {
        return title;
    }

    /** Returns where it begins. */
    public String address() {
        return address;
    }
}
