// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.console.people;

import java.util.List;

/** The form of a new role, and the documents it may begin from. */
public record NewRoleView(RoleDraft draft, TrustTemplate chosen) {
    /** Returns whom a role may be meant for. */
    public List<TrustTemplate> templates() {
        return List.of(TrustTemplate.values());
    }
}
