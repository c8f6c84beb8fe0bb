// Copyright the Plumbline authors. Apache-2.0.
// Artifacts, an action and a context, joined and queried in both directions.
import * as sagemaker from "@aws-sdk/client-sagemaker";
import { check, equal, finish, prefix, refused, settings, step } from "./steps.mjs";

const client = new sagemaker.SageMakerClient(settings);
const send = (command) => client.send(command);
const arns = {};

const artifact = (key, type) => step(`create-${key}`, async () => {
    const made = await send(new sagemaker.CreateArtifactCommand({ ArtifactName: `${prefix}-${key}`, ArtifactType: type,
        Source: { SourceUri: `s3://lineage/${prefix}/${key}` }, Properties: { origin: "conformance" } }));
    arns[key] = made.ArtifactArn;
    return { arn: made.ArtifactArn };
});
const join = (source, destination, type) => step(`${source}-${type}-${destination}`, () => send(
    new sagemaker.AddAssociationCommand({ SourceArn: arns[source], DestinationArn: arns[destination], AssociationType: type }))
    .then((made) => ({ from: made.SourceArn, to: made.DestinationArn })));
const reach = async (start, direction, depth) => {
    const found = await send(new sagemaker.QueryLineageCommand({ StartArns: [arns[start]], Direction: direction,
        MaxDepth: depth, IncludeEdges: true }));
    return { vertices: found.Vertices.map((each) => each.Arn).sort(), edges: found.Edges.length };
};

await artifact("data", "DataSet");
await artifact("model", "Model");
await step("create-training", async () => {
    const made = await send(new sagemaker.CreateActionCommand({ ActionName: `${prefix}-training`, ActionType: "Training",
        Source: { SourceUri: `s3://lineage/${prefix}/training` }, Status: "Completed" }));
    arns.training = made.ActionArn;
    return { arn: made.ActionArn };
});
await step("create-endpoint", async () => {
    const made = await send(new sagemaker.CreateContextCommand({ ContextName: `${prefix}-endpoint`, ContextType: "Endpoint",
        Source: { SourceUri: `s3://lineage/${prefix}/endpoint` } }));
    arns.endpoint = made.ContextArn;
    return { arn: made.ContextArn };
});
await step("sameSourceIsTheSameArtifact", async () => {
    const again = await send(new sagemaker.CreateArtifactCommand({ ArtifactName: `${prefix}-data`, ArtifactType: "DataSet",
        Source: { SourceUri: `s3://lineage/${prefix}/data` } }));
    equal(again.ArtifactArn, arns.data, "the ARN of the same source");
    return { arn: again.ArtifactArn };
});
await join("data", "training", "ContributedTo");
await join("training", "model", "Produced");
await join("model", "endpoint", "AssociatedWith");
await step("ascend", async () => {
    const found = await reach("endpoint", "Ascendants", 10);
    const wanted = [arns.data, arns.model, arns.training].sort();
    check(wanted.every((arn) => found.vertices.includes(arn)), `the way up is ${found.vertices}`);
    equal(found.edges, 3, "the number of edges");
    return found;
});
await step("descendOne", async () => {
    const found = await reach("data", "Descendants", 1);
    check(found.vertices.includes(arns.training) && !found.vertices.includes(arns.model), `one step is ${found.vertices}`);
    return found;
});
await step("listAssociations", async () => {
    const found = await send(new sagemaker.ListAssociationsCommand({ SourceArn: arns.training }));
    equal(found.AssociationSummaries.map((each) => [each.DestinationArn, each.AssociationType]), [[arns.model, "Produced"]],
        "the associations");
    return { count: 1 };
});
await step("describe", async () => {
    const found = await send(new sagemaker.DescribeArtifactCommand({ ArtifactArn: arns.data }));
    equal([found.ArtifactType, found.Properties], ["DataSet", { origin: "conformance" }], "type and properties");
    return {};
});
await refused("deleteJoined", ["ValidationException", "ConflictException", "ResourceInUse"], () => send(
    new sagemaker.DeleteArtifactCommand({ ArtifactArn: arns.model })));
await refused("joinMissing", ["ResourceNotFound"], () => send(new sagemaker.AddAssociationCommand(
    { SourceArn: arns.data, DestinationArn: arns.model.slice(0, -4) + "0000" })));
await step("deleteAssociation", async () => {
    await send(new sagemaker.DeleteAssociationCommand({ SourceArn: arns.model, DestinationArn: arns.endpoint }));
    await send(new sagemaker.DeleteContextCommand({ ContextName: `${prefix}-endpoint` }));
    return {};
});
finish();
