// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.governance.cards.content;

import java.util.List;
import java.util.Optional;

/** Something measured, in one of the shapes a model card knows. */
public sealed interface CardMetric {
    /** Returns what was measured, 1 to 255 characters. */
    String name();

    /** Returns what is to be said of it, such as its interval. */
    Optional<String> notes();

    /** One number. */
    record Number(String name, Optional<String> notes, double value) implements CardMetric {}

    /** One word. */
    record Word(String name, Optional<String> notes, String value) implements CardMetric {}

    /** Yes or no. */
    record Flag(String name, Optional<String> notes, boolean value) implements CardMetric {}

    /** A curve through points; the names of its axes are empty when nobody gave them. */
    record Line(String name, Optional<String> notes, List<Point> points, Optional<String> across,
            Optional<String> upright) implements CardMetric {
        public Line {
            points = List.copyOf(points);
        }
    }

    /** Bars; {@code bars} names each, or is shorter where names are missing. */
    record Bars(String name, Optional<String> notes, List<Double> values, List<String> bars, Optional<String> upright)
            implements
                CardMetric {
        public Bars {
            values = List.copyOf(values);
            bars = List.copyOf(bars);
        }
    }

    /** A table of numbers by rows; {@code across} names columns, {@code upright} rows, either may be too short. */
    record Matrix(String name, Optional<String> notes, List<List<Double>> rows, List<String> across,
            List<String> upright) implements CardMetric {
        public Matrix {
            rows = rows.stream().map(List::copyOf).toList();
            across = List.copyOf(across);
            upright = List.copyOf(upright);
        }
    }

    /** A point of a curve. */
    record Point(double x, double y) {}
}
