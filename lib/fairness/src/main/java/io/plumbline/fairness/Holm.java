// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.fairness;

import io.plumbline.fairness.results.FacetResults;
import io.plumbline.fairness.results.MetricResult;
import io.plumbline.fairness.results.SplitResults;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PrimitiveIterator;
import java.util.stream.DoubleStream;

/**
 * Holm's correction of p-values for having looked at several: keeps the chance of any false alarm in the family at the
 * level tested, whatever the dependence between the tests.
 *
 * @see <a href="https://www.jstor.org/stable/4615733">Holm 1979, A Simple Sequentially Rejective Multiple Test Procedure</a>
 */
public final class Holm {
    private Holm() {}

    /** Returns the adjusted p-values, each in [0, 1] and in the place of its original. */
    public static double[] adjust(double[] pValues) {
        double[] ascending = pValues.clone();
        Arrays.sort(ascending);
        double[] raised = new double[ascending.length];
        double largest = 0;
        for (int rank = 0; rank < raised.length; rank++) {
            largest = Math.max(largest, Math.min(1, (raised.length - rank) * ascending[rank]));
            raised[rank] = largest;
        }
        // Equal p-values share the largest of their products, which is the first one's.
        return Arrays.stream(pValues).map(value -> raised[Arrays.binarySearch(ascending, value)]).toArray();
    }

    /** Returns {@code facets} with the p-values of each metric adjusted over all splits of all facets. */
    public static List<FacetResults> adjustRun(List<FacetResults> facets) {
        Map<String, List<Double>> byMetric = new HashMap<>();
        facets.stream().flatMap(facet -> facet.splits().stream()).flatMap(split -> split.metrics().stream())
                .forEach(result -> result.pValue().ifPresent(
                        value -> byMetric.computeIfAbsent(result.name(), name -> new ArrayList<>()).add(value)));
        Map<String, PrimitiveIterator.OfDouble> adjusted = new HashMap<>();
        byMetric.forEach((name, values) -> adjusted.put(name,
                Arrays.stream(adjust(values.stream().mapToDouble(Double::doubleValue).toArray())).iterator()));
        return facets.stream().map(facet -> new FacetResults(facet.name(),
                facet.splits().stream().map(split -> split(split, adjusted)).toList(), facet.groups())).toList();
    }

    private static SplitResults split(SplitResults split, Map<String, PrimitiveIterator.OfDouble> adjusted) {
        List<MetricResult> metrics = split.metrics().stream().map(result -> metric(result, adjusted)).toList();
        return new SplitResults(split.valueOrThreshold(), split.disadvantaged(), split.advantaged(), split.a(),
                split.d(), split.leftOut(), split.stats(), metrics, split.suppressed());
    }

    private static MetricResult metric(MetricResult result, Map<String, PrimitiveIterator.OfDouble> adjusted) {
        PrimitiveIterator.OfDouble next = adjusted.getOrDefault(result.name(), DoubleStream.empty().iterator());
        return new MetricResult(result.name(), result.stage(), result.compat(), result.compatInterval(),
                result.compatJudgement(), result.strict(), result.interval(), result.judgement(), result.n(),
                result.parts(), result.pValue(), result.pValue().map(raw -> next.nextDouble()), result.difference());
    }
}
