// Copyright the Plumbline authors. Apache-2.0.
/** Custom identifiers and allow lists in SQL. */
@NullMarked
package io.plumbline.store.privacy;

import org.jspecify.annotations.NullMarked;
