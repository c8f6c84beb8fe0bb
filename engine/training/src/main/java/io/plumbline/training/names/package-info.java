// Copyright the Plumbline authors. Apache-2.0.
/**
 * Trains the tagger of names and addresses of lib/privacy. Entry point: {@link NamesRecipe}. Sentences are made from our own
 * templates, names of many cultures and a grammar of addresses, and mixed with labelled text; the same seed gives the same
 * weights. What the tagger does with them is not here.
 */
@NullMarked
package io.plumbline.training.names;

import org.jspecify.annotations.NullMarked;
