// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.aws.sagemaker.registry;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.plumbline.awsprotocol.Shapes;
import io.plumbline.data.Page;
import io.plumbline.governance.Arns;
import io.plumbline.governance.registry.Listing;
import io.plumbline.governance.registry.ModelPackage;
import io.plumbline.governance.registry.NewPackage;
import io.plumbline.governance.registry.PackageId;
import io.plumbline.governance.registry.PackageQuery;
import io.plumbline.governance.registry.PackageQuery.Kind;
import io.plumbline.governance.tags.TagContext;
import io.plumbline.security.access.Question;
import io.plumbline.security.gate.Call;
import io.plumbline.security.policy.ConditionKeys;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.sagemaker.model.BatchDescribeModelPackageError;
import software.amazon.awssdk.services.sagemaker.model.BatchDescribeModelPackageRequest;
import software.amazon.awssdk.services.sagemaker.model.BatchDescribeModelPackageResponse;
import software.amazon.awssdk.services.sagemaker.model.BatchDescribeModelPackageSummary;
import software.amazon.awssdk.services.sagemaker.model.CreateModelPackageRequest;
import software.amazon.awssdk.services.sagemaker.model.CreateModelPackageResponse;
import software.amazon.awssdk.services.sagemaker.model.DeleteModelPackageRequest;
import software.amazon.awssdk.services.sagemaker.model.DeleteModelPackageResponse;
import software.amazon.awssdk.services.sagemaker.model.DescribeModelPackageRequest;
import software.amazon.awssdk.services.sagemaker.model.DescribeModelPackageResponse;
import software.amazon.awssdk.services.sagemaker.model.ListModelPackagesRequest;
import software.amazon.awssdk.services.sagemaker.model.ListModelPackagesResponse;
import software.amazon.awssdk.services.sagemaker.model.ModelPackageSummary;
import software.amazon.awssdk.services.sagemaker.model.UpdateModelPackageRequest;
import software.amazon.awssdk.services.sagemaker.model.UpdateModelPackageResponse;

/** The operations of packages. */
final class PackageHandlers {
    private final RegistryHouse house;

    PackageHandlers(RegistryHouse house) {
        this.house = house;
    }

    CreateModelPackageResponse create(CreateModelPackageRequest request, Call call) {
        NewPackage wanted = PackageShapes.read(request);
        String name = wanted.group().map(group -> Arns.nameOf(group) + "/*")
                .or(wanted::name).orElse("*");
        call.require(house.arns().sagemaker("model-package", name),
                decided(TagContext.requested(wanted.tags()), request.modelApprovalStatusAsString()));
        ModelPackage made = house.registry().register(wanted, Callers.actor(call));
        return CreateModelPackageResponse.builder().modelPackageArn(touched(call, made.id())).build();
    }

    DescribeModelPackageResponse describe(DescribeModelPackageRequest request, Call call) {
        permitted(call, request.modelPackageName());
        return Shapes.read(DescribeModelPackageResponse.class,
                tree(house.registry().require(request.modelPackageName())));
    }

    UpdateModelPackageResponse update(UpdateModelPackageRequest request, Call call) {
        String arn = PackageId.parse(request.modelPackageArn()).arn(house.arns());
        call.require(arn, decided(TagContext.carried(house.tags().list(arn)), request.modelApprovalStatusAsString()));
        ModelPackage changed = house.registry().update(request.modelPackageArn(), PackageShapes.read(request),
                Callers.actor(call));
        return UpdateModelPackageResponse.builder().modelPackageArn(touched(call, changed.id())).build();
    }

    private static Map<String, List<String>> decided(Map<String, List<String>> tags, @Nullable String approval) {
        Map<String, List<String>> context = new HashMap<>(tags);
        if (approval != null) {
            context.put(ConditionKeys.MODEL_APPROVAL_STATUS, List.of(approval));
        }
        return context;
    }

    DeleteModelPackageResponse delete(DeleteModelPackageRequest request, Call call) {
        PackageId id = permitted(call, request.modelPackageName());
        touched(call, id);
        house.registry().delete(request.modelPackageName());
        return DeleteModelPackageResponse.builder().build();
    }

    ListModelPackagesResponse list(ListModelPackagesRequest request, Call call) {
        // Versions of one group are asked for as one resource, so that the policy of the group has a say.
        call.require(Optional.ofNullable(request.modelPackageGroupName())
                .map(group -> house.arns().sagemaker("model-package", Arns.nameOf(group) + "/*")).orElse("*"));
        Listing listing = Lists.listing(request.nameContains(), request.creationTimeAfter(),
                request.creationTimeBefore(), request.sortByAsString(), request.sortOrderAsString(), true);
        Listing wanted = Optional.ofNullable(request.modelApprovalStatusAsString()).map(listing::inState)
                .orElse(listing);
        String key = Lists.of(request);
        Page<ModelPackage> page = house.registry().list(
                new PackageQuery(wanted, Optional.ofNullable(request.modelPackageGroupName()),
                        kind(request.modelPackageTypeAsString())),
                house.paging().read(request.nextToken(), request.maxResults(), Lists.USUAL, key));
        return ListModelPackagesResponse.builder().modelPackageSummaryList(page.items().stream()
                .map(each -> Shapes.read(ModelPackageSummary.class, tree(each))).toList())
                .nextToken(house.paging().next(page, key)).build();
    }

    BatchDescribeModelPackageResponse batch(BatchDescribeModelPackageRequest request, Call call) {
        Map<String, BatchDescribeModelPackageSummary> found = new HashMap<>();
        Map<String, BatchDescribeModelPackageError> missing = new HashMap<>();
        for (String arn : request.modelPackageArnList()) {
            PackageId id = PackageId.parse(arn);
            call.require(new Question("sagemaker:BatchDescribeModelPackage", id.arn(house.arns()), Map.of()));
            house.registry().find(arn).ifPresentOrElse(
                    each -> found.put(arn, Shapes.read(BatchDescribeModelPackageSummary.class, tree(each))),
                    () -> missing.put(arn, BatchDescribeModelPackageError.builder().errorCode("ValidationException")
                            .errorResponse("ModelPackage " + id.arn(house.arns()) + " does not exist.").build()));
        }
        return BatchDescribeModelPackageResponse.builder().modelPackageSummaries(found)
                .batchDescribeModelPackageErrorMap(missing).build();
    }

    private ObjectNode tree(ModelPackage each) {
        return house.documents().modelPackage(each, Map.of());
    }

    private PackageId permitted(Call call, String nameOrArn) {
        PackageId id = PackageId.parse(nameOrArn);
        String arn = id.arn(house.arns());
        call.require(arn, TagContext.carried(house.tags().list(arn)));
        return id;
    }

    private String touched(Call call, PackageId id) {
        String arn = id.arn(house.arns());
        call.touches("AWS::SageMaker::ModelPackage", arn);
        return arn;
    }

    private static Kind kind(@Nullable String type) {
        return switch (type == null ? "" : type) {
            case "Versioned" -> Kind.VERSIONED;
            case "Both" -> Kind.BOTH;
            default -> Kind.UNVERSIONED;
        };
    }
}
