// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.analysis.explanation;

import io.plumbline.columnar.Dataset;
import io.plumbline.columnar.Dataset.Block;
import io.plumbline.data.Value;
import io.plumbline.measure.PlumblineException;
import io.plumbline.measure.PlumblineException.Category;
import io.plumbline.model.Feature;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The features of a dataset as a model takes them.
 *
 * @param features columns, in order
 * @param rows number of rows
 * @param cells shape (rows, features), row by row
 * @param texts the texts that cells of free-text columns point to
 */
record FeatureTable(List<Feature> features, int rows, double[] cells, List<String> texts) {
    private static final long MOST_CELLS = 250_000_000;
    /** A column is free text when most of its distinct values have at least this many words. */
    private static final int WORDS = 3;

    /** Reads {@code names}; with {@code freeText}, columns of sentences are texts and not categories. */
    static FeatureTable read(Dataset dataset, List<String> names, boolean freeText) {
        long size = dataset.rows() * names.size();
        if (size > MOST_CELLS) {
            throw new PlumblineException(Category.RESOURCE_EXHAUSTED, String.format(Locale.ROOT,
                    "The dataset has %,d rows of %,d features, more than a model is asked for in one run. Give --dataset "
                            + "a sample of at most %,d rows.",
                    dataset.rows(), names.size(), MOST_CELLS / names.size()));
        }
        Block block = dataset.scan(names);
        int rows = Math.toIntExact(dataset.rows());
        double[] cells = new double[Math.toIntExact(size)];
        List<Feature> features = new ArrayList<>();
        List<String> texts = new ArrayList<>();
        for (int column = 0; column < names.size(); column++) {
            List<String> levels = block.levels().get(column).stream().map(Value::text).toList();
            boolean text = freeText && isFreeText(levels);
            int first = text ? texts.size() : 0;
            if (text) {
                texts.addAll(levels);
            }
            for (int row = 0; row < rows; row++) {
                cells[row * names.size() + column] = block.values()[column][row] + first;
            }
            features.add(feature(names.get(column), levels, text));
        }
        return new FeatureTable(List.copyOf(features), rows, cells, List.copyOf(texts));
    }

    private static Feature feature(String name, List<String> levels, boolean text) {
        if (text) {
            return Feature.text(name);
        }
        return levels.isEmpty() ? Feature.numeric(name) : Feature.categorical(name, levels);
    }

    private static boolean isFreeText(List<String> levels) {
        long long_ = levels.stream().filter(level -> level.strip().split("\\s+", WORDS).length >= WORDS).count();
        return long_ * 2 > levels.size();
    }

    /** Returns the number of features. */
    int width() {
        return features.size();
    }

    /** Returns the rows {@code chosen}, in that order. */
    double[] rows(int[] chosen) {
        double[] taken = new double[chosen.length * width()];
        for (int index = 0; index < chosen.length; index++) {
            System.arraycopy(cells, chosen[index] * width(), taken, index * width(), width());
        }
        return taken;
    }

    /** Returns the position of the feature {@code name}. */
    int indexOf(String name) {
        for (int index = 0; index < features.size(); index++) {
            if (features.get(index).name().equals(name)) {
                return index;
            }
        }
        throw new IllegalArgumentException(name + " is no feature");
    }
}
