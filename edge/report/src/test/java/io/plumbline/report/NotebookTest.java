// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.plumbline.fairness.results.AnalysisResults;
import io.plumbline.fairness.results.Mode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

class NotebookTest {

    @Test
    void itIsANotebookOfFormatFourPointFive() throws IOException {
        JsonNode notebook = notebook(Samples.german(Mode.STRICT));

        assertThat(notebook.path("nbformat").asInt()).isEqualTo(4);
        assertThat(notebook.path("nbformat_minor").asInt()).isEqualTo(5);
        assertThat(cells(notebook)).allSatisfy(cell -> {
            assertThat(cell.path("id").asText()).matches("[a-zA-Z0-9_-]{1,64}");
            assertThat(cell.path("metadata").isObject()).isTrue();
            assertThat(cell.path("source").isArray()).isTrue();
        }).filteredOn(cell -> cell.path("cell_type").asText().equals("code")).isNotEmpty().allSatisfy(cell -> {
            assertThat(cell.path("execution_count").isNull()).isTrue();
            assertThat(cell.path("outputs").isArray()).isTrue();
        });
        assertThat(cells(notebook)).extracting(cell -> cell.path("id").asText()).doesNotHaveDuplicates();
    }

    @Test
    void itReadsWithoutRunning() throws IOException {
        JsonNode notebook = notebook(Samples.german(Mode.STRICT));

        assertThat(notebook.toString()).contains("Selection rate differs most for age")
                .contains("| DPPL | Difference in positive proportions in predicted labels | −0.114 |");
    }

    @Test
    void codeCellsReadTheResultFilesByTheirKeys() throws IOException {
        List<String> sources = cells(notebook(Samples.german(Mode.STRICT))).stream().map(NotebookTest::source).toList();

        assertThat(sources).anyMatch(source -> source.contains("Path(\"results.json\")"))
                .contains("show(results[\"facets\"][1][\"splits\"][1][\"metrics\"])",
                        "show(results[\"subgroups\"][\"worst\"])", "show(results[\"gate\"][\"checks\"])");
    }

    @Test
    void ofManyValuesEachCodeCellReadsItsOwn() throws IOException {
        List<String> sources = cells(notebook(Samples.many())).stream().map(NotebookTest::source).toList();

        // v40 is the last of 40 comparisons and differs most
        assertThat(sources).contains("show(results[\"facets\"][0][\"splits\"][39][\"metrics\"])");
    }

    @Test
    void namesFromDataStayText() {
        String notebook = new String(new Reports().notebook(Samples.nasty(), Optional.empty()), StandardCharsets.UTF_8);

        assertThat(notebook).doesNotContain("<script", "7,777", "7777").contains("&lt;script&gt;");
    }

    @Test
    void tableCellsCannotBreakTheirTable() {
        assertThat(Markdown.table(List.of("a"), List.of(List.of("x | y\n*z*"))))
                .isEqualTo("| a |\n| --- |\n| x \\| y\\\\n\\*z\\* |\n");
    }

    private static JsonNode notebook(AnalysisResults results) throws IOException {
        return new ObjectMapper().readTree(new Reports().notebook(results, Optional.empty()));
    }

    private static List<JsonNode> cells(JsonNode notebook) {
        return StreamSupport.stream(notebook.path("cells").spliterator(), false).toList();
    }

    private static String source(JsonNode cell) {
        StringBuilder text = new StringBuilder();
        cell.path("source").forEach(line -> text.append(line.asText()));
        return text.toString();
    }
}
