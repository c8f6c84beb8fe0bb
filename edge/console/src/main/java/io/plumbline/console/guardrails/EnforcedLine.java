// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.console.guardrails;

import io.plumbline.console.Moments;
import io.plumbline.guardrails.library.Enforcement;

/** A place where a version is enforced. */
public record EnforcedLine(String id, String version, String models, String by, String when) {
    static EnforcedLine of(Enforcement enforcement) {
        return new EnforcedLine(enforcement.id(), enforcement.version(),
                enforcement.models().map(EnforcedLine::said).orElse("every model"), enforcement.updatedBy(),
                Moments.second(enforcement.updatedAt()));
    }

    private static String said(Enforcement.Models models) {
        String included = models.included().contains(Enforcement.ALL)
                ? "every model"
                : String.join(", ", models.included());
        return models.excluded().isEmpty() ? included : included + " but " + String.join(", ", models.excluded());
    }
}
