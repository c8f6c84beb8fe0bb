// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.fairness.gate;

import io.plumbline.data.Value;
import io.plumbline.fairness.ContingencyCube;
import io.plumbline.fairness.Dimension;
import io.plumbline.fairness.Level;
import io.plumbline.fairness.groups.GroupSettings;
import io.plumbline.fairness.groups.GroupTables;
import io.plumbline.fairness.results.CompatValue;
import io.plumbline.fairness.results.FacetResults;
import io.plumbline.fairness.results.GroupCounts;
import io.plumbline.fairness.results.GroupTable;
import io.plumbline.fairness.results.MetricResult;
import io.plumbline.fairness.results.SplitResults;
import io.plumbline.fairness.results.Stage;
import io.plumbline.measure.Interval;
import io.plumbline.measure.Measurement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Results to hold policies against. */
final class SampleResults {
    private static final byte[] POSITIVE = {0, 1};

    private SampleResults() {}

    /** Returns the table of a facet whose groups have the given numbers of rows, selected first: name to {12, 40}. */
    static GroupTable table(String facet, Map<String, long[]> selectedOfAll, long suppressBelow) {
        List<Level> levels = new ArrayList<>();
        selectedOfAll.keySet().forEach(name -> levels.add(new Level.Exactly(new Value.Text(name))));
        List<Level> outcomes = List.of(new Level.Exactly(new Value.Whole(0)), new Level.Exactly(new Value.Whole(1)));
        ContingencyCube.Builder builder = ContingencyCube.builder(
                List.of(new Dimension(facet, Dimension.Role.FACET, levels),
                        new Dimension("label", Dimension.Role.LABEL, outcomes),
                        new Dimension("predicted", Dimension.Role.PREDICTED, outcomes)),
                false);
        int code = 0;
        for (long[] counts : selectedOfAll.values()) {
            builder.add(new int[]{code, 1, 1}, counts[0]);
            builder.add(new int[]{code++, 0, 0}, counts[1] - counts[0]);
        }
        return GroupTables.of(builder.build(), new int[]{0}, POSITIVE, POSITIVE, Optional.empty(),
                new GroupSettings(0.95, 30, suppressBelow, 100));
    }

    /** Returns groups in the order given: name, selected, all. */
    static Map<String, long[]> groups(Object... namesAndCounts) {
        Map<String, long[]> groups = new LinkedHashMap<>();
        for (int index = 0; index < namesAndCounts.length; index += 3) {
            groups.put((String) namesAndCounts[index],
                    new long[]{(Integer) namesAndCounts[index + 1], (Integer) namesAndCounts[index + 2]});
        }
        return groups;
    }

    static FacetResults facet(GroupTable table, SplitResults... splits) {
        return new FacetResults(table.facets().getFirst(), List.of(splits), table);
    }

    static SplitResults split(String facet, String value, long rowsA, long rowsD, MetricResult... metrics) {
        return new SplitResults(value, facet + " = " + value, "all other values of " + facet, counts(rowsA),
                counts(rowsD), 0, Optional.empty(), List.of(metrics), false);
    }

    static MetricResult metric(String name, double strict, double low, double high) {
        return metric(name, CompatValue.of(strict), Measurement.of(strict), low, high);
    }

    static MetricResult metric(String name, CompatValue compat, Measurement strict, double low, double high) {
        Interval interval = new Interval(low, high, 0.95, "newcombe");
        return new MetricResult(name, Stage.POST_TRAINING, Optional.of(compat), Optional.of(interval),
                Optional.empty(), strict, Optional.of(interval), Optional.empty(), 100, List.of(), Optional.empty(),
                Optional.empty(), Optional.empty());
    }

    private static GroupCounts counts(long rows) {
        return new GroupCounts(rows, 0, 0, 0, 0, 0, rows);
    }
}
