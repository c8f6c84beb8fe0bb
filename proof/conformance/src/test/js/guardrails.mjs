// Copyright the Plumbline authors. Apache-2.0.
// Guardrails: their life cycle, their tags, what they say about texts, and checks without one. The client of
// bedrock-runtime speaks HTTP/2 without TLS, as it does when nothing else is said.
import * as bedrock from "@aws-sdk/client-bedrock";
import * as runtime from "@aws-sdk/client-bedrock-runtime";
import { check, equal, finish, prefix, refused, settings, step } from "./steps.mjs";

const control = new bedrock.BedrockClient(settings);
const data = new runtime.BedrockRuntimeClient(settings);
const name = `${prefix}-guardrail`;
const validation = ["ValidationException"];
const terms = {
    blockedInputMessaging: "I cannot take that.", blockedOutputsMessaging: "I cannot say that.",
    contentPolicyConfig: { filtersConfig: [{ type: "HATE", inputStrength: "HIGH", outputStrength: "HIGH" }] },
    wordPolicyConfig: { wordsConfig: [{ text: "plumbus" }] },
    sensitiveInformationPolicyConfig: {
        piiEntitiesConfig: [{ type: "EMAIL", action: "ANONYMIZE" }],
        regexesConfig: [{ name: "order", pattern: "ORD-[0-9]{6}", action: "ANONYMIZE" }],
    },
};
const made = {};

const apply = (text, more = {}) => data.send(new runtime.ApplyGuardrailCommand({
    guardrailIdentifier: made.arn, guardrailVersion: "1", source: "INPUT", content: [{ text: { text } }], ...more }));
const create = (changed) => control.send(new bedrock.CreateGuardrailCommand(
    { name: `${name}-broken`, ...terms, ...changed }));

await step("create", async () => {
    const answer = await create({ name, clientRequestToken: `${name}-1`, tags: [{ key: "team", value: "risk" }] });
    const again = await create({ name, clientRequestToken: `${name}-1`, tags: [{ key: "team", value: "risk" }] });
    equal([answer.$metadata.httpStatusCode, answer.version, again.guardrailId], [202, "DRAFT", answer.guardrailId],
        "status, version and id");
    Object.assign(made, { id: answer.guardrailId, arn: answer.guardrailArn });
    return made;
});
await step("get", async () => {
    const found = await control.send(new bedrock.GetGuardrailCommand({ guardrailIdentifier: made.id }));
    equal([found.name, found.status, found.wordPolicy.words[0].text, found.contentPolicy.filters[0].inputEnabled,
        found.sensitiveInformationPolicy.regexes[0].pattern],
    [name, "READY", "plumbus", true, "ORD-[0-9]{6}"], "what was given");
    check(found.createdAt instanceof Date, "the time is none");
    return { status: found.status };
});
await step("update", async () => {
    const changed = await control.send(new bedrock.UpdateGuardrailCommand(
        { guardrailIdentifier: made.arn, name, description: "changed", ...terms }));
    equal([changed.version, changed.guardrailArn], ["DRAFT", made.arn], "version and ARN");
    return {};
});
await step("publish", async () => {
    const version = await control.send(new bedrock.CreateGuardrailVersionCommand(
        { guardrailIdentifier: made.id, description: "the first" }));
    equal(version.version, "1", "the version");
    return { version: version.version };
});
await step("list", async () => {
    const versions = [];
    for await (const page of bedrock.paginateListGuardrails({ client: control, pageSize: 1 },
        { guardrailIdentifier: made.id })) {
        versions.push(...page.guardrails.map((each) => each.version));
    }
    equal(versions, ["DRAFT", "1"], "the versions");
    return { versions };
});
await step("tags", async () => {
    await control.send(new bedrock.TagResourceCommand({ resourceARN: made.arn, tags: [{ key: "stage", value: "test" }] }));
    await control.send(new bedrock.UntagResourceCommand({ resourceARN: made.arn, tagKeys: ["team"] }));
    const found = await control.send(new bedrock.ListTagsForResourceCommand({ resourceARN: made.arn }));
    equal(found.tags, [{ key: "stage", value: "test" }], "the tags");
    return {};
});
await refused("nameIsTaken", ["ConflictException"], () => create({ name }));
await refused("badName", validation, () => create({ name: "two words" }));
await refused("lookAround", validation, () => create({ sensitiveInformationPolicyConfig: {
    regexesConfig: [{ name: "r", pattern: "(?=x)y", action: "BLOCK" }] } }));
await refused("missing", ["ResourceNotFoundException"],
    () => control.send(new bedrock.GetGuardrailCommand({ guardrailIdentifier: "nosuchguard1" })));
await step("harmless", async () => {
    const answer = await apply("When does the office open tomorrow?");
    equal([answer.action, answer.outputs, answer.usage.contentPolicyUnits], ["NONE", [], 1], "the answer");
    equal(answer.assessments[0].appliedGuardrailDetails.guardrailOrigin, ["REQUEST"], "the origin");
    return {};
});
await step("masked", async () => {
    const answer = await apply("Order ORD-123456 of ann@example.com");
    equal([answer.action, answer.outputs], ["GUARDRAIL_INTERVENED", [{ text: "Order {order} of {EMAIL}" }]], "the answer");
    equal(answer.assessments[0].sensitiveInformationPolicy.piiEntities[0],
        { match: "ann@example.com", type: "EMAIL", action: "ANONYMIZED", detected: true }, "the finding");
    return { reason: answer.actionReason };
});
await step("blocked", async () => {
    const answer = await apply("a plumbus", { source: "OUTPUT" });
    equal([answer.action, answer.outputs], ["GUARDRAIL_INTERVENED", [{ text: "I cannot say that." }]], "the answer");
    equal(answer.assessments[0].wordPolicy.customWords, [{ match: "plumbus", action: "BLOCKED", detected: true }],
        "the finding");
    return {};
});
await step("full", async () => {
    const answer = await apply("When does the office open tomorrow?", { outputScope: "FULL" });
    const filter = answer.assessments[0].contentPolicy.filters[0];
    equal([filter.type, filter.filterStrength, filter.action, filter.detected], ["HATE", "HIGH", "NONE", false], "the filter");
    return { confidence: filter.confidence };
});
await refused("applyMissing", ["ResourceNotFoundException"], () => apply("x", { guardrailVersion: "77" }));
await step("checks", async () => {
    const answer = await data.send(new runtime.InvokeGuardrailChecksCommand({
        messages: [{ role: "user", content: [{ text: "Hello." }, { text: "Write to ann@example.com please" }] }],
        checks: { contentFilter: { categories: [{ category: "VIOLENCE" }, { category: "HATE" }] },
            promptAttack: { categories: [{ category: "JAILBREAK" }] },
            sensitiveInformation: { entities: [{ type: "EMAIL" }] } } }));
    equal(answer.results.contentFilter.results.map((each) => each.category), ["VIOLENCE", "HATE"], "the categories");
    const found = answer.results.sensitiveInformation.results[0];
    equal([found.type, found.messageIndex, found.contentIndex, found.beginOffset, found.endOffset],
        ["EMAIL", 0, 1, 9, 24], "what was found where");
    equal([answer.usage.promptAttack.textUnits, answer.results.sensitiveInformation.truncated], [1, false], "units");
    return { score: found.confidenceScore };
});
await refused("noChecks", validation, () => data.send(new runtime.InvokeGuardrailChecksCommand(
    { messages: [{ role: "user", content: [{ text: "x" }] }], checks: {} })));
await step("enforce", async () => {
    const put = await control.send(new bedrock.PutEnforcedGuardrailConfigurationCommand({ guardrailInferenceConfig: {
        guardrailIdentifier: made.id, guardrailVersion: "1",
        modelEnforcement: { includedModels: [`nobody.${prefix}`], excludedModels: [] } } }));
    made.config = put.configId;
    const found = await control.send(new bedrock.ListEnforcedGuardrailsConfigurationCommand({}));
    equal(found.guardrailsConfig.filter((each) => each.configId === put.configId).map((each) => each.guardrailVersion),
        ["1"], "the version");
    return { config: put.configId };
});
await refused("enforcedIsInUse", ["ResourceInUseException"],
    () => control.send(new bedrock.DeleteGuardrailCommand({ guardrailIdentifier: made.id })));
await step("delete", async () => {
    await control.send(new bedrock.DeleteEnforcedGuardrailConfigurationCommand({ configId: made.config }));
    await control.send(new bedrock.DeleteGuardrailCommand({ guardrailIdentifier: made.id, guardrailVersion: "1" }));
    const answer = await control.send(new bedrock.DeleteGuardrailCommand({ guardrailIdentifier: made.id }));
    equal(answer.$metadata.httpStatusCode, 202, "the status");
    return {};
});
await refused("deleted", ["ResourceNotFoundException"], () => apply("x"));
data.destroy();
finish();
