/**
 * Models that run in native code or elsewhere, as {@link io.plumbline.model.Predictor}s: ONNX Runtime, XGBoost, and HTTP
 * endpoints that speak the SageMaker invocation contract.
 */
@NullMarked
package io.plumbline.runtimes;

import org.jspecify.annotations.NullMarked;
