// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.documents;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.fairness.results.AnalysisResults;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ClarifyDocumentsTest {

    private static String write(AnalysisResults results) {
        return new String(ClarifyDocuments.write(results, Optional.empty()), StandardCharsets.UTF_8);
    }

    @Test
    void hasTheShapeOfTheOriginal() {
        assertThat(write(Results.german())).isEqualTo(Samples.text("analysis.json"));
    }

    @Test
    void aStageThatWasNotAskedForIsAbsent() {
        String document = write(Results.with(List.of(Results.difference())));

        assertThat(document).contains("pre_training_bias_metrics").doesNotContain("post_training_bias_metrics");
    }

    @Test
    void aMetricThatTheOriginalDoesNotHaveIsAbsent() {
        String document = write(Results.with(List.of(Results.difference(), Results.ownMetric())));

        assertThat(document).contains("DPL").doesNotContain("OWN");
    }

    @Test
    void aFacetConfiguredTwiceIsOneEntryWithTheSplitsOfBoth() {
        AnalysisResults twice = Results.with(List.of(Results.difference()), "sex", "sex");

        assertThat(write(twice)).containsOnlyOnce("\"sex\": [");
        assertThat(write(twice).split("value_or_threshold\": \"female", -1)).hasSize(3);
    }
}
