// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.documents;

import static io.plumbline.testkit.ForAll.forAll;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.plumbline.fairness.results.AnalysisResults;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ResultsDocumentsTest {
    private static final JsonMapper MAPPER = new JsonMapper();
    private static final Path SCHEMA = Path.of("../../docs/reference/results.schema.json");

    private static JsonNode tree(AnalysisResults results) {
        try {
            return MAPPER.readTree(ResultsDocuments.write(results, Optional.empty()));
        } catch (IOException failure) {
            throw new AssertionError(failure);
        }
    }

    private static Schema schema() throws IOException {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Files.readString(SCHEMA));
    }

    @Test
    void everyDocumentFollowsThePublishedSchema() throws IOException {
        Schema schema = schema();

        forAll(random -> new RandomResults(random).results(), 20261121,
                results -> assertThat(schema.validate(tree(results))).isEmpty());
    }

    @Test
    void theSchemaRefusesAKeyItDoesNotKnowAndAMissingOne() throws IOException {
        com.fasterxml.jackson.databind.node.ObjectNode tree = (com.fasterxml.jackson.databind.node.ObjectNode) tree(
                Results.german());
        assertThat(schema().validate(tree)).isEmpty();

        tree.with("provenance").put("host", "x");
        tree.remove("mode");

        assertThat(schema().validate(tree)).hasSize(2);
    }

    @Test
    void theSameResultsGiveTheSameBytes() {
        assertThat(ResultsDocuments.write(new RandomResults(new Random(5)).results(), Optional.empty()))
                .isEqualTo(ResultsDocuments.write(new RandomResults(new Random(5)).results(), Optional.empty()));
    }

    @Test
    void aDocumentReadsAsItDidBefore() {
        assertThat(new String(ResultsDocuments.write(Results.german(), Optional.empty()), StandardCharsets.UTF_8))
                .isEqualTo(Samples.text("results.json"));
    }

    @Test
    void nothingIsToldOfTheSizeOfASuppressedGroup() {
        JsonNode split = tree(Results.german()).at("/facets/0/splits/1");
        JsonNode group = tree(Results.german()).at("/facets/0/groups/groups/1");

        assertThat(split.path("suppressed").asBoolean()).isTrue();
        assertThat(split.fieldNames()).toIterable()
                .containsExactly("value_or_threshold", "disadvantaged", "advantaged", "suppressed", "metrics");
        assertThat(split.at("/metrics/0").fieldNames()).toIterable().containsExactly("name", "stage", "compat",
                "strict");
        assertThat(group.fieldNames()).toIterable().containsExactly("values", "suppressed");
    }
}
