// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.fairness;

import io.plumbline.fairness.SplitAnalysis.BothModes;
import io.plumbline.fairness.results.CompatValue;
import io.plumbline.fairness.results.Stage;
import io.plumbline.measure.Measurement;
import java.util.Locale;
import java.util.Optional;

/** Why strict's value of a metric is not the original's, in one sentence; nothing where they agree. */
final class Difference {
    private static final double AGREEMENT = 1e-9;

    private Difference() {}

    /** Explains the values of a metric that were computed from these tables. */
    static Optional<String> between(BothModes both, Optional<BiasTable> compat, Optional<BiasTable> strict) {
        if (agree(both.compat(), both.strict())) {
            return Optional.empty();
        }
        if (compat.isPresent() && strict.isPresent() && !strict.get().sameAs(compat.get())) {
            boolean failsAsAWhole = both.compat().filter(CompatValue.Failed.class::isInstance).isPresent();
            boolean rowsMatter = !both.compat().equals(Optional.of(both.metric().compat(strict.get())));
            if (rowsMatter && !failsAsAWhole && both.strict() instanceof Measurement.Defined) {
                return Optional.of(rows(both.metric().spec().stage(), compat.get(), strict.get()));
            }
        }
        return ofDefinition(both.metric().spec(), both.compat(), both.strict());
    }

    /** Explains values that differ by definition and not by the rows they rest on. */
    static Optional<String> ofDefinition(MetricSpec spec, Optional<CompatValue> compat, Measurement strict) {
        if (agree(compat, strict)) {
            return Optional.empty();
        }
        return Optional.of(switch (strict) {
            case Measurement.Undefined undefined -> "Strict gives no number because " + undefined.reason()
                    + (spec.strictness().isEmpty() ? "." : "; " + spec.strictness() + ".");
            case Measurement.Defined defined -> compat.get() instanceof CompatValue.Failed failed
                    ? "The original gives no number here: \"" + failed.error() + "\"."
                    : capital(spec.strictness()) + ".";
        });
    }

    /** Returns whether two numbers are the same up to rounding. */
    static boolean equal(double first, double second) {
        return Math.abs(first - second) <= AGREEMENT * Math.max(1, Math.max(Math.abs(first), Math.abs(second)));
    }

    private static boolean agree(Optional<CompatValue> compat, Measurement strict) {
        if (compat.isEmpty()) {
            return true;
        }
        return switch (compat.get()) {
            case CompatValue.Finite finite -> strict instanceof Measurement.Defined defined
                    && equal(finite.value(), defined.value());
            case CompatValue.PlusInfinity infinity -> false;
            case CompatValue.MinusInfinity infinity -> false;
            case CompatValue.Failed failed -> strict instanceof Measurement.Undefined;
        };
    }

    private static String rows(Stage stage, BiasTable compat, BiasTable strict) {
        if (strict.weighted() && sameRows(compat, strict)) {
            return "Strict counts rows by their weight; the original counts each row once.";
        }
        String ofStrict = counts(stage, strict);
        String ofCompat = counts(stage, compat);
        return ofStrict.equals(ofCompat)
                ? "Strict reads the labels of some rows differently from the original."
                : "Strict counts " + ofStrict + "; the original counts " + ofCompat + ".";
    }

    private static String counts(Stage stage, BiasTable table) {
        return switch (stage) {
            case PRE_TRAINING -> counts(table, RowSet.ALL, RowSet.LABEL_POSITIVE, "positive labels");
            case POST_TRAINING -> counts(table, RowSet.PREDICTED, RowSet.PREDICTED_POSITIVE, "positive predictions");
        };
    }

    private static String counts(BiasTable table, RowSet rows, RowSet positives, String words) {
        return String.format(Locale.ROOT, "%,d rows of a with %,d %s and %,d rows of d with %,d",
                table.rows(Side.A, rows), table.rows(Side.A, positives), words, table.rows(Side.D, rows),
                table.rows(Side.D, positives));
    }

    private static boolean sameRows(BiasTable compat, BiasTable strict) {
        for (Side side : Side.values()) {
            for (RowSet set : RowSet.values()) {
                if (compat.rows(side, set) != strict.rows(side, set)) {
                    return false;
                }
            }
        }
        return true;
    }

    private static String capital(String clause) {
        return clause.substring(0, 1).toUpperCase(Locale.ROOT) + clause.substring(1);
    }
}
