// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.explain.reasons;

import io.plumbline.explain.results.LocalValues;
import java.util.List;
import java.util.Optional;

/** Finds the first number that differs between a bundle and values computed again. */
record BundleComparison(ReplayBundle bundle, LocalValues again) {

    Optional<String> firstDifference() {
        if (again.rows() != bundle.rows().size() || again.outputs() != bundle.outputs().size()
                || again.players() != bundle.players().size()) {
            return Optional.of("The bundle holds " + shape(bundle.rows().size(), bundle.outputs().size(),
                    bundle.players().size()) + ", the new run " + shape(again.rows(), again.outputs(), again.players())
                    + ".");
        }
        for (int output = 0; output < again.outputs(); output++) {
            if (differs(bundle.base().get(output), again.base()[output])) {
                return Optional.of(sentence("base value of output '" + bundle.outputs().get(output) + "'",
                        bundle.base().get(output), again.base()[output]));
            }
        }
        for (int row = 0; row < again.rows(); row++) {
            Optional<String> difference = inRow(row);
            if (difference.isPresent()) {
                return difference;
            }
        }
        return Optional.empty();
    }

    private Optional<String> inRow(int row) {
        ReplayBundle.Row kept = bundle.rows().get(row);
        if (kept.dataset() != again.dataset()[row]) {
            return Optional.of("Explained row " + row + " is row " + kept.dataset()
                    + " of the dataset in the bundle and row " + again.dataset()[row] + " in the new run.");
        }
        int block = again.outputs() * again.players();
        return first(kept.predictions(), again.predictions(), row * again.outputs(), "prediction", kept, false)
                .or(() -> first(kept.values(), again.values(), row * block, "attribution", kept, true))
                .or(() -> first(kept.samplingErrors(), again.samplingErrors(), row * block, "sampling error", kept,
                        true))
                .or(() -> first(kept.backgroundErrors(), again.backgroundErrors(), row * block, "background error",
                        kept, true));
    }

    private Optional<String> first(List<String> kept, double[] values, int offset, String what, ReplayBundle.Row row,
            boolean byPlayer) {
        for (int at = 0; at < kept.size(); at++) {
            if (differs(kept.get(at), values[offset + at])) {
                int output = byPlayer ? at / again.players() : at;
                String of = byPlayer ? " of '" + bundle.players().get(at % again.players()).name() + "'" : "";
                return Optional.of(sentence(what + of + " in row " + row.dataset() + ", output '"
                        + bundle.outputs().get(output) + "'", kept.get(at), values[offset + at]));
            }
        }
        return Optional.empty();
    }

    private static boolean differs(String kept, double value) {
        return !kept.equals(Double.toHexString(value));
    }

    private static String sentence(String what, String kept, double value) {
        return "The " + what + " is " + Double.parseDouble(kept) + " in the bundle and " + value + " in the new run.";
    }

    private static String shape(int rows, int outputs, int players) {
        return rows + " rows, " + outputs + " outputs and " + players + " players";
    }
}
