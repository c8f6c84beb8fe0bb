// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.explain.dependence;

import io.plumbline.explain.results.Dependence;
import io.plumbline.explain.results.Dependence.AccumulatedEffects;
import io.plumbline.explain.results.Dependence.Curve;
import io.plumbline.explain.results.PairDependence;
import io.plumbline.explain.results.PairDependence.Surface;
import io.plumbline.explain.sampling.RowSample;
import io.plumbline.measure.Interval;
import io.plumbline.measure.Notice;
import io.plumbline.model.Predictor;
import io.plumbline.model.Rows;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Dependence of a model's outputs on its features, over rows of a dataset. The same settings give the same numbers for any
 * number of threads. Each call asks the model anew and may throw what {@link Predictor#predict} throws.
 */
public final class DependencePlots {
    private final Predictor model;
    private final Rows rows;
    private final DependenceSettings settings;

    private DependencePlots(Predictor model, Rows rows, DependenceSettings settings) {
        this.model = model;
        this.rows = rows;
        this.settings = settings;
    }

    /** Returns the plots of {@code model} over {@code rows}, at least one. */
    public static DependencePlots of(Predictor model, Rows rows, DependenceSettings settings) {
        if (rows.count() < 1) {
            throw new IllegalArgumentException("dependence needs at least one row");
        }
        return new DependencePlots(model, rows, settings);
    }

    /** Returns the model calls that {@link #feature} of column {@code index} takes. */
    public long calls(int index) {
        Grid grid = grid(index, settings.buckets());
        long effects = grid.categorical() || grid.points().length < 2 ? 0 : 2L * chosen(2).length;
        return (long) chosen(grid.points().length).length * grid.points().length + effects;
    }

    /**
     * Returns what is worth saying of column {@code index}: that it has a single value or none, that only the most frequent
     * levels are shown, that rows were drawn. Asks the model nothing.
     */
    public List<Notice> notices(int index) {
        Grid grid = grid(index, settings.buckets());
        return DependenceNotices.of(model.features().get(index).name(), grid, chosen(grid.points().length).length,
                rows.count(), settings);
    }

    /**
     * Returns partial dependence, individual curves and accumulated local effects of column {@code index}.
     *
     * @throws io.plumbline.measure.PlumblineException INVALID_ARGUMENT for a column of free text
     */
    public Dependence feature(int index) {
        Grid grid = grid(index, settings.buckets());
        int[] chosen = chosen(grid.points().length);
        int[] kept = RowSample.of(chosen.length, settings.individuals(), settings.seed() + 1);
        Sweep sweep = new Sweep(model, rows, chosen, new int[]{index}, columns(grid.points()), kept);
        long[] numbers = Arrays.stream(kept).mapToLong(place -> chosen[place]).toArray();
        List<Curve> curves = new ArrayList<>();
        for (int output = 0; output < model.outputs().size(); output++) {
            curves.add(curve(sweep, grid, output, numbers));
        }
        List<AccumulatedEffects> ale = grid.categorical() || grid.points().length < 2
                ? List.of()
                : AccumulatedLocalEffects.of(model, rows, chosen(2), index, settings.bins(), settings.level());
        return new Dependence(model.features().get(index).name(), grid.categorical(), grid.labels(), grid.points(),
                grid.density(), curves, ale);
    }

    /**
     * Returns the dependence on columns {@code first} and {@code second} together.
     *
     * @throws io.plumbline.measure.PlumblineException INVALID_ARGUMENT for a column of free text
     */
    public PairDependence pair(int first, int second) {
        Grid along = grid(first, settings.pairBuckets());
        Grid across = grid(second, settings.pairBuckets());
        int height = along.points().length;
        int width = across.points().length;
        double[][] points = new double[height * width][];
        Arrays.setAll(points, place -> new double[]{along.points()[place / width], across.points()[place % width]});
        int[] chosen = chosen(height * width + height + width);
        int[] none = {};
        Sweep both = new Sweep(model, rows, chosen, new int[]{first, second}, points, none);
        Sweep one = new Sweep(model, rows, chosen, new int[]{first}, columns(along.points()), none);
        Sweep other = new Sweep(model, rows, chosen, new int[]{second}, columns(across.points()), none);
        long[][] counts = counts(first, along, second, across);
        List<Surface> surfaces = new ArrayList<>();
        for (int output = 0; output < model.outputs().size(); output++) {
            double[] flat = both.means(output);
            double[][] mean = new double[height][];
            Arrays.setAll(mean, row -> Arrays.copyOfRange(flat, row * width, (row + 1) * width));
            surfaces.add(new Surface(model.outputs().get(output), mean,
                    Interaction.share(mean, one.means(output), other.means(output), counts)));
        }
        return new PairDependence(model.features().get(first).name(), model.features().get(second).name(),
                along.labels(), across.labels(), counts, surfaces);
    }

    private Curve curve(Sweep sweep, Grid grid, int output, long[] numbers) {
        double[] mean = sweep.means(output);
        List<Interval> intervals = IntStream.range(0, mean.length)
                .mapToObj(point -> sweep.at(point, output).interval(settings.level())).flatMap(Optional::stream)
                .toList();
        double[] low = intervals.stream().mapToDouble(Interval::low).toArray();
        double[] high = intervals.stream().mapToDouble(Interval::high).toArray();
        return new Curve(model.outputs().get(output), mean, low, high, sweep.curves(output), numbers,
                importance(mean, grid.density()));
    }

    /**
     * Standard deviation of the curve over the rows near its points.
     *
     * @see <a href="https://arxiv.org/abs/1805.04755">Greenwell et al. 2018, A simple and effective model-based variable
     *      importance measure</a>
     */
    private static double importance(double[] mean, double[] density) {
        double total = Arrays.stream(density).sum();
        if (total == 0) {
            return 0;
        }
        double centre = 0;
        for (int point = 0; point < mean.length; point++) {
            centre += density[point] / total * mean[point];
        }
        double variance = 0;
        for (int point = 0; point < mean.length; point++) {
            variance += density[point] / total * (mean[point] - centre) * (mean[point] - centre);
        }
        return Math.sqrt(variance);
    }

    private long[][] counts(int first, Grid along, int second, Grid across) {
        long[][] counts = new long[along.points().length][across.points().length];
        int features = model.features().size();
        for (int row = 0; row < rows.count(); row++) {
            int place = along.nearest(rows.cells()[row * features + first]);
            int other = across.nearest(rows.cells()[row * features + second]);
            if (place >= 0 && other >= 0) {
                counts[place][other]++;
            }
        }
        return counts;
    }

    private Grid grid(int index, int buckets) {
        return Grid.of(rows, model.features(), index, buckets);
    }

    /** Returns the rows that are asked at {@code points} points each. */
    private int[] chosen(int points) {
        long affordable = Math.max(1, settings.maxCalls() / points);
        return RowSample.of(rows.count(), (int) Math.min(affordable, rows.count()), settings.seed());
    }

    private static double[][] columns(double[] points) {
        return IntStream.range(0, points.length).mapToObj(point -> new double[]{points[point]})
                .toArray(double[][]::new);
    }
}
