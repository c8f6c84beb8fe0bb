// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.fairness.flip;

import io.plumbline.fairness.FlipResult;
import io.plumbline.fairness.results.CompatValue;
import io.plumbline.fairness.results.MetricResult.Ratio;
import io.plumbline.measure.Interval;
import io.plumbline.measure.Measurement;
import io.plumbline.measure.Normal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Flip test (FT): the share of rows of facet d whose prediction flips when the nearest rows of facet a decide by majority.
 *
 * <p>{@code strict = (F+ - F-) / n_d}, where F+ are rows of d predicted negative whose neighbours are predicted positive,
 * and F- the reverse: in [-1, 1], above 0 when d would gain. {@code compat} follows the original's code, whose sign is the
 * opposite. The 5 nearest rows decide, 1 when facet a has fewer than 10; of rows equally far the first decides, so that
 * results depend neither on the search structure nor on the number of threads. (The original leaves such ties to chance,
 * so that whole-numbered features can give it other values.)
 *
 * <p>Undefined when either facet has no complete row. Cost grows about linearly with rows in few dimensions and with
 * n_a x n_d in many; beyond {@link #WORK_BUDGET} compat fails and strict takes a random sample of d.
 *
 * @see <a href="https://doi.org/10.1145/3351095.3372845">Black et al. 2020, FlipTest</a>
 */
public final class FlipTest {
    /** Coordinates compared at most by one test, some tens of seconds on two cores. */
    public static final double WORK_BUDGET = 4e10;

    private static final int SMALLEST_SAMPLE = 1000;

    private FlipTest() {}

    /**
     * What strict found.
     *
     * @param result value, interval, rows tested and the two flip shares
     * @param notes what a reader must know, as sentences: rows left out, a sample taken
     */
    public record Outcome(FlipResult result, List<String> notes) {
        public Outcome {
            notes = List.copyOf(notes);
        }
    }

    /**
     * Returns the original's value: raw distances, no text column and no missing value allowed, the code's sign.
     *
     * @param features by column, each of length rows; NaN where missing
     * @param textColumn by column, whether it holds text, as codes
     * @param disadvantaged by row, one of {@link io.plumbline.fairness.Selection}'s: YES facet d, NO facet a
     * @param positivePrediction by row, likewise: YES predicted positive
     */
    public static CompatValue compat(double[][] features, boolean[] textColumn, byte[] disadvantaged,
            byte[] positivePrediction) {
        return compat(features, textColumn, disadvantaged, positivePrediction, WORK_BUDGET);
    }

    static CompatValue compat(double[][] features, boolean[] textColumn, byte[] disadvantaged,
            byte[] positivePrediction, double workBudget) {
        Facets facets = Facets.of(disadvantaged, positivePrediction);
        Optional<String> error = OriginalErrors.find(features, textColumn, facets);
        if (error.isPresent()) {
            return CompatValue.failed(error.get());
        }
        double work = Work.perQuery(facets.a().length, features.length) * facets.d().length;
        if (work > workBudget) {
            return CompatValue.failed(String.format(Locale.ROOT, "FlipTest would compare %d rows with %d rows in %d "
                    + "columns, more than one run allows; test a sample of the dataset, or exclude columns",
                    facets.d().length, facets.a().length, features.length));
        }
        Flips flips = Flips.count(new Space(features, features.length), facets, positivePrediction);
        return CompatValue.of((double) (flips.toNegative() - flips.toPositive()) / flips.rows());
    }

    /**
     * Returns the documented test: numbers scaled to standard deviation 1, a text column at distance {@code sqrt 2} when it
     * differs (as two one-hot columns are), missing text a value like any other, rows without a number left out.
     *
     * @param features by column, each of length rows; NaN where missing
     * @param textColumn by column, whether it holds text, as codes
     * @param disadvantaged by row, one of {@link io.plumbline.fairness.Selection}'s; LEFT_OUT in neither facet
     * @param positivePrediction by row, likewise; LEFT_OUT without prediction, the row is not used
     * @param level coverage of the interval
     * @param seed of the sample, when one is taken
     */
    public static Outcome strict(double[][] features, boolean[] textColumn, byte[] disadvantaged,
            byte[] positivePrediction, double level, long seed) {
        return strict(features, textColumn, disadvantaged, positivePrediction, level, seed, WORK_BUDGET);
    }

    static Outcome strict(double[][] features, boolean[] textColumn, byte[] disadvantaged, byte[] positivePrediction,
            double level, long seed, double workBudget) {
        if (features.length == 0) {
            return undefined("there is no feature to look for neighbours in", List.of());
        }
        List<String> notes = new ArrayList<>();
        Facets all = Facets.of(disadvantaged, positivePrediction);
        Facets facets = all.complete(features, textColumn);
        if (facets.rows() < all.rows()) {
            notes.add(String.format(Locale.ROOT, "FT left out %d of %d rows, whose features lack a finite number.",
                    all.rows() - facets.rows(), all.rows()));
        }
        if (facets.a().length == 0 || facets.d().length == 0) {
            return undefined(facets.a().length == 0 ? "facet a has no complete rows" : "facet d has no complete rows",
                    notes);
        }
        int affordable = (int) Math.min(Integer.MAX_VALUE,
                Math.max(SMALLEST_SAMPLE, workBudget / Work.perQuery(facets.a().length, features.length)));
        if (affordable < facets.d().length) {
            notes.add(String.format(Locale.ROOT,
                    "FT rests on a random sample of %d of the %d rows of facet d (seed %d), because testing all would "
                            + "take too long.",
                    affordable, facets.d().length, seed));
            facets = facets.sampleD(affordable, seed);
        }
        Flips flips = Flips.count(Space.standardised(features, textColumn, facets), facets, positivePrediction);
        return new Outcome(result(flips, level), notes);
    }

    private static FlipResult result(Flips flips, double level) {
        double rows = flips.rows();
        double value = (flips.toPositive() - flips.toNegative()) / rows;
        return new FlipResult(Measurement.of(value), Optional.of(interval(flips, value, level)), flips.rows(), List.of(
                new Ratio("rows of d that neighbours in a would turn positive", flips.toPositive(), rows),
                new Ratio("rows of d that neighbours in a would turn negative", flips.toNegative(), rows)));
    }

    /**
     * Interval of the difference of two shares of one sample, after adding one row to each (Bonett and Price 2012,
     * doi:10.3102/1076998611411915). It takes facet a as given: only the rows of d are thought of as drawn.
     */
    private static Interval interval(Flips flips, double value, double level) {
        double rows = flips.rows() + 2.0;
        double toPositive = (flips.toPositive() + 1) / rows;
        double toNegative = (flips.toNegative() + 1) / rows;
        double centre = toPositive - toNegative;
        double reach = Normal.reach(level) * Math.sqrt((toPositive + toNegative - centre * centre) / rows);
        return new Interval(Math.max(-1, Math.min(value, centre - reach)),
                Math.min(1, Math.max(value, centre + reach)), level, "bonett-price");
    }

    private static Outcome undefined(String reason, List<String> notes) {
        return new Outcome(new FlipResult(Measurement.undefined(reason), Optional.empty(), 0, List.of()), notes);
    }
}
