// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.console.guardrails;

import io.plumbline.console.Moments;
import io.plumbline.guardrails.library.Guardrail;

/** A version in the list of them. */
public record VersionLine(String version, String description, String when) {
    static VersionLine of(Guardrail guardrail) {
        return new VersionLine(guardrail.version(), guardrail.terms().description().orElse(""),
                Moments.second(guardrail.updatedAt()));
    }

    /** Returns whether it is the version that can be changed. */
    public boolean isDraft() {
        return version.equals(Guardrail.DRAFT);
    }
}
