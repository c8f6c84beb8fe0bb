/**
 * The half of the analysis job that asks a model: its predictions for the bias metrics, and its explanations.
 * Entry points: {@link io.plumbline.analysis.explanation.ModelPredictions},
 * {@link io.plumbline.analysis.explanation.Explanations}.
 */
@NullMarked
package io.plumbline.analysis.explanation;

import org.jspecify.annotations.NullMarked;
