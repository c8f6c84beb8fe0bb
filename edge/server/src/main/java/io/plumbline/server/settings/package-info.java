// Copyright the Plumbline authors. Apache-2.0.
/**
 * What can be set about the server: one table of settings, read from a file, the environment and flags. Entry points:
 * {@link ServerSettings} for their values, {@link SettingsTable} for what there is. Nothing is opened or started here.
 */
@NullMarked
package io.plumbline.server.settings;

import org.jspecify.annotations.NullMarked;
