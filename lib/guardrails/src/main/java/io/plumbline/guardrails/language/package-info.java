// Copyright the Plumbline authors. Apache-2.0.
/**
 * Words, stems and sentences of English text, as the scorers of grounding and topics see them. Closed lists (function
 * words, irregular forms, related words, opposites) are resources of this package. No scores are made here.
 */
@NullMarked
package io.plumbline.guardrails.language;

import org.jspecify.annotations.NullMarked;
