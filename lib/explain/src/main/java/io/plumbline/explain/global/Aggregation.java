// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.explain.global;

import io.plumbline.measure.PlumblineException;
import io.plumbline.measure.PlumblineException.Category;
import java.util.List;
import java.util.Locale;

/** How attributions of many rows become one figure. */
public enum Aggregation {
    /** Mean of the absolute values. */
    MEAN_ABS,
    /** Median of the absolute values; of an even number the mean of the middle two. */
    MEDIAN,
    /** Median of the values with their signs. */
    MEDIAN_SIGNED,
    /** Mean of the squares. */
    MEAN_SQ;

    /** Returns its name in configurations and results, "mean_abs". */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * Returns the aggregation that a configuration names {@code text}, upper or lower case.
     *
     * @throws PlumblineException INVALID_CONFIGURATION for other texts than "mean_abs", "median" and "mean_sq"
     */
    public static Aggregation of(String text) {
        List<Aggregation> allowed = List.of(MEAN_ABS, MEDIAN, MEAN_SQ);
        return allowed.stream().filter(each -> each.text().equals(text.toLowerCase(Locale.ROOT))).findFirst()
                .orElseThrow(() -> new PlumblineException(Category.INVALID_CONFIGURATION, "methods.shap.agg_method is '"
                        + text + "'; it must be one of "
                        + String.join(", ", allowed.stream().map(Aggregation::text).toList()) + "."));
    }
}
