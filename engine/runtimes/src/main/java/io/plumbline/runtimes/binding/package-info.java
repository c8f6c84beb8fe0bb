// Copyright the Plumbline authors. Apache-2.0.
/**
 * What the runtimes share: a model's inputs matched to a dataset's columns, names for its outputs, and answers checked
 * before they leave.
 */
@NullMarked
package io.plumbline.runtimes.binding;

import org.jspecify.annotations.NullMarked;
