// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.fairness.results;

import io.plumbline.measure.Notice;
import java.util.List;
import java.util.Optional;

/**
 * Everything one analysis found.
 *
 * @param provenance what the results rest on, enough to repeat them
 * @param dataset what was read and what was left out
 * @param label what was taken as observed and predicted label
 * @param mode the mode that terminal, headline and gate show; both modes are always present
 * @param suppressBelow groups with fewer rows must not be shown; 0 shows all
 * @param decisions how columns were read, by the original and by strict
 * @param notices what a reader must know, as data
 * @param facets results by facet, in the order of the configuration
 * @param performance how well the model predicts over all rows, in compat terms; empty without predictions
 * @param intersections group tables over combinations of two or more facets
 * @param subgroups the search for the worst subgroups; empty when there was nothing to search
 * @param gate what the policy said; empty when none was given
 */
public record AnalysisResults(Provenance provenance, DatasetSummary dataset, LabelSummary label, Mode mode,
        long suppressBelow, List<TypeDecision> decisions, List<Notice> notices, List<FacetResults> facets,
        Optional<PerformanceResults> performance, List<GroupTable> intersections, Optional<SubgroupSearch> subgroups,
        Optional<GateOutcome> gate) {
    public AnalysisResults {
        decisions = List.copyOf(decisions);
        notices = List.copyOf(notices);
        facets = List.copyOf(facets);
        intersections = List.copyOf(intersections);
    }
}
