// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.fairness.metric;

import io.plumbline.fairness.BiasTable;
import io.plumbline.fairness.CompatArithmetic;
import io.plumbline.fairness.Proportions;
import io.plumbline.fairness.RowSet;
import io.plumbline.fairness.Side;
import io.plumbline.fairness.results.MetricResult.Ratio;
import io.plumbline.measure.Measurement;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;

/** A share of the rows of a facet, as {@code numerator / denominator}. */
enum Rate {
    LABEL("positive label rate", RowSet.LABEL_POSITIVE, RowSet.ALL, "rows"), SELECTION("selection rate",
            RowSet.PREDICTED_POSITIVE, RowSet.PREDICTED, "rows with a prediction"), RECALL("recall",
                    RowSet.TRUE_POSITIVE, RowSet.POSITIVE_AND_PREDICTED,
                    "predicted rows with a positive label"), SPECIFICITY("specificity", RowSet.TRUE_NEGATIVE,
                            RowSet.NEGATIVE_AND_PREDICTED,
                            "predicted rows with a negative label"), PRECISION("precision", RowSet.TRUE_POSITIVE,
                                    RowSet.PREDICTED_POSITIVE,
                                    "rows predicted positive"), REJECTION("negative predictive value",
                                            RowSet.TRUE_NEGATIVE, RowSet.PREDICTED_NEGATIVE,
                                            "rows predicted negative"), ACCURACY("accuracy", RowSet.CORRECT,
                                                    RowSet.PREDICTED, "rows with a prediction");

    private final String words;
    private final RowSet numerator;
    private final RowSet denominator;
    private final Measurement[] undefined;

    Rate(String words, RowSet numerator, RowSet denominator, String outOf) {
        this.words = words;
        this.numerator = numerator;
        this.denominator = denominator;
        undefined = Arrays.stream(Side.values())
                .map(side -> Measurement.undefined("facet " + side.letter() + " has no " + outOf))
                .toArray(Measurement[]::new);
    }

    double denominator(BiasTable table, Side side) {
        return table.mass(side, denominator);
    }

    /** Returns the share, 0 when it is one of nothing. */
    double orZero(BiasTable table, Side side) {
        return CompatArithmetic.divide(table.mass(side, numerator), table.mass(side, denominator));
    }

    Measurement undefined(Side side) {
        return undefined[side.ordinal()];
    }

    /** Returns the rows that both shares are out of. */
    long rows(BiasTable table) {
        return table.rows(denominator);
    }

    List<Ratio> parts(BiasTable table) {
        return Arrays.stream(Side.values()).map(side -> new Ratio(words + " of " + side.letter(),
                table.mass(side, numerator), table.mass(side, denominator))).toList();
    }

    double effectiveTrials(BiasTable table, Side side) {
        return table.effectiveRows(side, denominator);
    }

    double effectiveSuccesses(BiasTable table, Side side) {
        double trials = table.effectiveRows(side, denominator);
        return Math.min(trials, table.mass(side, numerator) * (trials / table.mass(side, denominator)));
    }

    /** Returns the probability of a gap at least as large between the two shares if there were none. */
    OptionalDouble pValue(BiasTable table) {
        return OptionalDouble.of(table.weighted()
                ? Proportions.zTest(effectiveSuccesses(table, Side.A), effectiveTrials(table, Side.A),
                        effectiveSuccesses(table, Side.D), effectiveTrials(table, Side.D))
                : Proportions.pValue(table.rows(Side.A, numerator), table.rows(Side.A, denominator),
                        table.rows(Side.D, numerator), table.rows(Side.D, denominator)));
    }
}
