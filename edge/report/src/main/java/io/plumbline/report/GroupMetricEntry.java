// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.report;

import io.plumbline.fairness.groups.GroupMetric;
import java.util.Arrays;
import java.util.List;

/** What a figure of a group means. */
record GroupMetricEntry(String title, String formula, String reading) {

    static List<GroupMetricEntry> all() {
        return Arrays.stream(GroupMetric.values())
                .map(metric -> new GroupMetricEntry(Names.capital(Titles.ofGroupMetric(metric.key())), metric.formula(),
                        metric.reading()))
                .toList();
    }
}
