// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.fairness.gate;

import io.plumbline.fairness.gate.RuleSubjects.Subject;
import io.plumbline.fairness.groups.GroupMetric;
import io.plumbline.fairness.groups.ImpactRatios;
import io.plumbline.fairness.results.GroupTable;
import io.plumbline.fairness.results.GroupTable.Group;
import io.plumbline.fairness.results.GroupTable.Measured;
import io.plumbline.measure.Measurement;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A rule on a metric by group: one value per group of a table. */
final class GroupSubjects {
    private static final Map<String, String> RATE_OF = Map.of(GroupMetric.IMPACT_RATIO.key(),
            GroupMetric.SELECTION_RATE.key(), GroupMetric.SCORING_IMPACT_RATIO.key(), GroupMetric.SCORING_RATE.key());

    private final GroupTable table;
    private final Rule rule;
    private final String facet;

    private GroupSubjects(GroupTable table, Rule rule) {
        this.table = table;
        this.rule = rule;
        facet = RuleSubjects.name(table);
    }

    static void add(GroupTable table, Rule rule, List<Subject> subjects, List<String> known) {
        new GroupSubjects(table, rule).add(subjects, known);
    }

    private void add(List<Subject> subjects, List<String> known) {
        for (Group group : table.groups()) {
            String name = String.join(Scope.JOINT, group.values());
            known.add(name);
            if (rule.scope().group().map(name::equals).orElse(true)) {
                subject(group, name).ifPresent(subjects::add);
            }
        }
    }

    private Optional<Subject> subject(Group group, String name) {
        String words = rule.metric() + " of " + facet + " = " + name;
        if (group.suppressed()) {
            return table.overall().suppressed() || table.overall().metrics().containsKey(rateOrMetric())
                    ? Optional.of(new Subject(facet, name,
                            Ruling.notEstimable(words, "the group is not shown"), Optional.empty()))
                    : Optional.empty();
        }
        Optional<Measured> measured = measured(group);
        if (measured.isEmpty()) {
            return Optional.empty();
        }
        if (group.counts().rows() < rule.evidence().minimumRows()) {
            return Optional.of(new Subject(facet, name, Ruling.tooFewRows(words, "the group", group.counts().rows(),
                    rule.evidence().minimumRows()), excluded(words, group)));
        }
        return Optional.of(new Subject(facet, name,
                Ruling.of(words, measured.get().value(), measured.get().interval(), rule), excluded(words, group)));
    }

    private String rateOrMetric() {
        return RATE_OF.getOrDefault(rule.metric(), rule.metric());
    }

    /** Impact ratios are taken anew, since the rule may leave out groups that the table compared with. */
    private Optional<Measured> measured(Group group) {
        String rate = RATE_OF.get(rule.metric());
        if (rate == null || rule.scope().minimumShare() == 0) {
            return Optional.ofNullable(group.metrics().get(rule.metric()));
        }
        List<Measured> eligible = table.groups().stream()
                .filter(one -> !one.suppressed() && largeEnough(one)
                        && one.counts().rows() >= rule.evidence().minimumRows())
                .flatMap(one -> Optional.ofNullable(one.metrics().get(rate)).stream()).toList();
        return Optional.ofNullable(group.metrics().get(rate))
                .map(own -> ImpactRatios.of(own, ImpactRatios.highest(eligible)));
    }

    private boolean largeEnough(Group group) {
        return group.counts().rows() >= rule.scope().minimumShare() * table.overall().counts().rows();
    }

    private Optional<String> excluded(String words, Group group) {
        if (largeEnough(group)) {
            return Optional.empty();
        }
        String rate = rateOrMetric();
        Measured measured = group.metrics().get(rate);
        String value = measured != null && measured.value() instanceof Measurement.Defined(double number)
                ? ", " + rate + " " + Figures.value(number)
                : "";
        return Optional.of(words + " is left out by the rule: " + group.counts().rows() + " of "
                + table.overall().counts().rows() + " rows, " + Figures.belowShare(rule.scope().minimumShare()) + value
                + ".");
    }
}
