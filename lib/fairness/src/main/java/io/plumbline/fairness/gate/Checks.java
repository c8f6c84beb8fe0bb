// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.fairness.gate;

import io.plumbline.fairness.gate.Evidence.Otherwise;
import io.plumbline.fairness.gate.RuleSubjects.Subject;
import io.plumbline.fairness.results.GateOutcome.Check;
import io.plumbline.measure.Verdict;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a rule makes of each value it applies to: severity, waiver, and whether the gate closes. */
final class Checks {
    private static final String INFO = "info";
    private static final String WARNING = "warning";
    private static final String LEFT_OUT = "left out";

    private final Rule rule;
    private final Optional<Waiver> active;
    private final String expired;

    private Checks(Rule rule, LocalDate today) {
        this.rule = rule;
        active = rule.waiver().filter(waiver -> waiver.holdsOn(today));
        expired = rule.waiver().filter(waiver -> !waiver.holdsOn(today))
                .map(waiver -> " The waiver of " + waiver.owner() + " expired on " + waiver.expires() + ".").orElse("");
    }

    static List<Check> of(Rule rule, RuleSubjects subjects, LocalDate today) {
        Checks checks = new Checks(rule, today);
        return subjects.list().isEmpty()
                ? List.of(checks.notComputed())
                : subjects.list().stream().map(checks::check).toList();
    }

    private Check check(Subject subject) {
        Ruling ruling = subject.ruling();
        if (subject.excluded().isPresent()) {
            return check(subject.facet(), subject.group(), INFO, Optional.empty(), LEFT_OUT,
                    subject.excluded().get());
        }
        if (rule.bound() instanceof Bound.Published) {
            return check(subject.facet(), subject.group(), INFO, Optional.empty(), ruling.observed(), ruling.reason());
        }
        return check(subject.facet(), subject.group(), severity(ruling.verdict()), Optional.of(ruling.verdict()),
                ruling.observed(), ruling.reason());
    }

    /** A metric that exists but was not asked for: nothing is known, and only a rule that insists makes more of it. */
    private Check notComputed() {
        Optional<Verdict> verdict = rule.bound() instanceof Bound.Published
                ? Optional.empty()
                : Optional.of(Verdict.NOT_ENOUGH_EVIDENCE);
        boolean insists = rule.evidence().otherwise() == Otherwise.FAIL;
        return check(rule.scope().facet().orElse("all facets"), rule.scope().group().orElse("all groups"),
                insists ? severity(Verdict.NOT_ENOUGH_EVIDENCE) : INFO, verdict, "not computed",
                rule.metric() + " was not computed in this run.");
    }

    private Check check(String facet, String group, String severity, Optional<Verdict> verdict, String observed,
            String message) {
        boolean crossed = verdict.filter(this::counts).isPresent();
        boolean blocking = crossed && rule.severity() == Rule.Severity.ERROR && active.isEmpty();
        Optional<String> waiver = crossed
                ? active.map(one -> "waived by " + one.owner() + " until " + one.expires() + ": " + one.reason())
                : Optional.empty();
        return new Check(rule.id(), rule.metric(), facet, group, severity, verdict, observed, rule.bound().words(),
                crossed ? message + expired : message, waiver, blocking);
    }

    private boolean counts(Verdict verdict) {
        return switch (verdict) {
            case PASS -> false;
            case FAIL -> true;
            case NOT_ENOUGH_EVIDENCE -> rule.evidence().otherwise() == Otherwise.FAIL;
        };
    }

    private String severity(Verdict verdict) {
        String own = rule.severity().name().toLowerCase(Locale.ROOT);
        return switch (verdict) {
            case PASS, FAIL -> own;
            case NOT_ENOUGH_EVIDENCE -> switch (rule.evidence().otherwise()) {
                case FAIL -> own;
                case WARN -> WARNING;
                case PASS -> INFO;
            };
        };
    }
}
