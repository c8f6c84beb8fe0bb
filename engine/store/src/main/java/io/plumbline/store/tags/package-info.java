// Copyright the Plumbline authors. Apache-2.0.
/** Tags in SQL. Entry point: {@link JdbiTagStore}. */
@NullMarked
package io.plumbline.store.tags;

import org.jspecify.annotations.NullMarked;
