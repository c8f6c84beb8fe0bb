// Copyright the Plumbline authors. Apache-2.0.
/** An advisor of Spring AI that asks a {@code Guard} in this process. */
@NullMarked
package io.plumbline.springai;

import org.jspecify.annotations.NullMarked;
