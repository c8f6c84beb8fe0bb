// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.documents.openlineage;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.plumbline.fairness.results.GateOutcome;
import io.plumbline.governance.lineage.Observation.Subject;
import io.plumbline.measure.Verdict;
import java.time.Instant;
import java.util.List;

/** Writes what an analysis found as an OpenLineage RunEvent, so that any catalog shows it beside the dataset. */
public final class OpenLineageWriter {
    private static final String CORE = "https://openlineage.io/spec/2-0-2/OpenLineage.json#/$defs/RunEvent";
    private static final String ASSERTIONS = "https://openlineage.io/spec/facets/1-1-0/DataQualityAssertionsDatasetFacet.json"
            + "#/$defs/DataQualityAssertionsDatasetFacet";

    private OpenLineageWriter() {}

    /**
     * A finished analysis.
     *
     * @param runId    a UUID
     * @param ended    when it ended
     * @param producer the URI of this version of the program
     * @param job      the analysis
     * @param inputs   the datasets that were judged
     * @param outputs  the reports it left
     */
    public record Run(String runId, Instant ended, String producer, Subject job, List<Subject> inputs,
            List<Subject> outputs) {
        public Run {
            inputs = List.copyOf(inputs);
            outputs = List.copyOf(outputs);
        }
    }

    /**
     * Returns the COMPLETE event of {@code run} with one data quality assertion for each rule that passed or failed. Rules
     * without enough evidence, and values that are only published, assert nothing and are left out.
     */
    public static String complete(Run run, GateOutcome outcome) {
        ObjectNode event = JsonNodeFactory.instance.objectNode();
        event.put("eventTime", run.ended().toString()).put("producer", run.producer()).put("schemaURL", CORE)
                .put("eventType", "COMPLETE");
        event.putObject("run").put("runId", run.runId());
        subject(event.putObject("job"), run.job());
        ArrayNode inputs = event.putArray("inputs");
        for (Subject input : run.inputs()) {
            ObjectNode facet = subject(inputs.addObject(), input).putObject("inputFacets")
                    .putObject("dataQualityAssertions");
            facet.put("_producer", run.producer()).put("_schemaURL", ASSERTIONS);
            assertions(facet.putArray("assertions"), outcome);
        }
        ArrayNode outputs = event.putArray("outputs");
        run.outputs().forEach(output -> subject(outputs.addObject(), output));
        return event.toString();
    }

    private static void assertions(ArrayNode array, GateOutcome outcome) {
        for (GateOutcome.Check check : outcome.checks()) {
            boolean passed = check.verdict().filter(Verdict.PASS::equals).isPresent();
            if (passed || check.verdict().filter(Verdict.FAIL::equals).isPresent()) {
                array.addObject().put("assertion", check.metric()).put("success", passed).put("column", check.facet())
                        .put("name", check.rule() + ": " + check.group())
                        .put("severity", check.severity().equals("error") ? "error" : "warn")
                        .put("expected", check.bound()).put("actual", check.observed());
            }
        }
    }

    private static ObjectNode subject(ObjectNode node, Subject subject) {
        return node.put("namespace", subject.namespace()).put("name", subject.name());
    }
}
