// Copyright the Plumbline authors. Apache-2.0.
/**
 * The registry: groups, versions, and the decision about each. Entry point: {@link RegistryScreen}.
 */
@NullMarked
package io.plumbline.console.registry;

import org.jspecify.annotations.NullMarked;
