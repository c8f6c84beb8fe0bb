// Copyright the Plumbline authors. Apache-2.0.
/**
 * Server-rendered pages for the people responsible: works without script, with the keyboard, in light and dark.
 * A page only shows and asks; rules live in lib, and every change passes the gate. Entry point: {@link Console}.
 * Add pages: a package with one {@link Screen} and its templates.
 */
@NullMarked
package io.plumbline.console;

import org.jspecify.annotations.NullMarked;
