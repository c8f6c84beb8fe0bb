// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.fairness.results;

import java.util.List;

/**
 * What was found for one facet.
 *
 * @param name facet column
 * @param splits one per disadvantaged value, threshold or segment
 * @param groups the facet's values side by side
 */
public record FacetResults(String name, List<SplitResults> splits, GroupTable groups) {
    public FacetResults {
        splits = List.copyOf(splits);
    }
}
