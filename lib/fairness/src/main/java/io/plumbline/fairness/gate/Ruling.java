// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.fairness.gate;

import io.plumbline.measure.Interval;
import io.plumbline.measure.Measurement;
import io.plumbline.measure.Verdict;
import java.util.Optional;

/**
 * What a bound says of a value, and why.
 *
 * @param observed the value as text
 * @param reason a sentence with the figures
 */
record Ruling(Verdict verdict, String observed, String reason) {
    /** 0.60 / 0.75 is 0.7999999999999999: binary arithmetic must not fail what meets a bound to the digit. */
    private static final double ARITHMETIC = 1e-9;

    static boolean same(double value, double limit) {
        return Math.abs(value - limit) <= ARITHMETIC * Math.max(1, Math.abs(limit));
    }

    /** Returns that {@code subject} cannot be judged, because of {@code reason}. */
    static Ruling notEstimable(String subject, String reason) {
        return new Ruling(Verdict.NOT_ENOUGH_EVIDENCE, "not estimable: " + reason,
                subject + " cannot be judged: " + reason + ".");
    }

    /** Returns that {@code subject} has {@code rows} rows, fewer than the rule asks for. */
    static Ruling tooFewRows(String subject, String group, long rows, long minimum) {
        return notEstimable(subject, group + " has " + rows + (rows == 1 ? " row" : " rows") + ", the rule asks for "
                + minimum);
    }

    static Ruling of(String subject, Measurement value, Optional<Interval> interval, Rule rule) {
        return switch (value) {
            case Measurement.Defined(double number) -> of(subject, number, interval, rule);
            case Measurement.Undefined(String reason) -> notEstimable(subject, reason);
        };
    }

    /**
     * Judges {@code value}, which may be infinite.
     *
     * @param subject what the sentence starts with, "DPL"
     */
    static Ruling of(String subject, double value, Optional<Interval> interval, Rule rule) {
        double low = rule.bound().low().orElse(Double.NEGATIVE_INFINITY);
        double high = rule.bound().high().orElse(Double.POSITIVE_INFINITY);
        String observed = Figures.value(value, low, high);
        String figures = subject + " is " + observed + interval.map(Figures::interval).orElse("") + ", ";
        if (rule.bound() instanceof Bound.Published) {
            return new Ruling(Verdict.PASS, observed, figures + "to be published: the rule sets no bound.");
        }
        String bound = " the bound: " + rule.bound().words() + ".";
        if (rule.evidence().judgedBy() == Evidence.JudgedBy.VALUE) {
            return inside(value, value, low, high)
                    ? new Ruling(Verdict.PASS, observed, figures + "within" + bound)
                    : new Ruling(Verdict.FAIL, observed, figures + "outside" + bound);
        }
        if (interval.isEmpty()) {
            return new Ruling(Verdict.NOT_ENOUGH_EVIDENCE, observed,
                    figures + "without an interval that could be held against" + bound
                            + " A rule judged by its value could tell.");
        }
        Interval known = interval.get();
        if (inside(known.low(), known.high(), low, high)) {
            return new Ruling(Verdict.PASS, observed, figures + "and the whole interval lies within" + bound);
        }
        if (known.high() < low && !same(known.high(), low) || known.low() > high && !same(known.low(), high)) {
            return new Ruling(Verdict.FAIL, observed, figures + "and the whole interval lies outside" + bound);
        }
        return new Ruling(Verdict.NOT_ENOUGH_EVIDENCE, observed, figures + "and the interval lies across" + bound
                + " More rows would be needed to tell.");
    }

    private static boolean inside(double from, double to, double low, double high) {
        return (from >= low || same(from, low)) && (to <= high || same(to, high));
    }
}
