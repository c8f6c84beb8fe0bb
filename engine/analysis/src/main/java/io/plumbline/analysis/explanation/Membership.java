// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.analysis.explanation;

/**
 * Which rows of the dataset are in the two groups of a facet's split, as strict reads them.
 *
 * @param facet column that makes the groups
 * @param disadvantaged group d in words
 * @param advantaged group a in words
 * @param sides by row: 1 for d, 0 for a, -1 for neither
 */
public record Membership(String facet, String disadvantaged, String advantaged, byte[] sides) {}
