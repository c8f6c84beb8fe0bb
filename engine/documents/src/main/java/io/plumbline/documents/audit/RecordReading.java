// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.documents.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.plumbline.security.access.Caller;
import io.plumbline.security.access.Caller.Origin;
import io.plumbline.security.audit.AuditEvent;
import io.plumbline.security.audit.AuditResource;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads CloudTrail records. */
final class RecordReading {
    private RecordReading() {}

    static AuditEvent read(String record) {
        try {
            JsonNode root = CloudTrailRecords.MAPPER.readTree(record);
            JsonNode more = root.path("additionalEventData");
            Origin origin = new Origin(root.path("sourceIPAddress").asText(), text(root, "userAgent"),
                    more.path("secureTransport").asBoolean(), root.path("awsRegion").asText());
            return new AuditEvent(needed(root, "eventID"), Instant.parse(needed(more, "preciseTime")),
                    new Caller(UserIdentities.read(root.path("userIdentity")), origin), needed(root, "eventSource"),
                    needed(root, "eventName"), root.path("readOnly").asBoolean(), root.path("requestID").asText(),
                    part(root, "requestParameters"), part(root, "responseElements"), resources(root),
                    text(root, "errorCode"), text(root, "errorMessage"));
        } catch (JsonProcessingException | DateTimeException broken) {
            throw new IllegalArgumentException("not a record", broken);
        }
    }

    static Optional<String> text(JsonNode object, String name) {
        JsonNode value = object.path(name);
        return value.isTextual() ? Optional.of(value.textValue()) : Optional.empty();
    }

    private static String needed(JsonNode object, String name) {
        return text(object, name).orElseThrow(() -> new IllegalArgumentException(name + " is missing"));
    }

    private static Optional<String> part(JsonNode root, String name) {
        JsonNode value = root.path(name);
        return value.isMissingNode() || value.isNull() ? Optional.empty() : Optional.of(value.toString());
    }

    private static List<AuditResource> resources(JsonNode root) {
        List<AuditResource> resources = new ArrayList<>();
        for (JsonNode each : root.path("resources")) {
            resources.add(new AuditResource(each.path("type").asText(), each.path("ARN").asText(),
                    text(each, "accountId")));
        }
        return resources;
    }
}
