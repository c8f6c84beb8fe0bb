// Copyright the Plumbline authors. Apache-2.0.
@NullMarked
package io.plumbline.runtimes.onnx;

import org.jspecify.annotations.NullMarked;
