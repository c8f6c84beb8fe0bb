// Copyright the Plumbline authors. Apache-2.0.
/**
 * Who is signed in to the pages. Entry points: {@link Sessions}, {@link SessionDesk}.
 */
@NullMarked
package io.plumbline.security.session;

import org.jspecify.annotations.NullMarked;
