// Copyright the Plumbline authors. Apache-2.0.
/** XGBoost models, scored by XGBoost's own library. Entry point: {@link io.plumbline.runtimes.xgboost.XgboostModels}. */
@NullMarked
package io.plumbline.runtimes.xgboost;

import org.jspecify.annotations.NullMarked;
