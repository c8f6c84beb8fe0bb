// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.analysis;

import io.plumbline.documents.ExplanationFiles.Ids;
import io.plumbline.explain.reasons.ReplayBundle;
import io.plumbline.explain.results.ExplanationResults;
import io.plumbline.fairness.results.AnalysisResults;
import java.util.Optional;

/**
 * Everything one job found.
 *
 * @param analysis what was read, and the bias metrics; without facets when none was asked for
 * @param explanations what was found out about the model; empty when nothing was asked about one
 * @param ids the id column's values in the explained rows; empty without an id column or attributions of rows
 * @param replay what it takes to compute the attributions again; empty without attributions of rows
 */
public record JobResults(AnalysisResults analysis, Optional<ExplanationResults> explanations,
        Optional<Ids> ids, Optional<ReplayBundle> replay) {}
