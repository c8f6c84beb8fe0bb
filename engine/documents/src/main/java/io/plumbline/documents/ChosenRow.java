// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.documents;

import io.plumbline.explain.results.LocalValues;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * An explained row that is shown in full, for one output.
 *
 * @param row its index among the explained rows
 * @param why what is special about it, "highest prediction"
 */
public record ChosenRow(int row, String why) {

    /**
     * Returns the rows with the highest, the middle and the lowest prediction of {@code output}, fewer when there are fewer rows.
     * Of equal predictions the first row counts.
     */
    public static List<ChosenRow> of(LocalValues local, int output) {
        List<Integer> order = IntStream.range(0, local.rows()).boxed()
                .sorted(Comparator.comparingDouble(row -> -prediction(local, row, output))).toList();
        return switch (order.size()) {
            case 0 -> List.of();
            case 1 -> List.of(new ChosenRow(order.getFirst(), "the only row"));
            case 2 -> List.of(new ChosenRow(order.getFirst(), "highest prediction"),
                    new ChosenRow(order.getLast(), "lowest prediction"));
            default -> List.of(new ChosenRow(order.getFirst(), "highest prediction"),
                    new ChosenRow(order.get(order.size() / 2), "middle prediction"),
                    new ChosenRow(order.getLast(), "lowest prediction"));
        };
    }

    private static double prediction(LocalValues local, int row, int output) {
        return local.predictions()[row * local.outputs() + output];
    }
}
