// Copyright the Plumbline authors. Apache-2.0.
/**
 * How this installation is set up, and what somebody may set for themselves. Entry point: {@link SettingsScreen}.
 */
@NullMarked
package io.plumbline.console.settings;

import org.jspecify.annotations.NullMarked;
