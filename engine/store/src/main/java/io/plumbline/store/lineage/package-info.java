// Copyright the Plumbline authors. Apache-2.0.
/**
 * Lineage in tables, and a copy of the whole graph in memory that catches up before each question.
 * Entry points: {@link JdbiLineageStore}, {@link JdbiLineageEvents}.
 */
@NullMarked
package io.plumbline.store.lineage;

import org.jspecify.annotations.NullMarked;
