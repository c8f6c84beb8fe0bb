# Copyright the Plumbline authors. Apache-2.0.
"""Model packages: versions of a group, approval, and the gate that keeps an unapproved package from being deployed.

PLUMBLINE_GATE=on says that the server's registry policy is switched on.
"""

import os

from steps import PREFIX, check, client, equal, finish, refused, step

sagemaker = client("sagemaker")
GROUP = f"{PREFIX}-group"
GATE = os.environ.get("PLUMBLINE_GATE") == "on"
ROLE = os.environ.get("PLUMBLINE_ROLE", "arn:aws:iam::000000000000:role/service")
INFERENCE = {
    "Containers": [{"Image": "registry.example/credit:1", "ModelDataUrl": "s3://models/credit.tar.gz"}],
    "SupportedContentTypes": ["text/csv"],
    "SupportedResponseMIMETypes": ["text/csv"],
}
packages = []


def create_group():
    made = sagemaker.create_model_package_group(ModelPackageGroupName=GROUP)
    check(made["ModelPackageGroupArn"].endswith(f":model-package-group/{GROUP}"), made["ModelPackageGroupArn"])
    return {"arn": made["ModelPackageGroupArn"]}


def create_package(version):
    made = sagemaker.create_model_package(ModelPackageGroupName=GROUP, InferenceSpecification=INFERENCE)
    check(made["ModelPackageArn"].endswith(f":model-package/{GROUP}/{version}"), made["ModelPackageArn"])
    packages.append(made["ModelPackageArn"])
    return {"arn": made["ModelPackageArn"]}


def describe():
    found = sagemaker.describe_model_package(ModelPackageName=packages[0])
    equal((found["ModelPackageVersion"], found["ModelPackageStatus"], found["ModelApprovalStatus"]),
          (1, "Completed", "PendingManualApproval"), "version, status and approval")
    return {"approval": found["ModelApprovalStatus"]}


def list_packages():
    found = sagemaker.list_model_packages(ModelPackageGroupName=GROUP, SortBy="CreationTime", SortOrder="Ascending")
    equal([each["ModelPackageVersion"] for each in found["ModelPackageSummaryList"]], [1, 2, 3], "the versions")
    return {"versions": 3}


def deploy(suffix, package):
    name = f"{PREFIX}-{suffix}"
    sagemaker.create_model(ModelName=name, ExecutionRoleArn=ROLE, Containers=[{"ModelPackageName": package}])
    sagemaker.create_endpoint_config(EndpointConfigName=name, ProductionVariants=[
        {"VariantName": "all", "ModelName": name, "InitialInstanceCount": 1, "InstanceType": "ml.m5.large"}])
    return sagemaker.create_endpoint(EndpointName=name, EndpointConfigName=name)


def approve():
    sagemaker.update_model_package(ModelPackageArn=packages[1], ModelApprovalStatus="Approved",
                                   ApprovalDescription="all checks read")
    found = sagemaker.describe_model_package(ModelPackageName=packages[1])
    equal((found["ModelApprovalStatus"], found["ApprovalDescription"]), ("Approved", "all checks read"), "the approval")
    return {"approval": found["ModelApprovalStatus"]}


def deploy_approved():
    made = deploy("approved", packages[1])
    check(made["EndpointArn"].endswith(f":endpoint/{PREFIX}-approved"), made["EndpointArn"])
    return {"arn": made["EndpointArn"]}


def search():
    found = sagemaker.search(Resource="Model", SearchExpression={
        "Filters": [{"Name": "ModelName", "Operator": "Equals", "Value": f"{PREFIX}-approved"}]})
    check(len(found["Results"]) == 1, f"{len(found['Results'])} models were found, not one")
    return {}


def batch_describe():
    missing = packages[0][:-1] + "99"
    found = sagemaker.batch_describe_model_package(ModelPackageArnList=[packages[2], missing])
    equal(list(found["ModelPackageSummaries"]), [packages[2]], "the packages found")
    equal(list(found["BatchDescribeModelPackageErrorMap"]), [missing], "the packages missing")
    return {}


def next_version():
    made = sagemaker.create_model_package(ModelPackageGroupName=GROUP, InferenceSpecification=INFERENCE)
    check(made["ModelPackageArn"].endswith(f"/{GROUP}/4"), made["ModelPackageArn"])
    return {"arn": made["ModelPackageArn"]}


step("createGroup", create_group)
for number in (1, 2, 3):
    step(f"createPackage{number}", lambda: create_package(number))
step("describe", describe)
step("list", list_packages)
if GATE:
    refused("deployUnapproved", ["ValidationException"], lambda: deploy("unapproved", packages[0]))
    refused("approveOwn", ["AccessDeniedException", "ValidationException"],
            lambda: sagemaker.update_model_package(ModelPackageArn=packages[1], ModelApprovalStatus="Approved"))
else:
    step("approve", approve)
    step("deployApproved", deploy_approved)
    step("search", search)
step("batchDescribe", batch_describe)
refused("bothNames", ["ValidationException"], lambda: sagemaker.create_model_package(
    ModelPackageGroupName=GROUP, ModelPackageName=f"{PREFIX}-single", InferenceSpecification=INFERENCE))
refused("groupWithPackages", ["ConflictException"],
        lambda: sagemaker.delete_model_package_group(ModelPackageGroupName=GROUP))
step("deletePackage", lambda: sagemaker.delete_model_package(ModelPackageName=packages[2]) and {})
step("versionsAreNotUsedAgain", next_version)
finish()
