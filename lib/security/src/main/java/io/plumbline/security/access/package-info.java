// Copyright the Plumbline authors. Apache-2.0.
/**
 * Who calls, and the question whether they may. Entry points: {@link Caller}, {@link Authoriser}.
 */
@NullMarked
package io.plumbline.security.access;

import org.jspecify.annotations.NullMarked;
