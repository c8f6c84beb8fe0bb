// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.runtimes.http;

import static io.plumbline.runtimes.http.Asking.CSV;
import static io.plumbline.runtimes.http.Asking.JSON;
import static io.plumbline.runtimes.http.Asking.LINES;
import static io.plumbline.runtimes.http.Asking.ask;
import static io.plumbline.runtimes.http.Asking.rows;
import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.model.Classifier;
import io.plumbline.runtimes.http.FakeContainer.Said;
import java.util.List;
import org.junit.jupiter.api.Test;

class EndpointAnswersTest {

    /** Names and scale of the outputs, scores of two rows, labels of two rows. */
    private record Heard(List<String> outputs, String scale, double[] scores, List<String> labels) {}

    private static Heard heard(Asking asking, String answerToOne, String answerToTwo) {
        try (FakeContainer container = new FakeContainer(
                asked -> Said.ok(asked.number() == 0 ? answerToOne : answerToTwo));
                Classifier model = asking.open(container.address())) {
            return new Heard(model.outputs(), model.traits().outputScale(), ask(model, rows(2)),
                    model.classify(rows(2)));
        }
    }

    @Test
    void aWholeCsvLineIsTheScoresWhenNoPlaceIsGiven() {
        Heard heard = heard(Asking.in(CSV), "0.1,0.9", "0.1,0.9\r\n6e-1, +.4\n\n");

        assertThat(heard.outputs()).containsExactly("label0", "label1");
        assertThat(heard.scale()).isEqualTo("value");
        assertThat(heard.scores()).containsExactly(0.1, 0.9, 0.6, 0.4);
        assertThat(heard.labels()).containsExactly("label1", "label0");
    }

    @Test
    void labelHeadersNameTheScoresAndTheLargestDecides() {
        Heard heard = heard(Asking.in(CSV).withHeaders("cat", "dog", "fish"), "0.1,0.6,0.3",
                "0.1,0.6,0.3\n0.4,0.2,0.4");

        assertThat(heard.outputs()).containsExactly("cat", "dog", "fish");
        assertThat(heard.scale()).isEqualTo("probability");
        assertThat(heard.labels()).containsExactly("dog", "cat");
    }

    @Test
    void csvFieldsMayHoldListsOfLabelsAndScoresInAnyOrder() {
        Heard heard = heard(Asking.in(CSV).withLabel(0).withProbability(1),
                "\"['cat','dog','fish']\",\"[0.1,0.6,0.3]\"",
                "\"['cat','dog','fish']\",\"[0.1,0.6,0.3]\"\n\"['fish','cat','dog']\",\"[0.7,0.2,0.1]\"");

        assertThat(heard.outputs()).containsExactly("cat", "dog", "fish");
        assertThat(heard.scores()).containsExactly(0.1, 0.6, 0.3, 0.2, 0.1, 0.7);
        assertThat(heard.labels()).containsExactly("dog", "fish");
    }

    @Test
    void aLabelThatTheAnswerNamesIsThePrediction() {
        Heard heard = heard(Asking.in(CSV).withLabel(0).withProbability(1), "yes,0.4", "no,0.4\n\"yes\",0.7");

        assertThat(heard.scores()).containsExactly(0.4, 0.7);
        assertThat(heard.labels()).containsExactly("no", "yes");
    }

    @Test
    void aSingleScoreIsItsOwnLabelAndLeavesTheThresholdToTheCaller() {
        assertThat(heard(Asking.in(CSV), "0.40", "0.40\n0.7").labels()).containsExactly("0.40", "0.7");
    }

    @Test
    void scoresOfAllRecordsInOneLineAreReadByRecord() {
        assertThat(heard(Asking.in(CSV), "0.4", "0.4,0.7").scores()).containsExactly(0.4, 0.7);
    }

    @Test
    void jsonLinesAreReadByJmesPath() {
        Heard heard = heard(Asking.in(CSV).accepting(LINES).withLabel("predicted_label").withProbability("score"),
                "{\"predicted_label\":1,\"score\":0.6}",
                "{\"predicted_label\":1,\"score\":0.6}\n{\"score\":0.2,\"predicted_label\":0}\n");

        assertThat(heard.scores()).containsExactly(0.6, 0.2);
        assertThat(heard.labels()).containsExactly("1", "0");
    }

    @Test
    void jsonLinesMayListHeadersWithTheScores() {
        Heard heard = heard(Asking.in(LINES).withLabel("labels").withProbability("p"),
                "{\"labels\":[\"a\",\"b\"],\"p\":[0.6,0.4]}",
                "{\"labels\":[\"a\",\"b\"],\"p\":[0.3,0.7]}\n{\"labels\":[\"b\",\"a\"],\"p\":[0.2,0.8]}");

        assertThat(heard.outputs()).containsExactly("a", "b");
        assertThat(heard.scores()).containsExactly(0.3, 0.7, 0.8, 0.2);
        assertThat(heard.labels()).containsExactly("b", "a");
    }

    @Test
    void oneJsonDocumentIsReadByJmesPath() {
        Heard heard = heard(Asking.in(LINES).accepting(JSON).withProbability("predictions[*].score"),
                "{\"predictions\":[{\"score\":[0.4,0.6]}]}",
                "{\"predictions\":[{\"score\":[0.4,0.6]},{\"score\":[0.9,0.1]}]}");

        assertThat(heard.scores()).containsExactly(0.4, 0.6, 0.9, 0.1);
        assertThat(heard.scale()).isEqualTo("probability");
    }

    @Test
    void anEndpointThatOnlyNamesLabelsClassifies() {
        try (FakeContainer container = FakeContainer.ofLines(line -> line.startsWith("1") ? "high" : "low");
                Classifier model = Asking.in(CSV).withLabel(0).open(container.address())) {
            assertThat(model.classify(rows(2))).containsExactly("high", "low");
        }
    }
}
