// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.analysis.explanation;

import io.plumbline.documents.ExplanationConfig.Shap;
import io.plumbline.explain.baseline.Baseline;
import io.plumbline.explain.baseline.BaselineCheck;
import io.plumbline.explain.baseline.BaselineSynthesis;
import io.plumbline.measure.Notice;
import io.plumbline.model.Rows;
import java.util.List;
import java.util.OptionalInt;

/** The background rows of a run: given by the configuration, or made from the dataset; asked of the model before all else. */
final class BaselineRows {
    private BaselineRows() {}

    /** Returns the rows for {@code shap}, and adds what is worth knowing of them to {@code notices}. */
    static Baseline of(Question question, Shap shap, List<Notice> notices) {
        FeatureTable table = question.table();
        Rows data = new Rows(table.rows(), table.cells(), table.texts());
        Baseline baseline = question.baseline()
                .map(given -> Baseline.given(given.origin(), table.features(),
                        new Rows(given.rows().size(), given.cells(table), table.texts())))
                .orElseGet(() -> BaselineSynthesis.of(data, table.features(), clusters(shap), question.seed()));
        notices.addAll(baseline.notices());
        notices.addAll(BaselineCheck.check(baseline, data, question.model().predictor()));
        return baseline;
    }

    /** Texts are taken away piece by piece, so that one row for the other features is enough. */
    private static OptionalInt clusters(Shap shap) {
        return shap.text().isPresent() && shap.clusters().isEmpty() ? OptionalInt.of(1) : shap.clusters();
    }
}
