// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.bench.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.analysis.AnalysisJob;
import io.plumbline.analysis.AnalysisRequest;
import io.plumbline.documents.PolicyDocuments;
import io.plumbline.fairness.results.GateOutcome;
import io.plumbline.fairness.results.GateOutcome.Check;
import io.plumbline.fairness.results.Mode;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExamplePoliciesTest {
    private static final Path EXAMPLES = Path.of("..", "..", "examples");

    @TempDir
    private Path temporary;

    @Test
    void theCreditPolicyHoldsAsLongAsItsWaiverDoes() {
        assertThat(gate("credit.yaml", "2028-06-30").crossed()).isFalse();
        assertThat(gate("credit.yaml", "2028-07-01").crossed()).isTrue();
    }

    @Test
    void theGapThatIsWaivedIsShownAllTheSame() {
        List<Check> waived = gate("credit.yaml", "2026-11-21").checks().stream()
                .filter(check -> check.waiver().isPresent())
                .toList();

        assertThat(waived).extracting(Check::rule).containsExactly("approval-gap-age");
        assertThat(waived.getFirst().message()).contains("lies outside the bound: at most 0.05");
    }

    @Test
    void theStrictPolicyClosesTheGate() {
        assertThat(gate("strict.yaml", "2026-11-21").crossed()).isTrue();
    }

    private GateOutcome gate(String policy, String day) {
        Path configuration = EXAMPLES.resolve("german-credit").resolve("analysis_config.json");
        return AnalysisJob
                .run(new AnalysisRequest(configuration, Optional.empty(), Optional.empty(), Mode.STRICT,
                        Optional.of(PolicyDocuments.read(EXAMPLES.resolve("policies").resolve(policy))), List.of(), 0,
                        Instant.parse(day + "T12:00:00Z"), temporary, List.of(), "test"), _ -> {
                        })
                .analysis().gate().orElseThrow();
    }
}
