// Copyright the Plumbline authors. Apache-2.0.
/**
 * The lineage operations of SageMaker. Entry point: {@link LineageService}. Rules live in governance.lineage.
 */
@NullMarked
package io.plumbline.aws.sagemaker.lineage;

import org.jspecify.annotations.NullMarked;
