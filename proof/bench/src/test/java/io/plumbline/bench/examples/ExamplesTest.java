// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.bench.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.analysis.AnalysisJob;
import io.plumbline.analysis.AnalysisRequest;
import io.plumbline.fairness.results.AnalysisResults;
import io.plumbline.fairness.results.FacetResults;
import io.plumbline.fairness.results.Mode;
import io.plumbline.fairness.results.SplitResults;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ExamplesTest {
    private static final Path EXAMPLES = Path.of("..", "..", "examples");

    @TempDir
    private Path temporary;

    static Stream<Path> configurations() throws IOException {
        try (Stream<Path> files = Files.walk(EXAMPLES)) {
            return files.filter(file -> file.endsWith("analysis_config.json")).toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("configurations")
    void everyExampleRunsAndComparesEveryFacet(Path configuration) {
        AnalysisResults results = run(configuration);

        assertThat(results.facets()).hasSize(2).allSatisfy(facet -> assertThat(facet.splits())
                .isNotEmpty()
                .allSatisfy(split -> assertThat(split.metrics()).hasSizeGreaterThanOrEqualTo(20)));
    }

    @Test
    void germanCreditHasWomenBesideMenAndThreeBandsOfAge() {
        List<FacetResults> facets = run(EXAMPLES.resolve("german-credit").resolve("analysis_config.json")).facets();

        // 310 of the 1,000 applicants are recorded as women; 371 are under 30, 504 from 30 to 49, 125 are 50 or older
        assertThat(rowsOfD(facets.get(0))).containsExactly(310L);
        assertThat(rowsOfD(facets.get(1))).containsExactly(371L, 504L, 125L);
    }

    private static List<Long> rowsOfD(FacetResults facet) {
        return facet.splits().stream().map(SplitResults::d).map(counts -> counts.rows()).toList();
    }

    private AnalysisResults run(Path configuration) {
        return AnalysisJob.run(
                new AnalysisRequest(configuration, Optional.empty(), Optional.empty(), Mode.STRICT, Optional.empty(),
                        List.of(), 0, Instant.parse("2026-11-21T12:00:00Z"), temporary, List.of(), "test"),
                _ -> {
                }).analysis();
    }
}
