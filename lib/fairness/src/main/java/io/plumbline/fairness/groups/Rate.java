// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.fairness.groups;

import io.plumbline.fairness.Proportions;
import io.plumbline.fairness.RowSet;
import io.plumbline.fairness.results.GroupTable.Measured;
import io.plumbline.measure.Interval;
import io.plumbline.measure.Measurement;
import java.util.Optional;

/** A metric that is a share of the rows of a group, with Wilson's interval over the effective number of rows. */
enum Rate {
    POSITIVE_LABEL(GroupMetric.POSITIVE_LABEL_RATE, RowSet.LABEL_POSITIVE, RowSet.ALL, "no row"), SELECTION(
            GroupMetric.SELECTION_RATE, RowSet.PREDICTED_POSITIVE, RowSet.PREDICTED,
            "no row with a prediction"), ACCURACY(GroupMetric.ACCURACY, RowSet.CORRECT, RowSet.PREDICTED,
                    "no row with a prediction"), PRECISION(GroupMetric.PRECISION, RowSet.TRUE_POSITIVE,
                            RowSet.PREDICTED_POSITIVE, "no row predicted positive"), TPR(GroupMetric.TPR,
                                    RowSet.TRUE_POSITIVE, RowSet.POSITIVE_AND_PREDICTED,
                                    "no predicted row with a positive label"), FPR(GroupMetric.FPR,
                                            RowSet.FALSE_POSITIVE, RowSet.NEGATIVE_AND_PREDICTED,
                                            "no predicted row with a negative label"), TNR(GroupMetric.TNR,
                                                    RowSet.TRUE_NEGATIVE, RowSet.NEGATIVE_AND_PREDICTED,
                                                    "no predicted row with a negative label"), FNR(GroupMetric.FNR,
                                                            RowSet.FALSE_NEGATIVE, RowSet.POSITIVE_AND_PREDICTED,
                                                            "no predicted row with a positive label");

    private final GroupMetric metric;
    private final RowSet numerator;
    private final RowSet denominator;
    private final String missing;

    Rate(GroupMetric metric, RowSet numerator, RowSet denominator, String missing) {
        this.metric = metric;
        this.numerator = numerator;
        this.denominator = denominator;
        this.missing = missing;
    }

    GroupMetric metric() {
        return metric;
    }

    boolean needsPredictions() {
        return denominator != RowSet.ALL;
    }

    Measured of(Tally tally, double level) {
        return of(tally.mass(numerator), tally.mass(denominator), tally.effectiveRows(denominator), level, missing);
    }

    /** Returns a share with its interval; undefined, because the group has {@code missing}, when it is one of nothing. */
    static Measured of(double numerator, double denominator, double effectiveRows, double level, String missing) {
        if (!(denominator > 0)) {
            return new Measured(Measurement.undefined("the group has " + missing), Optional.empty(), 0, 0);
        }
        double share = numerator / denominator;
        Interval interval = Proportions.wilson(share * effectiveRows, effectiveRows, level);
        return new Measured(Measurement.of(share), Optional.of(interval), numerator, denominator);
    }
}
