// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.aws.sagemaker.lineage;

import io.plumbline.governance.lineage.EntityChange;
import io.plumbline.governance.lineage.LineageEntity;
import io.plumbline.governance.lineage.LineageSource;
import io.plumbline.governance.lineage.LineageType;
import io.plumbline.governance.lineage.NewEntity;
import io.plumbline.measure.PlumblineException;
import io.plumbline.measure.PlumblineException.Category;
import io.plumbline.security.gate.Call;
import java.util.Optional;
import software.amazon.awssdk.services.sagemaker.model.ArtifactSummary;
import software.amazon.awssdk.services.sagemaker.model.CreateArtifactRequest;
import software.amazon.awssdk.services.sagemaker.model.CreateArtifactResponse;
import software.amazon.awssdk.services.sagemaker.model.DeleteArtifactRequest;
import software.amazon.awssdk.services.sagemaker.model.DeleteArtifactResponse;
import software.amazon.awssdk.services.sagemaker.model.DescribeArtifactRequest;
import software.amazon.awssdk.services.sagemaker.model.DescribeArtifactResponse;
import software.amazon.awssdk.services.sagemaker.model.ListArtifactsRequest;
import software.amazon.awssdk.services.sagemaker.model.ListArtifactsResponse;
import software.amazon.awssdk.services.sagemaker.model.UpdateArtifactRequest;
import software.amazon.awssdk.services.sagemaker.model.UpdateArtifactResponse;

/** The operations of artifacts. */
final class ArtifactHandlers {
    private final Entities entities;

    ArtifactHandlers(Entities entities) {
        this.entities = entities;
    }

    CreateArtifactResponse create(CreateArtifactRequest request, Call call) {
        NewEntity wanted = new NewEntity(LineageType.ARTIFACT, Optional.ofNullable(request.artifactName()),
                request.artifactType(), Shapes.source(request.source()), Optional.empty(), Optional.empty(),
                request.properties(), Shapes.provenance(request.metadataProperties()));
        return CreateArtifactResponse.builder().artifactArn(entities.create(wanted, request.tags(), call).arn())
                .build();
    }

    DescribeArtifactResponse describe(DescribeArtifactRequest request, Call call) {
        LineageEntity entity = entities.describe(LineageType.ARTIFACT, request.artifactArn(), call);
        return DescribeArtifactResponse.builder().artifactArn(entity.arn()).artifactName(entity.name().orElse(null))
                .artifactType(entity.type()).source(Shapes.artifactSource(entity)).properties(entity.properties())
                .metadataProperties(Shapes.metadata(entity.provenance())).creationTime(entity.created().at())
                .createdBy(Shapes.user(entity.created())).lastModifiedTime(entity.modified().at())
                .lastModifiedBy(Shapes.user(entity.modified()))
                .lineageGroupArn(entities.lineage().group().arn()).build();
    }

    UpdateArtifactResponse update(UpdateArtifactRequest request, Call call) {
        EntityChange change = new EntityChange(Optional.ofNullable(request.artifactName()), Optional.empty(),
                Optional.empty(), request.properties(), request.propertiesToRemove());
        return UpdateArtifactResponse.builder()
                .artifactArn(entities.update(LineageType.ARTIFACT, request.artifactArn(), change, call)).build();
    }

    DeleteArtifactResponse delete(DeleteArtifactRequest request, Call call) {
        return DeleteArtifactResponse.builder()
                .artifactArn(entities.delete(LineageType.ARTIFACT, named(request, call), call)).build();
    }

    ListArtifactsResponse list(ListArtifactsRequest request, Call call) {
        Entities.Listed page = entities.list(
                Shapes.filter(LineageType.ARTIFACT, request.sourceUri(), request.artifactType(),
                        request.createdAfter(), request.createdBefore(), null, request.sortOrderAsString()),
                request.nextToken(), request.maxResults(), call);
        return ListArtifactsResponse.builder().artifactSummaries(page.items().stream()
                .map(entity -> ArtifactSummary.builder().artifactArn(entity.arn())
                        .artifactName(entity.name().orElse(null)).artifactType(entity.type())
                        .source(Shapes.artifactSource(entity)).creationTime(entity.created().at())
                        .lastModifiedTime(entity.modified().at()).build())
                .toList()).nextToken(page.token()).build();
    }

    /** The ARN of an artifact named by its source is itself something that not everybody may learn. */
    private String named(DeleteArtifactRequest request, Call call) {
        if ((request.artifactArn() == null) == (request.source() == null)) {
            throw new PlumblineException(Category.INVALID_ARGUMENT,
                    "DeleteArtifact takes either ArtifactArn or Source, one of them and not both.");
        }
        if (request.artifactArn() != null) {
            return request.artifactArn();
        }
        call.require(entities.lineage().arnOf(LineageType.ARTIFACT, "*"));
        LineageSource source = Shapes.source(request.source());
        return entities.lineage().requireArtifact(source).arn();
    }
}
