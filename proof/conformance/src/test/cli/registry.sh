#!/usr/bin/env bash
# Copyright the Plumbline authors. Apache-2.0.
# Model packages: versions of a group, approval, and the gate that keeps an unapproved package from being deployed.
# PLUMBLINE_GATE=on says that the server's registry policy is switched on.
cd "$(dirname "${BASH_SOURCE[0]}")" && . ./steps.sh

group="$PREFIX-group"
role="${PLUMBLINE_ROLE:-arn:aws:iam::000000000000:role/service}"
inference='{"Containers": [{"Image": "registry.example/credit:1", "ModelDataUrl": "s3://models/credit.tar.gz"}],
    "SupportedContentTypes": ["text/csv"], "SupportedResponseMIMETypes": ["text/csv"]}'

create_package() {
    aws_ sagemaker create-model-package --model-package-group-name "$group" --inference-specification "$inference" \
        --query ModelPackageArn --output text
}

deploy() {
    aws_ sagemaker create-model --model-name "$1" --execution-role-arn "$role" --containers "ModelPackageName=$2" > /dev/null \
        && aws_ sagemaker create-endpoint-config --endpoint-config-name "$1" --production-variants \
            "VariantName=all,ModelName=$1,InitialInstanceCount=1,InstanceType=ml.m5.large" > /dev/null \
        && aws_ sagemaker create-endpoint --endpoint-name "$1" --endpoint-config-name "$1" --query EndpointArn --output text
}

step createGroup "*:model-package-group/$group" aws_ sagemaker create-model-package-group --model-package-group-name "$group" \
    --query ModelPackageGroupArn --output text
packages=()
for version in 1 2 3; do
    step "createPackage$version" "*:model-package/$group/$version" create_package
    packages+=("$seen")
done
step describe $'1\tCompleted\tPendingManualApproval' aws_ sagemaker describe-model-package \
    --model-package-name "${packages[0]}" --query '[ModelPackageVersion, ModelPackageStatus, ModelApprovalStatus]' --output text
step list $'1\t2\t3' aws_ sagemaker list-model-packages --model-package-group-name "$group" --sort-by CreationTime \
    --sort-order Ascending --query 'ModelPackageSummaryList[].ModelPackageVersion' --output text
if [ "${PLUMBLINE_GATE:-}" = on ]; then
    refused deployUnapproved ValidationException deploy "$PREFIX-unapproved" "${packages[0]}"
    refused approveOwn 'AccessDeniedException|ValidationException' aws_ sagemaker update-model-package \
        --model-package-arn "${packages[1]}" --model-approval-status Approved
else
    step approve "${packages[1]}" aws_ sagemaker update-model-package --model-package-arn "${packages[1]}" \
        --model-approval-status Approved --approval-description 'all checks read' --query ModelPackageArn --output text
    step approved $'Approved\tall checks read' aws_ sagemaker describe-model-package --model-package-name "${packages[1]}" \
        --query '[ModelApprovalStatus, ApprovalDescription]' --output text
    step deployApproved "*:endpoint/$PREFIX-approved" deploy "$PREFIX-approved" "${packages[1]}"
    step search "$PREFIX-approved" aws_ sagemaker search --resource Model --search-expression \
        "{\"Filters\": [{\"Name\": \"ModelName\", \"Operator\": \"Equals\", \"Value\": \"$PREFIX-approved\"}]}" \
        --query 'Results[].Model.Model.ModelName' --output text
fi
refused bothNames ValidationException aws_ sagemaker create-model-package --model-package-group-name "$group" \
    --model-package-name "$PREFIX-single" --inference-specification "$inference"
refused groupWithPackages ConflictException aws_ sagemaker delete-model-package-group --model-package-group-name "$group"
step deletePackage "" aws_ sagemaker delete-model-package --model-package-name "${packages[2]}"
step versionsAreNotUsedAgain "*/$group/4" create_package
finish
