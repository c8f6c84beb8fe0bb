// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.aws.cloudtrail;

import io.plumbline.aws.Operations;
import io.plumbline.measure.PlumblineException;
import io.plumbline.measure.PlumblineException.Category;
import io.plumbline.security.audit.Trail;
import io.plumbline.security.audit.Trails;
import io.plumbline.security.gate.Call;
import java.util.List;
import software.amazon.awssdk.services.cloudtrail.model.EventSelector;
import software.amazon.awssdk.services.cloudtrail.model.GetEventSelectorsRequest;
import software.amazon.awssdk.services.cloudtrail.model.GetEventSelectorsResponse;
import software.amazon.awssdk.services.cloudtrail.model.PutEventSelectorsRequest;
import software.amazon.awssdk.services.cloudtrail.model.PutEventSelectorsResponse;
import software.amazon.awssdk.services.cloudtrail.model.ReadWriteType;

/** Which events a trail delivers. */
final class SelectorHandlers {
    private static final int MOST = 5;

    private final Trails trails;
    private final TrailNames names;

    SelectorHandlers(Trails trails, TrailNames names) {
        this.trails = trails;
        this.names = names;
    }

    void register(Operations.Register register) {
        register.on(PutEventSelectorsRequest.class, this::put).failing(Category.NOT_FOUND, "TrailNotFoundException")
                .failing(Category.INVALID_ARGUMENT, "InvalidTrailNameException")
                .failing(Category.INVALID_DATA, "InvalidEventSelectorsException");
        register.on(GetEventSelectorsRequest.class, this::get).failing(Category.NOT_FOUND, "TrailNotFoundException")
                .failing(Category.INVALID_ARGUMENT, "InvalidTrailNameException");
    }

    private PutEventSelectorsResponse put(PutEventSelectorsRequest request, Call call) {
        String arn = names.arn(request.trailName());
        call.touches("AWS::CloudTrail::Trail", arn);
        call.require(arn);
        if (request.hasAdvancedEventSelectors() && !request.advancedEventSelectors().isEmpty()) {
            throw invalid("AdvancedEventSelectors are not supported; give EventSelectors with ReadWriteType and "
                    + "IncludeManagementEvents.");
        }
        Trail trail = trails.select(request.trailName(), selection(request.eventSelectors()));
        return PutEventSelectorsResponse.builder().trailARN(trail.arn()).eventSelectors(request.eventSelectors())
                .build();
    }

    private GetEventSelectorsResponse get(GetEventSelectorsRequest request, Call call) {
        call.require(names.arn(request.trailName()));
        Trail trail = trails.require(request.trailName());
        Trail.Selection selection = trail.selection();
        ReadWriteType type = selection.reads() && selection.writes()
                ? ReadWriteType.ALL
                : selection.reads() ? ReadWriteType.READ_ONLY : ReadWriteType.WRITE_ONLY;
        return GetEventSelectorsResponse.builder().trailARN(trail.arn()).eventSelectors(EventSelector.builder()
                .readWriteType(type).includeManagementEvents(selection.management()).build()).build();
    }

    private static Trail.Selection selection(List<EventSelector> selectors) {
        if (selectors.isEmpty() || selectors.size() > MOST) {
            throw invalid("A trail takes 1 to 5 event selectors.");
        }
        boolean reads = false;
        boolean writes = false;
        boolean management = false;
        for (EventSelector selector : selectors) {
            if (selector.hasDataResources() && !selector.dataResources().isEmpty()
                    || selector.hasExcludeManagementEventSources()
                            && !selector.excludeManagementEventSources().isEmpty()) {
                throw invalid("DataResources and ExcludeManagementEventSources are not supported; leave them out.");
            }
            ReadWriteType type = selector.readWriteType() == null ? ReadWriteType.ALL : selector.readWriteType();
            boolean wanted = selector.includeManagementEvents() == null || selector.includeManagementEvents();
            management |= wanted;
            reads |= wanted && type != ReadWriteType.WRITE_ONLY;
            writes |= wanted && type != ReadWriteType.READ_ONLY;
        }
        return new Trail.Selection(reads, writes, management);
    }

    private static PlumblineException invalid(String sentence) {
        return new PlumblineException(Category.INVALID_DATA, sentence);
    }
}
