// Copyright the Plumbline authors. Apache-2.0.
/**
 * A real browser against a running server: every page through its main task, with the keyboard, in light and dark, without
 * scripts. What single rules of the console say is tested beside them, not here.
 */
@NullMarked
package io.plumbline.browser;

import org.jspecify.annotations.NullMarked;
