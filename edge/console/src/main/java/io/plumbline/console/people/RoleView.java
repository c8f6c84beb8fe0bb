// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.console.people;

import io.plumbline.console.Fact;
import java.util.List;

/**
 * One role.
 *
 * @param here   the address of the page
 * @param duties duties that it holds although they belong apart
 * @param draft  what stands in its forms
 */
public record RoleView(String here, List<Fact> facts, PolicyPart policies, DutiesPart duties, RoleDraft draft,
        Powers powers) {
    /** What whoever looks may do. */
    public record Powers(boolean trust, boolean describe, boolean delete) {}
}
