// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.report;

import io.plumbline.fairness.results.CompatValue;
import io.plumbline.fairness.results.FacetResults;
import io.plumbline.fairness.results.GroupCounts;
import io.plumbline.fairness.results.GroupTable;
import io.plumbline.fairness.results.Judgement;
import io.plumbline.fairness.results.MetricResult;
import io.plumbline.fairness.results.SplitResults;
import io.plumbline.fairness.results.Stage;
import io.plumbline.measure.Interval;
import io.plumbline.measure.Measurement;
import io.plumbline.measure.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Facets with all metrics, worked out from their groups' counts where that is simple. */
final class SampleFacets {
    private SampleFacets() {}

    /** One split per group but the first, each against the rest; with two groups a single split. */
    static FacetResults facet(String name, GroupTable.Group... groups) {
        List<SplitResults> splits = new ArrayList<>();
        for (int index = 1; index < groups.length; index++) {
            splits.add(split(name, groups, index));
        }
        return new FacetResults(name, splits, SampleGroups.table(List.of(name), List.of(groups)));
    }

    static FacetResults undefined() {
        GroupTable.Group none = SampleGroups.of(Samples.SCRIPT, 0, 0, 0, 0, 0);
        GroupTable.Group some = SampleGroups.of("x".repeat(500), 20, 0, 0, 4, 16);
        List<MetricResult> metrics = List.of(
                failed("DPL", Stage.PRE_TRAINING, "Facet set is empty. Check x > 10 and \"y\" & z"),
                infinite("DI", CompatValue.of(Double.POSITIVE_INFINITY)),
                infinite("TE", CompatValue.of(Double.NEGATIVE_INFINITY)),
                failed("DPPL", Stage.POST_TRAINING, Samples.SCRIPT));
        SplitResults split = new SplitResults(Samples.SCRIPT, "v = " + Samples.SCRIPT + Samples.HEBREW + Samples.EMOJI,
                "v = line\nbreak " + "x".repeat(500), some.counts(), none.counts(), 3, Optional.empty(), metrics,
                false);
        return new FacetResults(Samples.SCRIPT, List.of(split),
                SampleGroups.table(List.of(Samples.SCRIPT), List.of(some, none)));
    }

    static FacetResults suppressed() {
        GroupTable.Group small = SampleGroups.suppressed("small");
        GroupTable.Group large = SampleGroups.of("large", 4321, 1000, 200, 300, 2821);
        SplitResults split = new SplitResults("small", "size = small", "size = large", large.counts(), small.counts(),
                0,
                Optional.empty(), List.of(difference("DPL", Stage.PRE_TRAINING, "positive label rate", large.counts(),
                        small.counts())),
                true);
        return new FacetResults("size", List.of(split), SampleGroups.table(List.of("size"), List.of(large, small)));
    }

    static FacetResults manyGroups(int number) {
        List<GroupTable.Group> groups = new ArrayList<>();
        for (int index = 0; index < number; index++) {
            long rows = 900 - 20L * index;
            long tp = rows * (30 + index % 17) / 100;
            groups.add(SampleGroups.of("Département de la Loire " + index + (index % 7 == 0 ? " Ωμέγα Київ" : ""), rows,
                    tp,
                    rows / 10, rows / 8, rows - tp - rows / 10 - rows / 8));
        }
        return new FacetResults("région", List.of(split("région", groups.toArray(GroupTable.Group[]::new), 1)),
                SampleGroups.table(List.of("région"), groups));
    }

    /** As many groups as {@code number}, each compared with the rest; the later, the farther from it. */
    static FacetResults manySplits(int number) {
        GroupTable.Group[] groups = new GroupTable.Group[number + 1];
        for (int index = 0; index <= number; index++) {
            groups[index] = SampleGroups.of("v" + index, 200, 60 + index, 20, 40, 80 - index);
        }
        return facet("many", groups);
    }

    static FacetResults oneGroup() {
        return new FacetResults("only", List.of(), SampleGroups.table(List.of("only"),
                List.of(SampleGroups.of(Samples.HEBREW + Samples.EMOJI, 12, 4, 0, 0, 8))));
    }

    private static SplitResults split(String name, GroupTable.Group[] groups, int index) {
        GroupCounts d = groups[index].counts();
        GroupCounts a = rest(groups, index);
        String value = groups[index].values().getFirst();
        String others = groups.length == 2
                ? name + " = " + groups[0].values().getFirst()
                : "all other values of " + name;
        List<MetricResult> metrics = new ArrayList<>();
        metrics.add(
                plain("CI", Stage.PRE_TRAINING, (a.rows() - d.rows()) / (double) (a.rows() + d.rows()), 0.03, a, d));
        metrics.add(difference("DPL", Stage.PRE_TRAINING, "positive label rate", a, d));
        metrics.add(plain("JS", Stage.PRE_TRAINING, 0.003, 0.002, a, d));
        metrics.add(plain("KL", Stage.PRE_TRAINING, 0.012, 0.009, a, d));
        metrics.add(plain("TVD", Stage.PRE_TRAINING, 0.075, 0.05, a, d));
        metrics.add(failed("CDDL", Stage.PRE_TRAINING, "Group variable is empty or not provided"));
        metrics.add(difference("AD", Stage.POST_TRAINING, "accuracy", a, d));
        metrics.add(ratio(a, d));
        metrics.add(difference("DPPL", Stage.POST_TRAINING, "selection rate", a, d));
        metrics.add(difference("RD", Stage.POST_TRAINING, "true positive rate", a, d));
        metrics.add(plain("TE", Stage.POST_TRAINING, -1.07, 0.8, a, d));
        metrics.add(plain("GE", Stage.POST_TRAINING, 0.184, 0.02, a, d));
        return new SplitResults(value, name + " = " + value, others, a, d, 12, Optional.empty(), metrics, false);
    }

    private static GroupCounts rest(GroupTable.Group[] groups, int index) {
        long[] sums = new long[6];
        for (int other = 0; other < groups.length; other++) {
            if (other != index) {
                GroupCounts counts = groups[other].counts();
                sums[0] += counts.rows();
                sums[1] += counts.positives();
                sums[2] += counts.truePositives();
                sums[3] += counts.falsePositives();
                sums[4] += counts.falseNegatives();
                sums[5] += counts.trueNegatives();
            }
        }
        return new GroupCounts(sums[0], sums[1], sums[2], sums[3], sums[4], sums[5], sums[0]);
    }

    static MetricResult difference(String name, Stage stage, String share, GroupCounts a, GroupCounts d) {
        MetricResult.Ratio ofA = part(share, "a", a);
        MetricResult.Ratio ofD = part(share, "d", d);
        double value = ofA.numerator() / ofA.denominator() - ofD.numerator() / ofD.denominator();
        double error = 1.96 * Math.sqrt(0.21 / ofA.denominator() + 0.21 / ofD.denominator());
        Interval interval = new Interval(Math.max(-1, value - error), Math.min(1, value + error), 0.95, "newcombe");
        Judgement judgement = judged("|" + name + "| at most 0.10, judged by its interval", interval, -0.1, 0.1);
        return new MetricResult(name, stage, Optional.of(CompatValue.of(value)), Optional.of(interval),
                Optional.of(judgement), Measurement.of(value), Optional.of(interval), Optional.of(judgement),
                a.rows() + d.rows(), List.of(ofA, ofD), Optional.of(0.0003), Optional.of(0.0018), Optional.empty());
    }

    private static MetricResult ratio(GroupCounts a, GroupCounts d) {
        MetricResult.Ratio ofA = part("selection rate", "a", a);
        MetricResult.Ratio ofD = part("selection rate", "d", d);
        double value = ofD.numerator() / ofD.denominator() / (ofA.numerator() / ofA.denominator());
        Interval interval = new Interval(value * 0.91, value * 1.1, 0.95, "log");
        Judgement judgement = judged("DI between 0.80 and 1.25, judged by its interval", interval, 0.8, 1.25);
        return new MetricResult("DI", Stage.POST_TRAINING, Optional.of(CompatValue.of(value)), Optional.of(interval),
                Optional.of(judgement), Measurement.of(value), Optional.of(interval), Optional.of(judgement),
                a.rows() + d.rows(), List.of(ofA, ofD), Optional.of(0.0003), Optional.of(0.0018), Optional.empty());
    }

    private static MetricResult.Ratio part(String share, String side, GroupCounts counts) {
        long predicted = counts.truePositives() + counts.falsePositives();
        long right = counts.truePositives() + counts.trueNegatives();
        return switch (share) {
            case "positive label rate" ->
                new MetricResult.Ratio(share + " of " + side, counts.positives(), counts.rows());
            case "selection rate" -> new MetricResult.Ratio(share + " of " + side, predicted, counts.rows());
            case "accuracy" -> new MetricResult.Ratio(share + " of " + side, right, counts.rows());
            default -> new MetricResult.Ratio(share + " of " + side, counts.truePositives(), counts.positives());
        };
    }

    private static MetricResult plain(String name, Stage stage, double value, double error, GroupCounts a,
            GroupCounts d) {
        Interval interval = new Interval(value - error, value + error, 0.95, "bootstrap-percentile");
        Optional<Judgement> judgement = name.equals("TE") || name.equals("GE") || name.equals("KL")
                ? Optional.empty()
                : Optional.of(judged("|" + name + "| at most 0.10, judged by its interval", interval, -0.1, 0.1));
        boolean differs = name.equals("TVD");
        return new MetricResult(name, stage, Optional.of(CompatValue.of(differs ? value / 2 : value)),
                Optional.of(interval), judgement, Measurement.of(value), Optional.of(interval), judgement,
                a.rows() + d.rows(), List.of(), Optional.empty(), Optional.empty(),
                differs
                        ? Optional.of("The original drops label values that one side lacks and so halves the distance.")
                        : Optional.empty());
    }

    private static Judgement judged(String rule, Interval interval, double low, double high) {
        Verdict verdict = interval.low() >= low && interval.high() <= high
                ? Verdict.PASS
                : interval.high() < low || interval.low() > high ? Verdict.FAIL : Verdict.NOT_ENOUGH_EVIDENCE;
        String reason = switch (verdict) {
            case PASS -> "The whole interval lies within the bounds.";
            case FAIL -> "The whole interval lies outside the bounds.";
            case NOT_ENOUGH_EVIDENCE -> "The interval crosses a bound.";
        };
        return new Judgement(verdict, rule, "Plumbline default", reason, Optional.of(low), Optional.of(high));
    }

    private static MetricResult failed(String name, Stage stage, String error) {
        return new MetricResult(name, stage, Optional.of(CompatValue.failed(error)), Optional.empty(), Optional.empty(),
                Measurement.undefined("there is no group variable"), Optional.empty(), Optional.empty(), 20, List.of(),
                Optional.empty(), Optional.empty(), Optional.of("Strict says why there is no value."));
    }

    private static MetricResult infinite(String name, CompatValue value) {
        return new MetricResult(name, Stage.POST_TRAINING, Optional.of(value), Optional.empty(), Optional.empty(),
                Measurement.undefined("facet a has no positive predictions"), Optional.empty(), Optional.empty(), 20,
                List.of(new MetricResult.Ratio("selection rate of a", 0, 0),
                        new MetricResult.Ratio("selection rate of d", 3, 20)),
                Optional.empty(), Optional.empty(), Optional.of("The original divides by zero."));
    }
}
