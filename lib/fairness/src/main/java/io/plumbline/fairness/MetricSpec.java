// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.fairness;

import io.plumbline.fairness.results.Stage;

/**
 * What a metric is, in words a reader can use.
 *
 * @param name short name, "DPL"
 * @param title name in full
 * @param stage before or after training
 * @param compatDescription the original's description, letter by letter, "Class Imbalance (CI)"
 * @param formula how it is computed, in plain text
 * @param range the values strict can take
 * @param neutral the value that means no difference
 * @param swap what happens when facets a and d change places
 * @param reading how to read it
 * @param limits what it does not tell
 * @param strictness how strict's definition departs from the original's, as a clause; empty when it does not
 * @param source where the definition comes from, a URL
 */
public record MetricSpec(String name, String title, Stage stage, String compatDescription, String formula, Range range,
        double neutral, Swap swap, String reading, String limits, String strictness, String source) {

    /** What happens to a value when facets a and d change places. */
    public enum Swap {
        /** The sign flips: the metric has a direction. */
        SIGN_FLIPS,
        /** The value becomes one divided by it. */
        INVERTS,
        /** Nothing: the metric says how much, not against whom. */
        UNCHANGED,
        /** Another value without a simple relation. */
        CHANGES
    }

    /** Starts a description of the metric {@code name}. */
    public static Builder named(String name, String title, Stage stage) {
        return new Builder(name, title, stage);
    }

    /** Collects the parts of a description; every part but the strictness must be given. */
    public static final class Builder {
        private final String name;
        private final String title;
        private final Stage stage;
        private String compatDescription = "";
        private String formula = "";
        private Range range = Range.closed(-1, 1);
        private double neutral;
        private Swap swap = Swap.SIGN_FLIPS;
        private String reading = "";
        private String limits = "";
        private String strictness = "";
        private String source = "";

        private Builder(String name, String title, Stage stage) {
            this.name = name;
            this.title = title;
            this.stage = stage;
        }

        /** Sets the original's description without the short name in brackets. */
        public Builder original(String longName) {
            compatDescription = longName + " (" + name + ")";
            return this;
        }

        /** Sets the formula in plain text. */
        public Builder formula(String text) {
            formula = text;
            return this;
        }

        /** Sets the values strict can take; [-1, 1] unless set. */
        public Builder range(Range values) {
            range = values;
            return this;
        }

        /** Sets the value that means no difference; 0 unless set. */
        public Builder neutral(double value) {
            neutral = value;
            return this;
        }

        /** Sets what happens when a and d change places; the sign flips unless set. */
        public Builder swap(Swap effect) {
            swap = effect;
            return this;
        }

        /** Sets how to read a value. */
        public Builder reading(String text) {
            reading = text;
            return this;
        }

        /** Sets what the metric does not tell. */
        public Builder limits(String text) {
            limits = text;
            return this;
        }

        /** Sets how strict's definition departs from the original's, as a clause. */
        public Builder strictness(String clause) {
            strictness = clause;
            return this;
        }

        /** Sets where the definition comes from. */
        public Builder source(String url) {
            source = url;
            return this;
        }

        /** Returns the description. */
        public MetricSpec build() {
            return new MetricSpec(name, title, stage, compatDescription, formula, range, neutral, swap, reading, limits,
                    strictness, source);
        }
    }
}
