// Copyright the Plumbline authors. Apache-2.0.
/** ONNX models, scored by ONNX Runtime, and tree ensembles written as ONNX. Entry point: {@link io.plumbline.runtimes.onnx.OnnxModels}. */
@NullMarked
package io.plumbline.runtimes.onnx;

import org.jspecify.annotations.NullMarked;
