// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.analysis;

import io.plumbline.columnar.Dataset.Block;
import io.plumbline.data.Value;
import io.plumbline.fairness.Dimension;
import io.plumbline.fairness.Level;
import io.plumbline.fairness.Selection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds for each scanned row the level of a cube's axis it belongs to. */
final class RowCodes {
    private final Map<Value, Integer> exact = new HashMap<>();
    private final Map<Double, Integer> numbers = new HashMap<>();
    private final List<Level> levels;
    private int other = -1;

    private RowCodes(Dimension axis) {
        levels = axis.levels();
        for (int code = 0; code < levels.size(); code++) {
            switch (levels.get(code)) {
                case Level.Exactly(Value value) -> {
                    exact.put(value, code);
                    int found = code;
                    PandasValues.number(value).ifPresent(number -> numbers.put(number, found));
                }
                case Level.Between _ -> {
                }
                case Level.Other _ -> other = code;
            }
        }
    }

    /** Returns by row the answer of {@code answers}, which is indexed by the level codes of {@code axis}. */
    static byte[] answers(Block block, int column, Dimension axis, byte[] answers) {
        RowCodes codes = new RowCodes(axis);
        double[] values = block.values()[column];
        List<Value> texts = block.levels().get(column);
        int[] codeOfText = texts.stream().mapToInt(codes::code).toArray();
        byte[] result = new byte[values.length];
        for (int row = 0; row < values.length; row++) {
            int code = Double.isNaN(values[row])
                    ? codes.code(Value.MISSING)
                    : texts.isEmpty() ? codes.code(values[row]) : codeOfText[(int) values[row]];
            result[row] = code < 0 ? Selection.LEFT_OUT : answers[code];
        }
        return result;
    }

    private int code(Value value) {
        return exact.getOrDefault(value, other);
    }

    private int code(double number) {
        Integer code = numbers.get(number);
        if (code != null) {
            return code;
        }
        for (int index = 0; index < levels.size(); index++) {
            if (levels.get(index) instanceof Level.Between(double low, double high) && number > low && number < high) {
                return index;
            }
        }
        return other;
    }
}
