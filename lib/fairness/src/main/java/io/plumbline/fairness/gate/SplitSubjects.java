// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.fairness.gate;

import io.plumbline.fairness.gate.RuleSubjects.Subject;
import io.plumbline.fairness.results.FacetResults;
import io.plumbline.fairness.results.MetricResult;
import io.plumbline.fairness.results.Mode;
import io.plumbline.fairness.results.SplitResults;
import java.util.List;
import java.util.Optional;

/** A rule on a bias metric: one value per disadvantaged facet value. */
final class SplitSubjects {
    private SplitSubjects() {}

    static void add(FacetResults facet, String name, Rule rule, Mode mode, List<Subject> subjects, List<String> known) {
        if (!rule.scope().facet().map(facet.name()::equals).orElse(true)) {
            return;
        }
        for (SplitResults split : facet.splits()) {
            known.add(split.valueOrThreshold());
            if (rule.scope().covers(facet.name(), split.valueOrThreshold())) {
                split.metrics().stream().filter(metric -> metric.name().equals(name))
                        .forEach(metric -> subjects.add(subject(facet, split, metric, rule, mode)));
            }
        }
    }

    private static Subject subject(FacetResults facet, SplitResults split, MetricResult metric, Rule rule, Mode mode) {
        String words = metric.name() + " of " + split.disadvantaged();
        return new Subject(facet.name(), split.valueOrThreshold(), SplitRuling.of(words, split, metric, mode, rule),
                excluded(words, split, rule));
    }

    private static Optional<String> excluded(String words, SplitResults split, Rule rule) {
        long rows = split.a().rows() + split.d().rows();
        return split.suppressed() || split.d().rows() >= rule.scope().minimumShare() * rows
                ? Optional.empty()
                : Optional.of(words + " is left out by the rule: " + split.d().rows() + " of " + rows + " rows, "
                        + Figures.belowShare(rule.scope().minimumShare()) + ".");
    }
}
