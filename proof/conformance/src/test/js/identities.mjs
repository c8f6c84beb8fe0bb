// Copyright the Plumbline authors. Apache-2.0.
// Users, roles and sessions: a role is assumed, its session may do what the role's policy says and no more.
import * as iam from "@aws-sdk/client-iam";
import * as sagemaker from "@aws-sdk/client-sagemaker";
import * as sts from "@aws-sdk/client-sts";
import { check, equal, finish, prefix, refused, settings, step } from "./steps.mjs";

const identities = new iam.IAMClient(settings);
const tokens = new sts.STSClient(settings);
const role = `${prefix}-reader`;
const user = `${prefix}-ann`;
const document = (statement) => JSON.stringify({ Version: "2012-10-17", Statement: [statement] });
const reads = document({ Effect: "Allow", Action: ["sagemaker:List*", "sagemaker:Describe*"], Resource: "*" });
let account;
let session;

await step("callerIdentity", async () => {
    const caller = await tokens.send(new sts.GetCallerIdentityCommand({}));
    check(/^\d{12}$/.test(caller.Account), `the account is ${caller.Account}`);
    account = caller.Account;
    return { arn: caller.Arn };
});
await step("createUser", async () => {
    const made = await identities.send(new iam.CreateUserCommand({ UserName: user, Tags: [{ Key: "team", Value: "risk + more" }] }));
    equal(made.User.Arn, `arn:aws:iam::${account}:user/${user}`, "the ARN");
    check(made.User.CreateDate instanceof Date, "the date is no date");
    return { id: made.User.UserId };
});
await refused("duplicateUser", ["EntityAlreadyExistsException"], () => identities.send(new iam.CreateUserCommand({ UserName: user })));
await refused("missingUser", ["NoSuchEntityException"], () => identities.send(new iam.GetUserCommand({ UserName: `${prefix}-nobody` })));
await refused("badPolicy", ["MalformedPolicyDocumentException"], () => identities.send(new iam.PutUserPolicyCommand(
    { UserName: user, PolicyName: "bad", PolicyDocument: "{" })));
await step("createRole", async () => {
    const trust = document({ Effect: "Allow", Principal: { AWS: account }, Action: "sts:AssumeRole" });
    const made = await identities.send(new iam.CreateRoleCommand({ RoleName: role, AssumeRolePolicyDocument: trust }));
    await identities.send(new iam.PutRolePolicyCommand({ RoleName: role, PolicyName: "reads", PolicyDocument: reads }));
    const policy = await identities.send(new iam.GetRolePolicyCommand({ RoleName: role, PolicyName: "reads" }));
    equal(decodeURIComponent(policy.PolicyDocument), reads, "the policy");
    return { arn: made.Role.Arn };
});
await step("assumeRole", async () => {
    const made = await tokens.send(new sts.AssumeRoleCommand(
        { RoleArn: `arn:aws:iam::${account}:role/${role}`, RoleSessionName: "conformance" }));
    session = { accessKeyId: made.Credentials.AccessKeyId, secretAccessKey: made.Credentials.SecretAccessKey,
        sessionToken: made.Credentials.SessionToken };
    check(made.Credentials.Expiration > new Date(), "the session is over before it began");
    return { arn: made.AssumedRoleUser.Arn };
});
const asRole = () => new sagemaker.SageMakerClient({ ...settings, credentials: session });
await step("sessionReads", async () => {
    await asRole().send(new sagemaker.ListModelCardsCommand({}));
    const caller = await new sts.STSClient({ ...settings, credentials: session }).send(new sts.GetCallerIdentityCommand({}));
    equal(caller.Arn, `arn:aws:sts::${account}:assumed-role/${role}/conformance`, "the caller");
    return { arn: caller.Arn };
});
await step("sessionMayNotWrite", async () => {
    try {
        await asRole().send(new sagemaker.CreateModelCardCommand({ ModelCardName: `${prefix}-denied`, Content: "{}", ModelCardStatus: "Draft" }));
    } catch (error) {
        equal(error.name, "AccessDeniedException", "the error");
        for (const part of [`assumed-role/${role}/conformance`, "sagemaker:CreateModelCard", "model-card"]) {
            check(error.message.includes(part), `the message does not name ${part}: ${error.message}`);
        }
        return { message: error.message };
    }
    throw new Error("was not denied");
});
await refused("wrongSecret", ["SignatureDoesNotMatch", "InvalidSignatureException"], () => new sts.STSClient({ ...settings,
    credentials: { ...session, secretAccessKey: "wrong" } }).send(new sts.GetCallerIdentityCommand({})));
await refused("brokenToken", ["InvalidClientTokenId", "UnrecognizedClientException", "ExpiredToken", "ExpiredTokenException"],
    () => new sts.STSClient({ ...settings, credentials: { ...session, sessionToken: "x" + session.sessionToken.slice(1) } })
        .send(new sts.GetCallerIdentityCommand({})));
await step("simulate", async () => {
    const found = await identities.send(new iam.SimulateCustomPolicyCommand({ PolicyInputList: [reads],
        ActionNames: ["sagemaker:DescribeModelCard", "sagemaker:DeleteModelCard"] }));
    const decisions = found.EvaluationResults.map((each) => each.EvalDecision);
    equal(decisions, ["allowed", "implicitDeny"], "the decisions");
    return { decisions };
});
await step("accessKeys", async () => {
    const made = await identities.send(new iam.CreateAccessKeyCommand({ UserName: user }));
    const listed = await identities.send(new iam.ListAccessKeysCommand({ UserName: user }));
    equal(listed.AccessKeyMetadata.map((each) => each.AccessKeyId), [made.AccessKey.AccessKeyId], "the keys");
    const caller = await new sts.STSClient({ ...settings, credentials: { accessKeyId: made.AccessKey.AccessKeyId,
        secretAccessKey: made.AccessKey.SecretAccessKey } }).send(new sts.GetCallerIdentityCommand({}));
    equal(caller.Arn, `arn:aws:iam::${account}:user/${user}`, "the caller");
    return { arn: caller.Arn };
});
finish();
