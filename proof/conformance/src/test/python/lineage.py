# Copyright the Plumbline authors. Apache-2.0.
"""Artifacts, an action and a context, joined and queried in both directions."""

from steps import PREFIX, check, client, equal, finish, refused, step

sagemaker = client("sagemaker")
arns = {}


def source(key):
    return {"SourceUri": f"s3://lineage/{PREFIX}/{key}"}


def artifact(key, kind):
    made = sagemaker.create_artifact(ArtifactName=f"{PREFIX}-{key}", ArtifactType=kind, Source=source(key),
                                     Properties={"origin": "conformance"})
    arns[key] = made["ArtifactArn"]
    return {"arn": arns[key]}


def training():
    made = sagemaker.create_action(ActionName=f"{PREFIX}-training", ActionType="Training", Source=source("training"),
                                   Status="Completed")
    arns["training"] = made["ActionArn"]
    return {"arn": arns["training"]}


def endpoint():
    made = sagemaker.create_context(ContextName=f"{PREFIX}-endpoint", ContextType="Endpoint", Source=source("endpoint"))
    arns["endpoint"] = made["ContextArn"]
    return {"arn": arns["endpoint"]}


def same_source():
    again = sagemaker.create_artifact(ArtifactName=f"{PREFIX}-data", ArtifactType="DataSet", Source=source("data"))
    equal(again["ArtifactArn"], arns["data"], "the ARN of the same source")
    return {}


def join(start, end, kind):
    sagemaker.add_association(SourceArn=arns[start], DestinationArn=arns[end], AssociationType=kind)
    return {"from": arns[start], "to": arns[end]}


def reach(start, direction, depth):
    found = sagemaker.query_lineage(StartArns=[arns[start]], Direction=direction, MaxDepth=depth, IncludeEdges=True)
    return sorted(each["Arn"] for each in found["Vertices"]), len(found["Edges"])


def ascend():
    vertices, edges = reach("endpoint", "Ascendants", 10)
    check({arns["data"], arns["model"], arns["training"]} <= set(vertices), f"the way up is {vertices}")
    equal(edges, 3, "the number of edges")
    return {"vertices": vertices}


def descend_one():
    vertices, _ = reach("data", "Descendants", 1)
    check(arns["training"] in vertices and arns["model"] not in vertices, f"one step is {vertices}")
    return {"vertices": vertices}


def list_associations():
    found = sagemaker.list_associations(SourceArn=arns["training"])["AssociationSummaries"]
    equal([(each["DestinationArn"], each["AssociationType"]) for each in found], [(arns["model"], "Produced")],
          "the associations")
    return {}


def describe():
    found = sagemaker.describe_artifact(ArtifactArn=arns["data"])
    equal((found["ArtifactType"], found["Properties"]), ("DataSet", {"origin": "conformance"}), "type and properties")
    return {}


def delete_association():
    sagemaker.delete_association(SourceArn=arns["model"], DestinationArn=arns["endpoint"])
    sagemaker.delete_context(ContextName=f"{PREFIX}-endpoint")
    return {}


step("create-data", lambda: artifact("data", "DataSet"))
step("create-model", lambda: artifact("model", "Model"))
step("create-training", training)
step("create-endpoint", endpoint)
step("sameSourceIsTheSameArtifact", same_source)
step("data-ContributedTo-training", lambda: join("data", "training", "ContributedTo"))
step("training-Produced-model", lambda: join("training", "model", "Produced"))
step("model-AssociatedWith-endpoint", lambda: join("model", "endpoint", "AssociatedWith"))
step("ascend", ascend)
step("descendOne", descend_one)
step("listAssociations", list_associations)
step("describe", describe)
refused("deleteJoined", ["ValidationException", "ConflictException", "ResourceInUse"],
        lambda: sagemaker.delete_artifact(ArtifactArn=arns["model"]))
refused("joinMissing", ["ResourceNotFound"], lambda: sagemaker.add_association(
    SourceArn=arns["data"], DestinationArn=arns["model"][:-4] + "0000"))
step("deleteAssociation", delete_association)
finish()
