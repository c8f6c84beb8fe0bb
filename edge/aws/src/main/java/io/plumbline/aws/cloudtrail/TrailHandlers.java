// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.aws.cloudtrail;

import io.plumbline.aws.Operations;
import io.plumbline.measure.PlumblineException.Category;
import io.plumbline.security.audit.Trail;
import io.plumbline.security.audit.Trails;
import io.plumbline.security.gate.Call;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.services.cloudtrail.model.CreateTrailRequest;
import software.amazon.awssdk.services.cloudtrail.model.CreateTrailResponse;
import software.amazon.awssdk.services.cloudtrail.model.DeleteTrailRequest;
import software.amazon.awssdk.services.cloudtrail.model.DeleteTrailResponse;
import software.amazon.awssdk.services.cloudtrail.model.DescribeTrailsRequest;
import software.amazon.awssdk.services.cloudtrail.model.DescribeTrailsResponse;
import software.amazon.awssdk.services.cloudtrail.model.GetTrailRequest;
import software.amazon.awssdk.services.cloudtrail.model.GetTrailResponse;
import software.amazon.awssdk.services.cloudtrail.model.GetTrailStatusRequest;
import software.amazon.awssdk.services.cloudtrail.model.GetTrailStatusResponse;
import software.amazon.awssdk.services.cloudtrail.model.ListTrailsRequest;
import software.amazon.awssdk.services.cloudtrail.model.ListTrailsResponse;
import software.amazon.awssdk.services.cloudtrail.model.StartLoggingRequest;
import software.amazon.awssdk.services.cloudtrail.model.StartLoggingResponse;
import software.amazon.awssdk.services.cloudtrail.model.StopLoggingRequest;
import software.amazon.awssdk.services.cloudtrail.model.StopLoggingResponse;
import software.amazon.awssdk.services.cloudtrail.model.TrailInfo;
import software.amazon.awssdk.services.cloudtrail.model.UpdateTrailRequest;
import software.amazon.awssdk.services.cloudtrail.model.UpdateTrailResponse;

/** Trails: made, described, changed, started, stopped and removed. */
final class TrailHandlers {
    private static final String TYPE = "AWS::CloudTrail::Trail";

    private final Trails trails;
    private final TrailNames names;

    TrailHandlers(Trails trails, TrailNames names) {
        this.trails = trails;
        this.names = names;
    }

    void register(Operations.Register register) {
        settings(register.on(CreateTrailRequest.class, this::create))
                .failing(Category.ALREADY_EXISTS, "TrailAlreadyExistsException")
                .failing(Category.LIMIT_EXCEEDED, "MaximumNumberOfTrailsExceededException");
        settings(register.on(UpdateTrailRequest.class, this::update));
        named(register.on(GetTrailRequest.class, this::get));
        register.on(DescribeTrailsRequest.class, this::describe);
        register.on(ListTrailsRequest.class, this::list);
        named(register.on(DeleteTrailRequest.class, this::delete));
        named(register.on(GetTrailStatusRequest.class, this::status));
        named(register.on(StartLoggingRequest.class, this::start));
        named(register.on(StopLoggingRequest.class, this::stop));
    }

    private static <Q extends SdkPojo, R extends SdkPojo> Operations.Served<Q, R> named(
            Operations.Served<Q, R> served) {
        return served.failing(Category.NOT_FOUND, "TrailNotFoundException").failing(Category.INVALID_ARGUMENT,
                "InvalidTrailNameException");
    }

    private static <Q extends SdkPojo, R extends SdkPojo> Operations.Served<Q, R> settings(
            Operations.Served<Q, R> served) {
        return named(served).failing(Category.INVALID_DATA, "InvalidS3BucketNameException")
                .failing(Category.INVALID_DOCUMENT, "InvalidS3PrefixException")
                .failing(Category.NOT_AVAILABLE_YET, "UnsupportedOperationException");
    }

    private CreateTrailResponse create(CreateTrailRequest request, Call call) {
        String name = TrailNames.checked(request.name());
        asking(call, name);
        TrailNames.unsupported(request.snsTopicName(), request.cloudWatchLogsLogGroupArn(), request.kmsKeyId(),
                request.isOrganizationTrail());
        Trail.Target target = TrailNames.target(request.s3BucketName(), request.s3KeyPrefix(),
                request.includeGlobalServiceEvents(), request.isMultiRegionTrail());
        Map<String, String> tags = request.hasTagsList() ? TagHandlers.tags(request.tagsList()) : Map.of();
        Trail trail = trails.create(name, target, Boolean.TRUE.equals(request.enableLogFileValidation()), tags);
        return CreateTrailResponse.builder().name(trail.name()).trailARN(trail.arn())
                .s3BucketName(target.bucket()).s3KeyPrefix(target.prefix().orElse(null))
                .includeGlobalServiceEvents(target.globalEvents()).isMultiRegionTrail(target.multiRegion())
                .logFileValidationEnabled(trail.validation()).isOrganizationTrail(false).build();
    }

    private UpdateTrailResponse update(UpdateTrailRequest request, Call call) {
        asking(call, request.name());
        TrailNames.unsupported(request.snsTopicName(), request.cloudWatchLogsLogGroupArn(), request.kmsKeyId(),
                request.isOrganizationTrail());
        Trail old = trails.require(request.name());
        Trail.Target was = old.target();
        Trail.Target target = TrailNames.target(or(request.s3BucketName(), was.bucket()),
                or(request.s3KeyPrefix(), was.prefix().orElse("")),
                or(request.includeGlobalServiceEvents(), was.globalEvents()),
                or(request.isMultiRegionTrail(), was.multiRegion()));
        Trail trail = trails.update(old.name(), target, or(request.enableLogFileValidation(), old.validation()));
        return UpdateTrailResponse.builder().name(trail.name()).trailARN(trail.arn())
                .s3BucketName(target.bucket()).s3KeyPrefix(target.prefix().orElse(null))
                .includeGlobalServiceEvents(target.globalEvents()).isMultiRegionTrail(target.multiRegion())
                .logFileValidationEnabled(trail.validation()).isOrganizationTrail(false).build();
    }

    private GetTrailResponse get(GetTrailRequest request, Call call) {
        asking(call, request.name());
        return GetTrailResponse.builder().trail(shape(trails.require(request.name()))).build();
    }

    private DescribeTrailsResponse describe(DescribeTrailsRequest request, Call call) {
        call.require("*");
        List<Trail> found = request.hasTrailNameList() && !request.trailNameList().isEmpty()
                ? request.trailNameList().stream().map(trails::find).flatMap(Optional::stream).toList()
                : trails.list();
        return DescribeTrailsResponse.builder().trailList(found.stream().map(TrailHandlers::shape).toList()).build();
    }

    private ListTrailsResponse list(ListTrailsRequest request, Call call) {
        call.require("*");
        return ListTrailsResponse.builder().trails(trails.list().stream().map(trail -> TrailInfo.builder()
                .name(trail.name()).trailARN(trail.arn()).homeRegion(trail.region()).build()).toList()).build();
    }

    private DeleteTrailResponse delete(DeleteTrailRequest request, Call call) {
        asking(call, request.name());
        trails.delete(request.name());
        return DeleteTrailResponse.builder().build();
    }

    private GetTrailStatusResponse status(GetTrailStatusRequest request, Call call) {
        asking(call, request.name());
        Trail trail = trails.require(request.name());
        Trail.Delivered delivered = trails.delivered(trail.name());
        return GetTrailStatusResponse.builder().isLogging(trail.logging())
                .startLoggingTime(trail.started().orElse(null)).stopLoggingTime(trail.stopped().orElse(null))
                .latestDeliveryTime(delivered.file().orElse(null))
                .latestDigestDeliveryTime(delivered.digest().orElse(null))
                .latestDeliveryError(delivered.failure().orElse(null))
                .latestDeliveryAttemptTime(text(delivered.file()))
                .latestDeliveryAttemptSucceeded(text(delivered.file().filter(time -> delivered.failure().isEmpty())))
                .timeLoggingStarted(text(trail.started())).timeLoggingStopped(text(trail.stopped())).build();
    }

    private StartLoggingResponse start(StartLoggingRequest request, Call call) {
        asking(call, request.name());
        trails.startLogging(request.name());
        return StartLoggingResponse.builder().build();
    }

    private StopLoggingResponse stop(StopLoggingRequest request, Call call) {
        asking(call, request.name());
        trails.stopLogging(request.name());
        return StopLoggingResponse.builder().build();
    }

    private void asking(Call call, String nameOrArn) {
        String arn = names.arn(nameOrArn);
        call.touches(TYPE, arn);
        call.require(arn);
    }

    private static software.amazon.awssdk.services.cloudtrail.model.Trail shape(Trail trail) {
        return software.amazon.awssdk.services.cloudtrail.model.Trail.builder().name(trail.name())
                .trailARN(trail.arn()).homeRegion(trail.region()).s3BucketName(trail.target().bucket())
                .s3KeyPrefix(trail.target().prefix().orElse(null))
                .includeGlobalServiceEvents(trail.target().globalEvents())
                .isMultiRegionTrail(trail.target().multiRegion()).logFileValidationEnabled(trail.validation())
                .hasCustomEventSelectors(!trail.selection().equals(Trail.Selection.everything()))
                .hasInsightSelectors(false).isOrganizationTrail(false).build();
    }

    private static <T> T or(@Nullable T given, T was) {
        return given == null ? was : given;
    }

    private static String text(Optional<Instant> time) {
        return time.map(each -> each.truncatedTo(ChronoUnit.SECONDS).toString()).orElse("");
    }
}
