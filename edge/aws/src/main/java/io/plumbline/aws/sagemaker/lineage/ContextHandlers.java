// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.aws.sagemaker.lineage;

import io.plumbline.governance.lineage.EntityChange;
import io.plumbline.governance.lineage.LineageEntity;
import io.plumbline.governance.lineage.LineageType;
import io.plumbline.governance.lineage.NewEntity;
import io.plumbline.governance.lineage.Provenance;
import io.plumbline.security.gate.Call;
import java.util.Optional;
import software.amazon.awssdk.services.sagemaker.model.ContextSummary;
import software.amazon.awssdk.services.sagemaker.model.CreateContextRequest;
import software.amazon.awssdk.services.sagemaker.model.CreateContextResponse;
import software.amazon.awssdk.services.sagemaker.model.DeleteContextRequest;
import software.amazon.awssdk.services.sagemaker.model.DeleteContextResponse;
import software.amazon.awssdk.services.sagemaker.model.DescribeContextRequest;
import software.amazon.awssdk.services.sagemaker.model.DescribeContextResponse;
import software.amazon.awssdk.services.sagemaker.model.ListContextsRequest;
import software.amazon.awssdk.services.sagemaker.model.ListContextsResponse;
import software.amazon.awssdk.services.sagemaker.model.UpdateContextRequest;
import software.amazon.awssdk.services.sagemaker.model.UpdateContextResponse;

/** The operations of contexts. */
final class ContextHandlers {
    private final Entities entities;

    ContextHandlers(Entities entities) {
        this.entities = entities;
    }

    CreateContextResponse create(CreateContextRequest request, Call call) {
        NewEntity wanted = new NewEntity(LineageType.CONTEXT, Optional.of(request.contextName()),
                request.contextType(), Shapes.source(request.source().sourceUri(), request.source().sourceType(),
                        request.source().sourceId()),
                Optional.ofNullable(request.description()), Optional.empty(), request.properties(), Provenance.none());
        return CreateContextResponse.builder().contextArn(entities.create(wanted, request.tags(), call).arn()).build();
    }

    DescribeContextResponse describe(DescribeContextRequest request, Call call) {
        LineageEntity entity = entities.describe(LineageType.CONTEXT, request.contextName(), call);
        return DescribeContextResponse.builder().contextArn(entity.arn()).contextName(entity.label())
                .contextType(entity.type()).source(Shapes.contextSource(entity))
                .description(entity.description().orElse(null)).properties(entity.properties())
                .creationTime(entity.created().at()).createdBy(Shapes.user(entity.created()))
                .lastModifiedTime(entity.modified().at()).lastModifiedBy(Shapes.user(entity.modified()))
                .lineageGroupArn(entities.lineage().group().arn()).build();
    }

    UpdateContextResponse update(UpdateContextRequest request, Call call) {
        EntityChange change = new EntityChange(Optional.empty(), Optional.ofNullable(request.description()),
                Optional.empty(), request.properties(), request.propertiesToRemove());
        return UpdateContextResponse.builder()
                .contextArn(entities.update(LineageType.CONTEXT, request.contextName(), change, call)).build();
    }

    DeleteContextResponse delete(DeleteContextRequest request, Call call) {
        return DeleteContextResponse.builder()
                .contextArn(entities.delete(LineageType.CONTEXT, request.contextName(), call)).build();
    }

    ListContextsResponse list(ListContextsRequest request, Call call) {
        Entities.Listed page = entities.list(Shapes.filter(LineageType.CONTEXT, request.sourceUri(),
                request.contextType(), request.createdAfter(), request.createdBefore(), request.sortByAsString(),
                request.sortOrderAsString()), request.nextToken(), request.maxResults(), call);
        return ListContextsResponse.builder().contextSummaries(page.items().stream()
                .map(entity -> ContextSummary.builder().contextArn(entity.arn()).contextName(entity.label())
                        .contextType(entity.type()).source(Shapes.contextSource(entity))
                        .creationTime(entity.created().at()).lastModifiedTime(entity.modified().at()).build())
                .toList()).nextToken(page.token()).build();
    }
}
