// Copyright the Plumbline authors. Apache-2.0.
/**
 * Text models that a customer supplies, over ONNX Runtime: classifiers of harmful text and models of entailment, each a
 * folder with {@code detector.json}, {@code model.onnx} and {@code tokenizer.json}. {@link TextModels#load} opens them.
 * The tokenizer is read by ourselves; words that only look like its special tokens are never taken for them.
 */
@NullMarked
package io.plumbline.runtimes.text;

import org.jspecify.annotations.NullMarked;
