// Copyright the Plumbline authors. Apache-2.0.
/** Dates, times of day and ages. */
@NullMarked
package io.plumbline.privacy.time;

import org.jspecify.annotations.NullMarked;
