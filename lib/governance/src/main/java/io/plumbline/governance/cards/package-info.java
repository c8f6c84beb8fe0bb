// Copyright the Plumbline authors. Apache-2.0.
/**
 * Model cards: versions of a document about a model, the way they are reviewed and approved, and their exports.
 * Rules and records only; what a card says is in {@code content}. Entry points: {@link CardKeeping}, {@link ModelCards}.
 */
@NullMarked
package io.plumbline.governance.cards;

import org.jspecify.annotations.NullMarked;
