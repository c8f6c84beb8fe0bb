// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.cli.gate;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

class SarifReportTest {
    private static final ConfigurationText CONFIGURATION = new ConfigurationText(Path.of("models/credit/config.json"),
            """
                    {
                      "facet": [
                        {"name_or_index": "age"},
                        {"name_or_index" : "sex"}
                      ]
                    }
                    """);

    private final JsonNode document = read(SarifReport.of(GateOutcomes.ALL, CONFIGURATION, "1.2.3"));
    private final JsonNode run = document.at("/runs/0");

    @Test
    void saysWhichVersionOfTheFormatAndOfTheToolItIs() {
        assertThat(document.get("version").asText()).isEqualTo("2.1.0");
        assertThat(document.get("$schema").asText()).endsWith("sarif-2.1.0.json");
        assertThat(run.at("/tool/driver/name").asText()).isEqualTo("Plumbline");
        assertThat(run.at("/tool/driver/version").asText()).isEqualTo("1.2.3");
    }

    @Test
    void everyRuleIsListedOnceAndResultsPointToTheirs() {
        assertThat(StreamSupport.stream(run.at("/tool/driver/rules").spliterator(), false)
                .map(rule -> rule.get("id").asText())).containsExactly("selection", "labels", "impact");
        assertThat(run.get("results")).allSatisfy(result -> assertThat(
                run.at("/tool/driver/rules/" + result.get("ruleIndex").asInt() + "/id"))
                .isEqualTo(result.get("ruleId")));
        assertThat(run.at("/tool/driver/rules/2/defaultConfiguration/level").asText()).isEqualTo("note");
    }

    @Test
    void onlyWhatDidNotPassIsAResult() {
        assertThat(StreamSupport.stream(run.get("results").spliterator(), false)
                .map(result -> result.get("kind").asText() + " " + result.get("level").asText()))
                .containsExactly("fail error", "fail warning", "fail error", "open none");
    }

    @Test
    void aWaiverSuppressesItsResult() {
        assertThat(run.at("/results/2/suppressions/0/kind").asText()).isEqualTo("external");
        assertThat(run.at("/results/2/suppressions/0/justification").asText()).startsWith("by J. Doe until");
        assertThat(run.at("/results/0").has("suppressions")).isFalse();
    }

    @Test
    void aResultLiesAtItsFacetInTheConfiguration() {
        JsonNode location = run.at("/results/0/locations/0/physicalLocation");

        assertThat(location.at("/artifactLocation/uri").asText()).isEqualTo("models/credit/config.json");
        assertThat(location.at("/region/startLine").asInt()).isEqualTo(4);
    }

    @Test
    void aFacetGivenByIndexHasNoLine() {
        assertThat(CONFIGURATION.lineOfFacet("column_3")).isEmpty();
    }

    @Test
    void aPathWithASpaceIsAValidUri() {
        assertThat(new ConfigurationText(Path.of("my models/config.json"), "").uri())
                .isEqualTo("my%20models/config.json");
    }

    private static JsonNode read(byte[] json) {
        try {
            return new ObjectMapper().readTree(json);
        } catch (IOException e) {
            throw new AssertionError("not JSON", e);
        }
    }
}
