// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.fairness.groups;

import io.plumbline.fairness.Proportions;
import io.plumbline.measure.Interval;

/** Rows and successes of a subgroup, by number and by weight. */
final class Mass {
    static final int PARTS = 3;

    private long rows;
    private long successRows;
    private double weight;
    private double successWeight;
    private double squaredWeight;

    void add(long moreRows, long moreSuccessRows, double moreWeight, double moreSuccessWeight, double moreSquared) {
        rows += moreRows;
        successRows += moreSuccessRows;
        weight += moreWeight;
        successWeight += moreSuccessWeight;
        squaredWeight += moreSquared;
    }

    /** Returns what is left of this when {@code part}, which is in it, is taken away. */
    Mass without(Mass part) {
        Mass rest = new Mass();
        rest.add(rows - part.rows, successRows - part.successRows, weight - part.weight,
                successRows == part.successRows ? 0 : successWeight - part.successWeight,
                squaredWeight - part.squaredWeight);
        return rest;
    }

    long rows() {
        return rows;
    }

    double rate() {
        return Math.max(0, Math.min(1, successWeight / weight));
    }

    /** Returns the p-value of the hypothesis that both have one rate. */
    double pValue(Mass other, boolean weighted) {
        return weighted
                ? Proportions.zTest(successes(), size(), other.successes(), other.size())
                : Proportions.pValue(successRows, rows, other.successRows, other.rows);
    }

    /** Returns the interval of this rate minus the other's. */
    Interval gap(Mass other, double level) {
        return Proportions.newcombe(successes(), size(), other.successes(), other.size(), level);
    }

    private double size() {
        return Proportions.effectiveSize(weight, squaredWeight);
    }

    private double successes() {
        return rate() * size();
    }
}
