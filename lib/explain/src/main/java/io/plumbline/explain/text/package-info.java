/**
 * Attributions of free text, unit by unit: tokens, sentences or paragraphs, beside the row's other features.
 * Entry points: {@link io.plumbline.explain.text.TextExplainer}, {@link io.plumbline.explain.text.TextLanguages}.
 */
@NullMarked
package io.plumbline.explain.text;

import org.jspecify.annotations.NullMarked;
