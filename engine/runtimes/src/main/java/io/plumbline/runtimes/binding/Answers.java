// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.runtimes.binding;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;

/** A model's outputs: their names, and whether they are numbers at all. */
public final class Answers {
    private Answers() {}

    /**
     * Returns the names of {@code count} outputs: the ones asked for, unless the model has the same names in another order;
     * else the model's own; else "label0", "label1", ...
     *
     * @param asked names from the configuration, possibly none
     * @param own names from the model, possibly none
     * @throws io.plumbline.measure.PlumblineException INVALID_DATA when names are asked for and there are more or fewer
     */
    public static List<String> names(String file, List<String> asked, List<String> own, int count) {
        if (!asked.isEmpty() && asked.size() != count) {
            throw Binding.refused("label_headers names " + asked.size() + " outputs, and the model " + file + " has "
                    + count + ".");
        }
        boolean known = own.size() == count;
        if (!asked.isEmpty()) {
            return known && new HashSet<>(asked).equals(new HashSet<>(own)) ? List.copyOf(own) : List.copyOf(asked);
        }
        return known
                ? List.copyOf(own)
                : new ArrayList<>(IntStream.range(0, count).mapToObj(output -> "label" + output).toList());
    }

    /**
     * Refuses outputs that are not finite.
     *
     * @param outputs shape (rows, width), checked from row {@code from} to row {@code to}, exclusive
     * @throws io.plumbline.measure.PlumblineException INVALID_DATA, naming the first such row
     */
    public static void requireFinite(String file, double[] outputs, int from, int to, int width) {
        for (int index = from * width; index < to * width; index++) {
            if (!Double.isFinite(outputs[index])) {
                throw Binding.refused("The model " + file + " answers row " + index / width + " of a batch with "
                        + outputs[index] + ", which is no number.");
            }
        }
    }
}
