// Copyright the Plumbline authors. Apache-2.0.
/**
 * Endpoints as SageMaker has them: bytes in, bytes out. Entry point: {@link
 * io.plumbline.connect.sagemaker.SageMakerRaw}.
 */
@NullMarked
package io.plumbline.connect.sagemaker;

import org.jspecify.annotations.NullMarked;
