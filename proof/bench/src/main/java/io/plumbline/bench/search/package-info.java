// Copyright the Plumbline authors. Apache-2.0.
/** How long Search takes over many records. Entry point: {@link SearchSpeed}. */
@NullMarked
package io.plumbline.bench.search;

import org.jspecify.annotations.NullMarked;
