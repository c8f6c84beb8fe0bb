// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.runtimes.onnx;

import io.plumbline.runtimes.binding.NodeList;
import java.util.Optional;
import java.util.Set;

/**
 * A node's question, turned into one that our trees ask: is a number at most a threshold, or a category in a set?
 *
 * @param feature the dataset's column
 * @param levels the set, as bits by code; empty for a threshold
 * @param threshold the largest number that goes left
 * @param missingLeft where a missing cell goes
 * @param trueLeft whether the branch that the file calls true is the left one
 */
record OnnxSplit(int feature, long[] levels, double threshold, boolean missingLeft, boolean trueLeft) {

    private static final Set<String> MODES = Set.of("BRANCH_LEQ", "BRANCH_LT", "BRANCH_GTE", "BRANCH_GT", "BRANCH_EQ",
            "BRANCH_NEQ");

    static Optional<OnnxSplit> of(Column column, String mode, double threshold, boolean missingTrue, boolean wide) {
        if (!MODES.contains(mode)) {
            return Optional.empty();
        }
        return switch (column) {
            case Column.Coded coded -> Optional.of(coded(coded, mode, threshold, missingTrue));
            case Column.Number number -> number(number, mode, threshold, missingTrue, wide);
            case Column.Text text -> Optional.empty();
        };
    }

    int add(NodeList nodes, double cover) {
        return levels.length > 0
                ? nodes.choose(feature, levels, missingLeft, cover)
                : nodes.compare(feature, threshold, missingLeft, cover);
    }

    // Our sets send categories that they do not know right, so the branch of unknown ones is the right one.
    private static OnnxSplit coded(Column.Coded column, String mode, double threshold, boolean missingTrue) {
        boolean otherTrue = holds(column.other(), mode, threshold, missingTrue);
        long[] levels = new long[Math.max(0, column.byCode().length - 1) / Long.SIZE + 1];
        for (int code = 0; code < column.byCode().length; code++) {
            if (holds(column.byCode()[code], mode, threshold, missingTrue) != otherTrue) {
                levels[code / Long.SIZE] |= 1L << code;
            }
        }
        boolean missingLeft = holds(column.missing(), mode, threshold, missingTrue) != otherTrue;
        return new OnnxSplit(column.feature(), levels, 0, missingLeft, !otherTrue);
    }

    private static Optional<OnnxSplit> number(Column.Number column, String mode, double threshold, boolean missingTrue,
            boolean wide) {
        boolean less = mode.equals("BRANCH_LT") || mode.equals("BRANCH_LEQ");
        if (!less && !mode.equals("BRANCH_GTE") && !mode.equals("BRANCH_GT")) {
            return Optional.empty();
        }
        // "x < t" and its opposite "x >= t" are "x <= the number before t".
        boolean strict = mode.equals("BRANCH_LT") || mode.equals("BRANCH_GTE");
        double largest = strict ? before(threshold, wide) : threshold;
        if (column.whole()) {
            largest = before(Math.floor(largest) + 0.5, wide);
        }
        boolean missing = holds(column.missing(), mode, threshold, missingTrue);
        return Optional.of(new OnnxSplit(column.feature(), new long[0], largest, missing == less, less));
    }

    private static double before(double number, boolean wide) {
        return wide ? Math.nextDown(number) : Math.nextDown((float) number);
    }

    private static boolean holds(double value, String mode, double threshold, boolean missingTrue) {
        if (Double.isNaN(value)) {
            return missingTrue;
        }
        return switch (mode) {
            case "BRANCH_LT" -> value < threshold;
            case "BRANCH_GTE" -> value >= threshold;
            case "BRANCH_GT" -> value > threshold;
            case "BRANCH_EQ" -> value == threshold;
            case "BRANCH_NEQ" -> value != threshold;
            default -> value <= threshold;
        };
    }
}
