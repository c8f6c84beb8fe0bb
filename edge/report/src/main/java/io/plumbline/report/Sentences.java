// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.report;

import io.plumbline.fairness.results.AnalysisResults;
import io.plumbline.fairness.results.CompatValue;
import io.plumbline.fairness.results.FacetResults;
import io.plumbline.fairness.results.GateOutcome;
import io.plumbline.fairness.results.GroupTable;
import io.plumbline.fairness.results.MetricResult;
import io.plumbline.fairness.results.Mode;
import io.plumbline.fairness.results.SplitResults;
import io.plumbline.fairness.results.SubgroupSearch;
import io.plumbline.measure.Interval;
import io.plumbline.measure.Measurement;
import io.plumbline.measure.Verdict;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What an analysis found, in sentences: what was measured, between whom, with its interval and its rows. They judge
 * nothing beyond the rules of the run, and the terminal and every report say the same.
 */
public final class Sentences {
    private Sentences() {}

    /** Returns the finding to read first: the largest gap between a facet value and the rest. */
    public static String headline(AnalysisResults results) {
        return results.facets().stream().flatMap(facet -> facet.splits().stream())
                .filter(split -> !split.suppressed()
                        && rateMetric(split).flatMap(metric -> shownValue(metric, results.mode())).isPresent())
                .max(Comparator.comparingDouble(split -> rateGap(split, results.mode())))
                .map(split -> largestGap(results, split))
                .orElse("No difference between facet values could be estimated.");
    }

    /** Returns what was compared: rows, facets, predictions, labels and the positive outcome. */
    public static String scope(AnalysisResults results) {
        String facets = list(results.facets().stream().map(facet -> Names.shown(facet.name())).toList());
        String predictions = results.label().predicted().map(from -> "predictions from " + Names.shown(from) + ", ")
                .orElse("no predictions, ");
        return plural(results.dataset().rows(), "row") + " compared across " + (facets.isEmpty() ? "no facet" : facets)
                + ": " + predictions + "labels from " + Names.shown(results.label().name())
                + "; the positive outcome is " + Names.shown(results.label().strictPositive()) + ".";
    }

    /** Returns how many values met their rules: {@code 24 values were judged: 3 pass, 6 fail, 15 without enough evidence.} */
    public static String verdicts(AnalysisResults results) {
        VerdictCounts counts = VerdictCounts.of(results);
        if (counts.judged() == 0) {
            return "No rule was set, so no value was judged.";
        }
        return plural(counts.judged(), "value") + (counts.judged() == 1 ? " was" : " were") + " judged: "
                + Figures.count(counts.pass()) + " pass, " + Figures.count(counts.fail()) + " fail, "
                + Figures.count(counts.unsure()) + " without enough evidence.";
    }

    /** Returns one sentence for a facet: the group with the lowest and the one with the highest rate. */
    public static String facet(FacetResults facet, AnalysisResults results) {
        return comparison(facet.groups()).orElseGet(() -> facet.splits().stream()
                .findFirst().map(split -> split(split, results)).orElse("No group could be compared."));
    }

    /** Returns the sentence about a facet value: its rate, that of the rest, the difference with interval and rows. */
    public static String split(SplitResults split, AnalysisResults results) {
        if (split.suppressed()) {
            return "The figures of this comparison are " + suppressed(results.suppressBelow()) + ".";
        }
        return rateMetric(split).map(metric -> metric(metric, split, results)).orElse(
                Names.shown(split.disadvantaged()) + " against " + Names.shown(split.advantaged())
                        + ": no rate was asked for.");
    }

    /**
     * Returns the sentence about one metric of a facet value, in the mode of the run:
     * {@code Selection rate: 0.64 for sex = male, 0.75 for sex = female; it differs by −0.11 (95% CI −0.17 to −0.05,
     * n = 1,000).}
     */
    public static String metric(MetricResult metric, SplitResults split, AnalysisResults results) {
        Optional<Double> value = shownValue(metric, results.mode());
        if (value.isEmpty()) {
            return Titles.of(metric.name()) + ": " + Shown.of(metric, results.mode()).line() + ".";
        }
        int decimals = Figures.decimals(value.get());
        String evidence = evidence(shownInterval(metric, results.mode()), metric.n(), decimals);
        Optional<Pair> pair = Pair.of(metric).filter(Pair::estimable);
        if (pair.isEmpty()) {
            return Titles.of(metric.name()) + ": " + Figures.fixed(value.get(), decimals) + " for "
                    + Names.shown(split.disadvantaged()) + evidence + ".";
        }
        int rateDecimals = rateDecimals(decimals);
        return Names.capital(pair.get().name()) + ": " + Figures.fixed(pair.get().rateA(), rateDecimals) + " for "
                + Names.shown(split.advantaged()) + ", " + Figures.fixed(pair.get().rateD(), rateDecimals) + " for "
                + Names.shown(split.disadvantaged()) + "; " + (Titles.isRatio(metric.name())
                        ? "the ratio is "
                        : "it differs by ")
                + Figures.fixed(value.get(), decimals) + evidence + ".";
    }

    /** Returns the sentence about groups side by side, by the first metric that can be compared. */
    public static Optional<String> comparison(GroupTable table) {
        return table.comparisons().stream()
                .sorted(Comparator.comparingInt(comparison -> Titles.rank(comparison.metric())))
                .flatMap(comparison -> comparison(comparison, table).stream())
                .findFirst();
    }

    /** Returns the sentence about one metric across groups, when lowest and highest can be told. */
    public static Optional<String> comparison(GroupTable.Comparison comparison, GroupTable table) {
        if (!(comparison.min() instanceof Measurement.Defined(double low))
                || !(comparison.max() instanceof Measurement.Defined(double high))
                || !(comparison.difference() instanceof Measurement.Defined(double difference))) {
            return Optional.empty();
        }
        int decimals = Figures.decimals(difference);
        String what = Names.capital(Titles.ofGroupMetric(comparison.metric()));
        if (comparison.minGroup().equals(comparison.maxGroup())) {
            return Optional.of(what + ": " + Figures.fixed(low, 2) + " for " + Names.shown(comparison.minGroup())
                    + ", the only group with a value.");
        }
        String of = table.facets().size() == 1 ? Names.shown(table.facets().getFirst()) + " = " : "";
        int rateDecimals = rateDecimals(decimals);
        String across = table.groups().size() > 2 ? " across " + table.groups().size() + " groups" : "";
        return Optional.of(what + ": lowest " + Figures.fixed(low, rateDecimals) + " for " + of
                + Names.shown(comparison.minGroup()) + ", highest " + Figures.fixed(high, rateDecimals) + " for " + of
                + Names.shown(comparison.maxGroup()) + across + "; the difference is "
                + Figures.fixed(difference, decimals)
                + comparison.differenceInterval().map(interval -> " (" + interval(interval, decimals) + ")").orElse("")
                + ".");
    }

    /** Returns the sentence about the search for the worst subgroups. */
    public static String subgroups(SubgroupSearch search) {
        String searched = "Searched " + Figures.count(search.examined()) + " subgroups of at least "
                + Figures.count(search.minimumRows()) + " rows, up to " + search.depth() + " conditions";
        if (search.worst().isEmpty()) {
            return searched + "; none stands out.";
        }
        SubgroupSearch.Subgroup worst = search.worst().getFirst();
        int decimals = Figures.decimals(worst.gap());
        return searched + ". Largest gap x size: " + conditions(worst) + ", "
                + Titles.ofGroupMetric(worst.metric()) + " " + Figures.fixed(worst.rate(), 2) + " against "
                + Figures.fixed(worst.restRate(), 2) + " elsewhere (difference " + Figures.fixed(worst.gap(), decimals)
                + ", " + interval(worst.interval(), decimals) + ", n = " + Figures.count(worst.rows())
                + ", corrected p " + equal(worst.adjustedPValue()) + ").";
    }

    /** Returns what the gate decided. */
    public static String gate(GateOutcome gate) {
        long blocking = gate.checks().stream().filter(GateOutcome.Check::blocking).count();
        long waived = gate.checks().stream().filter(check -> check.waiver().isPresent()).count();
        String name = "Policy " + Names.shown(gate.policy()) + " (" + Names.shown(gate.source()) + "): ";
        String rest = " of " + plural(gate.checks().size(), "check") + (waived == 0 ? "." : "; " + waived + " waived.");
        return gate.crossed()
                ? name + "a threshold you set was crossed in " + blocking + rest
                : name + "no threshold was crossed in any" + rest;
    }

    /** Returns the words for a verdict. */
    public static String verdict(Verdict verdict) {
        return switch (verdict) {
            case PASS -> "pass";
            case FAIL -> "fail";
            case NOT_ENOUGH_EVIDENCE -> "not enough evidence";
        };
    }

    /** Returns what stands in for the figures of a group that is too small, or would give a small one away. */
    public static String suppressed(long limit) {
        return "not shown (limit: " + plural(limit, "row") + ")";
    }

    /** Returns {@code 1 row} or {@code 1,204 rows}. */
    static String plural(long number, String noun) {
        return Figures.count(number) + " " + noun + (number == 1 ? "" : "s");
    }

    /** Returns the value a reader sees in {@code mode}, when it is a finite number. */
    static Optional<Double> shownValue(MetricResult metric, Mode mode) {
        if (mode == Mode.COMPAT) {
            return metric.compat().flatMap(
                    value -> value instanceof CompatValue.Finite(double finite)
                            ? Optional.of(finite)
                            : Optional.empty());
        }
        return defined(metric);
    }

    /** Returns the interval a reader sees in {@code mode}. */
    static Optional<Interval> shownInterval(MetricResult metric, Mode mode) {
        return mode == Mode.STRICT ? metric.interval() : metric.compatInterval();
    }

    private static String largestGap(AnalysisResults results, SplitResults split) {
        MetricResult metric = rateMetric(split).orElseThrow();
        double difference = shownValue(metric, results.mode()).orElseThrow();
        int decimals = Figures.decimals(difference);
        int rateDecimals = rateDecimals(decimals);
        String evidence = evidence(shownInterval(metric, results.mode()), metric.n(), decimals);
        String rates = Pair.of(metric).filter(Pair::estimable)
                .map(pair -> Names.capital(pair.name()) + " differs most for " + Names.shown(split.disadvantaged())
                        + ": "
                        + Figures.fixed(pair.rateD(), rateDecimals) + " against "
                        + Figures.fixed(pair.rateA(), rateDecimals)
                        + " for " + Names.shown(split.advantaged()) + ", a difference of ")
                .orElse(Titles.of(metric.name()) + " is largest for " + Names.shown(split.disadvantaged()) + ": ");
        return rates + Figures.fixed(difference, decimals) + evidence + ".";
    }

    /** Returns the metric that compares how often each side gets the positive outcome, predicted before observed. */
    static Optional<MetricResult> rateMetric(SplitResults split) {
        return Stream.of("DPPL", "DPL").flatMap(
                name -> split.metrics().stream().filter(metric -> metric.name().equals(name))).findFirst();
    }

    /** Returns how far apart the rates are, 0 when they must not be shown or cannot be told. */
    static double rateGap(SplitResults split, Mode mode) {
        if (split.suppressed()) {
            return 0;
        }
        return rateMetric(split).flatMap(metric -> shownValue(metric, mode)).map(Math::abs).orElse(0.0);
    }

    private static Optional<Double> defined(MetricResult metric) {
        return metric.strict() instanceof Measurement.Defined(double value) ? Optional.of(value) : Optional.empty();
    }

    private static int rateDecimals(int decimals) {
        return Math.max(2, Math.min(decimals, 4));
    }

    private static String evidence(Optional<Interval> interval, long n, int decimals) {
        return " (" + interval.map(ends -> interval(ends, decimals) + ", ").orElse("") + "n = " + Figures.count(n)
                + ")";
    }

    private static String interval(Interval interval, int decimals) {
        return Figures.level(interval.level()) + " " + Figures.fixed(interval.low(), decimals) + " to "
                + Figures.fixed(interval.high(), decimals);
    }

    private static String conditions(SubgroupSearch.Subgroup subgroup) {
        return list(subgroup.conditions().stream().map(Names::shown).toList());
    }

    private static String equal(double probability) {
        String text = Figures.probability(probability);
        return Character.isDigit(text.charAt(0)) ? "= " + text : text;
    }

    private static String list(List<String> items) {
        if (items.size() < 2) {
            return String.join("", items);
        }
        List<String> head = new ArrayList<>(items);
        String last = head.removeLast();
        return String.join(", ", head) + " and " + last;
    }
}
