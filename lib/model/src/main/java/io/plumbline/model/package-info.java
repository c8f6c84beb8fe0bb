/**
 * Models as functions from rows to outputs, and the ones that are plain Java: linear models and tree ensembles.
 * Entry points: {@link io.plumbline.model.Predictor}, {@link io.plumbline.model.TreeEnsemble}.
 */
@NullMarked
package io.plumbline.model;

import org.jspecify.annotations.NullMarked;
