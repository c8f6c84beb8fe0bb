// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.runtimes;

import io.plumbline.measure.Notice;
import io.plumbline.measure.PlumblineException;
import io.plumbline.model.Predictor;
import io.plumbline.model.Rows;
import io.plumbline.model.TreeEnsemble;
import io.plumbline.runtimes.ModelFiles.Opened;
import io.plumbline.runtimes.binding.Loaded;
import io.plumbline.runtimes.binding.Probe;
import io.plumbline.runtimes.binding.Remarks;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** Compares a model's trees with its runtime before anyone relies on them. */
final class SelfCheck {
    private static final int ROWS = 256;
    private static final double MISSING = 0.1;
    private static final double TOLERANCE = 1e-5;

    private SelfCheck() {}

    static Opened of(Loaded loaded) {
        if (loaded.trees().isEmpty()) {
            return new Opened(loaded.predictor(), loaded.trees(), loaded.notices());
        }
        TreeEnsemble trees = loaded.trees().get();
        OptionalDouble gap = gap(trees, loaded.predictor(), MISSING);
        if (gap.isEmpty()) {
            gap = gap(trees, loaded.predictor(), 0);
        }
        if (gap.isPresent() && gap.getAsDouble() <= TOLERANCE) {
            return new Opened(loaded.predictor(), loaded.trees(), loaded.notices());
        }
        List<Notice> notices = new ArrayList<>(loaded.notices());
        notices.add(Remarks.warning("trees-differ-from-runtime", "model", "The model's trees, as read from the file, "
                + (gap.isPresent()
                        ? "differ from what its runtime answers by up to " + gap.getAsDouble()
                        : "could not be compared with what its runtime answers")
                + "; it is treated as a model that can only be asked."));
        return new Opened(loaded.predictor(), Optional.empty(), notices);
    }

    /** The largest difference, of outputs beyond 1 as a share of them; empty when the model refuses the rows. */
    private static OptionalDouble gap(TreeEnsemble trees, Predictor predictor, double missing) {
        int width = trees.outputs().size();
        if (width != predictor.outputs().size()) {
            return OptionalDouble.of(Double.POSITIVE_INFINITY);
        }
        Rows rows = Probe.around(trees, ROWS, missing);
        double[] ours = new double[ROWS * width];
        double[] theirs = new double[ROWS * width];
        try {
            predictor.predict(rows, theirs);
        } catch (PlumblineException refused) {
            return OptionalDouble.empty();
        }
        trees.predict(rows, ours);
        double largest = 0;
        for (int index = 0; index < ours.length; index++) {
            double scale = Math.max(1, Math.abs(theirs[index]));
            largest = Math.max(largest, Math.abs(ours[index] - theirs[index]) / scale);
        }
        return OptionalDouble.of(largest);
    }
}
