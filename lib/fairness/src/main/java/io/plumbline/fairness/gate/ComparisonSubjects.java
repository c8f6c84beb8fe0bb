// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.fairness.gate;

import io.plumbline.fairness.Recovery;
import io.plumbline.fairness.gate.RuleSubjects.Subject;
import io.plumbline.fairness.groups.GroupMetric;
import io.plumbline.fairness.results.GroupTable;
import io.plumbline.fairness.results.GroupTable.Comparison;
import io.plumbline.fairness.results.GroupTable.Group;
import io.plumbline.measure.Interval;
import io.plumbline.measure.Measurement;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** A rule on a comparison between groups, or on a figure with a name of its own: one value per table. */
final class ComparisonSubjects {
    private static final String ALL_GROUPS = "all groups";
    /** Figures with names of their own, and the comparisons of which they are one. */
    private static final Map<String, List<String>> FIGURES = Map.of("demographic_parity_difference",
            List.of("selection_rate_difference"), "demographic_parity_ratio", List.of("selection_rate_ratio"),
            "equalized_odds_difference", List.of("tpr_difference", "fpr_difference"), "equalized_odds_ratio",
            List.of("tpr_ratio", "fpr_ratio"));
    private static final List<String> NAMES = Stream.concat(
            GroupMetric.keys().stream().flatMap(metric -> Stream.of(Part.values()).map(part -> metric + part.suffix)),
            FIGURES.keySet().stream().sorted()).toList();

    private final GroupTable table;
    private final Rule rule;

    private ComparisonSubjects(GroupTable table, Rule rule) {
        this.table = table;
        this.rule = rule;
    }

    private enum Part {
        MIN("_min", Comparison::min), MAX("_max", Comparison::max), DIFFERENCE("_difference",
                Comparison::difference), RATIO("_ratio", Comparison::ratio), DIFFERENCE_TO_OVERALL(
                        "_difference_to_overall", Comparison::differenceToOverall), RATIO_TO_OVERALL(
                                "_ratio_to_overall", Comparison::ratioToOverall);

        private final String suffix;
        private final Function<Comparison, Measurement> value;

        Part(String suffix, Function<Comparison, Measurement> value) {
            this.suffix = suffix;
            this.value = value;
        }
    }

    /** Returns every comparison and figure that a rule may name. */
    static List<String> names() {
        return NAMES;
    }

    static void add(GroupTable table, Rule rule, List<Subject> subjects) {
        new ComparisonSubjects(table, rule).ruling()
                .ifPresent(ruling -> subjects.add(
                        new Subject(RuleSubjects.name(table), ALL_GROUPS, ruling, Optional.empty())));
    }

    private Optional<Ruling> ruling() {
        String subject = rule.metric() + " of " + RuleSubjects.name(table);
        Measurement named = table.named().get(rule.metric());
        if (named == null) {
            return find(rule.metric()).map(compared -> compared.ruling(subject));
        }
        // Equalized odds are the worse of two comparisons: the one that gave the figure also gives its interval.
        return FIGURES.getOrDefault(rule.metric(), List.of()).stream().flatMap(name -> find(name).stream())
                .filter(compared -> compared.value().equals(named)).findFirst()
                .map(compared -> compared.ruling(subject))
                .or(() -> Optional.of(Ruling.of(subject, named, Optional.empty(), rule)));
    }

    private Optional<Compared> find(String name) {
        return table.comparisons().stream().flatMap(comparison -> Stream.of(Part.values())
                .filter(part -> name.equals(comparison.metric() + part.suffix))
                .map(part -> new Compared(comparison, part))).findFirst();
    }

    private Optional<Group> group(String name) {
        return table.groups().stream().filter(group -> String.join(Scope.JOINT, group.values()).equals(name))
                .findFirst();
    }

    /** One part of one comparison. */
    private final class Compared {
        private final Comparison comparison;
        private final Part part;

        Compared(Comparison comparison, Part part) {
            this.comparison = comparison;
            this.part = part;
        }

        Measurement value() {
            return part.value.apply(comparison);
        }

        Ruling ruling(String subject) {
            return Stream.of(comparison.minGroup(), comparison.maxGroup()).flatMap(name -> group(name).stream())
                    .filter(group -> group.counts().rows() < rule.evidence().minimumRows()).findFirst()
                    .map(group -> Ruling.tooFewRows(subject, String.join(Scope.JOINT, group.values()),
                            group.counts().rows(), rule.evidence().minimumRows()))
                    .orElseGet(() -> Ruling.of(subject, value(), interval(), rule));
        }

        private Optional<Interval> interval() {
            return switch (part) {
                case MIN -> interval(comparison.minGroup());
                case MAX -> interval(comparison.maxGroup());
                case DIFFERENCE -> comparison.differenceInterval();
                case RATIO -> ratio();
                case DIFFERENCE_TO_OVERALL, RATIO_TO_OVERALL -> Optional.empty();
            };
        }

        private Optional<Interval> interval(String name) {
            return group(name).flatMap(group -> Optional.ofNullable(group.metrics().get(comparison.metric())))
                    .flatMap(measured -> measured.interval());
        }

        private Optional<Interval> ratio() {
            Optional<Interval> low = interval(comparison.minGroup());
            Optional<Interval> high = interval(comparison.maxGroup());
            return low.isPresent() && high.isPresent() && comparison.min() instanceof Measurement.Defined(double min)
                    && comparison.max() instanceof Measurement.Defined(double max) && min >= 0 && max > 0
                            ? Optional.of(Recovery.ratio(min, low.get(), max, high.get()))
                            : Optional.empty();
        }
    }
}
