// Copyright the Plumbline authors. Apache-2.0.
// Sensitive data: what Comprehend finds in a text, and the identifiers and allow lists of Macie.
import * as comprehend from "@aws-sdk/client-comprehend";
import * as macie from "@aws-sdk/client-macie2";
import { check, equal, finish, prefix, refused, settings, step } from "./steps.mjs";

const texts = new comprehend.ComprehendClient(settings);
const data = new macie.Macie2Client(settings);
const name = `${prefix}-badge`;
const made = {};

const detect = (Text, LanguageCode = "en") =>
    texts.send(new comprehend.DetectPiiEntitiesCommand({ Text, LanguageCode }));
const toxic = (language, ...segments) => texts.send(new comprehend.DetectToxicContentCommand(
    { LanguageCode: language, TextSegments: segments.map((Text) => ({ Text })) }));
const create = (changed) => data.send(new macie.CreateCustomDataIdentifierCommand(
    { name, clientToken: `${name}-1`, regex: "E-[0-9]{5}", keywords: ["employee"], tags: { team: "hr" }, ...changed }));

await step("detect", async () => {
    // The bear is one character there, and two units of UTF-16.
    const found = (await detect("🐻 ada@example.com")).Entities;
    equal(found.map((each) => [each.Type, each.BeginOffset, each.EndOffset]), [["EMAIL", 2, 17]], "what was found");
    return { score: found[0].Score };
});
await step("contains", async () => {
    const answer = await texts.send(new comprehend.ContainsPiiEntitiesCommand(
        { Text: "SSN 536-90-4399", LanguageCode: "en" }));
    equal(answer.Labels.map((each) => each.Name), ["SSN"], "the labels");
    return {};
});
await refused("tooLong", ["TextSizeLimitExceededException"], () => detect("a".repeat(100001)));
await refused("noLanguage", ["InvalidRequestException", "ValidationException"], () => detect("x", "tlh"));
await step("toxic", async () => {
    const [kind, unkind] = (await toxic("en", "Thank you for the lovely afternoon.",
        "You are a worthless idiot and nobody likes you.")).ResultList;
    equal([kind.Labels.length, unkind.Labels.length], [7, 7], "the numbers of labels");
    check(kind.Toxicity < 0.5 && unkind.Toxicity > 0.5, `${kind.Toxicity} and ${unkind.Toxicity}`);
    return { toxicity: unkind.Toxicity };
});
await refused("toxicInSpanish", ["UnsupportedLanguageException"], () => toxic("es", "Hola"));
await step("tried", async () => {
    const answer = await data.send(new macie.TestCustomDataIdentifierCommand(
        { regex: "E-[0-9]{5}", keywords: ["employee"], sampleText: "Employee E-12345" }));
    equal(answer.matchCount, 1, "the matches");
    return {};
});
await refused("lookAround", ["ValidationException"], () => data.send(new macie.TestCustomDataIdentifierCommand(
    { regex: "(?=x)y", sampleText: "xy" })));
await step("create", async () => {
    made.id = (await create({})).customDataIdentifierId;
    equal((await create({})).customDataIdentifierId, made.id, "what the same token made");
    return { id: made.id };
});
await step("get", async () => {
    const found = await data.send(new macie.GetCustomDataIdentifierCommand({ id: made.id }));
    equal([found.name, found.regex, found.keywords, found.tags], [name, "E-[0-9]{5}", ["employee"], { team: "hr" }],
        "the identifier");
    check(found.createdAt instanceof Date, "when it was made");
    return {};
});
await step("list", async () => {
    const ids = [];
    for await (const page of macie.paginateListCustomDataIdentifiers({ client: data, pageSize: 1 }, {})) {
        ids.push(...page.items.map((each) => each.id));
    }
    check(ids.includes(made.id), "it is not listed");
    const batch = await data.send(new macie.BatchGetCustomDataIdentifiersCommand({ ids: [made.id, "nobody"] }));
    equal([batch.customDataIdentifiers.map((each) => each.id), batch.notFoundIdentifierIds], [[made.id], ["nobody"]],
        "the batch");
    return {};
});
await step("tags", async () => {
    const resourceArn = (await data.send(new macie.GetCustomDataIdentifierCommand({ id: made.id }))).arn;
    await data.send(new macie.TagResourceCommand({ resourceArn, tags: { stage: "test" } }));
    await data.send(new macie.UntagResourceCommand({ resourceArn, tagKeys: ["team"] }));
    equal((await data.send(new macie.ListTagsForResourceCommand({ resourceArn }))).tags, { stage: "test" }, "the tags");
    return {};
});
await refused("tokenOfAnother", ["ConflictException"], () => create({ regex: "F-[0-9]" }));
await step("delete", async () => {
    await data.send(new macie.DeleteCustomDataIdentifierCommand({ id: made.id }));
    const found = await data.send(new macie.GetCustomDataIdentifierCommand({ id: made.id }));
    equal(found.deleted, true, "the mark");
    return {};
});
await refused("deletedTwice", ["ResourceNotFoundException"],
    () => data.send(new macie.DeleteCustomDataIdentifierCommand({ id: made.id })));
await step("managed", async () => {
    const found = [];
    for await (const page of macie.paginateListManagedDataIdentifiers({ client: data }, {})) {
        found.push(...page.items);
    }
    equal(found.find((each) => each.id === "CREDIT_CARD_NUMBER").category, "FINANCIAL_INFORMATION", "the category");
    return { identifiers: found.length };
});
await step("allowList", async () => {
    const answer = await data.send(new macie.CreateAllowListCommand(
        { name: `${name}s`, clientToken: `${name}-list`, criteria: { regex: "E-0[0-9]{4}" } }));
    const found = await data.send(new macie.GetAllowListCommand({ id: answer.id }));
    equal([found.arn, found.status.code, found.criteria.regex], [answer.arn, "OK", "E-0[0-9]{4}"], "the list");
    await data.send(new macie.UpdateAllowListCommand(
        { id: answer.id, name: `${name}s`, description: "changed", criteria: { regex: "E-1[0-9]{4}" } }));
    const all = [];
    for await (const page of macie.paginateListAllowLists({ client: data }, {})) {
        all.push(...page.allowLists.filter((each) => each.id === answer.id).map((each) => each.description));
    }
    equal(all, ["changed"], "what is listed of it");
    await data.send(new macie.DeleteAllowListCommand({ id: answer.id }));
    made.list = answer.id;
    return {};
});
await refused("noAllowList", ["ResourceNotFoundException"],
    () => data.send(new macie.GetAllowListCommand({ id: made.list })));
finish();
