// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.aws.macie;

import static io.plumbline.aws.macie.MacieTags.LIST;

import io.plumbline.aws.Paging;
import io.plumbline.data.Page;
import io.plumbline.data.objects.ObjectStore;
import io.plumbline.measure.PlumblineException;
import io.plumbline.measure.PlumblineException.Category;
import io.plumbline.privacy.library.AllowListKeeping;
import io.plumbline.privacy.library.AllowListReading;
import io.plumbline.privacy.library.KeptAllowList;
import io.plumbline.privacy.library.KeptAllowList.Source;
import io.plumbline.security.gate.Call;
import java.util.Optional;
import software.amazon.awssdk.services.macie2.model.AllowListCriteria;
import software.amazon.awssdk.services.macie2.model.AllowListStatus;
import software.amazon.awssdk.services.macie2.model.AllowListStatusCode;
import software.amazon.awssdk.services.macie2.model.AllowListSummary;
import software.amazon.awssdk.services.macie2.model.CreateAllowListRequest;
import software.amazon.awssdk.services.macie2.model.CreateAllowListResponse;
import software.amazon.awssdk.services.macie2.model.DeleteAllowListRequest;
import software.amazon.awssdk.services.macie2.model.DeleteAllowListResponse;
import software.amazon.awssdk.services.macie2.model.GetAllowListRequest;
import software.amazon.awssdk.services.macie2.model.GetAllowListResponse;
import software.amazon.awssdk.services.macie2.model.ListAllowListsRequest;
import software.amazon.awssdk.services.macie2.model.ListAllowListsResponse;
import software.amazon.awssdk.services.macie2.model.S3WordsList;
import software.amazon.awssdk.services.macie2.model.UpdateAllowListRequest;
import software.amazon.awssdk.services.macie2.model.UpdateAllowListResponse;

/** Allow lists. */
final class AllowListHandlers {
    private static final int USUAL = 25;

    private final AllowListKeeping lists;
    private final MacieTags tags;
    private final AllowListReading reading;
    private final Paging paging;

    AllowListHandlers(AllowListKeeping lists, MacieTags tags, ObjectStore objects, Paging paging) {
        this.lists = lists;
        this.tags = tags;
        this.reading = new AllowListReading(objects);
        this.paging = paging;
    }

    CreateAllowListResponse create(CreateAllowListRequest request, Call call) {
        tags.allowMaking(LIST, request.tags(), call);
        KeptAllowList made = lists.create(request.name(), Optional.ofNullable(request.description()),
                source(request.criteria()), Optional.ofNullable(request.clientToken()));
        String arn = tags.arn(LIST, made.id());
        tags.keep(LIST, arn, request.tags(), call);
        return CreateAllowListResponse.builder().id(made.id()).arn(arn).build();
    }

    GetAllowListResponse get(GetAllowListRequest request, Call call) {
        String arn = tags.allow(LIST, request.id(), call);
        KeptAllowList found = lists.require(request.id());
        return GetAllowListResponse.builder().id(found.id()).arn(arn).name(found.name())
                .description(found.description().orElse(null)).criteria(criteria(found.source()))
                .status(status(found.source())).createdAt(found.createdAt()).updatedAt(found.updatedAt())
                .tags(tags.of(arn)).build();
    }

    UpdateAllowListResponse update(UpdateAllowListRequest request, Call call) {
        String arn = tags.allow(LIST, request.id(), call);
        lists.update(request.id(), request.name(), Optional.ofNullable(request.description()),
                source(request.criteria()));
        return UpdateAllowListResponse.builder().id(request.id()).arn(arn).build();
    }

    ListAllowListsResponse list(ListAllowListsRequest request, Call call) {
        call.require("*");
        String listing = "ListAllowLists";
        Page<KeptAllowList> page = lists.list(paging.read(request.nextToken(), request.maxResults(), USUAL, listing));
        return ListAllowListsResponse.builder()
                .allowLists(page.map(each -> AllowListSummary.builder().id(each.id()).arn(tags.arn(LIST, each.id()))
                        .name(each.name()).description(each.description().orElse(null)).createdAt(each.createdAt())
                        .updatedAt(each.updatedAt()).build()).items())
                .nextToken(paging.next(page, listing)).build();
    }

    DeleteAllowListResponse delete(DeleteAllowListRequest request, Call call) {
        String arn = tags.allow(LIST, request.id(), call);
        lists.delete(request.id());
        tags.clear(arn);
        return DeleteAllowListResponse.builder().build();
    }

    private static Source source(AllowListCriteria criteria) {
        S3WordsList words = criteria.s3WordsList();
        if ((criteria.regex() == null) == (words == null)) {
            throw new PlumblineException(Category.INVALID_ARGUMENT,
                    "criteria must have either regex or s3WordsList; give exactly one.");
        }
        return words == null
                ? new Source.Pattern(criteria.regex())
                : new Source.WordsObject(words.bucketName(), words.objectKey());
    }

    private static AllowListCriteria criteria(Source source) {
        return switch (source) {
            case Source.Pattern pattern -> AllowListCriteria.builder().regex(pattern.regex()).build();
            case Source.WordsObject words -> AllowListCriteria.builder()
                    .s3WordsList(S3WordsList.builder().bucketName(words.bucket()).objectKey(words.key()).build())
                    .build();
        };
    }

    private AllowListStatus status(Source source) {
        return switch (reading.read(source)) {
            case AllowListReading.Readable readable ->
                AllowListStatus.builder().code(AllowListStatusCode.OK).build();
            case AllowListReading.Unreadable unreadable -> AllowListStatus.builder().code(code(unreadable.fault()))
                    .description(unreadable.reason()).build();
        };
    }

    private static AllowListStatusCode code(AllowListReading.Fault fault) {
        return switch (fault) {
            case NOT_FOUND -> AllowListStatusCode.S3_OBJECT_NOT_FOUND;
            case EMPTY -> AllowListStatusCode.S3_OBJECT_EMPTY;
            case OVERSIZE -> AllowListStatusCode.S3_OBJECT_OVERSIZE;
            case MALFORMED -> AllowListStatusCode.UNKNOWN_ERROR;
        };
    }
}
