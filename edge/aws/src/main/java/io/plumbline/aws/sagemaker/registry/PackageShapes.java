// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.aws.sagemaker.registry;

import io.plumbline.aws.sagemaker.tags.TagShapes;
import io.plumbline.governance.registry.Approval;
import io.plumbline.governance.registry.Decision;
import io.plumbline.governance.registry.LifeCycle;
import io.plumbline.governance.registry.NewPackage;
import io.plumbline.governance.registry.PackageCard;
import io.plumbline.governance.registry.PackageChange;
import io.plumbline.governance.registry.PackageTerms;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.sagemaker.model.CreateModelPackageRequest;
import software.amazon.awssdk.services.sagemaker.model.ModelLifeCycle;
import software.amazon.awssdk.services.sagemaker.model.ModelPackageModelCard;
import software.amazon.awssdk.services.sagemaker.model.UpdateModelPackageRequest;

/** Requests about packages as the registry understands them. */
final class PackageShapes {
    private static final List<String> KEPT = List.of("InferenceSpecification", "ValidationSpecification",
            "SourceAlgorithmSpecification", "CertifyForMarketplace", "MetadataProperties", "ModelMetrics", "Domain",
            "Task", "SamplePayloadUrl", "DriftCheckBaselines", "AdditionalInferenceSpecifications",
            "SkipModelValidation", "SecurityConfig");

    private PackageShapes() {}

    static NewPackage read(CreateModelPackageRequest request) {
        PackageTerms terms = new PackageTerms(Optional.ofNullable(request.modelPackageDescription()),
                Optional.ofNullable(request.modelPackageRegistrationTypeAsString()),
                Optional.ofNullable(request.sourceUri()), lifeCycle(request.modelLifeCycle()),
                card(request.modelCard()));
        return new NewPackage(Optional.ofNullable(request.modelPackageGroupName()),
                Optional.ofNullable(request.modelPackageName()), terms,
                new Decision(approval(request.modelApprovalStatusAsString()), Optional.empty()),
                request.customerMetadataProperties(), Kept.members(request, KEPT), PackageSources.of(request),
                TagShapes.read(request.tags()), Optional.ofNullable(request.clientToken()));
    }

    static PackageChange read(UpdateModelPackageRequest request) {
        PackageTerms terms = new PackageTerms(Optional.empty(),
                Optional.ofNullable(request.modelPackageRegistrationTypeAsString()),
                Optional.ofNullable(request.sourceUri()), lifeCycle(request.modelLifeCycle()),
                card(request.modelCard()));
        boolean writes = request.inferenceSpecification() != null
                || request.hasAdditionalInferenceSpecificationsToAdd();
        return new PackageChange(terms, new Decision(approval(request.modelApprovalStatusAsString()),
                Optional.ofNullable(request.approvalDescription())), Map.copyOf(request.customerMetadataProperties()),
                Set.copyOf(request.customerMetadataPropertiesToRemove()),
                writes ? Optional.of(new AddedSpecifications(request)) : Optional.empty());
    }

    private static Optional<Approval> approval(@Nullable String word) {
        return Optional.ofNullable(word).flatMap(Approval::of);
    }

    private static Optional<LifeCycle> lifeCycle(@Nullable ModelLifeCycle stage) {
        return Optional.ofNullable(stage).map(said -> new LifeCycle(said.stage(), said.stageStatus(),
                Optional.ofNullable(said.stageDescription())));
    }

    private static Optional<PackageCard> card(@Nullable ModelPackageModelCard card) {
        return Optional.ofNullable(card).map(said -> new PackageCard(Optional.ofNullable(said.modelCardContent()),
                Optional.ofNullable(said.modelCardStatusAsString())));
    }
}
