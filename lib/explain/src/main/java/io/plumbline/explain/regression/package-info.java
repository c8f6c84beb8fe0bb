/**
 * Shapley values by weighted regression on complementary pairs of coalitions, with a standard error per value.
 * Entry point: {@link io.plumbline.explain.regression.Regression}.
 */
@NullMarked
package io.plumbline.explain.regression;

import org.jspecify.annotations.NullMarked;
