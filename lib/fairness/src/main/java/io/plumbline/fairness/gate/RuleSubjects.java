// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.fairness.gate;

import static io.plumbline.measure.PlumblineException.Category.INVALID_CONFIGURATION;

import io.plumbline.fairness.BiasMetrics;
import io.plumbline.fairness.MetricSpec;
import io.plumbline.fairness.groups.GroupMetric;
import io.plumbline.fairness.results.FacetResults;
import io.plumbline.fairness.results.GroupTable;
import io.plumbline.fairness.results.Mode;
import io.plumbline.measure.PlumblineException;
import io.plumbline.measure.Suggestions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What a rule applies to in a run: every value that it judges, ready judged. */
record RuleSubjects(List<Subject> list) {

    /**
     * One value.
     *
     * @param facet facet, or facets of an intersection, joined
     * @param group facet value or group
     * @param ruling what the bound says
     * @param excluded why the rule leaves the group out; empty when it does not
     */
    record Subject(String facet, String group, Ruling ruling, Optional<String> excluded) {}

    static RuleSubjects of(Policy policy, Rule rule, List<FacetResults> facets, List<GroupTable> intersections,
            Mode mode) {
        String place = "policy '" + policy.name() + "': rule '" + rule.id() + "'";
        requireFacet(place, rule, facets, intersections);
        List<Subject> subjects = new ArrayList<>();
        List<String> groups = new ArrayList<>();
        Optional<MetricSpec> bias = BiasMetrics.find(rule.metric());
        if (bias.isPresent()) {
            facets.forEach(facet -> SplitSubjects.add(facet, bias.get().name(), rule, mode, subjects, groups));
        } else if (GroupMetric.keys().contains(rule.metric())) {
            tables(rule, facets, intersections).forEach(table -> GroupSubjects.add(table, rule, subjects, groups));
        } else if (ComparisonSubjects.names().contains(rule.metric())) {
            tables(rule, facets, intersections).forEach(table -> ComparisonSubjects.add(table, rule, subjects));
        } else {
            throw unknownMetric(place, rule);
        }
        requireGroup(place, rule, groups);
        return new RuleSubjects(subjects);
    }

    private static Stream<GroupTable> tables(Rule rule, List<FacetResults> facets, List<GroupTable> intersections) {
        Stream<GroupTable> combined = rule.scope().intersections() || rule.scope().facet().isPresent()
                ? intersections.stream()
                : Stream.of();
        return Stream.concat(facets.stream().map(FacetResults::groups), combined)
                .filter(table -> rule.scope().facet().map(name(table)::equals).orElse(true));
    }

    static String name(GroupTable table) {
        return String.join(Scope.JOINT, table.facets());
    }

    private static void requireFacet(String place, Rule rule, List<FacetResults> facets,
            List<GroupTable> intersections) {
        List<String> known = Stream
                .concat(facets.stream().map(FacetResults::name), intersections.stream().map(RuleSubjects::name))
                .toList();
        rule.scope().facet().filter(facet -> !known.contains(facet)).ifPresent(facet -> {
            throw new PlumblineException(INVALID_CONFIGURATION, place + ": facet '" + facet
                    + "' is not a facet of this run (facets: " + String.join(", ", known) + ")."
                    + Suggestions.hint(facet, known));
        });
    }

    private static void requireGroup(String place, Rule rule, List<String> known) {
        rule.scope().group().filter(group -> !known.isEmpty() && !known.contains(group)).ifPresent(group -> {
            throw new PlumblineException(INVALID_CONFIGURATION, place + ": group '" + group
                    + "' does not occur where the rule applies (groups: " + String.join(", ", known) + ")."
                    + Suggestions.hint(group, known));
        });
    }

    private static PlumblineException unknownMetric(String place, Rule rule) {
        String hint = Suggestions.hint(rule.metric(), Rule.metrics());
        return new PlumblineException(INVALID_CONFIGURATION, place + ": metric '" + rule.metric()
                + "' is not known (bias metrics such as DPPL, metrics by group such as selection_rate, comparisons such "
                + "as selection_rate_ratio)." + hint);
    }
}
