// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.documents;

import io.plumbline.explain.results.Attributed;
import io.plumbline.fairness.results.CompatValue;
import io.plumbline.fairness.results.GroupCounts;
import io.plumbline.measure.Interval;
import io.plumbline.measure.Measurement;
import java.util.Optional;

/**
 * Writes values, intervals and counts, which every part of the results is made of.
 *
 * @param out where to
 */
record NumberWriter(JsonOutput out) {

    void measurement(String name, Measurement measurement) {
        switch (measurement) {
            case Measurement.Defined(double value) -> out.number(name, value);
            case Measurement.Undefined(String reason) -> out.object(name, _ -> out.text("undefined", reason));
        }
    }

    void compat(String name, CompatValue compat) {
        switch (compat) {
            case CompatValue.Finite(double value) -> out.number(name, value);
            case CompatValue.PlusInfinity() -> out.number(name, Double.POSITIVE_INFINITY);
            case CompatValue.MinusInfinity() -> out.number(name, Double.NEGATIVE_INFINITY);
            case CompatValue.Failed(String error) -> out.object(name, _ -> out.text("error", error));
        }
    }

    void interval(String name, Optional<Interval> interval) {
        interval.ifPresent(present -> out.object(name, _ -> interval(present)));
    }

    void interval(Interval interval) {
        out.number("low", interval.low());
        out.number("high", interval.high());
        out.number("level", interval.level());
        out.text("method", interval.method());
    }

    void attributed(Attributed attributed) {
        out.text("name", attributed.name());
        out.number("value", attributed.value());
        interval("interval", attributed.interval());
    }

    void counts(GroupCounts counts) {
        out.number("rows", counts.rows());
        out.number("positives", counts.positives());
        out.number("true_positives", counts.truePositives());
        out.number("false_positives", counts.falsePositives());
        out.number("false_negatives", counts.falseNegatives());
        out.number("true_negatives", counts.trueNegatives());
        out.number("weight", counts.weight());
    }
}
