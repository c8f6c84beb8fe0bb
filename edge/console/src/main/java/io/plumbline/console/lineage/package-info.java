// Copyright the Plumbline authors. Apache-2.0.
/**
 * The lineage graph around one entity, as a drawing and as a list. Entry point: {@link LineageScreen}.
 */
@NullMarked
package io.plumbline.console.lineage;

import org.jspecify.annotations.NullMarked;
