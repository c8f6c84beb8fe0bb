// Copyright the Plumbline authors. Apache-2.0.
/**
 * A version of a model card as documents for people: part of a page, page of its own, PDF for archives, Markdown, JSON.
 * Entry point: {@link CardReport}.
 */
@NullMarked
package io.plumbline.report.cards;

import org.jspecify.annotations.NullMarked;
