// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.aws.sagemaker.lineage;

import io.plumbline.governance.lineage.EntityChange;
import io.plumbline.governance.lineage.LineageEntity;
import io.plumbline.governance.lineage.LineageType;
import io.plumbline.governance.lineage.NewEntity;
import io.plumbline.security.gate.Call;
import java.util.Optional;
import software.amazon.awssdk.services.sagemaker.model.ActionSummary;
import software.amazon.awssdk.services.sagemaker.model.CreateActionRequest;
import software.amazon.awssdk.services.sagemaker.model.CreateActionResponse;
import software.amazon.awssdk.services.sagemaker.model.DeleteActionRequest;
import software.amazon.awssdk.services.sagemaker.model.DeleteActionResponse;
import software.amazon.awssdk.services.sagemaker.model.DescribeActionRequest;
import software.amazon.awssdk.services.sagemaker.model.DescribeActionResponse;
import software.amazon.awssdk.services.sagemaker.model.ListActionsRequest;
import software.amazon.awssdk.services.sagemaker.model.ListActionsResponse;
import software.amazon.awssdk.services.sagemaker.model.UpdateActionRequest;
import software.amazon.awssdk.services.sagemaker.model.UpdateActionResponse;

/** The operations of actions. */
final class ActionHandlers {
    private final Entities entities;

    ActionHandlers(Entities entities) {
        this.entities = entities;
    }

    CreateActionResponse create(CreateActionRequest request, Call call) {
        NewEntity wanted = new NewEntity(LineageType.ACTION, Optional.of(request.actionName()), request.actionType(),
                Shapes.source(request.source().sourceUri(), request.source().sourceType(),
                        request.source().sourceId()),
                Optional.ofNullable(request.description()), Optional.ofNullable(request.statusAsString()),
                request.properties(), Shapes.provenance(request.metadataProperties()));
        return CreateActionResponse.builder().actionArn(entities.create(wanted, request.tags(), call).arn()).build();
    }

    DescribeActionResponse describe(DescribeActionRequest request, Call call) {
        LineageEntity entity = entities.describe(LineageType.ACTION, request.actionName(), call);
        return DescribeActionResponse.builder().actionArn(entity.arn()).actionName(entity.label())
                .actionType(entity.type()).source(Shapes.actionSource(entity))
                .description(entity.description().orElse(null)).status(entity.status().orElse(null))
                .properties(entity.properties()).metadataProperties(Shapes.metadata(entity.provenance()))
                .creationTime(entity.created().at()).createdBy(Shapes.user(entity.created()))
                .lastModifiedTime(entity.modified().at()).lastModifiedBy(Shapes.user(entity.modified()))
                .lineageGroupArn(entities.lineage().group().arn()).build();
    }

    UpdateActionResponse update(UpdateActionRequest request, Call call) {
        EntityChange change = new EntityChange(Optional.empty(), Optional.ofNullable(request.description()),
                Optional.ofNullable(request.statusAsString()), request.properties(), request.propertiesToRemove());
        return UpdateActionResponse.builder()
                .actionArn(entities.update(LineageType.ACTION, request.actionName(), change, call)).build();
    }

    DeleteActionResponse delete(DeleteActionRequest request, Call call) {
        return DeleteActionResponse.builder()
                .actionArn(entities.delete(LineageType.ACTION, request.actionName(), call)).build();
    }

    ListActionsResponse list(ListActionsRequest request, Call call) {
        Entities.Listed page = entities.list(Shapes.filter(LineageType.ACTION, request.sourceUri(),
                request.actionType(), request.createdAfter(), request.createdBefore(), request.sortByAsString(),
                request.sortOrderAsString()), request.nextToken(), request.maxResults(), call);
        return ListActionsResponse.builder().actionSummaries(page.items().stream()
                .map(entity -> ActionSummary.builder().actionArn(entity.arn()).actionName(entity.label())
                        .actionType(entity.type()).source(Shapes.actionSource(entity))
                        .status(entity.status().orElse(null)).creationTime(entity.created().at())
                        .lastModifiedTime(entity.modified().at()).build())
                .toList()).nextToken(page.token()).build();
    }
}
