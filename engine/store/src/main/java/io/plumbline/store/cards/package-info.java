// Copyright the Plumbline authors. Apache-2.0.
/**
 * Model cards and their exports in SQL. Entry points: {@link JdbiModelCards}, {@link JdbiCardExports}.
 */
@NullMarked
package io.plumbline.store.cards;

import org.jspecify.annotations.NullMarked;
