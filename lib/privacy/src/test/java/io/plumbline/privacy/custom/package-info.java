// Copyright the Plumbline authors. Apache-2.0.
/** Tests of the package of this name. */
@NullMarked
package io.plumbline.privacy.custom;

import org.jspecify.annotations.NullMarked;
