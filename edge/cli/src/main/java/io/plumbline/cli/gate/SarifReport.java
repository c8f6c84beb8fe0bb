// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.cli.gate;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import io.plumbline.fairness.results.GateOutcome;
import io.plumbline.fairness.results.GateOutcome.Check;
import io.plumbline.measure.Verdict;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A gate's outcome as SARIF 2.1.0: one rule per rule of the policy, one result per check that did not pass, placed at the
 * facet in the configuration file. A waived check is a suppressed result.
 */
public final class SarifReport {
    private static final String SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json";

    private final GateOutcome gate;
    private final ConfigurationText configuration;
    private final String version;
    private final List<String> rules;

    private SarifReport(GateOutcome gate, ConfigurationText configuration, String version) {
        this.gate = gate;
        this.configuration = configuration;
        this.version = version;
        this.rules = gate.checks().stream().map(Check::rule).distinct().toList();
    }

    /** Returns the document as UTF-8 bytes; {@code version} is Plumbline's. */
    public static byte[] of(GateOutcome gate, ConfigurationText configuration, String version) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator json = new JsonFactory().createGenerator(bytes)) {
            json.setPrettyPrinter(new DefaultPrettyPrinter());
            new SarifReport(gate, configuration, version).write(json);
        } catch (IOException e) {
            throw new UncheckedIOException("writing JSON to memory cannot fail", e);
        }
        return bytes.toByteArray();
    }

    private void write(JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("$schema", SCHEMA);
        json.writeStringField("version", "2.1.0");
        json.writeArrayFieldStart("runs");
        json.writeStartObject();
        writeTool(json);
        json.writeArrayFieldStart("results");
        for (Check check : gate.checks()) {
            if (check.blocking() || check.verdict().filter(verdict -> verdict != Verdict.PASS).isPresent()) {
                writeResult(json, check);
            }
        }
        json.writeEndArray();
        json.writeEndObject();
        json.writeEndArray();
        json.writeEndObject();
    }

    private void writeTool(JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("tool");
        json.writeObjectFieldStart("driver");
        json.writeStringField("name", "Plumbline");
        json.writeStringField("version", version);
        json.writeArrayFieldStart("rules");
        for (String rule : rules) {
            Check example = gate.checks().stream().filter(check -> check.rule().equals(rule)).findFirst().orElseThrow();
            json.writeStartObject();
            json.writeStringField("id", rule);
            writeText(json, "shortDescription",
                    example.metric() + " " + example.bound() + " (policy " + gate.policy() + ")");
            json.writeObjectFieldStart("defaultConfiguration");
            json.writeStringField("level", level(example));
            json.writeEndObject();
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
        json.writeEndObject();
    }

    private void writeResult(JsonGenerator json, Check check) throws IOException {
        boolean open = !check.blocking() && check.verdict().equals(Optional.of(Verdict.NOT_ENOUGH_EVIDENCE));
        json.writeStartObject();
        json.writeStringField("ruleId", check.rule());
        json.writeNumberField("ruleIndex", rules.indexOf(check.rule()));
        json.writeStringField("kind", open ? "open" : "fail");
        json.writeStringField("level", open ? "none" : level(check));
        writeText(json, "message", check.message());
        writeLocation(json, check);
        json.writeObjectFieldStart("partialFingerprints");
        json.writeStringField("check/v1",
                String.join("/", gate.policy(), check.rule(), check.metric(), check.facet(), check.group()));
        json.writeEndObject();
        if (check.waiver().isPresent()) {
            json.writeArrayFieldStart("suppressions");
            json.writeStartObject();
            json.writeStringField("kind", "external");
            json.writeStringField("justification", check.waiver().get());
            json.writeEndObject();
            json.writeEndArray();
        }
        json.writeEndObject();
    }

    private void writeLocation(JsonGenerator json, Check check) throws IOException {
        json.writeArrayFieldStart("locations");
        json.writeStartObject();
        json.writeObjectFieldStart("physicalLocation");
        json.writeObjectFieldStart("artifactLocation");
        json.writeStringField("uri", configuration.uri());
        json.writeEndObject();
        OptionalInt line = configuration.lineOfFacet(check.facet());
        if (line.isPresent()) {
            json.writeObjectFieldStart("region");
            json.writeNumberField("startLine", line.getAsInt());
            json.writeEndObject();
        }
        json.writeEndObject();
        json.writeEndObject();
        json.writeEndArray();
    }

    private static String level(Check check) {
        return check.severity().equals("info") ? "note" : check.severity();
    }

    private static void writeText(JsonGenerator json, String field, String text) throws IOException {
        json.writeObjectFieldStart(field);
        json.writeStringField("text", text);
        json.writeEndObject();
    }
}
