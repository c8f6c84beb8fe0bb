// Copyright the Plumbline authors. Apache-2.0.
/**
 * The worked example: the German credit model with its analysis, card, packages, endpoint and lineage, made by three
 * people through the same API that everybody calls. No numbers are kept here; all come from the run.
 * Entry point: {@link Demo}.
 */
@NullMarked
package io.plumbline.server.demo;

import org.jspecify.annotations.NullMarked;
