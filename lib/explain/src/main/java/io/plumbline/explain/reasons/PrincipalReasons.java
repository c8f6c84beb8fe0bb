// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.explain.reasons;

import io.plumbline.explain.results.ReasonResults.Decision;
import io.plumbline.explain.results.ReasonResults.Reason;
import io.plumbline.measure.Interval;
import io.plumbline.measure.Normal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SplittableRandom;

/** Decides whether the groups that moved one row most can be told as its reasons. */
final class PrincipalReasons {
    private static final int DRAWS = 2000;
    /** Closer than this, relative to the largest, two contributions are equal up to rounding. */
    private static final double TIE = 1e-12;

    private PrincipalReasons() {}

    static Decision decide(long row, double score, List<GroupContribution> contributions, ReasonSettings settings) {
        double total = contributions.stream().mapToDouble(each -> Math.max(0, each.adverse())).sum();
        List<GroupContribution> ranked = contributions.stream()
                .filter(each -> each.adverse() > 0 && each.adverse() >= settings.leastShare() * total)
                .sorted(Comparator.comparingDouble(GroupContribution::adverse).reversed()).toList();
        double reach = Normal.reach(settings.level());
        int sure = sure(ranked, reach, settings.most());
        Optional<String> refer = unsure(ranked, sure, reach, settings);
        if (refer.isEmpty()) {
            refer = ranked.subList(0, sure).stream().flatMap(each -> each.unfit().stream()).findFirst();
        }
        if (refer.isEmpty()) {
            refer = unstable(contributions, ranked.subList(0, sure), row, settings);
        }
        return refer.map(why -> new Decision(row, score, List.of(), why))
                .orElseGet(() -> new Decision(row, score, reasons(ranked.subList(0, sure), reach, settings), ""));
    }

    /** How many groups from the top exclude zero, at most {@code most}. */
    private static int sure(List<GroupContribution> ranked, double reach, int most) {
        int count = 0;
        while (count < Math.min(most, ranked.size()) && excludesZero(ranked.get(count), reach)) {
            count++;
        }
        return count;
    }

    private static boolean excludesZero(GroupContribution contribution, double reach) {
        return contribution.adverse() - reach * contribution.error() > 0;
    }

    private static Optional<String> unsure(List<GroupContribution> ranked, int sure, double reach,
            ReasonSettings settings) {
        if (ranked.isEmpty()) {
            return Optional.of("no group of features moved the output toward the adverse side");
        }
        int end = Math.min(settings.most(), ranked.size());
        for (int later = sure; later < end; later++) {
            if (excludesZero(ranked.get(later), reach)) {
                return Optional
                        .of("the contribution of '" + ranked.get(sure).name() + "' is not told from zero but ranks "
                                + "before '" + ranked.get(later).name() + "', whose contribution is");
            }
        }
        return sure > 0
                ? Optional.empty()
                : Optional.of("the contribution of '" + ranked.get(0).name()
                        + "', the most adverse, is not told from zero at level " + settings.level());
    }

    private static Optional<String> unstable(List<GroupContribution> all, List<GroupContribution> told, long row,
            ReasonSettings settings) {
        double share = stability(all, told, settings.seed() + 0x9E3779B97F4A7C15L * (row + 1));
        if (share >= settings.leastStability()) {
            return Optional.empty();
        }
        return Optional.of(String.format(Locale.ROOT,
                "the reasons and their order hold in %.0f %% of draws from the errors, fewer than the %.0f %% asked for",
                100 * share, 100 * settings.leastStability()));
    }

    /** The share of normal draws in which the told groups come first, in their order. */
    private static double stability(List<GroupContribution> all, List<GroupContribution> told, long seed) {
        List<GroupContribution> ordered = new ArrayList<>(told);
        all.stream().filter(each -> !told.contains(each)).forEach(ordered::add);
        SplittableRandom random = new SplittableRandom(seed);
        double largest = ordered.get(0).adverse();
        int kept = 0;
        for (int draw = 0; draw < DRAWS; draw++) {
            double previous = Double.POSITIVE_INFINITY;
            double last = 0;
            boolean holds = true;
            for (int at = 0; at < ordered.size(); at++) {
                GroupContribution each = ordered.get(at);
                double value = each.adverse() + each.error() * random.nextGaussian()
                        + TIE * largest * random.nextDouble();
                if (at < told.size()) {
                    holds &= value < previous;
                    previous = value;
                    last = value;
                } else {
                    holds &= value < last;
                }
            }
            kept += holds ? 1 : 0;
        }
        return (double) kept / DRAWS;
    }

    private static List<Reason> reasons(List<GroupContribution> told, double reach, ReasonSettings settings) {
        return told.stream().map(each -> {
            ReasonMap.Group group = each.group().orElseThrow();
            double half = reach * each.error();
            return new Reason(group.code(), group.text(), group.name(), each.adverse(),
                    new Interval(each.adverse() - half, each.adverse() + half, settings.level(), "normal"));
        }).toList();
    }
}
