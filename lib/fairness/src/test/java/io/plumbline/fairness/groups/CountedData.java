// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.fairness.groups;

import io.plumbline.data.Value;
import io.plumbline.fairness.ContingencyCube;
import io.plumbline.fairness.Dimension;
import io.plumbline.fairness.Level;
import io.plumbline.fairness.Selection;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

/** Cubes out of counted rows: facets first, then label and prediction, whose levels are 0 and 1. */
final class CountedData {
    static final byte[] POSITIVE = {Selection.NO, Selection.YES};

    private final List<String> facets;
    private final boolean weighted;
    private final List<List<Level>> levels = new ArrayList<>();
    private final List<int[]> cells = new ArrayList<>();
    private final List<double[]> masses = new ArrayList<>();

    private CountedData(boolean weighted, String... facets) {
        this.facets = List.of(facets);
        this.weighted = weighted;
        this.facets.forEach(facet -> levels.add(new ArrayList<>()));
    }

    static CountedData of(String... facets) {
        return new CountedData(false, facets);
    }

    static CountedData weighted(String... facets) {
        return new CountedData(true, facets);
    }

    /** Adds rows; {@code values} is one per facet, joined by a bar, "" for missing. */
    CountedData add(String values, int label, int predicted, long rows) {
        return add(values, label, predicted, rows, rows, rows);
    }

    CountedData add(String values, int label, int predicted, long rows, double weight, double squaredWeight) {
        String[] parts = values.split("\\|", -1);
        int[] cell = new int[facets.size() + 2];
        for (int facet = 0; facet < parts.length; facet++) {
            Level level = new Level.Exactly(parts[facet].isEmpty() ? Value.MISSING : new Value.Text(parts[facet]));
            if (!levels.get(facet).contains(level)) {
                levels.get(facet).add(level);
            }
            cell[facet] = levels.get(facet).indexOf(level);
        }
        cell[parts.length] = label;
        cell[parts.length + 1] = predicted;
        cells.add(cell);
        masses.add(new double[]{rows, weight, squaredWeight});
        return this;
    }

    /** Adds {@code selected} of {@code all} rows as predicted positive, the rest as negative, half of each rightly. */
    CountedData selected(String values, long selected, long all) {
        return add(values, 1, 1, selected - selected / 2).add(values, 0, 1, selected / 2)
                .add(values, 1, 0, (all - selected) / 2).add(values, 0, 0, all - selected - (all - selected) / 2);
    }

    ContingencyCube cube() {
        List<Dimension> dimensions = new ArrayList<>();
        for (int facet = 0; facet < facets.size(); facet++) {
            dimensions.add(new Dimension(facets.get(facet), Dimension.Role.FACET, levels.get(facet)));
        }
        List<Level> outcomes = List.of(new Level.Exactly(new Value.Whole(0)), new Level.Exactly(new Value.Whole(1)));
        dimensions.add(new Dimension("label", Dimension.Role.LABEL, outcomes));
        dimensions.add(new Dimension("predicted", Dimension.Role.PREDICTED, outcomes));
        ContingencyCube.Builder builder = ContingencyCube.builder(dimensions, weighted);
        for (int cell = 0; cell < cells.size(); cell++) {
            double[] mass = masses.get(cell);
            builder.add(cells.get(cell), (long) mass[0], mass[1], mass[2]);
        }
        return builder.build();
    }

    int[] allFacets() {
        return IntStream.range(0, facets.size()).toArray();
    }

    /** Returns the lines of a resource next to this class, without comments and header, split at {@code separator}. */
    static List<String[]> read(String resource, String separator) {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(CountedData.class.getResourceAsStream(resource)), StandardCharsets.UTF_8))) {
            return reader.lines().filter(line -> !line.startsWith("#")).skip(1)
                    .map(line -> line.split(separator, -1)).toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Returns a dataset of {@code counts.csv}. */
    static CountedData golden(String dataset, String... facets) {
        CountedData data = of(facets);
        List<String> columns = List.of("sex", "race");
        read("counts.csv", ",").stream().filter(line -> line[0].equals(dataset))
                .forEach(line -> data.add(
                        String.join("|",
                                Arrays.stream(facets).map(facet -> line[1 + columns.indexOf(facet)]).toList()),
                        Integer.parseInt(line[3]), Integer.parseInt(line[4]), Long.parseLong(line[5])));
        return data;
    }
}
