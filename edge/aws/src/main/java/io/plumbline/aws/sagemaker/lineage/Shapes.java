// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.aws.sagemaker.lineage;

import io.plumbline.governance.Actor;
import io.plumbline.governance.lineage.EntityFilter;
import io.plumbline.governance.lineage.LineageEntity;
import io.plumbline.governance.lineage.LineageSource;
import io.plumbline.governance.lineage.LineageSource.Identifier;
import io.plumbline.governance.lineage.LineageType;
import io.plumbline.governance.lineage.Provenance;
import io.plumbline.governance.lineage.Stamp;
import io.plumbline.security.access.Principal;
import io.plumbline.security.gate.Call;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.sagemaker.model.ActionSource;
import software.amazon.awssdk.services.sagemaker.model.ArtifactSource;
import software.amazon.awssdk.services.sagemaker.model.ArtifactSourceType;
import software.amazon.awssdk.services.sagemaker.model.ContextSource;
import software.amazon.awssdk.services.sagemaker.model.IamIdentity;
import software.amazon.awssdk.services.sagemaker.model.MetadataProperties;
import software.amazon.awssdk.services.sagemaker.model.UserContext;

/** Members that several shapes share, both ways. */
final class Shapes {
    private Shapes() {}

    static Actor actor(Call call) {
        Principal principal = call.caller().principal();
        return new Actor(principal.arn(), principal.id(), principal.name());
    }

    static UserContext user(Stamp stamp) {
        return UserContext.builder().iamIdentity(
                IamIdentity.builder().arn(stamp.by().arn()).principalId(stamp.by().principalId()).build()).build();
    }

    static LineageSource source(ArtifactSource source) {
        return new LineageSource(source.sourceUri(), Optional.empty(), Optional.empty(), source.sourceTypes().stream()
                .map(type -> new Identifier(type.sourceIdTypeAsString(), type.value())).toList());
    }

    static ArtifactSource artifactSource(LineageEntity entity) {
        ArtifactSource.Builder source = ArtifactSource.builder().sourceUri(entity.source().uri());
        if (!entity.source().identifiers().isEmpty()) {
            source.sourceTypes(entity.source().identifiers().stream()
                    .map(it -> ArtifactSourceType.builder().sourceIdType(it.type()).value(it.value()).build())
                    .toList());
        }
        return source.build();
    }

    static LineageSource source(String uri, @Nullable String type, @Nullable String id) {
        return new LineageSource(uri, Optional.ofNullable(type), Optional.ofNullable(id), List.of());
    }

    static ActionSource actionSource(LineageEntity entity) {
        return ActionSource.builder().sourceUri(entity.source().uri()).sourceType(entity.source().type().orElse(null))
                .sourceId(entity.source().id().orElse(null)).build();
    }

    static ContextSource contextSource(LineageEntity entity) {
        return ContextSource.builder().sourceUri(entity.source().uri()).sourceType(entity.source().type().orElse(null))
                .sourceId(entity.source().id().orElse(null)).build();
    }

    static Provenance provenance(@Nullable MetadataProperties properties) {
        return properties == null
                ? Provenance.none()
                : new Provenance(Optional.ofNullable(properties.commitId()),
                        Optional.ofNullable(properties.repository()), Optional.ofNullable(properties.generatedBy()),
                        Optional.ofNullable(properties.projectId()));
    }

    static @Nullable MetadataProperties metadata(Provenance provenance) {
        return provenance.isEmpty()
                ? null
                : MetadataProperties.builder().commitId(provenance.commitId().orElse(null))
                        .repository(provenance.repository().orElse(null))
                        .generatedBy(provenance.generatedBy().orElse(null))
                        .projectId(provenance.projectId().orElse(null)).build();
    }

    static EntityFilter filter(LineageType type, @Nullable String uri, @Nullable String entityType,
            @Nullable Instant after, @Nullable Instant before, @Nullable String sortBy, @Nullable String sortOrder) {
        return new EntityFilter(type, Optional.ofNullable(uri), Optional.ofNullable(entityType),
                Optional.ofNullable(after), Optional.ofNullable(before),
                "Name".equals(sortBy) ? EntityFilter.Order.NAME : EntityFilter.Order.CREATION_TIME,
                "Ascending".equals(sortOrder));
    }
}
