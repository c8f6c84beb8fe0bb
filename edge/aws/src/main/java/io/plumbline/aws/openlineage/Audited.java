// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.aws.openlineage;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.plumbline.documents.openlineage.OpenLineageReader.Read;
import io.plumbline.governance.lineage.Observation;
import java.util.List;

/** The small JSON documents around events: what the audit log keeps of them, and what is answered. */
final class Audited {
    private static final int MOST_NAMED = 100;

    private Audited() {}

    /** Returns which runs and jobs {@code events} are about; facets may hold anything and stay out of the log. */
    static String of(List<Observation> events) {
        ObjectNode document = JsonNodeFactory.instance.objectNode().put("events", events.size());
        ArrayNode named = document.putArray("about");
        events.stream().limit(MOST_NAMED).forEach(event -> {
            ObjectNode each = named.addObject().put("kind", event.kind().name());
            event.state().ifPresent(state -> each.put("eventType", state));
            event.runId().ifPresent(run -> each.put("runId", run));
            event.job().ifPresent(job -> each.put("job", job.uri()));
        });
        return document.toString();
    }

    /** Returns the answer to a batch. */
    static String summary(List<Read> read) {
        ObjectNode document = JsonNodeFactory.instance.objectNode();
        long failed = read.stream().filter(it -> it.event().isEmpty()).count();
        document.put("status", failed == 0 ? "success" : "partial_success");
        document.putObject("summary").put("received", read.size()).put("successful", read.size() - failed)
                .put("failed", failed).put("retriable", 0).put("non_retriable", failed);
        ArrayNode failures = document.putArray("failed_events");
        for (int i = 0; i < read.size(); i++) {
            if (read.get(i).event().isEmpty()) {
                failures.addObject().put("index", i).put("reason", read.get(i).reason()).put("retriable", false);
            }
        }
        return document.toString();
    }

    static String error(int status, String sentence) {
        return JsonNodeFactory.instance.objectNode().put("code", status).put("message", sentence).toString();
    }
}
