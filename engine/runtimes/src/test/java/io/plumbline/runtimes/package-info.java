// Copyright the Plumbline authors. Apache-2.0.
@NullMarked
package io.plumbline.runtimes;

import org.jspecify.annotations.NullMarked;
