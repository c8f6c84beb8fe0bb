// Copyright the Plumbline authors. Apache-2.0.
/** Tests of finding sensitive data. */
@NullMarked
package io.plumbline.privacy;

import org.jspecify.annotations.NullMarked;
