// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.aws.sagemaker.lineage;

import io.plumbline.governance.Arns;
import io.plumbline.governance.lineage.Lineage;
import io.plumbline.governance.lineage.LineageGroup;
import io.plumbline.measure.PlumblineException;
import io.plumbline.measure.PlumblineException.Category;
import io.plumbline.security.gate.Call;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.sagemaker.model.DescribeLineageGroupRequest;
import software.amazon.awssdk.services.sagemaker.model.DescribeLineageGroupResponse;
import software.amazon.awssdk.services.sagemaker.model.GetLineageGroupPolicyRequest;
import software.amazon.awssdk.services.sagemaker.model.GetLineageGroupPolicyResponse;
import software.amazon.awssdk.services.sagemaker.model.LineageGroupSummary;
import software.amazon.awssdk.services.sagemaker.model.ListLineageGroupsRequest;
import software.amazon.awssdk.services.sagemaker.model.ListLineageGroupsResponse;

/** The operations of lineage groups: there is the one that SageMaker makes by itself, and it has no policy. */
final class GroupHandlers {
    private final Lineage lineage;

    GroupHandlers(Lineage lineage) {
        this.lineage = lineage;
    }

    DescribeLineageGroupResponse describe(DescribeLineageGroupRequest request, Call call) {
        LineageGroup group = require(request.lineageGroupName(), call);
        return DescribeLineageGroupResponse.builder().lineageGroupName(LineageGroup.NAME).displayName(LineageGroup.NAME)
                .lineageGroupArn(group.arn()).creationTime(group.founded()).lastModifiedTime(group.founded()).build();
    }

    ListLineageGroupsResponse list(ListLineageGroupsRequest request, Call call) {
        call.require("*");
        LineageGroup group = lineage.group();
        boolean listed = Optional.ofNullable(request.createdAfter()).map(time -> !group.founded().isBefore(time))
                .orElse(true)
                && Optional.ofNullable(request.createdBefore()).map(time -> !group.founded().isAfter(time))
                        .orElse(true);
        LineageGroupSummary summary = LineageGroupSummary.builder().lineageGroupName(LineageGroup.NAME)
                .displayName(LineageGroup.NAME).lineageGroupArn(group.arn()).creationTime(group.founded())
                .lastModifiedTime(group.founded()).build();
        return ListLineageGroupsResponse.builder().lineageGroupSummaries(listed ? List.of(summary) : List.of()).build();
    }

    GetLineageGroupPolicyResponse policy(GetLineageGroupPolicyRequest request, Call call) {
        LineageGroup group = require(request.lineageGroupName(), call);
        throw new PlumblineException(Category.NOT_FOUND, "the lineage group " + group.arn() + " has no policy.");
    }

    private LineageGroup require(String nameOrArn, Call call) {
        LineageGroup group = lineage.group();
        call.require(group.arn());
        if (!Arns.nameOf(nameOrArn).equals(LineageGroup.NAME)) {
            throw new PlumblineException(Category.NOT_FOUND, "the lineage group " + nameOrArn
                    + " does not exist; the one that does is " + LineageGroup.NAME + ".");
        }
        return group;
    }
}
