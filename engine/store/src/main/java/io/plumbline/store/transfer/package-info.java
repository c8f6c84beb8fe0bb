// Copyright the Plumbline authors. Apache-2.0.
/**
 * The whole database as one file, and back into an empty one, H2 or PostgreSQL. Not here: objects and the root key, which
 * are files already. Entry points: {@link DatabaseExport}, {@link DatabaseImport}.
 */
@NullMarked
package io.plumbline.store.transfer;

import org.jspecify.annotations.NullMarked;
