// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.explain.results;

import io.plumbline.measure.Notice;
import java.util.List;
import java.util.Optional;

/**
 * Everything one run found out about a model.
 *
 * @param model the model that was asked
 * @param baseline what absent features were replaced by; empty when no Shapley value was asked for
 * @param shapley attributions of tabular rows
 * @param text attributions of texts
 * @param permutation permutation importance
 * @param dependence partial dependence, individual expectation and accumulated local effects, by feature
 * @param pairs two-way partial dependence
 * @param quality checks of the attributions
 * @param reasons reason codes
 * @param gaps attribution gaps between groups, by facet
 * @param proxies features that tell a facet apart
 * @param notices what a reader must know
 */
public record ExplanationResults(ModelSummary model, Optional<BaselineSummary> baseline,
        Optional<ShapleyResults> shapley, Optional<TextResults> text, Optional<PermutationImportance> permutation,
        List<Dependence> dependence, List<PairDependence> pairs, List<QualityCheck> quality,
        Optional<ReasonResults> reasons, List<AttributionGap> gaps, List<ProxyFinding> proxies, List<Notice> notices) {
    public ExplanationResults {
        dependence = List.copyOf(dependence);
        pairs = List.copyOf(pairs);
        quality = List.copyOf(quality);
        gaps = List.copyOf(gaps);
        proxies = List.copyOf(proxies);
        notices = List.copyOf(notices);
    }
}
