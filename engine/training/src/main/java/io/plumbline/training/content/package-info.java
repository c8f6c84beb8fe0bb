// Copyright the Plumbline authors. Apache-2.0.
/**
 * The heads of the content filters: sexual, violence, hate, insults, misconduct. {@link ContentRecipe} trains them from
 * shared data sets ({@link SharedSets}) and from contrast pairs of our own ({@link ContrastPairs}).
 */
@NullMarked
package io.plumbline.training.content;

import org.jspecify.annotations.NullMarked;
