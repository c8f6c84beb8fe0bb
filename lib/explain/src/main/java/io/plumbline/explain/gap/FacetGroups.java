// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.explain.gap;

/**
 * Two groups among the explained rows; a row may be in neither.
 *
 * @param facet column that makes the groups
 * @param disadvantaged name of group d
 * @param advantaged name of group a
 * @param inDisadvantaged by explained row
 * @param inAdvantaged by explained row
 */
public record FacetGroups(String facet, String disadvantaged, String advantaged, boolean[] inDisadvantaged,
        boolean[] inAdvantaged) {
    public FacetGroups {
        if (inDisadvantaged.length != inAdvantaged.length) {
            throw new IllegalArgumentException("both groups are told for the same rows, were "
                    + inDisadvantaged.length + " and " + inAdvantaged.length);
        }
        for (int row = 0; row < inAdvantaged.length; row++) {
            if (inAdvantaged[row] && inDisadvantaged[row]) {
                throw new IllegalArgumentException("row " + row + " is in both groups of facet " + facet);
            }
        }
    }
}
