// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.aws.sagemaker.registry;

import io.plumbline.aws.sagemaker.tags.TagShapes;
import io.plumbline.awsprotocol.Shapes;
import io.plumbline.data.Page;
import io.plumbline.documents.policies.PolicyDocuments;
import io.plumbline.documents.policies.PolicyKind;
import io.plumbline.governance.Arns;
import io.plumbline.governance.registry.PackageGroup;
import io.plumbline.governance.tags.TagContext;
import io.plumbline.security.gate.Call;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.sagemaker.model.CreateModelPackageGroupRequest;
import software.amazon.awssdk.services.sagemaker.model.CreateModelPackageGroupResponse;
import software.amazon.awssdk.services.sagemaker.model.DeleteModelPackageGroupPolicyRequest;
import software.amazon.awssdk.services.sagemaker.model.DeleteModelPackageGroupPolicyResponse;
import software.amazon.awssdk.services.sagemaker.model.DeleteModelPackageGroupRequest;
import software.amazon.awssdk.services.sagemaker.model.DeleteModelPackageGroupResponse;
import software.amazon.awssdk.services.sagemaker.model.DescribeModelPackageGroupRequest;
import software.amazon.awssdk.services.sagemaker.model.DescribeModelPackageGroupResponse;
import software.amazon.awssdk.services.sagemaker.model.GetModelPackageGroupPolicyRequest;
import software.amazon.awssdk.services.sagemaker.model.GetModelPackageGroupPolicyResponse;
import software.amazon.awssdk.services.sagemaker.model.ListModelPackageGroupsRequest;
import software.amazon.awssdk.services.sagemaker.model.ListModelPackageGroupsResponse;
import software.amazon.awssdk.services.sagemaker.model.ModelPackageGroupSummary;
import software.amazon.awssdk.services.sagemaker.model.PutModelPackageGroupPolicyRequest;
import software.amazon.awssdk.services.sagemaker.model.PutModelPackageGroupPolicyResponse;

/** The operations of package groups and their policies. */
final class GroupHandlers {
    private final RegistryHouse house;

    GroupHandlers(RegistryHouse house) {
        this.house = house;
    }

    CreateModelPackageGroupResponse create(CreateModelPackageGroupRequest request, Call call) {
        Map<String, String> tags = TagShapes.read(request.tags());
        String arn = arn(request.modelPackageGroupName());
        call.require(arn, TagContext.requested(tags));
        call.touches("AWS::SageMaker::ModelPackageGroup", arn);
        house.groups().create(request.modelPackageGroupName(),
                Optional.ofNullable(request.modelPackageGroupDescription()), tags, Callers.actor(call));
        return CreateModelPackageGroupResponse.builder().modelPackageGroupArn(arn).build();
    }

    DescribeModelPackageGroupResponse describe(DescribeModelPackageGroupRequest request, Call call) {
        permitted(call, request.modelPackageGroupName());
        return Shapes.read(DescribeModelPackageGroupResponse.class,
                house.documents().group(house.groups().require(request.modelPackageGroupName()), Map.of()));
    }

    ListModelPackageGroupsResponse list(ListModelPackageGroupsRequest request, Call call) {
        call.require("*");
        String key = Lists.of(request);
        Page<PackageGroup> page = house.groups().list(
                Lists.listing(request.nameContains(), request.creationTimeAfter(), request.creationTimeBefore(),
                        request.sortByAsString(), request.sortOrderAsString(), true),
                house.paging().read(request.nextToken(), request.maxResults(), Lists.USUAL, key));
        return ListModelPackageGroupsResponse.builder().modelPackageGroupSummaryList(page.items().stream()
                .map(each -> Shapes.read(ModelPackageGroupSummary.class, house.documents().group(each, Map.of())))
                .toList()).nextToken(house.paging().next(page, key)).build();
    }

    DeleteModelPackageGroupResponse delete(DeleteModelPackageGroupRequest request, Call call) {
        permitted(call, request.modelPackageGroupName());
        house.groups().delete(request.modelPackageGroupName());
        return DeleteModelPackageGroupResponse.builder().build();
    }

    PutModelPackageGroupPolicyResponse putPolicy(PutModelPackageGroupPolicyRequest request, Call call) {
        String arn = permitted(call, request.modelPackageGroupName());
        PolicyDocuments.read(request.resourcePolicy(), PolicyKind.RESOURCE);
        house.groups().setPolicy(request.modelPackageGroupName(), request.resourcePolicy());
        return PutModelPackageGroupPolicyResponse.builder().modelPackageGroupArn(arn).build();
    }

    GetModelPackageGroupPolicyResponse getPolicy(GetModelPackageGroupPolicyRequest request, Call call) {
        permitted(call, request.modelPackageGroupName());
        return GetModelPackageGroupPolicyResponse.builder()
                .resourcePolicy(house.groups().policy(request.modelPackageGroupName())).build();
    }

    DeleteModelPackageGroupPolicyResponse deletePolicy(DeleteModelPackageGroupPolicyRequest request, Call call) {
        permitted(call, request.modelPackageGroupName());
        house.groups().deletePolicy(request.modelPackageGroupName());
        return DeleteModelPackageGroupPolicyResponse.builder().build();
    }

    private String permitted(Call call, String nameOrArn) {
        String arn = arn(nameOrArn);
        call.require(arn, TagContext.carried(house.tags().list(arn)));
        call.touches("AWS::SageMaker::ModelPackageGroup", arn);
        return arn;
    }

    private String arn(String nameOrArn) {
        return house.arns().sagemaker("model-package-group", Arns.nameOf(nameOrArn));
    }
}
