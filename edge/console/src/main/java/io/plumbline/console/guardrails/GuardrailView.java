// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.console.guardrails;

import io.plumbline.console.Fact;
import java.util.List;
import java.util.Map;

/** One guardrail at a version. */
public record GuardrailView(GuardrailLine line, List<Fact> facts, Map<String, String> rules,
        List<VersionLine> versions, List<EnforcedLine> enforced, List<String> remarks, Powers powers) {

    /** What whoever is signed in may do. */
    public record Powers(boolean change, boolean publish, boolean delete, boolean enforce, boolean apply) {}

    /** Returns whether there is a numbered version. */
    public boolean published() {
        return versions.stream().anyMatch(each -> !each.isDraft());
    }
}
