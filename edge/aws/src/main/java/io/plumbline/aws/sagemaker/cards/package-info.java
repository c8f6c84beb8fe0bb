// Copyright the Plumbline authors. Apache-2.0.
/**
 * SageMaker's operations on model cards and their exports, and the jobs behind them.
 * Entry points: {@link ModelCardService}, {@link CardExportJob}, {@link CardDeletionJob}, {@link QueuedCardJobs}.
 */
@NullMarked
package io.plumbline.aws.sagemaker.cards;

import org.jspecify.annotations.NullMarked;
