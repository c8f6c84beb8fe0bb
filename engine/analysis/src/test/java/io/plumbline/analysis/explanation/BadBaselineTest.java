// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.analysis.explanation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plumbline.explain.results.ExplanationResults;
import io.plumbline.measure.PlumblineException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Baselines that the configuration gives, and what is said of those that do not fit. */
class BadBaselineTest {
    private static final String QUIET = ", \"plumbline\": {\"explain\": {\"permutation_repeats\": 0, \"rows\": 5}}";

    @TempDir
    private Path folder;

    private ExplanationResults explain(String baseline) {
        return new Applicants(folder).explain("\"shap\": {\"baseline\": " + baseline + "}", QUIET);
    }

    private void refused(String baseline, String sentence) {
        assertThatThrownBy(() -> explain(baseline)).isInstanceOf(PlumblineException.class)
                .hasMessageContaining(sentence);
    }

    @Test
    void rowsAreTakenAsTheyAre() {
        ExplanationResults results = explain("[[50, 30, 40, 1, 0.5], [60, 20, 30, 0, null]]");

        assertThat(results.baseline().orElseThrow().origin()).isEqualTo("rows of the configuration");
        assertThat(results.baseline().orElseThrow().rows()).containsExactly(
                java.util.List.of("50", "30", "40", "1", "0.5"), java.util.List.of("60", "20", "30", "0", ""));
    }

    @Test
    void anObjectIsTakenByItsNames() {
        assertThat(explain("{\"noise\": 0.5, \"age\": 40, \"income\": 50, \"debt\": 30, \"sex\": 1}").baseline()
                .orElseThrow().rows()).containsExactly(java.util.List.of("50", "30", "40", "1", "0.5"));
    }

    @Test
    void aFileOfFeaturesIsRead() {
        Applicants applicants = new Applicants(folder);
        applicants.file("baseline.csv", "50,30,40,1,0.5\n60,20,30,0,0.1\n");

        assertThat(applicants.explain("\"shap\": {\"baseline\": \"baseline.csv\"}", QUIET).baseline().orElseThrow()
                .rows()).hasSize(2);
    }

    @Test
    void aRowOfAnotherLengthIsNamed() {
        refused("[[50, 30, 40, 1, 0.5], [1, 2]]",
                "Row 1 of methods.shap.baseline has 2 values, but the model takes 5 features (income, debt, age, sex, noise)");
    }

    @Test
    void anObjectWithAnotherNameIsRefused() {
        refused("{\"incom\": 1}", "methods.shap.baseline has 'incom', which is no feature "
                + "(features: income, debt, age, sex, noise). Did you mean 'income'?");
        refused("{\"income\": 1}", "methods.shap.baseline has no value for the feature 'debt'");
    }

    @Test
    void textForANumberIsRefused() {
        refused("[[50, \"much\", 40, 1, 0.5]]", "Row 0 of methods.shap.baseline has text for debt");
    }

    @Test
    void aMissingFileIsNamed() {
        refused("\"none.csv\"", "none.csv");
    }

    @Test
    void aRemoteFileIsNotRead() {
        refused("\"s3://bucket/baseline.csv\"", "methods.shap.baseline 's3://bucket/baseline.csv' is a remote address");
    }
}
