// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.explain.quality;

import io.plumbline.explain.results.QualityCheck;
import io.plumbline.measure.Verdict;
import java.util.List;
import java.util.Locale;

/** The model must give the same rows the same outputs when asked again: the largest difference, which must be 0. */
final class Determinism {
    private Determinism() {}

    static QualityCheck check(QualityRequest request, SampledRows rows, long calls) {
        int count = rows.rows().length;
        if (count == 0 || calls < count) {
            return new QualityCheck("determinism", Verdict.NOT_ENOUGH_EVIDENCE, 0, 0,
                    "Too few model calls are allowed to ask the model twice.", List.of());
        }
        double[] again = request.background().score(rows.cells(), count, "explained row");
        double largest = 0;
        for (int index = 0; index < again.length; index++) {
            largest = Math.max(largest, Math.abs(again[index] - rows.outputs()[index]));
        }
        String message = largest == 0
                ? String.format(Locale.ROOT, "The model answered %d rows the same when asked again.", count)
                : String.format(Locale.ROOT, "The model answered %d rows differently when asked again, by up to %.2e; "
                        + "attributions then hold its chance as well.", count, largest);
        return new QualityCheck("determinism", largest == 0 ? Verdict.PASS : Verdict.FAIL, largest, 0, message,
                List.of());
    }
}
