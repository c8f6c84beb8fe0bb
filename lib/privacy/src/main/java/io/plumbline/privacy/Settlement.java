// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.privacy;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Which of overlapping findings stand. Takes n log n steps for n findings, however they overlap. */
final class Settlement {
    /** What a name counts for at most: a tagger is sure of names too easily where a form and a word say something else. */
    private static final double MOST_FOR_A_NAME = 0.72;
    /** The same for an address, which may swallow a row of numbers of which one passed its own check. */
    private static final double MOST_FOR_AN_ADDRESS = 0.8;
    private static final Comparator<Finding> BEST_FIRST = Comparator.comparingDouble(Settlement::weight).reversed()
            .thenComparing(Comparator.comparingInt(Finding::length).reversed()).thenComparingInt(Finding::begin);

    private Settlement() {}

    /** Returns those of {@code found} that stand, by where they begin. */
    static List<Finding> of(List<Finding> found) {
        TreeMap<Integer, Finding> kept = new TreeMap<>();
        for (Finding finding : found.stream().sorted(BEST_FIRST).toList()) {
            // Those kept do not overlap, so that only the nearest on either side can be in the way.
            Map.Entry<Integer, Finding> before = kept.floorEntry(finding.begin());
            Map.Entry<Integer, Finding> after = kept.higherEntry(finding.begin());
            boolean free = (before == null || !before.getValue().overlaps(finding))
                    && (after == null || !after.getValue().overlaps(finding));
            if (free) {
                kept.put(finding.begin(), finding);
            }
        }
        return List.copyOf(kept.values());
    }

    private static double weight(Finding finding) {
        return switch (finding.type()) {
            case NAME -> Math.min(MOST_FOR_A_NAME, finding.score());
            case ADDRESS -> Math.min(MOST_FOR_AN_ADDRESS, finding.score());
            default -> finding.score();
        };
    }
}
