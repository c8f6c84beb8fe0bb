/**
 * The flip test: would rows of facet d be predicted otherwise if they were judged like the rows of facet a that look like
 * them? The one bias metric that needs rows. Entry point: {@link io.plumbline.fairness.flip.FlipTest}.
 */
@NullMarked
package io.plumbline.fairness.flip;

import org.jspecify.annotations.NullMarked;
