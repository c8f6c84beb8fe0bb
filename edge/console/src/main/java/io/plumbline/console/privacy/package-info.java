// Copyright the Plumbline authors. Apache-2.0.
/** Pages about sensitive data: scans of texts, and what each of them found. */
@NullMarked
package io.plumbline.console.privacy;

import org.jspecify.annotations.NullMarked;
