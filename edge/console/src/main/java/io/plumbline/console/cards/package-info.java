// Copyright the Plumbline authors. Apache-2.0.
/**
 * Model cards: list, read, write by the schema, compare versions, move on, take along as PDF. Entry point: {@link CardScreen}.
 */
@NullMarked
package io.plumbline.console.cards;

import org.jspecify.annotations.NullMarked;
