// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.documents.cards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.plumbline.governance.cards.CardFacts;
import io.plumbline.governance.cards.content.CardContent;
import io.plumbline.governance.cards.content.CardEvaluation;
import io.plumbline.governance.cards.content.CardMetric;
import io.plumbline.measure.PlumblineException;
import io.plumbline.measure.PlumblineException.Category;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CardDocumentsTest {
    private final CardDocuments documents = new CardDocuments();

    @Test
    void aFullCardIsTakenAndItsFactsAreRead() {
        assertThat(documents.read(SampleCard.CONTENT)).isEqualTo(
                new CardFacts(Optional.of("credit"), Optional.of("m-1"), Optional.of("High"), List.of()));
        assertThat(documents.read("{}")).isEqualTo(CardFacts.NONE);
        assertThat(documents.read("")).isEqualTo(CardFacts.NONE);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"model_overview":{"model_creator":3}} | model_overview.model_creator must be text, but is the number 3.
            {"model_overview":{"model_artifact":[1]}} | model_overview.model_artifact[0] must be text, but is the number 1.
            {"intended_uses":{"risk_rating":"high"}} | intended_uses.risk_rating must be one of High, Medium, Low, Unknown, but is 'high'. Did you mean 'High'?
            {"model_overviews":{}} | model_overviews is not a member of a model card, which has
            {"business_details":[]} | business_details must be an object, but is a list.
            {"evaluation_details":[{}]} | evaluation_details[0].name is missing; it must be text.
            {"evaluation_details":[{"name":""}]} | evaluation_details[0].name must not be empty
            [] | the content of the model card must be an object, but is a list.
            null | the content of the model card must be an object, but is null.
            """)
    void whatIsWrongIsSaidWithItsPlace(String content, String sentence) {
        assertThatThrownBy(() -> documents.read(content)).isInstanceOfSatisfying(PlumblineException.class,
                failure -> assertThat(failure.category()).isEqualTo(Category.INVALID_DOCUMENT))
                .hasMessageContaining(sentence);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"name":"m","type":"number","value":[1]} | value must be text or a number or true or false, but is a list.
            {"name":"m","type":"linear_graph","value":[[1,2,3]]} | value[0] may have 2 items at most, but has 3.
            {"name":"m","type":"linear_graph","value":[]} | value must have 1 item at least, but has 0.
            {"name":"m","type":"bar_chart","value":["a"]} | value[0] must be a number, but is 'a'.
            {"name":"m","type":"pie","value":1} | type must be one of number, string, boolean, linear_graph, bar_chart, matrix, but is 'pie'.
            {"name":"m","value":1} | type must be one of number, string, boolean, linear_graph, bar_chart, matrix, but is missing.
            """)
    void aMetricIsHeldAgainstItsKind(String metric, String sentence) {
        assertThatThrownBy(() -> documents.read(withMetric(metric)))
                .hasMessageContaining("evaluation_details[0].metric_groups[0].metric_data[0]." + sentence);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "{\"a\":}", "{} {}", "nonsense", " ",
            "{\"model_overview\":{\"model_owner\":\"\u0001\"}}"})
    void whatIsNoJsonIsRefusedWithItsPlace(String content) {
        assertThatThrownBy(() -> documents.read(content)).isInstanceOfSatisfying(PlumblineException.class,
                failure -> assertThat(failure.category()).isEqualTo(Category.INVALID_DOCUMENT))
                .hasMessageStartingWith("the content of the model card is");
    }

    @Test
    void lengthsAreCountedInCharactersNotInHalves() {
        assertThat(documents.read("{\"model_overview\":{\"model_owner\":\"" + "😀".repeat(1024) + "\"}}").warnings())
                .isEmpty();
        assertThatThrownBy(
                () -> documents.read("{\"model_overview\":{\"model_owner\":\"" + "😀".repeat(1025) + "\"}}"))
                .hasMessage("model_overview.model_owner may have 1,024 characters at most, but has 1,025; shorten it.");
    }

    @Test
    void limitsThatAreNotEnforcedElsewhereOnlyWarn() {
        String sixteen = "\"s3://a\"" + ",\"s3://a\"".repeat(15);

        assertThat(documents.read("{\"model_overview\":{\"model_artifact\":[" + sixteen + "]}}").warnings())
                .containsExactly("model_overview.model_artifact may have 15 items at most, but has 16.");
        assertThat(documents.read("{\"training_details\":{\"objective_function\":{\"function\":\"RMSE\"}}}")
                .warnings()).containsExactly(
                        "training_details.objective_function.function must be an object, but is 'RMSE'.");
    }

    @Test
    void severalProblemsAreCounted() {
        assertThatThrownBy(() -> documents.read("{\"a\":1,\"b\":2,\"c\":3}"))
                .hasMessageEndingWith("There are 2 more such places.");
        assertThat(documents.check("{\"a\":1,\"b\":2}").problems()).hasSize(2);
    }

    @Test
    void theSchemaSaysTheSameToAnotherValidator() {
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
                .getSchema(CardDocuments.schema());
        for (String content : List.of(SampleCard.CONTENT, "{}", "[]", "{\"x\":1}", "{\"model_overview\":{\"a\":1}}",
                "{\"evaluation_details\":[{}]}", "{\"intended_uses\":{\"risk_rating\":\"high\"}}",
                withMetric("{\"name\":\"m\",\"type\":\"number\",\"value\":\"x\"}"),
                withMetric("{\"name\":\"m\",\"type\":\"matrix\",\"value\":[[1],[]]}"),
                withMetric("{\"name\":\"m\",\"type\":\"linear_graph\",\"value\":[[1,2,3]]}"),
                withMetric("{\"name\":\"\",\"type\":\"number\",\"value\":1}"),
                withMetric("{\"name\":\"m\",\"type\":\"bar_chart\",\"value\":[1],\"x_axis_name\":\"a\"}"))) {
            assertThat(documents.check(content).problems().isEmpty()).as(content)
                    .isEqualTo(schema.validate(content, InputFormat.JSON).isEmpty());
        }
    }

    @Test
    void everyPartOfACardIsReadForShowing() {
        CardContent card = documents.content(SampleCard.CONTENT);

        assertThat(card.overview().modelVersion()).contains("2.50");
        assertThat(card.overview().artifacts()).containsExactly("s3://m/a", "s3://m/b");
        assertThat(card.training().objective()).contains("Maximize AUC, min");
        assertThat(card.training().metrics().getFirst().value()).isEqualTo(0.81);
        assertThat(card.training().parameters()).extracting("name", "provided")
                .containsExactly(org.assertj.core.groups.Tuple.tuple("depth", false),
                        org.assertj.core.groups.Tuple.tuple("eta", true));
        assertThat(card.additional().details()).containsExactly(Map.entry("Fairness", "measured"));
        List<CardMetric> metrics = card.evaluations().getFirst().groups().getFirst().metrics();
        assertThat(metrics.get(0)).isEqualTo(new CardMetric.Number("DPL", Optional.of("CI"), 0.1));
        assertThat(metrics.get(2)).isEqualTo(new CardMetric.Flag("ok", Optional.empty(), true));
        assertThat(metrics.get(3)).isEqualTo(new CardMetric.Line("roc", Optional.empty(),
                List.of(new CardMetric.Point(0, 0), new CardMetric.Point(0.5, 0.8), new CardMetric.Point(1, 1)),
                Optional.of("FPR"), Optional.of("TPR")));
        assertThat(metrics.get(5)).isEqualTo(new CardMetric.Matrix("confusion", Optional.empty(),
                List.of(List.of(5.0, 1.0), List.of(2.0, 6.0)), List.of("p", "n"), List.of("P", "N")));
    }

    @Test
    void anEvaluationIsAddedOnceAndReadBackAsItWasWritten() {
        CardEvaluation evaluation = documents.content(SampleCard.CONTENT).evaluations().getFirst();

        String once = documents.withEvaluation("{\"unknown\":1.50}", evaluation);
        String twice = documents.withEvaluation(once, evaluation);

        assertThat(twice).isEqualTo(once).startsWith("{\"unknown\":1.50,");
        assertThat(documents.content(twice).evaluations()).containsExactly(evaluation);
        assertThat(documents.check(once).problems()).hasSize(1);
    }

    private static String withMetric(String metric) {
        return "{\"evaluation_details\":[{\"name\":\"e\",\"metric_groups\":[{\"name\":\"g\",\"metric_data\":[" + metric
                + "]}]}]}";
    }
}
