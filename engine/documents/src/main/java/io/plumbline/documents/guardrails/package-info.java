// Copyright the Plumbline authors. Apache-2.0.
/**
 * Guardrails and their decisions as JSON. {@link GuardrailDocuments} reads and writes the terms of a guardrail as the
 * body of CreateGuardrail has them, which is also how they are stored; {@link DecisionDocuments} writes what was found.
 */
@NullMarked
package io.plumbline.documents.guardrails;

import org.jspecify.annotations.NullMarked;
