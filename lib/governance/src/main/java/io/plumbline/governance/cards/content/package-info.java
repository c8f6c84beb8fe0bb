// Copyright the Plumbline authors. Apache-2.0.
/**
 * What a model card says, typed, for those who show it. Everything may be missing. Entry point: {@link CardContent}.
 */
@NullMarked
package io.plumbline.governance.cards.content;

import org.jspecify.annotations.NullMarked;
