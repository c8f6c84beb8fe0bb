// Copyright the Plumbline authors. Apache-2.0.
/**
 * Sessions of the pages in the database. Entry point: {@link JdbiSessions}.
 */
@NullMarked
package io.plumbline.store.session;

import org.jspecify.annotations.NullMarked;
