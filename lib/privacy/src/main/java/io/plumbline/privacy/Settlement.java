// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.privacy;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Which of overlapping findings stand. Takes n log n steps for n findings, however they overlap. */
final class Settlement {
    private static final Comparator<Finding> BEST_FIRST = Comparator.comparingDouble(Finding::score).reversed()
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
}
