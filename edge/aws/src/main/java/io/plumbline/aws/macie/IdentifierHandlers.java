// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.aws.macie;

import static io.plumbline.aws.macie.MacieTags.IDENTIFIER;

import io.plumbline.aws.Paging;
import io.plumbline.data.Page;
import io.plumbline.data.PageRequest;
import io.plumbline.privacy.ManagedIdentifier;
import io.plumbline.privacy.ManagedIdentifiers;
import io.plumbline.privacy.custom.CustomCriteria;
import io.plumbline.privacy.custom.CustomIdentifier;
import io.plumbline.privacy.custom.Severity;
import io.plumbline.privacy.custom.SeverityLevel;
import io.plumbline.privacy.library.IdentifierKeeping;
import io.plumbline.privacy.library.KeptIdentifier;
import io.plumbline.security.gate.Call;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.macie2.model.BatchGetCustomDataIdentifierSummary;
import software.amazon.awssdk.services.macie2.model.BatchGetCustomDataIdentifiersRequest;
import software.amazon.awssdk.services.macie2.model.BatchGetCustomDataIdentifiersResponse;
import software.amazon.awssdk.services.macie2.model.CreateCustomDataIdentifierRequest;
import software.amazon.awssdk.services.macie2.model.CreateCustomDataIdentifierResponse;
import software.amazon.awssdk.services.macie2.model.CustomDataIdentifierSummary;
import software.amazon.awssdk.services.macie2.model.DeleteCustomDataIdentifierRequest;
import software.amazon.awssdk.services.macie2.model.DeleteCustomDataIdentifierResponse;
import software.amazon.awssdk.services.macie2.model.GetCustomDataIdentifierRequest;
import software.amazon.awssdk.services.macie2.model.GetCustomDataIdentifierResponse;
import software.amazon.awssdk.services.macie2.model.ListCustomDataIdentifiersRequest;
import software.amazon.awssdk.services.macie2.model.ListCustomDataIdentifiersResponse;
import software.amazon.awssdk.services.macie2.model.ListManagedDataIdentifiersRequest;
import software.amazon.awssdk.services.macie2.model.ListManagedDataIdentifiersResponse;
import software.amazon.awssdk.services.macie2.model.ManagedDataIdentifierSummary;
import software.amazon.awssdk.services.macie2.model.TestCustomDataIdentifierRequest;
import software.amazon.awssdk.services.macie2.model.TestCustomDataIdentifierResponse;

/** Custom and managed data identifiers. */
final class IdentifierHandlers {
    private static final int USUAL = 25;
    private static final int MANAGED_PAGE = 100;

    private final IdentifierKeeping identifiers;
    private final MacieTags tags;
    private final Paging paging;
    private final List<ManagedIdentifier> managed = ManagedIdentifiers.builtIn().all();

    IdentifierHandlers(IdentifierKeeping identifiers, MacieTags tags, Paging paging) {
        this.identifiers = identifiers;
        this.tags = tags;
        this.paging = paging;
    }

    CreateCustomDataIdentifierResponse create(CreateCustomDataIdentifierRequest request, Call call) {
        tags.allowMaking(IDENTIFIER, request.tags(), call);
        CustomCriteria criteria = new CustomCriteria(request.regex(), request.keywords(), request.ignoreWords(),
                distance(request.maximumMatchDistance()), request.severityLevels().stream()
                        .map(level -> new SeverityLevel(Severity.valueOf(level.severityAsString()),
                                level.occurrencesThreshold()))
                        .toList());
        KeptIdentifier made = identifiers.create(request.name(), Optional.ofNullable(request.description()), criteria,
                Optional.ofNullable(request.clientToken()));
        tags.keep(IDENTIFIER, tags.arn(IDENTIFIER, made.id()), request.tags(), call);
        return CreateCustomDataIdentifierResponse.builder().customDataIdentifierId(made.id()).build();
    }

    GetCustomDataIdentifierResponse get(GetCustomDataIdentifierRequest request, Call call) {
        String arn = tags.allow(IDENTIFIER, request.id(), call);
        KeptIdentifier found = identifiers.require(request.id());
        CustomCriteria criteria = found.criteria();
        return GetCustomDataIdentifierResponse.builder().arn(arn).id(found.id()).name(found.name())
                .description(found.description().orElse(null)).createdAt(found.createdAt()).deleted(found.deleted())
                .regex(criteria.regex()).keywords(criteria.keywords()).ignoreWords(criteria.ignoreWords())
                .maximumMatchDistance(criteria.maximumMatchDistance())
                .severityLevels(criteria.severityLevels().stream().map(IdentifierHandlers::level).toList())
                .tags(tags.of(arn)).build();
    }

    BatchGetCustomDataIdentifiersResponse batch(BatchGetCustomDataIdentifiersRequest request, Call call) {
        call.require("*");
        return BatchGetCustomDataIdentifiersResponse.builder()
                .customDataIdentifiers(request.ids().stream().flatMap(id -> identifiers.find(id).stream())
                        .map(each -> BatchGetCustomDataIdentifierSummary.builder().arn(tags.arn(IDENTIFIER, each.id()))
                                .id(each.id()).name(each.name()).description(each.description().orElse(null))
                                .createdAt(each.createdAt()).deleted(each.deleted()).build())
                        .toList())
                .notFoundIdentifierIds(
                        request.ids().stream().filter(id -> identifiers.find(id).isEmpty()).toList())
                .build();
    }

    ListCustomDataIdentifiersResponse list(ListCustomDataIdentifiersRequest request, Call call) {
        call.require("*");
        String listing = "ListCustomDataIdentifiers";
        Page<KeptIdentifier> page = identifiers
                .list(paging.read(request.nextToken(), request.maxResults(), USUAL, listing));
        return ListCustomDataIdentifiersResponse.builder()
                .items(page.map(each -> CustomDataIdentifierSummary.builder().arn(tags.arn(IDENTIFIER, each.id()))
                        .id(each.id()).name(each.name()).description(each.description().orElse(null))
                        .createdAt(each.createdAt()).build()).items())
                .nextToken(paging.next(page, listing)).build();
    }

    DeleteCustomDataIdentifierResponse delete(DeleteCustomDataIdentifierRequest request, Call call) {
        tags.allow(IDENTIFIER, request.id(), call);
        identifiers.delete(request.id());
        return DeleteCustomDataIdentifierResponse.builder().build();
    }

    TestCustomDataIdentifierResponse test(TestCustomDataIdentifierRequest request, Call call) {
        call.require("*");
        CustomIdentifier identifier = CustomIdentifier.of(new CustomCriteria(request.regex(), request.keywords(),
                request.ignoreWords(), distance(request.maximumMatchDistance()), List.of()));
        return TestCustomDataIdentifierResponse.builder().matchCount(identifier.count(request.sampleText())).build();
    }

    ListManagedDataIdentifiersResponse managed(ListManagedDataIdentifiersRequest request, Call call) {
        call.require("*");
        String listing = "ListManagedDataIdentifiers";
        PageRequest wanted = paging.read(request.nextToken(), null, MANAGED_PAGE, listing);
        List<ManagedIdentifier> rest = managed.stream()
                .filter(each -> wanted.after().map(id -> each.id().compareTo(id) > 0).orElse(true))
                .limit(wanted.limit() + 1L).toList();
        Page<ManagedIdentifier> page = Page.cut(rest, wanted.limit(), ManagedIdentifier::id);
        return ListManagedDataIdentifiersResponse.builder()
                .items(page.map(each -> ManagedDataIdentifierSummary.builder().id(each.id())
                        .category(each.category().name()).build()).items())
                .nextToken(paging.next(page, listing)).build();
    }

    private static int distance(@Nullable Integer wanted) {
        return wanted == null ? CustomCriteria.DEFAULT_DISTANCE : wanted;
    }

    private static software.amazon.awssdk.services.macie2.model.SeverityLevel level(SeverityLevel level) {
        return software.amazon.awssdk.services.macie2.model.SeverityLevel.builder().severity(level.severity().name())
                .occurrencesThreshold(level.threshold()).build();
    }
}
