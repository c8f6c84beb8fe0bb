// Copyright the Plumbline authors. Apache-2.0.
/**
 * The fleet: every model, what is known of it, and what watches it. Entry point: {@link FleetScreen}.
 */
@NullMarked
package io.plumbline.console.fleet;

import org.jspecify.annotations.NullMarked;
