// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.console.cards;

/**
 * The form of a new card.
 *
 * @param model the model it is about, as far as that is known
 */
public record NewCardView(String model) {}
