// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.fairness.gate;

import java.util.Optional;

/** What a rule allows: a range, whose ends belong to it. */
public sealed interface Bound {

    /** Not below {@code limit}. */
    record AtLeast(double limit) implements Bound {
        @Override
        public Optional<Double> low() {
            return Optional.of(limit);
        }

        @Override
        public String words() {
            return "at least " + Figures.limit(limit);
        }
    }

    /** Not above {@code limit}. */
    record AtMost(double limit) implements Bound {
        @Override
        public Optional<Double> high() {
            return Optional.of(limit);
        }

        @Override
        public String words() {
            return "at most " + Figures.limit(limit);
        }
    }

    /** From {@code from} to {@code to}. */
    record Within(double from, double to) implements Bound {
        @Override
        public Optional<Double> low() {
            return Optional.of(from);
        }

        @Override
        public Optional<Double> high() {
            return Optional.of(to);
        }

        @Override
        public String words() {
            return "from " + Figures.limit(from) + " to " + Figures.limit(to);
        }
    }

    /** No farther from 0 than {@code limit}: for differences, whose neutral value is 0. */
    record MagnitudeAtMost(double limit) implements Bound {
        @Override
        public Optional<Double> low() {
            return Optional.of(-limit);
        }

        @Override
        public Optional<Double> high() {
            return Optional.of(limit);
        }

        @Override
        public String words() {
            return "no farther from 0 than " + Figures.limit(limit);
        }
    }

    /**
     * From {@code 1 / factor} to {@code factor}, which is {@code |ln x| <= ln factor}: for ratios, whose neutral value is 1.
     */
    record RatioWithin(double factor) implements Bound {
        @Override
        public Optional<Double> low() {
            return Optional.of(1 / factor);
        }

        @Override
        public Optional<Double> high() {
            return Optional.of(factor);
        }

        @Override
        public String words() {
            return "from " + Figures.limit(1 / factor) + " to " + Figures.limit(factor);
        }
    }

    /** Nothing is demanded: the value is to be published. */
    record Published() implements Bound {
        @Override
        public String words() {
            return "no bound: to be published";
        }
    }

    /** Returns the smallest value allowed; empty when there is none. */
    default Optional<Double> low() {
        return Optional.empty();
    }

    /** Returns the largest value allowed; empty when there is none. */
    default Optional<Double> high() {
        return Optional.empty();
    }

    /** Returns the bound as people read it, "at least 0.80". */
    String words();
}
