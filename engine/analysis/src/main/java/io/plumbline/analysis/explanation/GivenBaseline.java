// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.analysis.explanation;

import io.plumbline.columnar.Dataset;
import io.plumbline.columnar.Dataset.Block;
import io.plumbline.data.Value;
import io.plumbline.documents.ColumnFinder;
import io.plumbline.documents.ExplanationConfig.BaselineSource;
import io.plumbline.measure.PlumblineException;
import io.plumbline.measure.PlumblineException.Category;
import io.plumbline.measure.Suggestions;
import io.plumbline.model.Feature;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Background rows that the configuration gives.
 *
 * @param origin where they are from, for people
 * @param rows by row, the values in the order of the features
 */
record GivenBaseline(String origin, List<List<Value>> rows) {
    private static final String KEY = "methods.shap.baseline";

    /**
     * Reads {@code source}.
     *
     * @param names feature names, in order
     * @param open opens a file of features only
     */
    static GivenBaseline read(BaselineSource source, List<String> names, Function<String, Dataset> open) {
        GivenBaseline baseline = switch (source) {
            case BaselineSource.File(String uri) -> {
                try (Dataset dataset = open.apply(uri)) {
                    yield new GivenBaseline("file " + uri, rows(dataset, names, uri));
                }
            }
            case BaselineSource.Rows(var rows) -> new GivenBaseline("rows of the configuration", rows);
            case BaselineSource.Objects(var rows) -> new GivenBaseline("rows of the configuration",
                    rows.stream().map(row -> ordered(row, names)).toList());
        };
        for (int row = 0; row < baseline.rows.size(); row++) {
            if (baseline.rows.get(row).size() != names.size()) {
                throw new PlumblineException(Category.INVALID_DATA, "Row " + row + " of " + KEY + " has "
                        + baseline.rows.get(row).size() + " values, but the model takes " + names.size()
                        + " features (" + shortened(names) + "). Give features only, without the label.");
            }
        }
        if (baseline.rows.isEmpty()) {
            throw new PlumblineException(Category.INVALID_DATA, KEY + " has no row. Give at least one.");
        }
        return baseline;
    }

    private static List<List<Value>> rows(Dataset dataset, List<String> names, String uri) {
        if (!dataset.columns().containsAll(names)) {
            String missing = names.stream().filter(name -> !dataset.columns().contains(name)).findFirst().orElseThrow();
            throw new PlumblineException(Category.INVALID_DATA, KEY + " " + uri + " has no column '" + missing
                    + "', which the model takes (columns: " + shortened(dataset.columns())
                    + "). Give a row of all features, in the order of the dataset or under their names.");
        }
        Block block = dataset.scan(names);
        List<List<Value>> rows = new ArrayList<>();
        for (int row = 0; row < dataset.rows(); row++) {
            List<Value> values = new ArrayList<>();
            for (int column = 0; column < names.size(); column++) {
                double cell = block.values()[column][row];
                List<Value> levels = block.levels().get(column);
                values.add(Double.isNaN(cell)
                        ? Value.MISSING
                        : levels.isEmpty() ? new Value.Decimal(cell) : levels.get((int) cell));
            }
            rows.add(values);
        }
        return rows;
    }

    private static List<Value> ordered(Map<String, Value> row, List<String> names) {
        for (String name : row.keySet()) {
            if (!names.contains(name)) {
                throw new PlumblineException(Category.INVALID_DATA, KEY + " has '" + name
                        + "', which is no feature (features: " + shortened(names) + ")."
                        + Suggestions.hint(name, names));
            }
        }
        return names.stream().map(name -> {
            Value value = row.get(name);
            if (value == null) {
                throw new PlumblineException(Category.INVALID_DATA,
                        KEY + " has no value for the feature '" + name + "'. Give null if it is missing.");
            }
            return value;
        }).toList();
    }

    private static String shortened(List<String> names) {
        return ColumnFinder.listed(names);
    }

    /** Returns {@code table} with the categories that only these rows have added to its features. */
    FeatureTable widen(FeatureTable table) {
        List<Feature> features = new ArrayList<>();
        for (int column = 0; column < table.width(); column++) {
            Feature feature = table.features().get(column);
            List<String> levels = new ArrayList<>(feature.levels());
            for (List<Value> row : rows) {
                String text = row.get(column).text();
                if (!levels.isEmpty() && !row.get(column).equals(Value.MISSING) && !levels.contains(text)) {
                    levels.add(text);
                }
            }
            features.add(new Feature(feature.name(), feature.kind(), levels));
        }
        return new FeatureTable(features, table.rows(), table.cells(), table.texts());
    }

    /** Returns the rows as cells of {@code table}, which was widened by them. */
    double[] cells(FeatureTable table) {
        double[] cells = new double[rows.size() * table.width()];
        for (int row = 0; row < rows.size(); row++) {
            for (int column = 0; column < table.width(); column++) {
                cells[row * table.width() + column] = cell(rows.get(row).get(column), table, row, column);
            }
        }
        return cells;
    }

    private double cell(Value value, FeatureTable table, int row, int column) {
        Feature feature = table.features().get(column);
        return switch (feature.kind()) {
            case CATEGORICAL -> value.equals(Value.MISSING) ? Double.NaN : feature.levels().indexOf(value.text());
            case TEXT -> Double.NaN;
            case NUMERIC -> switch (value) {
                case Value.Missing _ -> Double.NaN;
                case Value.Whole(long number) -> number;
                case Value.Decimal(double number) -> number;
                case Value.Flag(boolean flag) -> flag ? 1 : 0;
                case Value.Text(String text) -> number(text, feature.name(), row);
            };
        };
    }

    private static double number(String text, String feature, int row) {
        try {
            return Double.parseDouble(text.strip());
        } catch (NumberFormatException _) {
            throw new PlumblineException(Category.INVALID_DATA, "Row " + row + " of " + KEY + " has text for "
                    + feature
                    + ", which is a column of numbers in the dataset. Give a number, or null if it is missing.");
        }
    }
}
