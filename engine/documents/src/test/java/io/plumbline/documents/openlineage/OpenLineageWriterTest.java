// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.documents.openlineage;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.fairness.results.GateOutcome;
import io.plumbline.fairness.results.GateOutcome.Check;
import io.plumbline.governance.lineage.Observation;
import io.plumbline.governance.lineage.Observation.Subject;
import io.plumbline.measure.Verdict;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OpenLineageWriterTest {
    private static final OpenLineageWriter.Run RUN = new OpenLineageWriter.Run("0199f0c2-1111-7000-8000-000000000003",
            Instant.parse("2026-11-21T09:00:00Z"), "https://example.org/plumbline", new Subject("plumbline", "bias"),
            List.of(new Subject("s3://loans", "train.csv")), List.of(new Subject("s3://loans", "bias.json")));

    @Test
    void rulesThatPassedOrFailedBecomeAssertionsAndOthersDoNot() {
        GateOutcome outcome = new GateOutcome("four fifths", "preset", List.of(check("DI", Verdict.FAIL, "error"),
                check("DPL", Verdict.PASS, "warning"), check("KL", Verdict.NOT_ENOUGH_EVIDENCE, "error")), true);

        assertThat(OpenLineageWriter.complete(RUN, outcome)).contains("""
                "inputFacets":{"dataQualityAssertions":{"_producer":"https://example.org/plumbline",""",
                """
                        "assertions":[{"assertion":"DI","success":false,"column":"sex","name":"rule: f","severity":"error",\
                        "expected":"at least 0.80","actual":"0.72"},{"assertion":"DPL","success":true,"column":"sex",\
                        "name":"rule: f","severity":"warn","expected":"at least 0.80","actual":"0.72"}]""");
    }

    @Test
    void whatIsWrittenIsReadAgain() {
        String event = OpenLineageWriter.complete(RUN, new GateOutcome("p", "s", List.of(), false));

        Observation read = OpenLineageReader.read(event.getBytes(StandardCharsets.UTF_8));

        assertThat(read.kind()).isEqualTo(Observation.Kind.RUN);
        assertThat(read.state()).contains("COMPLETE");
        assertThat(read.runId()).contains(RUN.runId());
        assertThat(read.job()).contains(RUN.job());
        assertThat(read.inputs()).isEqualTo(RUN.inputs());
        assertThat(read.outputs()).isEqualTo(RUN.outputs());
        assertThat(read.time()).isEqualTo(RUN.ended());
    }

    private static Check check(String metric, Verdict verdict, String severity) {
        return new Check("rule", metric, "sex", "f", severity, Optional.of(verdict), "0.72", "at least 0.80", "m",
                Optional.empty(), false);
    }
}
