// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.documents;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.data.Value;
import io.plumbline.documents.AnalysisConfig.ColumnRef;
import io.plumbline.documents.AnalysisConfig.Facet;
import io.plumbline.fairness.results.TypeDecision.Choice;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AnalysisConfigsTest {
    private static final String BIAS = """
            "label": "credit", "label_values_or_threshold": ["good"], "facet": [{"name_or_index": "sex"}]""";

    private static AnalysisConfig parse(String keys) {
        return AnalysisConfigs.parse("{" + keys + "}", "analysis_config.json");
    }

    @Test
    void readsEveryKeyThatConcernsBias() {
        AnalysisConfig config = AnalysisConfigs.parse(Samples.text("complete.json"), "complete.json");

        assertThat(config.datasetType()).contains("text/csv");
        assertThat(config.datasetUri()).contains("german.csv");
        assertThat(config.headers()).containsExactly("sex", "age", "housing", "amount", "credit", "score");
        assertThat(config.label()).contains(new ColumnRef.Name("credit"));
        assertThat(config.predictedLabel()).contains(new ColumnRef.Index(5));
        assertThat(config.probabilityThreshold()).contains(0.6);
        assertThat(config.facets()).containsExactly(
                new Facet(new ColumnRef.Name("sex"), List.of(new Value.Text("female")),
                        Optional.of(Choice.CATEGORICAL)),
                new Facet(new ColumnRef.Index(1), List.of(new Value.Whole(40)), Optional.of(Choice.CONTINUOUS)));
        assertThat(config.segments()).singleElement().satisfies(segments -> {
            assertThat(segments.name()).contains("age bands");
            assertThat(segments.column()).isEqualTo(new ColumnRef.Name("age"));
            assertThat(segments.segments()).containsExactly(List.of(new Value.Text("(18, 30]")),
                    List.of(new Value.Text("(30, 50]"), new Value.Text("[60, inf)")));
            assertThat(segments.aliases()).containsExactly("younger", "middle or old", "rest");
        });
        assertThat(config.facetDatasetUri()).contains("facets.csv");
        assertThat(config.facetHeaders()).containsExactly("id", "sex");
        assertThat(config.predictedLabelDatasetUri()).contains("predictions.csv");
        assertThat(config.predictedLabelHeaders()).containsExactly("id", "predicted");
        assertThat(config.excludedColumns()).containsExactly(new ColumnRef.Name("housing"), new ColumnRef.Index(3));
        assertThat(config.joinSource()).contains(new ColumnRef.Name("id"));
        assertThat(config.groupVariable()).contains(new ColumnRef.Name("housing"));
        assertThat(config.preTraining()).containsExactly("DPL", "CI");
        assertThat(config.postTraining()).hasSize(13).contains("FT", "GE");
        assertThat(config.reportName()).isEqualTo("credit-report");
        assertThat(config.reportTitle()).isEqualTo("Credit");
        assertThat(config.options()).isEqualTo(new AnalysisConfig.Options(Optional.of(Choice.CATEGORICAL),
                Optional.of(new ColumnRef.Name("weight")), Optional.of(new ColumnRef.Name("score")), 7, 200, 0.9, 50,
                java.util.OptionalInt.of(2), Optional.of("credit.onnx")));
        assertThat(config.notAvailableYet()).containsExactly("methods.shap.image_config",
                "methods.asymmetric_shapley_value", "predictor.time_series_predictor_config");
    }

    @Test
    void whatIsNotWrittenHasItsDefault() {
        AnalysisConfig config = parse(BIAS);

        assertThat(config.datasetType()).isEmpty();
        assertThat(config.probabilityThreshold()).isEmpty();
        assertThat(config.reportName()).isEqualTo("report");
        assertThat(config.options()).isEqualTo(new AnalysisConfig.Options(Optional.empty(), Optional.empty(),
                Optional.empty(), 0, 1000, 0.95, 30, java.util.OptionalInt.empty(), Optional.empty()));
        assertThat(config.notAvailableYet()).isEmpty();
    }

    @Test
    void valuesKeepTheTypeTheyWereWrittenIn() {
        AnalysisConfig config = parse("""
                "label": "y", "facet": [{"name_or_index": 0, "value_or_threshold": [1, 1.0, "1", true]}],
                "label_values_or_threshold": []""");

        assertThat(config.facets().getFirst().valuesOrThreshold()).containsExactly(new Value.Whole(1),
                new Value.Decimal(1), new Value.Text("1"), new Value.Flag(true));
        assertThat(config.labelValuesOrThreshold()).isEmpty();
    }

    @Test
    void aBareValueIsAListOfOne() {
        AnalysisConfig config = parse("""
                "label": "y", "facet": [{"name_or_index": "age", "value_or_threshold": 40}],
                "label_values_or_threshold": 0.5""");

        assertThat(config.labelValuesOrThreshold()).containsExactly(new Value.Decimal(0.5));
        assertThat(config.facets().getFirst().valuesOrThreshold()).containsExactly(new Value.Whole(40));
    }

    @Test
    void theFormatIsReadInAnyCase() {
        assertThat(parse("\"dataset_type\": \"Text/CSV\", " + BIAS).datasetType()).contains("text/csv");
    }

    @Test
    void aByteOrderMarkIsNoError() {
        assertThat(AnalysisConfigs.parse("\uFEFF{" + BIAS + "}", "bom.json").label())
                .contains(new ColumnRef.Name("credit"));
    }

    @Test
    void withoutMethodsAllMetricsAreMeantThatTheDataAllows() {
        assertThat(parse(BIAS).preTraining()).hasSize(8);
        assertThat(parse(BIAS).postTraining()).isEmpty();
        assertThat(parse(BIAS + ", \"predicted_label\": \"p\"").postTraining()).hasSize(13);
        assertThat(parse(BIAS + ", \"methods\": {\"report\": {\"title\": \"T\"}}").preTraining()).hasSize(8);
    }

    @Test
    void aStageWithoutMethodsMeansAllOfThem() {
        assertThat(parse(BIAS + ", \"methods\": {\"pre_training_bias\": {}}").preTraining()).hasSize(8);
        assertThat(parse(BIAS + ", \"methods\": {\"pre_training_bias\": {\"methods\": \"ALL\"}}").preTraining())
                .hasSize(8);
        assertThat(parse(BIAS + ", \"methods\": {\"pre_training_bias\": {\"methods\": \"CI\"}}").preTraining())
                .containsExactly("CI");
    }

    @Test
    void predictionsMayComeFromAModel() {
        AnalysisConfig config = parse("""
                "dataset_type": "application/jsonlines", "headers": ["age", "sex", "income"], "features": "Features",
                "label": "Label", "label_values_or_threshold": [1], "facet": [{"name_or_index": "sex"}],
                "predictor": {"endpoint_name": "e", "content_template": "{\\"f\\":$features}", "label": "y"}""");

        assertThat(config.label()).contains(new ColumnRef.Name("Label"));
        assertThat(config.preTraining()).hasSize(8);
        assertThat(config.predictor()).isPresent();
        assertThat(config.notAvailableYet()).isEmpty();
    }

    @Test
    void imagesAndTimeSeriesAreKnownButNotAvailableYet() {
        assertThat(parse("""
                "dataset_type": "application/x-image",
                "methods": {"shap": {"image_config": {"model_type": "IMAGE_CLASSIFICATION", "num_segments": 20}}}""")
                .notAvailableYet()).containsExactly("methods.shap.image_config");
        assertThat(parse("""
                "time_series_data_config": {"target_time_series": "y", "item_id": 0, "timestamp": "t"},
                "methods": {"asymmetric_shapley_value": {"direction": "chronological"}}""").notAvailableYet())
                .containsExactly("time_series_data_config", "methods.asymmetric_shapley_value");
    }

    @Test
    void anExplanationAloneNeedsNoFacet() {
        AnalysisConfig config = parse("\"methods\": {\"shap\": {\"num_samples\": 10}}");

        assertThat(config.preTraining()).isEmpty();
        assertThat(config.facets()).isEmpty();
        assertThat(config.explanation().shap().orElseThrow().coalitions()).hasValue(10);
        assertThat(config.notAvailableYet()).isEmpty();
    }

    @Test
    void aCategoryInBracketsIsNoInterval() {
        AnalysisConfig config = parse(BIAS + """
                , "segment_config": [{"name_or_index": "job", "segments": [["(none, other)"]]}]""");

        assertThat(config.segments().getFirst().aliases()).isEmpty();
    }
}
