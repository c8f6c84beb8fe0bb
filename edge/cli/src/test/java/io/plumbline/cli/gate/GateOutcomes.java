// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.cli.gate;

import io.plumbline.fairness.results.GateOutcome;
import io.plumbline.fairness.results.GateOutcome.Check;
import io.plumbline.measure.Verdict;
import java.util.List;
import java.util.Optional;

/** A gate with a check of every kind. */
final class GateOutcomes {
    static final Check PASSED = check("selection", "male", "error", Optional.of(Verdict.PASS), Optional.empty(), false);
    static final Check BROKEN = check("selection", "female", "error", Optional.of(Verdict.FAIL), Optional.empty(),
            true);
    static final Check WARNED = check("labels", "female", "warning", Optional.of(Verdict.FAIL), Optional.empty(),
            false);
    static final Check WAIVED = check("labels", "divers", "error", Optional.of(Verdict.FAIL),
            Optional.of("by J. Doe until 2027-01-31: a new sample is being drawn"), false);
    static final Check UNSURE = check("selection", "a\"<&\u0007b", "error", Optional.of(Verdict.NOT_ENOUGH_EVIDENCE),
            Optional.empty(), false);
    static final Check PUBLISHED = check("impact", "male", "info", Optional.empty(), Optional.empty(), false);

    static final GateOutcome ALL = new GateOutcome("four-fifths", "preset four-fifths",
            List.of(PASSED, BROKEN, WARNED, WAIVED, UNSURE, PUBLISHED), true);

    private GateOutcomes() {}

    private static Check check(String rule, String group, String severity, Optional<Verdict> verdict,
            Optional<String> waiver, boolean blocking) {
        return new Check(rule, "DI", "sex", group, severity, verdict, "0.72", "at least 0.80",
                "DI of sex " + group + " is 0.72, at least 0.80 was asked for", waiver, blocking);
    }
}
