// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.runtimes.xgboost;

import io.plumbline.measure.PlumblineException;
import io.plumbline.measure.PlumblineException.Category;
import io.plumbline.model.Feature;
import io.plumbline.runtimes.binding.Loaded;
import java.util.List;

/** Opens models. */
public final class XgboostModels {
    private XgboostModels() {}

    /** Opens the model in {@code bytes}. */
    public static Loaded load(byte[] bytes, String file, String identity, List<Feature> features,
            List<String> outputNames) {
        throw new PlumblineException(Category.NOT_AVAILABLE_YET, "The model file " + file + " cannot be opened yet ("
                + bytes.length + " bytes, " + identity + ", " + features.size() + outputNames.size() + ").");
    }
}
