// Copyright the Plumbline authors. Apache-2.0.
/**
 * OpenLineage events (core 2-0-2) as JSON: reading those of others, writing our own.
 * Entry points: {@link OpenLineageReader}, {@link OpenLineageWriter}.
 */
@NullMarked
package io.plumbline.documents.openlineage;

import org.jspecify.annotations.NullMarked;
