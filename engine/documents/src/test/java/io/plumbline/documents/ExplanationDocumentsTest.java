// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.plumbline.explain.reasons.ReplayBundle;
import io.plumbline.measure.PlumblineException;
import io.plumbline.model.Feature;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ExplanationDocumentsTest {
    private static final JsonMapper MAPPER = new JsonMapper();

    private static JsonNode results() throws IOException {
        return MAPPER.readTree(ResultsDocuments.write(Results.german(), Optional.of(Explanations.all())));
    }

    private static JsonNode analysis() throws IOException {
        return MAPPER.readTree(ClarifyDocuments.write(Results.german(), Optional.of(Explanations.all())));
    }

    @Test
    void explanationsFollowThePublishedSchema() throws IOException {
        String schema = Files.readString(Path.of("../../docs/reference/results.schema.json"));

        assertThat(SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(schema)
                .validate(results())).isEmpty();
    }

    @Test
    void everyPartIsWritten() throws IOException {
        assertThat(results().path("explanations").fieldNames()).toIterable().containsExactly("model", "baseline",
                "shapley", "text", "permutation", "dependence", "pairs", "quality", "reasons", "gaps", "proxies",
                "notices");
    }

    @Test
    void ofSingleRowsOnlyThoseThatReportsShowAreWritten() throws IOException {
        JsonNode chosen = results().at("/explanations/shapley/chosen");

        // two rows: predictions 0.25 (row 0) and 0.625 (row 7)
        assertThat(chosen).hasSize(2);
        assertThat(chosen.at("/0/row").asLong()).isEqualTo(7);
        assertThat(chosen.at("/0/why").asText()).isEqualTo("highest prediction");
        assertThat(chosen.at("/1/values/1/sampling_error").asDouble()).isEqualTo(0.5);
    }

    @Test
    void theOriginalsBlockHoldsPlainNumbersOfTheAggregationAskedFor() throws IOException {
        assertThat(analysis().fieldNames()).toIterable().startsWith("version", "explanations");
        assertThat(analysis().at("/explanations/kernel_shap")).isEqualTo(MAPPER.readTree(
                "{\"label0\": {\"global_shap_values\": {\"age\": 0.25, \"job, old\": 0.125}, \"expected_value\": 0.5}}"));
    }

    @Test
    void theOriginalsDependenceHasItsKeys() throws IOException {
        assertThat(analysis().at("/explanations/pdp")).isEqualTo(MAPPER.readTree("""
                [{"feature_name": "age", "data_type": "numerical", "feature_values": [20.0, 40.0],
                  "data_distribution": [0.5, 0.5], "model_predictions": [[0.25, 0.75]], "label_headers": ["label0"]}]
                """));
    }

    @Test
    void withoutExplanationsNothingIsSaidOfThem() {
        assertThat(new String(ClarifyDocuments.write(Results.german(), Optional.empty()), StandardCharsets.UTF_8))
                .doesNotContain("explanations");
    }

    @Test
    void aReplayBundleComesBackAsItWas() throws IOException {
        ReplayBundle bundle = bundle();

        assertThat(ReplayDocuments.read(written(bundle), "replay.json")).isEqualTo(bundle);
    }

    @Test
    void aReplayBundleThatWasChangedIsRefused() throws IOException {
        byte[] changed = new String(written(bundle()), StandardCharsets.UTF_8).replace("\"seed\":1", "\"seed\":2")
                .getBytes(StandardCharsets.UTF_8);

        assertThatThrownBy(() -> ReplayDocuments.read(changed, "replay.json")).isInstanceOf(PlumblineException.class)
                .hasMessageContaining("replay.json was changed since it was made");
        assertThatThrownBy(() -> ReplayDocuments.read("{".getBytes(StandardCharsets.UTF_8), "replay.json"))
                .isInstanceOf(PlumblineException.class)
                .hasMessageContaining("replay.json is not a replay bundle: line 1");
    }

    private static ReplayBundle bundle() {
        ReplayBundle.Model model = new ReplayBundle.Model("ONNX", "sha256:00", "m.onnx",
                List.of(Feature.numeric("age"), Feature.categorical("job, old", List.of("a", "b"))), List.of("label0"));
        return ReplayBundle.of("0.1.0", model, Explanations.shapley(), new double[]{1, 0, 0.1, 1},
                Map.of("threads", "any", "budget", "8"));
    }

    private static byte[] written(ReplayBundle bundle) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ReplayDocuments.write(bundle, bytes);
        return bytes.toByteArray();
    }
}
