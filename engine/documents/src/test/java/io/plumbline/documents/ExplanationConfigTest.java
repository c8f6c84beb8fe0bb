// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plumbline.data.Value;
import io.plumbline.documents.AnalysisConfig.ColumnRef;
import io.plumbline.documents.ExplanationConfig.BaselineSource;
import io.plumbline.documents.ExplanationConfig.Reason;
import io.plumbline.documents.ExplanationConfig.Shap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a configuration asks about a model. */
class ExplanationConfigTest {
    private static AnalysisConfig parse(String keys) {
        return AnalysisConfigs.parse("{" + keys + "}", "analysis_config.json");
    }

    private static Shap shap(String keys) {
        return parse("\"methods\": {\"shap\": {" + keys + "}}").explanation().shap().orElseThrow();
    }

    @Test
    void whatIsNotWrittenHasItsDefault() {
        Shap shap = shap("");

        assertThat(shap.baseline()).isEmpty();
        assertThat(shap.coalitions()).isEmpty();
        assertThat(shap.aggregation()).isEqualTo("mean_abs");
        assertThat(shap.logOdds()).isFalse();
        assertThat(shap.saveLocal()).isFalse();
        assertThat(shap.seed()).isZero();
        assertThat(parse("\"methods\": {\"shap\": {}, \"pdp\": {}}").explanation().pdp().orElseThrow().resolution())
                .isEqualTo(15);
        assertThat(parse("\"methods\": {\"shap\": {}}").explanation().options().engine()).isEqualTo("auto");
    }

    @Test
    void theAggregationIsReadInAnyCase() {
        assertThat(shap("\"agg_method\": \"MEAN_SQ\"").aggregation()).isEqualTo("mean_sq");
    }

    @Test
    void theSeedOfTheRunIsTheSeedOfTheCoalitions() {
        assertThat(parse("\"methods\": {\"shap\": {}}, \"plumbline\": {\"seed\": 7}").explanation().shap().orElseThrow()
                .seed()).isEqualTo(7);
    }

    @Test
    void aBaselineIsAFileOrRowsOrAnObject() {
        assertThat(shap("\"baseline\": \"b.csv\"").baseline()).contains(new BaselineSource.File("b.csv"));
        assertThat(shap("\"baseline\": [[1, \"a\", null], [2, \"b\", 0.5]]").baseline()).contains(
                new BaselineSource.Rows(List.of(List.of(new Value.Whole(1), new Value.Text("a"), Value.MISSING),
                        List.of(new Value.Whole(2), new Value.Text("b"), new Value.Decimal(0.5)))));
        assertThat(shap("\"baseline\": [1, \"a\"]").baseline()).contains(
                new BaselineSource.Rows(List.of(List.of(new Value.Whole(1), new Value.Text("a")))));
        assertThat(shap("\"baseline\": {\"age\": 30}").baseline())
                .contains(new BaselineSource.Objects(List.of(Map.of("age", new Value.Whole(30)))));
    }

    @Test
    void aRecordHoldsItsFeaturesUnderTheirKey() {
        assertThat(parse("\"features\": \"x\", \"methods\": {\"shap\": {\"baseline\": [{\"x\": [1, 2]}]}}")
                .explanation().shap().orElseThrow().baseline())
                .contains(new BaselineSource.Rows(List.of(List.of(new Value.Whole(1), new Value.Whole(2)))));
    }

    @Test
    void aBaselineOfSomethingElseIsRefused() {
        assertThatThrownBy(() -> shap("\"baseline\": 3"))
                .hasMessageContaining("methods.shap.baseline must be a file, a list of rows")
                .hasMessageContaining("but is the number 3");
        assertThatThrownBy(() -> shap("\"baseline\": [[1], {\"a\": 1}]")).hasMessageContaining("but is a list");
        assertThatThrownBy(() -> shap("\"baseline\": []")).hasMessageContaining("but is an empty list");
        assertThatThrownBy(() -> shap("\"baseline\": [[[1]]]")).hasMessageContaining("but is a list");
    }

    @Test
    void aBaselineIsGivenOrMade() {
        assertThatThrownBy(() -> shap("\"baseline\": \"b.csv\", \"num_clusters\": 3"))
                .hasMessageContaining("both baseline and num_clusters");
    }

    @Test
    void textsAreExplainedInUnits() {
        assertThat(shap("\"text_config\": {\"granularity\": \"Token\", \"language\": \"english\"}").text())
                .contains(new ExplanationConfig.TextConfig("token", "english", 50));
        assertThatThrownBy(() -> shap("\"text_config\": {\"language\": \"english\"}"))
                .hasMessageContaining("methods.shap.text_config.granularity is missing");
        assertThatThrownBy(() -> shap(
                "\"text_config\": {\"granularity\": \"token\", \"language\": \"en\"}, \"features_to_explain\": [\"a\"]"))
                .hasMessageContaining("features_to_explain is for tables only");
    }

    @Test
    void aPredictorSaysHowAModelIsAsked() {
        PredictorConfig predictor = parse("""
                "methods": {"shap": {}},
                "predictor": {"endpoint_name": "e", "content_type": "application/jsonlines",
                  "content_template": {"features": "$features"}, "probability": "scores", "label": 0,
                  "label_headers": ["no", 1]}""").predictor().orElseThrow();

        assertThat(predictor.contentType()).isEqualTo("application/jsonlines");
        assertThat(predictor.acceptType()).isEqualTo("application/jsonlines");
        assertThat(predictor.contentTemplate()).contains("{\"features\":\"$features\"}");
        assertThat(predictor.probability()).contains(new ColumnRef.Name("scores"));
        assertThat(predictor.label()).contains(new ColumnRef.Index(0));
        assertThat(predictor.labelHeaders()).containsExactly("no", "1");
    }

    @Test
    void reasonsHaveACodeAndAText() {
        ExplanationConfig.Reasons reasons = parse(
                """
                        "methods": {"shap": {}},
                        "plumbline": {"reason_codes": {"threshold": 0.4, "adverse": "above", "reasons": [
                          {"features": ["age"], "code": "A1", "text": "Age of the account", "allowed": false},
                          {"group": "debt", "features": ["amount", 2], "code": "D1", "text": "Debt", "direction": "higher"}]}}""")
                .explanation().reasons().orElseThrow();

        assertThat(reasons.adverseBelow()).isFalse();
        assertThat(reasons.most()).isEqualTo(4);
        assertThat(reasons.output()).isEqualTo(Optional.empty());
        assertThat(reasons.reasons()).containsExactly(
                new Reason("age", List.of(new ColumnRef.Name("age")), "A1", "Age of the account", "any", false),
                new Reason("debt", List.of(new ColumnRef.Name("amount"), new ColumnRef.Index(2)), "D1", "Debt",
                        "higher", true));
    }

    @Test
    void reasonsNeedAttributions() {
        assertThatThrownBy(() -> parse("""
                "methods": {"pdp": {"features": ["a"]}},
                "plumbline": {"reason_codes": {"reasons": [{"features": ["a"], "code": "A", "text": "t"}]}}"""))
                .hasMessageContaining("plumbline.reason_codes needs attributions");
    }

    @Test
    void aPairIsTwoColumns() {
        assertThatThrownBy(() -> parse(
                "\"methods\": {\"shap\": {}}, \"plumbline\": {\"explain\": {\"pairs\": [[\"a\"]]}}"))
                .hasMessageContaining("plumbline.explain.pairs must be pairs of columns, but one has 1");
    }
}
