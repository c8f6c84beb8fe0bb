// Copyright the Plumbline authors. Apache-2.0.
/** How fast the audit log takes events in, and how fast it is checked. */
@NullMarked
package io.plumbline.bench.audit;

import org.jspecify.annotations.NullMarked;
