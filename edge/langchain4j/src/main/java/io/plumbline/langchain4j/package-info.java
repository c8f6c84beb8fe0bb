// Copyright the Plumbline authors. Apache-2.0.
/** Guardrails of langchain4j that ask a {@code Guard} in this process. */
@NullMarked
package io.plumbline.langchain4j;

import org.jspecify.annotations.NullMarked;
