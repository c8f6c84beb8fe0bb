// Copyright the Plumbline authors. Apache-2.0.
/**
 * What policy documents say and what follows from them: documents as records, compiled once, evaluated in the order of
 * IAM. Entry points: {@link CompiledPolicy}, {@link Evaluation}. Reading and writing JSON is not here, nor is where
 * policies are kept and to whom they are attached. Add an operator: a constant in {@link Comparison} and its way of
 * comparing in {@code ValueTests}.
 */
@NullMarked
package io.plumbline.security.policy;

import org.jspecify.annotations.NullMarked;
