// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.runtimes.http;

import static io.plumbline.runtimes.http.Asking.CSV;
import static io.plumbline.runtimes.http.Asking.JSON;
import static io.plumbline.runtimes.http.Asking.LINES;
import static io.plumbline.runtimes.http.Asking.ask;
import static io.plumbline.runtimes.http.Asking.rows;
import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.documents.PredictorConfig;
import io.plumbline.model.Classifier;
import io.plumbline.model.Feature;
import io.plumbline.model.Rows;
import io.plumbline.runtimes.http.FakeContainer.Said;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class EndpointFormatsTest {
    private static final List<Feature> MIXED = List.of(Feature.numeric("age"),
            Feature.categorical("job", List.of("clerk", "a \"b\", c", "")), Feature.text("note"));
    /** A third, a missing category, a text; a whole number, the level with quotes; missing, the empty level, -0. */
    private static final Rows MIXED_ROWS = new Rows(3,
            new double[]{1 / 3.0, Double.NaN, 1, 40, 1, 0, Double.NaN, 2, 0}, List.of("x", "say \"hi\"\nthere"));

    /** Asks three rows of which each is answered with 0.5 and returns the body of that request. */
    private static String sent(Asking asking, String answerToOne, String answerToThree) {
        try (FakeContainer container = new FakeContainer(
                asked -> Said.ok(asked.number() == 0 ? answerToOne : answerToThree));
                Classifier model = asking.open(container.address(), MIXED)) {
            assertThat(ask(model, MIXED_ROWS)).containsExactly(0.5, 0.5, 0.5);
            return container.asked.get(1).body();
        }
    }

    @Test
    void csvQuotesTextsAndLeavesMissingCellsEmpty() {
        assertThat(sent(Asking.in(CSV), "0.5", "0.5\n0.5\n0.5\n")).isEqualTo("""
                0.3333333333333333,,"say ""hi""
                there"
                40,"a ""b"", c","x"
                ,"","x\"""");
    }

    @Test
    void jsonLinesUseFeaturesUnlessATemplateSaysOtherwise() {
        assertThat(sent(Asking.in(LINES), "0.5", "0.5\n0.5\n0.5")).isEqualTo("""
                {"features":[0.3333333333333333,null,"say \\"hi\\"\\nthere"]}
                {"features":[40,"a \\"b\\", c","x"]}
                {"features":[null,"","x"]}""");
        assertThat(sent(Asking.in(LINES).withContent("{\"data\":\n {\"x\":$features}}"), "0.5", "0.5\n0.5\n0.5"))
                .startsWith("{\"data\":  {\"x\":[0.33").hasLineCount(3);
    }

    @Test
    void jsonUsesInstancesUnlessTemplatesSayOtherwise() {
        assertThat(sent(Asking.in(JSON), "[0.5]", "[0.5,[0.5],0.5]")).isEqualTo(
                """
                        {"instances":[[0.3333333333333333,null,"say \\"hi\\"\\nthere"],[40,"a \\"b\\", c","x"],[null,"","x"]]}""");
    }

    @Test
    void recordTemplatesTakeNamesPairsAndSingleColumns() {
        Asking asking = Asking.in(JSON).withContent("{\"rows\":$records,\"p\":\"5 $\"}").withRecord(
                "{\"names\":$feature_names,\"kvp\":$features_kvp,\"age\":\"${age}\",\"all\":$features}");

        assertThat(sent(asking, "[0.5]", "[0.5,0.5,0.5]"))
                .startsWith(
                        """
                                {"rows":[{"names":["age","job","note"],"kvp":{"age":0.3333333333333333,"job":null,"note":"say \\"hi\\"\\nthere"},\
                                "age":0.3333333333333333,"all":[0.3333333333333333,""")
                .endsWith("],\"p\":\"5 $\"}");
    }

    @Test
    void aTemplateForOneRecordMakesOneRequestPerRow() {
        Asking asking = Asking.in(JSON).withContent("$record").withRecord("{\"age\":\"${age}\"}")
                .withProbability("score");
        try (FakeContainer container = new FakeContainer(
                asked -> Said.ok("{\"score\":[0.25," + asked.body().replaceAll("\\D", "") + "]}"));
                Classifier model = asking.open(container.address())) {
            assertThat(ask(model, rows(3))).containsExactly(0.25, 1, 0.25, 2, 0.25, 3);
            assertThat(container.asked).hasSize(4);
        }
    }

    @Test
    void headersTellTypesAttributesAndTheModelOfMany() {
        PredictorConfig plain = Asking.in(CSV).accepting(JSON).withProbability("predictions[*].score").config();
        PredictorConfig config = new PredictorConfig(plain.modelName(), plain.endpointName(), Optional.of("m.tar.gz"),
                Optional.of("trace=1"), CSV, JSON, plain.contentTemplate(), plain.recordTemplate(), plain.label(),
                plain.probability(), List.of());
        try (FakeContainer container = new FakeContainer(asked -> Said.ok("{\"predictions\":[{\"score\":0.5}]}"))) {
            URI address = URI.create(container.address().toString().replace("//", "//ann:s3cret@") + "?variant=a");
            try (Classifier model = Endpoints.open(address, config, Asking.TWO, Asking.SETTINGS)) {
                assertThat(container.asked.getFirst()).satisfies(asked -> {
                    assertThat(asked.method()).isEqualTo("POST");
                    assertThat(asked.target()).isEqualTo("/invocations?variant=a");
                    assertThat(asked.body()).isEqualTo("0,0");
                    assertThat(asked.header("Content-type")).isEqualTo(CSV);
                    assertThat(asked.header("Accept")).isEqualTo(JSON);
                    assertThat(asked.header("X-amzn-sagemaker-custom-attributes")).isEqualTo("trace=1");
                    assertThat(asked.header("X-amzn-sagemaker-target-model")).isEqualTo("m.tar.gz");
                    // base64 of ann:s3cret
                    assertThat(asked.header("Authorization")).isEqualTo("Basic YW5uOnMzY3JldA==");
                });
                assertThat(model.traits().kind()).isEqualTo("endpoint " + container.address());
                assertThat(model.traits().identity()).startsWith(container.address() + " (query sha256:")
                        .doesNotContain("s3cret", "variant");
                assertThat(model.traits().remote()).isTrue();
                assertThat(model.traits().batchRows()).isEqualTo(2000);
                assertThat(model.traits().outputScale()).isEqualTo("probability");
            }
        }
    }
}
