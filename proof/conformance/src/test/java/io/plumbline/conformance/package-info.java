// Copyright the Plumbline authors. Apache-2.0.
/** Unmodified AWS clients against a running server: Java, JavaScript, Python and the command line. */
@NullMarked
package io.plumbline.conformance;

import org.jspecify.annotations.NullMarked;
