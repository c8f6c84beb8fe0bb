// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.runtimes.http;

import static io.plumbline.measure.PlumblineException.Category.INVALID_CONFIGURATION;
import static io.plumbline.measure.PlumblineException.Category.NOT_AVAILABLE_YET;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.plumbline.model.Feature;
import io.plumbline.model.Rows;
import io.plumbline.testkit.ForAll;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RequestsTest {
    private static final Rows ROW = new Rows(1, new double[]{1, 2});

    private static Requests requests(Asking asking) {
        return Requests.of(asking.config(), Asking.TWO, ROW);
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', value = {"{\"x\":1},has no place for the values of a row",
            "{\"x\":$feature_names},has no place for the values of a row",
            "{\"x\":$records},holds $records,", "{\"x\":$feature},holds $feature,",
            "{\"x\":${age}},'Write \"${age}\"'", "{\"x\":\"${agee}\"},Did you mean 'age'?",
            "{\"x\":\"$features\"},holds $features in quotes", "{\"x\":$features,does not make JSON"})
    void aTemplateOfJsonLinesIsChecked(String template, String part) {
        assertThatThrownBy(() -> requests(Asking.in(Asking.LINES).withContent(template)))
                .hasMessageContainingAll("predictor.content_template", part.replaceAll("^'(Write.*)'$", "$1"))
                .extracting("category").isEqualTo(INVALID_CONFIGURATION);
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', value = {"{},holds 0 of the placeholders", "[$record$records],holds 2 of",
            "[$records;$records],holds 2 of", "{\"x\":$features},`$features, which has no meaning there`",
            "{\"x\":$records,does not make JSON"})
    void aTemplateOfJsonIsChecked(String template, String part) {
        assertThatThrownBy(() -> requests(Asking.in(Asking.JSON).withContent(template).withRecord("$features")))
                .hasMessageContainingAll("predictor.content_template", part).extracting("category")
                .isEqualTo(INVALID_CONFIGURATION);
    }

    @ParameterizedTest
    @ValueSource(strings = {"image/jpeg", "image/png", "application/x-npy"})
    void picturesAreNotAvailableYet(String type) {
        assertThatThrownBy(() -> requests(Asking.in(type))).hasMessageContaining("models of pictures")
                .extracting("category").isEqualTo(NOT_AVAILABLE_YET);
    }

    @Test
    void placesMustFitTheFormatOfAnswers() {
        assertThatThrownBy(() -> Answers.of(Asking.in(Asking.CSV).withLabel("score").config(), false))
                .hasMessageContaining("predictor.label 'score' is a name");
        assertThatThrownBy(() -> Answers.of(Asking.in(Asking.JSON).withProbability(1).config(), false))
                .hasMessageContaining("predictor.probability 1 is a column number");
        assertThatThrownBy(() -> Answers.of(Asking.in(Asking.JSON).withProbability("a[").config(), false))
                .hasMessageContaining("predictor.probability 'a[' is not a JMESPath expression");
    }

    @Test
    void everyNumberReadsBackToTheSameBits() {
        Requests csv = requests(Asking.in(Asking.CSV));
        Requests json = requests(Asking.in(Asking.LINES));
        ForAll.forAll(random -> Double.longBitsToDouble(random.nextLong()), 20260101, number -> {
            if (Double.isFinite(number)) {
                assertSame(csv, json, number);
            }
        });
        for (double number : new double[]{-0.0, 0, 3, -17, 0x1p53, 0x1p53 + 2, 1e22, Double.MIN_VALUE, 0.1}) {
            assertSame(csv, json, number);
        }
    }

    private static void assertSame(Requests csv, Requests json, double number) {
        Rows row = new Rows(1, new double[]{number, 3});
        String line = text(csv.record(row, 0));
        assertThat(line).endsWith(",3");
        assertThat(Double.parseDouble(line.substring(0, line.length() - 2))).isEqualTo(number);
        try {
            double read = new ObjectMapper().readTree(json.record(row, 0)).get("features").get(0).doubleValue();
            // A JSON reader makes whole numbers of "0": the sign of zero needs the point.
            assertThat(Double.doubleToRawLongBits(read)).isEqualTo(Double.doubleToRawLongBits(number));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Test
    void lettersOfAllKindsAreSentAsUtf8() {
        Feature job = Feature.categorical("job", List.of("Köchin \uD83D\uDE00"));
        Requests requests = Requests.of(Asking.in(Asking.LINES).config(), List.of(job), new Rows(1, new double[]{0}));

        assertThat(text(requests.record(new Rows(1, new double[]{0}), 0)))
                .isEqualTo("{\"features\":[\"Köchin \uD83D\uDE00\"]}");
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
