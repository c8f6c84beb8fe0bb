// Copyright the Plumbline authors. Apache-2.0.
/**
 * What {@code plumbline serve} says, and how it ends: the greeting with the secrets of the first start, and a stop that
 * finishes what is under way. Entry point: {@link Serving}.
 */
@NullMarked
package io.plumbline.cli.serve;

import org.jspecify.annotations.NullMarked;
