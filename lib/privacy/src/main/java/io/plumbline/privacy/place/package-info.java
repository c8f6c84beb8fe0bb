// Copyright the Plumbline authors. Apache-2.0.
/** Points on earth. */
@NullMarked
package io.plumbline.privacy.place;

import org.jspecify.annotations.NullMarked;
