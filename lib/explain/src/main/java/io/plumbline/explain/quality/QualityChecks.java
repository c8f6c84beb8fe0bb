// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.explain.quality;

import io.plumbline.explain.results.QualityCheck;
import java.util.List;

/**
 * Runs all checks of a set of attributions: additivity, dummy features, sensitivity to the background, faithfulness by
 * deletion, determinism. Of the allowed model calls at most a quarter goes to dummy features, two thirds to the deletion
 * curves and the rest to determinism. The same request gives the same results, bit by bit, if the model does.
 */
public final class QualityChecks {
    private QualityChecks() {}

    /** Returns one result per check, in that order; a check that cannot tell says NOT_ENOUGH_EVIDENCE and why. */
    public static List<QualityCheck> run(QualityRequest request) {
        SampledRows rows = SampledRows.of(request);
        return List.of(Additivity.check(request), DummyFeatures.check(request, rows, request.maxCalls() / 4),
                BackgroundSensitivity.check(request), DeletionCurve.check(request, rows, request.maxCalls() * 2 / 3),
                Determinism.check(request, rows, request.maxCalls() / 24));
    }
}
