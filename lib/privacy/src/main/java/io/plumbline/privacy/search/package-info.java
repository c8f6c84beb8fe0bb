// Copyright the Plumbline authors. Apache-2.0.
/**
 * Everything that is looked for in one go: built-in kinds, custom identifiers and what is allowed ({@link TextSearch}), in
 * whole texts, in cells below a heading, and in texts that come in parts ({@link RunningSearch}). Files are read elsewhere.
 */
@NullMarked
package io.plumbline.privacy.search;

import org.jspecify.annotations.NullMarked;
