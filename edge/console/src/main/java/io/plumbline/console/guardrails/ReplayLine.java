// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.console.guardrails;

import io.plumbline.console.Moments;
import io.plumbline.guardrails.library.DecisionReplay.Comparison;
import io.plumbline.guardrails.library.DecisionReplay.Replayed;
import io.plumbline.guardrails.library.Found;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A recorded decision that another version would change. */
public record ReplayLine(String id, String when, String before, String after, String gained, String lost) {
    static ReplayLine of(Replayed replayed) {
        Comparison comparison = replayed.comparison().orElseThrow();
        return new ReplayLine(replayed.decision().id(), Moments.bare(replayed.decision().at()),
                comparison.before().name().toLowerCase(Locale.ROOT), comparison.after().name().toLowerCase(Locale.ROOT),
                said(comparison.gained()), said(comparison.lost()));
    }

    private static String said(List<Found> findings) {
        return findings.stream().map(each -> FormFields.said(each.type())).distinct()
                .collect(Collectors.joining(", "));
    }
}
