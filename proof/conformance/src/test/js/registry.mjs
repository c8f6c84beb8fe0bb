// Copyright the Plumbline authors. Apache-2.0.
// Model packages: versions of a group, approval, and the gate that keeps an unapproved package from being deployed.
// PLUMBLINE_GATE=on says that the server's registry policy is switched on.
import * as sagemaker from "@aws-sdk/client-sagemaker";
import { check, equal, finish, prefix, refused, settings, step } from "./steps.mjs";

const client = new sagemaker.SageMakerClient(settings);
const send = (command) => client.send(command);
const group = `${prefix}-group`;
const gate = process.env.PLUMBLINE_GATE === "on";
const inference = {
    Containers: [{ Image: "registry.example/credit:1", ModelDataUrl: "s3://models/credit.tar.gz" }],
    SupportedContentTypes: ["text/csv"], SupportedResponseMIMETypes: ["text/csv"],
};
const role = process.env.PLUMBLINE_ROLE ?? "arn:aws:iam::000000000000:role/service";
const packages = [];

await step("createGroup", async () => {
    const made = await send(new sagemaker.CreateModelPackageGroupCommand({ ModelPackageGroupName: group }));
    check(made.ModelPackageGroupArn.endsWith(`:model-package-group/${group}`), made.ModelPackageGroupArn);
    return { arn: made.ModelPackageGroupArn };
});
for (const version of [1, 2, 3]) {
    await step(`createPackage${version}`, async () => {
        const made = await send(new sagemaker.CreateModelPackageCommand(
            { ModelPackageGroupName: group, InferenceSpecification: inference }));
        check(made.ModelPackageArn.endsWith(`:model-package/${group}/${version}`), made.ModelPackageArn);
        packages.push(made.ModelPackageArn);
        return { arn: made.ModelPackageArn };
    });
}
await step("describe", async () => {
    const found = await send(new sagemaker.DescribeModelPackageCommand({ ModelPackageName: packages[0] }));
    equal([found.ModelPackageVersion, found.ModelPackageStatus, found.ModelApprovalStatus],
        [1, "Completed", "PendingManualApproval"], "version, status and approval");
    return { approval: found.ModelApprovalStatus };
});
await step("list", async () => {
    const found = await send(new sagemaker.ListModelPackagesCommand({ ModelPackageGroupName: group, SortBy: "CreationTime",
        SortOrder: "Ascending" }));
    equal(found.ModelPackageSummaryList.map((each) => each.ModelPackageVersion), [1, 2, 3], "the versions");
    return { versions: 3 };
});

const deploy = async (suffix, packageArn) => {
    const name = `${prefix}-${suffix}`;
    await send(new sagemaker.CreateModelCommand({ ModelName: name, ExecutionRoleArn: role,
        Containers: [{ ModelPackageName: packageArn }] }));
    await send(new sagemaker.CreateEndpointConfigCommand({ EndpointConfigName: name, ProductionVariants: [
        { VariantName: "all", ModelName: name, InitialInstanceCount: 1, InstanceType: "ml.m5.large" }] }));
    return send(new sagemaker.CreateEndpointCommand({ EndpointName: name, EndpointConfigName: name }));
};
if (gate) {
    await refused("deployUnapproved", ["ValidationException"], () => deploy("unapproved", packages[0]));
    await refused("approveOwn", ["AccessDeniedException", "ValidationException"], () => send(
        new sagemaker.UpdateModelPackageCommand({ ModelPackageArn: packages[1], ModelApprovalStatus: "Approved" })));
} else {
    await step("approve", async () => {
        await send(new sagemaker.UpdateModelPackageCommand({ ModelPackageArn: packages[1], ModelApprovalStatus: "Approved",
            ApprovalDescription: "all checks read" }));
        const found = await send(new sagemaker.DescribeModelPackageCommand({ ModelPackageName: packages[1] }));
        equal([found.ModelApprovalStatus, found.ApprovalDescription], ["Approved", "all checks read"], "the approval");
        return { approval: found.ModelApprovalStatus };
    });
    await step("deployApproved", async () => {
        const made = await deploy("approved", packages[1]);
        check(made.EndpointArn.endsWith(`:endpoint/${prefix}-approved`), made.EndpointArn);
        return { arn: made.EndpointArn };
    });
    await step("search", async () => {
        const found = await send(new sagemaker.SearchCommand({ Resource: "Model", SearchExpression: {
            Filters: [{ Name: "ModelName", Operator: "Equals", Value: `${prefix}-approved` }] } }));
        equal(found.Results.map((each) => each.Model.Model.ModelName), [`${prefix}-approved`], "the models found");
        return { endpoints: found.Results[0].Model.Endpoints?.length ?? 0 };
    });
}
await step("batchDescribe", async () => {
    const missing = packages[0].replace(/\/1$/, "/99");
    const found = await send(new sagemaker.BatchDescribeModelPackageCommand({ ModelPackageArnList: [packages[2], missing] }));
    equal(Object.keys(found.ModelPackageSummaries), [packages[2]], "the packages found");
    equal(Object.keys(found.BatchDescribeModelPackageErrorMap), [missing], "the packages missing");
    return {};
});
await refused("bothNames", ["ValidationException"], () => send(new sagemaker.CreateModelPackageCommand(
    { ModelPackageGroupName: group, ModelPackageName: `${prefix}-single`, InferenceSpecification: inference })));
await refused("groupWithPackages", ["ConflictException"], () => send(
    new sagemaker.DeleteModelPackageGroupCommand({ ModelPackageGroupName: group })));
await step("deletePackage", () => send(new sagemaker.DeleteModelPackageCommand({ ModelPackageName: packages[2] })).then(() => ({})));
await step("versionsAreNotUsedAgain", async () => {
    const made = await send(new sagemaker.CreateModelPackageCommand(
        { ModelPackageGroupName: group, InferenceSpecification: inference }));
    check(made.ModelPackageArn.endsWith(`/${group}/4`), made.ModelPackageArn);
    return { arn: made.ModelPackageArn };
});
finish();
