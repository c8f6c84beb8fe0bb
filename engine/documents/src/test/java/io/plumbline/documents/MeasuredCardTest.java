// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.documents;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.documents.cards.AnalysisEvaluations;
import io.plumbline.documents.cards.CardDocuments;
import io.plumbline.documents.cards.ClarifyEvaluations;
import io.plumbline.governance.cards.content.CardEvaluation;
import io.plumbline.governance.cards.content.CardMetric;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MeasuredCardTest {
    private final CardDocuments cards = new CardDocuments();

    @Test
    void metricsOfAnAnalysisStandInTheCardWithTheirIntervals() {
        CardEvaluation evaluation = AnalysisEvaluations.of("Bias analysis", Results.german(),
                Optional.of(Explanations.all()));
        String content = cards.withEvaluation("{}", evaluation);

        assertThat(cards.check(content).problems()).isEmpty();
        assertThat(evaluation.observation()).contains("1,000 rows of german.csv; the label is credit.");
        assertThat(evaluation.groups()).extracting(CardEvaluation.MetricGroup::name)
                .contains("Before training: sex", "Global attributions");
        assertThat(evaluation.groups().getFirst().metrics()).anySatisfy(metric -> {
            assertThat(metric.name()).startsWith("DPL of sex = female");
            assertThat(metric.notes().orElseThrow()).contains("95% CI", "n = 1,000");
        });
        assertThat(cards.content(content).evaluations()).containsExactly(evaluation);
    }

    @Test
    void theSameFromAnAnalysisFileOfClarify() {
        String analysis = new String(ClarifyDocuments.write(Results.german(), Optional.of(Explanations.all())),
                StandardCharsets.UTF_8);

        CardEvaluation evaluation = ClarifyEvaluations.of("Clarify", analysis, Optional.of("s3://out/analysis.json"));

        assertThat(cards.check(cards.withEvaluation("{}", evaluation)).problems()).isEmpty();
        assertThat(evaluation.groups().getFirst().metrics().getFirst()).isInstanceOf(CardMetric.class)
                .satisfies(metric -> assertThat(metric.name()).endsWith(" of sex = female"));
        assertThat(evaluation.groups()).extracting(CardEvaluation.MetricGroup::name)
                .anyMatch(name -> name.startsWith("Global attributions"));
    }
}
