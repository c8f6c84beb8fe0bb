// Copyright the Plumbline authors. Apache-2.0.
/**
 * What a decision by policies costs. Nothing here ships.
 */
@NullMarked
package io.plumbline.bench.policy;

import org.jspecify.annotations.NullMarked;
