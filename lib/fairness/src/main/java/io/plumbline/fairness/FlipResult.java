// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.fairness;

import io.plumbline.fairness.results.MetricResult.Ratio;
import io.plumbline.measure.Interval;
import io.plumbline.measure.Measurement;
import java.util.List;
import java.util.Optional;

/**
 * What the flip test found in strict terms; it needs rows, so it is computed apart from the metrics of the cube.
 *
 * @param value the share of net flips, or why there is none
 * @param interval its interval
 * @param n rows of facet d that were tested
 * @param parts the shares it is made of
 */
public record FlipResult(Measurement value, Optional<Interval> interval, long n, List<Ratio> parts) {
    public FlipResult {
        parts = List.copyOf(parts);
    }
}
