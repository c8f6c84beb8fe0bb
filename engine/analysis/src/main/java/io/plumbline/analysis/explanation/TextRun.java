// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.analysis.explanation;

import io.plumbline.documents.ExplanationConfig.Shap;
import io.plumbline.documents.ExplanationConfig.TextConfig;
import io.plumbline.explain.Game.Unit;
import io.plumbline.explain.baseline.Baseline;
import io.plumbline.explain.results.TextResults;
import io.plumbline.explain.text.Granularity;
import io.plumbline.explain.text.TextExplainer;
import io.plumbline.explain.text.TextExplanation;
import io.plumbline.explain.text.TextLanguages;
import io.plumbline.explain.text.TextRequest;
import io.plumbline.measure.Notice;
import io.plumbline.model.Rows;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;

/** Attributions of rows with free text. */
final class TextRun {
    private TextRun() {}

    /** Explains the texts of {@code question}'s rows; features that are no text are replaced by the first baseline row's. */
    static TextResults explain(Question question, Shap shap, TextConfig text, Baseline baseline, List<Notice> notices) {
        FeatureTable table = question.table();
        int[] chosen = ExplainedRows.choose(table.rows(), question.config().explanation().options().rows(),
                shap.seed());
        double[] background = Arrays.copyOf(baseline.rows().cells(), table.width());
        TextExplanation explanation = TextExplainer.explain(new TextRequest(question.model().predictor(),
                new Rows(chosen.length, table.rows(chosen), table.texts()),
                Arrays.stream(chosen).asLongStream().toArray(), background,
                question.config().explanation().options().maskToken().orElse(""),
                Granularity.valueOf(text.granularity().toUpperCase(Locale.ROOT)),
                TextLanguages.named(text.language()), shap.logOdds() ? Unit.LOG_ODDS : Unit.OUTPUT, shap.coalitions(),
                shap.seed(), question.level(), OptionalInt.of(text.mostUnits())));
        notices.addAll(explanation.notices());
        return explanation.results();
    }
}
