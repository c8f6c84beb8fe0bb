// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.fairness.flip;

import java.util.Optional;

/** What the original and the library under it say of rows they cannot test, word for word and in their order. */
final class OriginalErrors {
    private static final String MISSING = """
            Input X contains NaN.
            KNeighborsClassifier does not accept missing values encoded as NaN natively. For supervised learning, you \
            might want to consider sklearn.ensemble.HistGradientBoostingClassifier and Regressor which accept missing \
            values encoded as NaNs natively. Alternatively, it is possible to preprocess the data, for instance by using \
            an imputer transformer in a pipeline or drop samples with missing values. See \
            https://scikit-learn.org/stable/modules/impute.html You can find a list of all estimators that handle NaN \
            values at the following page: \
            https://scikit-learn.org/stable/modules/impute.html#estimators-that-handle-nan-values""";
    private static final String INFINITE = "Input X contains infinity or a value too large for dtype('float64').";

    private OriginalErrors() {}

    static Optional<String> find(double[][] features, boolean[] textColumn, Facets facets) {
        if (facets.d().length == 0) {
            return Optional.of("Facet set is empty");
        }
        if (facets.a().length == 0) {
            return Optional.of("Negated Facet set is empty");
        }
        for (boolean text : textColumn) {
            if (text) {
                return Optional.of("FlipTest does not support non-numeric columns");
            }
        }
        if (features.length == 0) {
            return Optional.of("Found array with 0 feature(s) (shape=(" + facets.a().length
                    + ", 0)) while a minimum of 1 is required by KNeighborsClassifier.");
        }
        // Facet a is checked whole before facet d, because it is fitted first.
        return unusable(features, facets.a()).or(() -> unusable(features, facets.d()));
    }

    private static Optional<String> unusable(double[][] features, int[] rows) {
        boolean infinite = false;
        for (double[] column : features) {
            for (int row : rows) {
                if (Double.isNaN(column[row])) {
                    return Optional.of(MISSING);
                }
                infinite |= Double.isInfinite(column[row]);
            }
        }
        return infinite ? Optional.of(INFINITE) : Optional.empty();
    }
}
