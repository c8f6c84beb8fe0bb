// Copyright the Plumbline authors. Apache-2.0.
/**
 * The database of a server as a command line names it, and what export and import say. Entry points:
 * {@link DatabasePlace}, {@link Transfer}.
 */
@NullMarked
package io.plumbline.cli.transfer;

import org.jspecify.annotations.NullMarked;
