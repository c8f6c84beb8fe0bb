// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.explain.baseline;

import io.plumbline.measure.Notice;
import io.plumbline.measure.PlumblineException;
import io.plumbline.measure.PlumblineException.Category;
import io.plumbline.model.Feature;
import io.plumbline.model.Predictor;
import io.plumbline.model.Rows;
import java.util.Arrays;
import java.util.List;

/** Whether baseline rows fit the columns, the data and the model, found out before any attribution is computed. */
public final class BaselineCheck {
    private BaselineCheck() {}

    /**
     * Checks {@code baseline} and asks {@code model} once for all its rows, and row by row when it refuses them.
     *
     * @param data rows of the dataset, coded as {@code baseline} is; levels and numbers that it does not have are noted
     * @return what is unusual but allowed
     * @throws PlumblineException INVALID_DATA when there is no row, a row has a wrong number of cells or a category outside
     *         the levels, or the model refuses a row or gives something else than finite numbers for it; UNAVAILABLE when the
     *         model does not answer
     */
    public static List<Notice> check(Baseline baseline, Rows data, Predictor model) {
        List<Feature> features = baseline.features();
        requireShape(baseline, model);
        for (int column = 0; column < features.size(); column++) {
            requireLevels(baseline, column);
        }
        askModel(baseline, model);
        return UnusualCells.in(baseline, data);
    }

    private static void requireShape(Baseline baseline, Predictor model) {
        int width = baseline.features().size();
        if (baseline.count() == 0) {
            throw new PlumblineException(Category.INVALID_DATA,
                    "the baseline (" + baseline.origin()
                            + ") has no rows; give at least one, or none at all to have it made.");
        }
        if (width != model.features().size()) {
            throw new PlumblineException(Category.INVALID_DATA, "the baseline (" + baseline.origin() + ") has " + width
                    + " columns, but the model takes " + model.features().size() + " ("
                    + String.join(", ", model.features().stream().map(Feature::name).toList())
                    + "); give the features in that order, without label.");
        }
        if (baseline.rows().cells().length < (long) baseline.count() * width) {
            throw new PlumblineException(Category.INVALID_DATA, "row " + (baseline.rows().cells().length / width + 1)
                    + " of the baseline (" + baseline.origin() + ") has fewer than " + width + " cells; fill it up.");
        }
    }

    private static void requireLevels(Baseline baseline, int column) {
        Feature feature = baseline.features().get(column);
        int codes = switch (feature.kind()) {
            case NUMERIC -> Integer.MAX_VALUE;
            case CATEGORICAL -> feature.levels().size();
            case TEXT -> baseline.rows().texts().size();
        };
        for (int row = 0; row < baseline.count(); row++) {
            double cell = baseline.rows().cells()[row * baseline.features().size() + column];
            if (feature.kind() == Feature.Kind.NUMERIC ? Double.isInfinite(cell) : cell < 0 || cell >= codes) {
                throw new PlumblineException(Category.INVALID_DATA,
                        where(baseline, row) + " has " + cell + " in column '"
                                + feature.name() + "', which is "
                                + (feature.kind() == Feature.Kind.NUMERIC
                                        ? "no finite number"
                                        : "no code of its " + codes + " values")
                                + "; correct the row.");
            }
        }
    }

    private static void askModel(Baseline baseline, Predictor model) {
        try {
            requireFinite(baseline, model, 0, baseline.count());
        } catch (PlumblineException refused) {
            if (refused.category() != Category.INVALID_DATA || baseline.count() == 1) {
                throw refused;
            }
            for (int row = 0; row < baseline.count(); row++) {
                requireFinite(baseline, model, row, 1);
            }
            throw refused;
        }
    }

    private static void requireFinite(Baseline baseline, Predictor model, int first, int count) {
        int width = baseline.features().size();
        double[] cells = Arrays.copyOfRange(baseline.rows().cells(), first * width, (first + count) * width);
        double[] outputs = new double[count * model.outputs().size()];
        try {
            model.predict(new Rows(count, cells, baseline.rows().texts()), outputs);
        } catch (PlumblineException refused) {
            if (count > 1 || refused.category() != Category.INVALID_DATA) {
                throw refused;
            }
            throw new PlumblineException(Category.INVALID_DATA, where(baseline, first)
                    + " is not a valid input of the model, which says: " + refused.getMessage(), refused);
        }
        for (int index = 0; index < outputs.length; index++) {
            if (!Double.isFinite(outputs[index])) {
                throw new PlumblineException(Category.INVALID_DATA,
                        where(baseline, first + index / model.outputs().size()) + " makes the model's output '"
                                + model.outputs().get(index % model.outputs().size()) + "' " + outputs[index]
                                + "; baseline rows must have finite outputs, so correct or leave out the row.");
            }
        }
    }

    private static String where(Baseline baseline, int row) {
        return "row " + (row + 1) + " of the baseline (" + baseline.origin() + ")";
    }
}
