// Copyright the Plumbline authors. Apache-2.0.
// A model card's life: made, changed, versions, paged lists, exported, refused where AWS refuses.
import * as sagemaker from "@aws-sdk/client-sagemaker";
import { check, equal, finish, prefix, refused, settings, step, until } from "./steps.mjs";

const client = new sagemaker.SageMakerClient(settings);
const name = `${prefix}-card`;
const second = `${prefix}-card-2`;
const content = (words) => JSON.stringify({ model_overview: { model_description: words } });
const send = (command) => client.send(command);
const listed = { NameContains: `${prefix}-card`, SortBy: "Name", SortOrder: "Ascending" };

await step("create", async () => {
    const made = await send(new sagemaker.CreateModelCardCommand(
        { ModelCardName: name, Content: content("first"), ModelCardStatus: "Draft", Tags: [{ Key: "team", Value: "risk" }] }));
    check(made.ModelCardArn.endsWith(`:model-card/${name}`), `the ARN is ${made.ModelCardArn}`);
    return { arn: made.ModelCardArn };
});
await step("updateStatus", () => send(new sagemaker.UpdateModelCardCommand(
    { ModelCardName: name, ModelCardStatus: "PendingReview" })).then((answer) => ({ arn: answer.ModelCardArn })));
await step("updateContent", () => send(new sagemaker.UpdateModelCardCommand(
    { ModelCardName: name, Content: content("second") })).then((answer) => ({ arn: answer.ModelCardArn })));
await step("versions", async () => {
    const answer = await send(new sagemaker.ListModelCardVersionsCommand(
        { ModelCardName: name, SortBy: "Version", SortOrder: "Ascending" }));
    const versions = answer.ModelCardVersionSummaryList.map((each) => each.ModelCardVersion);
    equal(versions, [1, 2, 3], "the list of versions");
    return { versions };
});
await step("describeFirst", async () => {
    const card = await send(new sagemaker.DescribeModelCardCommand({ ModelCardName: name, ModelCardVersion: 1 }));
    equal(card.Content, content("first"), "the content of version 1");
    equal(card.ModelCardStatus, "Draft", "the status of version 1");
    check(card.CreationTime instanceof Date && Math.abs(Date.now() - card.CreationTime) < 3_600_000, "the creation time is off");
    return { version: card.ModelCardVersion, status: card.ModelCardStatus };
});
await step("describeLatest", async () => {
    const card = await send(new sagemaker.DescribeModelCardCommand({ ModelCardName: name }));
    equal([card.ModelCardVersion, card.ModelCardStatus], [3, "PendingReview"], "version and status");
    equal(card.Content, content("second"), "the latest content");
    return { version: card.ModelCardVersion };
});
await step("tags", async () => {
    const card = await send(new sagemaker.DescribeModelCardCommand({ ModelCardName: name }));
    const answer = await send(new sagemaker.ListTagsCommand({ ResourceArn: card.ModelCardArn }));
    equal(answer.Tags, [{ Key: "team", Value: "risk" }], "the tags");
    return { tags: answer.Tags.length };
});
await step("createSecond", () => send(new sagemaker.CreateModelCardCommand(
    { ModelCardName: second, Content: content("other"), ModelCardStatus: "Draft" })).then(() => ({})));
await step("listPaged", async () => {
    const names = [];
    let token;
    do {
        const page = await send(new sagemaker.ListModelCardsCommand({ ...listed, MaxResults: 1, NextToken: token }));
        check(page.ModelCardSummaries.length <= 1, "a page of one holds more");
        names.push(...page.ModelCardSummaries.map((each) => each.ModelCardName));
        token = page.NextToken;
    } while (token && names.length < 10);
    equal(names, [name, second], "the names over all pages");
    return { names };
});
await refused("tamperedToken", ["ValidationException"], async () => {
    const page = await send(new sagemaker.ListModelCardsCommand({ ...listed, MaxResults: 1 }));
    await send(new sagemaker.ListModelCardsCommand({ ...listed, MaxResults: 1, NextToken: "x" + page.NextToken.slice(1) + "x" }));
});
await step("export", async () => {
    const made = await send(new sagemaker.CreateModelCardExportJobCommand({ ModelCardName: name, ModelCardExportJobName: name,
        OutputConfig: { S3OutputPath: process.env.PLUMBLINE_EXPORT ?? "s3://exports/cards" } }));
    const job = await until("the end of the export", () => send(new sagemaker.DescribeModelCardExportJobCommand(
        { ModelCardExportJobArn: made.ModelCardExportJobArn })), (answer) => answer.Status !== "InProgress");
    equal(job.Status, "Completed", "the status of the export");
    check(job.ExportArtifacts.S3ExportArtifacts.endsWith(".pdf"), "the export is no PDF");
    return { pdf: job.ExportArtifacts.S3ExportArtifacts };
});
await refused("contentAndStatus", ["ValidationException"], () => send(new sagemaker.UpdateModelCardCommand(
    { ModelCardName: name, Content: content("x"), ModelCardStatus: "Draft" })));
await refused("tooLong", ["ValidationException"], () => send(new sagemaker.UpdateModelCardCommand(
    { ModelCardName: name, Content: content("").padEnd(100_001) })));
await refused("duplicate", ["ConflictException"], () => send(new sagemaker.CreateModelCardCommand(
    { ModelCardName: name, Content: content("again"), ModelCardStatus: "Draft" })));
await refused("badName", ["ValidationException"], () => send(new sagemaker.CreateModelCardCommand(
    { ModelCardName: "-bad-", Content: "{}", ModelCardStatus: "Draft" })));
await refused("badStatus", ["ValidationException"], () => send(new sagemaker.UpdateModelCardCommand(
    { ModelCardName: name, ModelCardStatus: "Perfect" })));
await refused("missing", ["ResourceNotFound"], () => send(new sagemaker.DescribeModelCardCommand(
    { ModelCardName: `${prefix}-no-such-card` })));
await step("delete", async () => {
    await send(new sagemaker.DeleteModelCardCommand({ ModelCardName: second }));
    return {};
});
finish();
