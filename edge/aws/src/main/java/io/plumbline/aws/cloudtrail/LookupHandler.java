// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.aws.cloudtrail;

import io.plumbline.aws.Operations;
import io.plumbline.aws.Paging;
import io.plumbline.data.Page;
import io.plumbline.data.PageRequest;
import io.plumbline.measure.PlumblineException;
import io.plumbline.measure.PlumblineException.Category;
import io.plumbline.security.audit.AuditAttribute;
import io.plumbline.security.audit.AuditEntry;
import io.plumbline.security.audit.AuditEvent;
import io.plumbline.security.audit.AuditFilter;
import io.plumbline.security.audit.AuditTrail;
import io.plumbline.security.gate.Call;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.cloudtrail.model.Event;
import software.amazon.awssdk.services.cloudtrail.model.LookupAttribute;
import software.amazon.awssdk.services.cloudtrail.model.LookupEventsRequest;
import software.amazon.awssdk.services.cloudtrail.model.LookupEventsResponse;
import software.amazon.awssdk.services.cloudtrail.model.Resource;

/** LookupEvents: the events of the last 90 days by at most one attribute, the newest first. */
final class LookupHandler {
    private static final Duration LOOK_BACK = Duration.ofDays(90);
    private static final int MOST = 50;

    private final AuditTrail events;
    private final Paging paging;
    private final InstantSource clock;

    LookupHandler(AuditTrail events, Paging paging, InstantSource clock) {
        this.events = events;
        this.paging = paging;
        this.clock = clock;
    }

    void register(Operations.Register register) {
        register.on(LookupEventsRequest.class, this::lookup)
                .failing(Category.INVALID_ARGUMENT, "InvalidNextTokenException")
                .failing(Category.INVALID_DATA, "InvalidLookupAttributesException")
                .failing(Category.INVALID_CONFIGURATION, "InvalidTimeRangeException")
                .failing(Category.LIMIT_EXCEEDED, "InvalidMaxResultsException");
    }

    private LookupEventsResponse lookup(LookupEventsRequest request, Call call) {
        call.require("*");
        if (request.eventCategory() != null) {
            // The only category there is to ask for is insight, and no insights are computed.
            return LookupEventsResponse.builder().events(List.of()).build();
        }
        AuditFilter filter = new AuditFilter(attributes(request.lookupAttributes()), from(request), to(request));
        String listing = "LookupEvents|" + filter.attributes() + "|" + request.startTime() + "|" + request.endTime();
        Page<AuditEntry> page = events.list(filter, page(request, listing));
        return LookupEventsResponse.builder().events(page.items().stream().map(LookupHandler::shape).toList())
                .nextToken(paging.next(page, listing)).build();
    }

    private PageRequest page(LookupEventsRequest request, String listing) {
        Integer limit = request.maxResults();
        if (limit != null && (limit < 1 || limit > MOST)) {
            throw new PlumblineException(Category.LIMIT_EXCEEDED, "MaxResults must be 1 to 50.");
        }
        return paging.read(request.nextToken(), limit, MOST, listing);
    }

    private Optional<Instant> from(LookupEventsRequest request) {
        Instant first = clock.instant().minus(LOOK_BACK);
        Instant start = request.startTime();
        if (start != null && request.endTime() != null && start.isAfter(request.endTime())) {
            throw new PlumblineException(Category.INVALID_CONFIGURATION,
                    "StartTime must not be after EndTime; swap them.");
        }
        return Optional.of(start == null || start.isBefore(first) ? first : start);
    }

    /** A time to the second, as clients send it, means all of that second. */
    private static Optional<Instant> to(LookupEventsRequest request) {
        return Optional.ofNullable(request.endTime()).map(end -> end.equals(end.truncatedTo(ChronoUnit.SECONDS))
                ? end.plusSeconds(1).minus(1, ChronoUnit.MICROS)
                : end);
    }

    private static Map<AuditAttribute, String> attributes(List<LookupAttribute> given) {
        if (given.isEmpty()) {
            return Map.of();
        }
        if (given.size() > 1) {
            throw invalid("LookupEvents takes one lookup attribute; give one and filter the answer by the others.");
        }
        LookupAttribute attribute = given.getFirst();
        String value = attribute.attributeValue();
        if (attribute.attributeKey() == null || value == null || value.isEmpty() || value.length() > 2_000) {
            throw invalid("A lookup attribute needs a key and a value of 1 to 2000 characters.");
        }
        AuditAttribute key = switch (attribute.attributeKey()) {
            case EVENT_ID -> AuditAttribute.EVENT_ID;
            case EVENT_NAME -> AuditAttribute.EVENT_NAME;
            case READ_ONLY -> AuditAttribute.READ_ONLY;
            case USERNAME -> AuditAttribute.USERNAME;
            case RESOURCE_TYPE -> AuditAttribute.RESOURCE_TYPE;
            case RESOURCE_NAME -> AuditAttribute.RESOURCE_NAME;
            case EVENT_SOURCE -> AuditAttribute.EVENT_SOURCE;
            case ACCESS_KEY_ID -> AuditAttribute.ACCESS_KEY_ID;
            case UNKNOWN_TO_SDK_VERSION -> throw invalid("The key of the lookup attribute must be EventId, EventName, "
                    + "ReadOnly, Username, ResourceType, ResourceName, EventSource or AccessKeyId.");
        };
        if (key == AuditAttribute.READ_ONLY && !value.matches("true|false")) {
            throw invalid("The value of ReadOnly must be true or false.");
        }
        return Map.of(key, value);
    }

    private static Event shape(AuditEntry entry) {
        AuditEvent event = entry.event();
        List<Resource> resources = event.resources().stream()
                .map(each -> Resource.builder().resourceType(each.type()).resourceName(each.arn()).build()).toList();
        return Event.builder().eventId(event.id()).eventName(event.name()).eventSource(event.source())
                .eventTime(event.time().truncatedTo(ChronoUnit.SECONDS)).readOnly(String.valueOf(event.readOnly()))
                .username(event.caller().principal().name())
                .accessKeyId(event.caller().principal().accessKey().orElse(null)).resources(resources)
                .cloudTrailEvent(entry.record()).build();
    }

    private static PlumblineException invalid(String sentence) {
        return new PlumblineException(Category.INVALID_DATA, sentence);
    }
}
