// Copyright the Plumbline authors. Apache-2.0.
/**
 * The registry over the API: package groups, packages and their policies. Entry point: {@link RegistryService}; what other
 * lists and records of SageMaker share: {@link Lists}, {@link Kept}, {@link Callers}.
 */
@NullMarked
package io.plumbline.aws.sagemaker.registry;

import org.jspecify.annotations.NullMarked;
