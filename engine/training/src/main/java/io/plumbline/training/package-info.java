// Copyright the Plumbline authors. Apache-2.0.
/** Reads data, trains the shipped detectors, judges them and writes their weights and cards. */
@NullMarked
package io.plumbline.training;

import org.jspecify.annotations.NullMarked;
