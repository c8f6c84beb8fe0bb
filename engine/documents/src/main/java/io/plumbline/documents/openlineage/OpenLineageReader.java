// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.documents.openlineage;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.plumbline.governance.lineage.Hashes;
import io.plumbline.governance.lineage.Observation;
import io.plumbline.governance.lineage.Observation.Kind;
import io.plumbline.governance.lineage.Observation.Subject;
import io.plumbline.measure.PlumblineException;
import io.plumbline.measure.PlumblineException.Category;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Reads OpenLineage events. Unknown members and facets are kept, not checked. */
public final class OpenLineageReader {
    private static final Set<String> STATES = Set.of("START", "RUNNING", "COMPLETE", "ABORT", "FAIL", "OTHER");
    private static final int LONGEST = 1024;
    private static final int MOST_DATASETS = 1000;
    private static final ObjectMapper JSON = new ObjectMapper(JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(100).build())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

    private OpenLineageReader() {}

    /**
     * Reads one RunEvent, JobEvent or DatasetEvent.
     *
     * @throws PlumblineException INVALID_DOCUMENT when it is none of them
     */
    public static Observation read(byte[] body) {
        return event(tree(body));
    }

    /**
     * Reads an array of events; what cannot be read is there as the failure.
     *
     * @throws PlumblineException INVALID_DOCUMENT when it is no array
     */
    public static List<Read> readBatch(byte[] body) {
        JsonNode tree = tree(body);
        if (!tree.isArray()) {
            throw invalid("a batch of OpenLineage events is a JSON array; this is " + kind(tree));
        }
        List<Read> all = new ArrayList<>();
        for (JsonNode each : tree) {
            try {
                all.add(new Read(Optional.of(event(each)), ""));
            } catch (PlumblineException failure) {
                all.add(new Read(Optional.empty(), String.valueOf(failure.getMessage())));
            }
        }
        return all;
    }

    /**
     * One event of a batch.
     *
     * @param event  empty when it could not be read
     * @param reason why not; empty when it could
     */
    public record Read(Optional<Observation> event, String reason) {}

    private static Observation event(JsonNode tree) {
        if (!tree.isObject()) {
            throw invalid("an OpenLineage event is a JSON object; this is " + kind(tree));
        }
        Instant time = time(text(tree, "eventTime", ""));
        String producer = text(tree, "producer", "");
        if (tree.hasNonNull("run")) {
            return run(tree, time, producer);
        }
        if (tree.hasNonNull("dataset")) {
            Subject dataset = subject(tree.get("dataset"), "dataset");
            return observation(tree, Kind.DATASET, time, Optional.empty(), Optional.empty(), Optional.empty(),
                    List.of(), List.of(dataset), producer);
        }
        if (tree.hasNonNull("job")) {
            return observation(tree, Kind.JOB, time, Optional.empty(), Optional.empty(),
                    Optional.of(subject(tree.get("job"), "job")), subjects(tree, "inputs"), subjects(tree, "outputs"),
                    producer);
        }
        throw invalid(
                "an OpenLineage event holds 'run' and 'job', or 'job', or 'dataset'; this one holds none of them");
    }

    private static Observation run(JsonNode tree, Instant time, String producer) {
        Optional<String> state = Optional.ofNullable(tree.get("eventType")).filter(node -> !node.isNull())
                .map(node -> text(tree, "eventType", ""));
        if (state.isPresent() && !STATES.contains(state.get())) {
            throw invalid("'eventType' is " + quoted(state.get())
                    + "; it is one of START, RUNNING, COMPLETE, ABORT, FAIL, OTHER");
        }
        String id = text(tree.get("run"), "runId", "run.");
        return observation(tree, Kind.RUN, time, state, Optional.of(uuid(id)),
                Optional.of(subject(required(tree, "job", ""), "job")), subjects(tree, "inputs"),
                subjects(tree, "outputs"), producer);
    }

    private static Observation observation(JsonNode tree, Kind kind, Instant time, Optional<String> state,
            Optional<String> runId, Optional<Subject> job, List<Subject> inputs, List<Subject> outputs,
            String producer) {
        String payload = tree.toString();
        return new Observation(Hashes.hex(kind + "\n" + runId.orElse("") + "\n" + payload, 64), kind, time, state,
                runId, job, inputs, outputs, producer, payload);
    }

    private static List<Subject> subjects(JsonNode tree, String name) {
        JsonNode array = tree.path(name);
        if (array.isMissingNode() || array.isNull()) {
            return List.of();
        }
        if (!array.isArray() || array.size() > MOST_DATASETS) {
            throw invalid("'" + name + "' is an array of at most " + MOST_DATASETS + " datasets; this is "
                    + (array.isArray() ? "one of " + array.size() : kind(array)));
        }
        List<Subject> all = new ArrayList<>();
        for (int i = 0; i < array.size(); i++) {
            all.add(subject(array.get(i), name + "[" + i + "]"));
        }
        return all;
    }

    private static Subject subject(JsonNode node, String where) {
        return new Subject(text(node, "namespace", where + "."), text(node, "name", where + "."));
    }

    private static JsonNode required(JsonNode node, String name, String where) {
        JsonNode value = node.get(name);
        if (value == null || value.isNull()) {
            throw invalid("'" + where + name + "' is missing");
        }
        return value;
    }

    private static String text(JsonNode node, String name, String where) {
        JsonNode value = required(node, name, where);
        if (!value.isTextual() || value.textValue().isEmpty() || value.textValue().length() > LONGEST) {
            throw invalid("'" + where + name + "' is a text of 1 to " + LONGEST + " characters; this is "
                    + (value.isTextual() ? "one of " + value.textValue().length() : kind(value)));
        }
        return value.textValue();
    }

    private static Instant time(String text) {
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException failure) {
            throw new PlumblineException(Category.INVALID_DOCUMENT, "'eventTime' is " + quoted(text)
                    + "; it is a time with a zone, such as 2026-11-21T09:30:00.000Z.", failure);
        }
    }

    private static String uuid(String text) {
        try {
            return UUID.fromString(text).toString();
        } catch (IllegalArgumentException failure) {
            throw new PlumblineException(Category.INVALID_DOCUMENT,
                    "'run.runId' is " + quoted(text) + "; it is a UUID.", failure);
        }
    }

    private static JsonNode tree(byte[] body) {
        try {
            JsonNode tree = JSON.readTree(body);
            if (tree == null || tree.isMissingNode()) {
                throw invalid("the body is empty; it is one OpenLineage event as JSON");
            }
            return tree;
        } catch (JsonProcessingException failure) {
            int line = failure.getLocation() == null ? 1 : failure.getLocation().getLineNr();
            throw new PlumblineException(Category.INVALID_DOCUMENT, "the body is not well-formed JSON (line " + line
                    + ").", failure);
        } catch (IOException failure) {
            throw new PlumblineException(Category.INVALID_DOCUMENT, "the body is not well-formed JSON.", failure);
        }
    }

    private static String kind(JsonNode node) {
        return switch (node.getNodeType()) {
            case ARRAY -> "an array";
            case OBJECT, POJO -> "an object";
            case STRING, BINARY -> "a text";
            case NUMBER -> "a number";
            case BOOLEAN -> "true or false";
            case NULL, MISSING -> "null";
        };
    }

    private static String quoted(String text) {
        return "'" + text.substring(0, Math.min(60, text.length())) + "'";
    }

    private static PlumblineException invalid(String sentence) {
        return new PlumblineException(Category.INVALID_DOCUMENT, sentence + ".");
    }
}
