// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.report;

import io.plumbline.fairness.results.MetricResult;
import io.plumbline.fairness.results.MetricResult.Ratio;
import java.util.Optional;

/**
 * The same share on both sides, out of a metric's parts.
 *
 * @param name what it is a share of, "selection rate"
 * @param a share of the advantaged facet
 * @param d share of the disadvantaged facet
 */
record Pair(String name, Ratio a, Ratio d) {
    private static final String OF_A = " of a";
    private static final String OF_D = " of d";

    /** Returns the two shares {@code metric} compares; empty when it is not made of two such shares. */
    static Optional<Pair> of(MetricResult metric) {
        Optional<Ratio> a = ending(metric, OF_A);
        Optional<Ratio> d = ending(metric, OF_D);
        if (metric.parts().size() != 2 || a.isEmpty() || d.isEmpty()) {
            return Optional.empty();
        }
        String name = a.get().name();
        return Optional.of(new Pair(Names.shown(name.substring(0, name.length() - OF_A.length())), a.get(), d.get()));
    }

    /** Returns whether both shares can be divided out. */
    boolean estimable() {
        return a.denominator() != 0 && d.denominator() != 0;
    }

    double rateA() {
        return a.numerator() / a.denominator();
    }

    double rateD() {
        return d.numerator() / d.denominator();
    }

    private static Optional<Ratio> ending(MetricResult metric, String suffix) {
        return metric.parts().stream().filter(part -> part.name().endsWith(suffix)).findFirst();
    }
}
