// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.explain.reasons;

import io.plumbline.explain.results.LocalValues;
import io.plumbline.explain.results.ShapleyPlan;
import io.plumbline.explain.results.ShapleyResults;
import io.plumbline.explain.results.ShapleyResults.Player;
import io.plumbline.model.Feature;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Everything that a later run needs to compute a run's attributions again and to compare them bit by bit. Numbers are
 * hexadecimal texts ({@link Double#toHexString}), which hold every bit and survive any document format.
 *
 * @param version of Plumbline that made it
 * @param modelKind see {@link io.plumbline.model.Traits#kind}
 * @param modelIdentity see {@link io.plumbline.model.Traits#identity}; another model's values cannot be the same
 * @param modelSource the file or address as given
 * @param features the model's columns
 * @param outputs names of its outputs
 * @param engine see {@link ShapleyPlan#engine}
 * @param unit "output", "log-odds" or "margin"
 * @param coalitions see {@link ShapleyPlan#coalitions}
 * @param seed see {@link ShapleyPlan#seed}
 * @param targetError see {@link ShapleyPlan#targetError}, hexadecimal
 * @param settings whatever else the engine was told, by name
 * @param players what got attributions
 * @param background rows that stand in for absent features, hexadecimal
 * @param backgroundHash "sha256:..." over {@code background}
 * @param rows explained rows with their attributions
 * @param base value of the empty coalition by output, hexadecimal
 * @param contentHash "sha256:..." over all other components; tells whether the bundle was altered
 */
public record ReplayBundle(String version, String modelKind, String modelIdentity, String modelSource,
        List<Feature> features, List<String> outputs, String engine, String unit, long coalitions, long seed,
        String targetError, Map<String, String> settings, List<Player> players, List<List<String>> background,
        String backgroundHash, List<Row> rows, List<String> base, String contentHash) {
    public ReplayBundle {
        features = List.copyOf(features);
        outputs = List.copyOf(outputs);
        settings = Map.copyOf(settings);
        players = List.copyOf(players);
        background = background.stream().map(List::copyOf).toList();
        rows = List.copyOf(rows);
        base = List.copyOf(base);
    }

    /**
     * One explained row; all numbers hexadecimal.
     *
     * @param dataset row number in the dataset, from 0
     * @param cells by feature
     * @param predictions value of the full coalition by output
     * @param values attributions, output by output, each player by player
     * @param samplingErrors in the order of {@code values}
     * @param backgroundErrors in the order of {@code values}
     */
    public record Row(long dataset, List<String> cells, List<String> predictions, List<String> values,
            List<String> samplingErrors, List<String> backgroundErrors) {
        public Row {
            cells = List.copyOf(cells);
            predictions = List.copyOf(predictions);
            values = List.copyOf(values);
            samplingErrors = List.copyOf(samplingErrors);
            backgroundErrors = List.copyOf(backgroundErrors);
        }
    }

    /**
     * The model that a bundle is about.
     *
     * @param kind see {@link io.plumbline.model.Traits#kind}
     * @param identity see {@link io.plumbline.model.Traits#identity}
     * @param source the file or address as given
     * @param features its columns
     * @param outputs names of its outputs
     */
    public record Model(String kind, String identity, String source, List<Feature> features, List<String> outputs) {
        public Model {
            features = List.copyOf(features);
            outputs = List.copyOf(outputs);
        }
    }

    /**
     * Returns the bundle of a run.
     *
     * @param background cells of the background rows, shape (rows, features)
     * @param settings whatever the engine was told besides its {@link ShapleyPlan}, by name
     */
    public static ReplayBundle of(String version, Model model, ShapleyResults shapley, double[] background,
            Map<String, String> settings) {
        ShapleyPlan plan = shapley.plan();
        LocalValues local = shapley.local();
        int width = model.features().size();
        List<List<String>> backgroundRows = new ArrayList<>();
        for (int row = 0; row < plan.backgroundRows(); row++) {
            backgroundRows.add(hex(background, row * width, width));
        }
        List<Row> rows = new ArrayList<>();
        int block = local.outputs() * local.players();
        for (int row = 0; row < local.rows(); row++) {
            rows.add(new Row(local.dataset()[row], hex(local.cells(), row * width, width),
                    hex(local.predictions(), row * local.outputs(), local.outputs()),
                    hex(local.values(), row * block, block), hex(local.samplingErrors(), row * block, block),
                    hex(local.backgroundErrors(), row * block, block)));
        }
        ReplayBundle open = new ReplayBundle(version, model.kind(), model.identity(), model.source(), model.features(),
                model.outputs(), plan.engine(), plan.unit(), plan.coalitions(), plan.seed(),
                Double.toHexString(plan.targetError()), settings, shapley.players(), backgroundRows,
                BundleHash.of(backgroundRows), rows, hex(local.base(), 0, local.outputs()), "");
        return open.with(open.computedHash());
    }

    /** Returns whether nothing in the bundle was changed since it was made. */
    public boolean intact() {
        return contentHash.equals(computedHash()) && backgroundHash.equals(BundleHash.of(background));
    }

    /** Returns the background rows as numbers, shape (rows, features). */
    public double[] backgroundCells() {
        return background.stream().flatMap(List::stream).mapToDouble(Double::parseDouble).toArray();
    }

    /** Returns the explained rows as numbers, shape (rows, features). */
    public double[] cells() {
        return rows.stream().flatMap(row -> row.cells().stream()).mapToDouble(Double::parseDouble).toArray();
    }

    /** Returns the row numbers in the dataset of the explained rows. */
    public long[] dataset() {
        return rows.stream().mapToLong(Row::dataset).toArray();
    }

    /**
     * Compares values that were computed again with the bundle's, bit by bit.
     *
     * @return the first difference, as a sentence; empty when there is none
     */
    public Optional<String> verify(LocalValues again) {
        return new BundleComparison(this, again).firstDifference();
    }

    private String computedHash() {
        List<Object> parts = new ArrayList<>(Arrays.asList(version, modelKind, modelIdentity, modelSource, outputs,
                engine, unit, coalitions, seed, targetError, background, backgroundHash, base));
        features.forEach(feature -> parts.add(List.of(feature.name(), feature.kind(), feature.levels())));
        players.forEach(player -> parts.add(List.of(player.name(), player.features())));
        new TreeMap<>(settings).forEach((name, value) -> parts.add(List.of(name, value)));
        rows.forEach(row -> parts.add(List.of(row.dataset(), row.cells(), row.predictions(), row.values(),
                row.samplingErrors(), row.backgroundErrors())));
        return BundleHash.of(parts);
    }

    private ReplayBundle with(String hash) {
        return new ReplayBundle(version, modelKind, modelIdentity, modelSource, features, outputs, engine, unit,
                coalitions, seed, targetError, settings, players, background, backgroundHash, rows, base, hash);
    }

    private static List<String> hex(double[] values, int offset, int count) {
        return Arrays.stream(values, offset, offset + count).mapToObj(Double::toHexString).toList();
    }
}
