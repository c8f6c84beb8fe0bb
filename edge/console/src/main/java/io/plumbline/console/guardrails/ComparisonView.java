// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.console.guardrails;

import java.util.List;

/** Two versions of a guardrail beside each other. */
public record ComparisonView(String address, String from, String to, List<String> versions, List<RuleChange> changes,
        ReplayCounts counts, List<ReplayLine> replayed) {
    /** Returns a version as people read it. */
    public String said(String version) {
        return version.equals("DRAFT") ? "the draft" : "version " + version;
    }
}
