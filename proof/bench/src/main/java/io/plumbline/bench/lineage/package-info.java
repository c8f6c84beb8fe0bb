// Copyright the Plumbline authors. Apache-2.0.
/** How long questions over a large lineage graph take. Entry point: {@link LineageQuestions}. */
@NullMarked
package io.plumbline.bench.lineage;

import org.jspecify.annotations.NullMarked;
