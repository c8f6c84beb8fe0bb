// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.report;

import io.plumbline.fairness.BiasMetrics;
import io.plumbline.fairness.MetricSpec;
import io.plumbline.fairness.Range;
import io.plumbline.fairness.results.AnalysisResults;
import io.plumbline.fairness.results.MetricResult;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What a metric of the report means. */
record GlossaryEntry(String name, String title, String formula, String range, String reading, String limits,
        String strictness, String source) {

    /** Returns an entry for each metric that the results hold, in the order of the catalogue. */
    static List<GlossaryEntry> all(AnalysisResults results) {
        Set<String> used = results.facets().stream().flatMap(facet -> facet.splits().stream())
                .flatMap(split -> split.metrics().stream()).map(MetricResult::name).collect(Collectors.toSet());
        return BiasMetrics.all().stream().filter(spec -> used.contains(spec.name())).map(GlossaryEntry::of).toList();
    }

    private static GlossaryEntry of(MetricSpec spec) {
        return new GlossaryEntry(spec.name(), spec.title(), spec.formula(), range(spec.range()), spec.reading(),
                spec.limits(), spec.strictness(), spec.source());
    }

    private static String range(Range range) {
        return (range.open() || Double.isInfinite(range.low()) ? "(" : "[") + end(range.low()) + ", "
                + end(range.high())
                + (range.open() || Double.isInfinite(range.high()) ? ")" : "]");
    }

    private static String end(double value) {
        return value == Math.rint(value) ? Figures.fixed(value, 0) : Figures.value(value);
    }
}
