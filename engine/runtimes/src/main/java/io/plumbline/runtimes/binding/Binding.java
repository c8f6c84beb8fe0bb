// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.runtimes.binding;

import io.plumbline.measure.PlumblineException;
import io.plumbline.measure.PlumblineException.Category;
import io.plumbline.measure.Suggestions;
import io.plumbline.model.Feature;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Which column of a dataset fills which input of a model. */
public final class Binding {
    private static final int NAMED = 5;

    private Binding() {}

    /**
     * Returns, by input, the index of the column of the same name.
     *
     * @throws PlumblineException INVALID_DATA when a column is missing, or one is left that the model does not take
     */
    public static int[] byName(String file, List<String> inputs, List<Feature> features) {
        List<String> columns = features.stream().map(Feature::name).toList();
        Set<String> taken = new HashSet<>();
        for (String input : inputs) {
            if (!columns.contains(input)) {
                throw refused("The model " + file + " takes a column '" + input + "' that the dataset does not have."
                        + Suggestions.hint(input, columns));
            }
            if (!taken.add(input)) {
                throw refused("The model " + file + " has two inputs of the name '" + input + "'.");
            }
        }
        List<String> extra = columns.stream().filter(column -> !taken.contains(column)).toList();
        if (!extra.isEmpty()) {
            throw refused("The model " + file + " does not take the column" + (extra.size() == 1 ? " " : "s ")
                    + named(extra) + ": put " + (extra.size() == 1 ? "it" : "them") + " into excluded_columns.");
        }
        return inputs.stream().mapToInt(columns::indexOf).toArray();
    }

    /**
     * Returns {@code 0, 1, ...}: columns in their own order.
     *
     * @throws PlumblineException INVALID_DATA when the model takes more or fewer
     */
    public static int[] byPosition(String file, int inputs, List<Feature> features) {
        if (inputs != features.size()) {
            throw refused("The model " + file + " takes " + inputs + (inputs == 1 ? " column" : " columns")
                    + " and names none, the dataset gives " + features.size() + " ("
                    + named(features.stream().map(Feature::name).toList())
                    + "): put the ones it does not take into excluded_columns.");
        }
        return IntStream.range(0, inputs).toArray();
    }

    /**
     * Returns the numbers that stand for a column's categories; nothing for a column of numbers.
     *
     * @throws PlumblineException INVALID_DATA when a category, or the column, is text
     */
    public static double[] numbers(String file, Feature feature) {
        double[] numbers = new double[feature.levels().size()];
        for (int code = 0; code < numbers.length; code++) {
            try {
                numbers[code] = Double.parseDouble(feature.levels().get(code));
            } catch (NumberFormatException text) {
                throw text(file, feature);
            }
        }
        if (feature.kind() == Feature.Kind.TEXT) {
            throw text(file, feature);
        }
        return numbers;
    }

    /** Returns a refusal of the model file or of what it was given. */
    public static PlumblineException refused(String sentence) {
        return new PlumblineException(Category.INVALID_DATA, sentence);
    }

    /** Returns the same, with what lies behind it. */
    public static PlumblineException refused(String sentence, Throwable cause) {
        return new PlumblineException(Category.INVALID_DATA, sentence, cause);
    }

    private static PlumblineException text(String file, Feature feature) {
        return refused("The column '" + feature.name() + "' holds text, and the model " + file
                + " takes numbers there: give the dataset as the model was trained on it, or a model that does the encoding"
                + " itself (ONNX with a text input).");
    }

    private static String named(List<String> columns) {
        String first = columns.stream().limit(NAMED).map(name -> "'" + name + "'").collect(Collectors.joining(", "));
        return columns.size() > NAMED ? first + " and " + (columns.size() - NAMED) + " more" : first;
    }
}
