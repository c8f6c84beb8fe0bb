# Copyright the Plumbline authors. Apache-2.0.
"""A model card's life: made, changed, versions, paged lists, exported, refused where AWS refuses."""

import json
import os
from datetime import datetime, timezone

from steps import PREFIX, check, client, equal, finish, refused, step, until

sagemaker = client("sagemaker")
NAME = f"{PREFIX}-card"
SECOND = f"{PREFIX}-card-2"


def content(words):
    return json.dumps({"model_overview": {"model_description": words}})


def create():
    made = sagemaker.create_model_card(ModelCardName=NAME, Content=content("first"), ModelCardStatus="Draft",
                                       Tags=[{"Key": "team", "Value": "risk"}])
    check(made["ModelCardArn"].endswith(f":model-card/{NAME}"), made["ModelCardArn"])
    return {"arn": made["ModelCardArn"]}


def versions():
    answer = sagemaker.list_model_card_versions(ModelCardName=NAME, SortBy="Version", SortOrder="Ascending")
    found = [each["ModelCardVersion"] for each in answer["ModelCardVersionSummaryList"]]
    equal(found, [1, 2, 3], "the list of versions")
    return {"versions": found}


def describe_first():
    card = sagemaker.describe_model_card(ModelCardName=NAME, ModelCardVersion=1)
    equal(card["Content"], content("first"), "the content of version 1")
    equal(card["ModelCardStatus"], "Draft", "the status of version 1")
    age = datetime.now(timezone.utc) - card["CreationTime"]
    check(abs(age.total_seconds()) < 3600, f"the card is {age} old")
    return {"version": card["ModelCardVersion"]}


def describe_latest():
    card = sagemaker.describe_model_card(ModelCardName=NAME)
    equal((card["ModelCardVersion"], card["ModelCardStatus"]), (3, "PendingReview"), "version and status")
    equal(card["Content"], content("second"), "the latest content")
    return {"version": card["ModelCardVersion"]}


def tags():
    arn = sagemaker.describe_model_card(ModelCardName=NAME)["ModelCardArn"]
    found = sagemaker.list_tags(ResourceArn=arn)["Tags"]
    equal(found, [{"Key": "team", "Value": "risk"}], "the tags")
    return {"tags": len(found)}


def list_paged():
    pages = sagemaker.get_paginator("list_model_cards").paginate(
        NameContains=NAME, SortBy="Name", SortOrder="Ascending", PaginationConfig={"PageSize": 1})
    names = []
    for page in pages:
        check(len(page["ModelCardSummaries"]) <= 1, "a page of one holds more")
        names += [each["ModelCardName"] for each in page["ModelCardSummaries"]]
    equal(names, [NAME, SECOND], "the names over all pages")
    return {"names": names}


def tampered_token():
    token = sagemaker.list_model_cards(NameContains=NAME, MaxResults=1)["NextToken"]
    sagemaker.list_model_cards(NameContains=NAME, MaxResults=1, NextToken="x" + token[1:] + "x")


def export():
    made = sagemaker.create_model_card_export_job(
        ModelCardName=NAME, ModelCardExportJobName=NAME,
        OutputConfig={"S3OutputPath": os.environ.get("PLUMBLINE_EXPORT", "s3://exports/cards")})
    job = until("the end of the export",
                lambda: sagemaker.describe_model_card_export_job(ModelCardExportJobArn=made["ModelCardExportJobArn"]),
                lambda answer: answer["Status"] != "InProgress")
    equal(job["Status"], "Completed", "the status of the export")
    check(job["ExportArtifacts"]["S3ExportArtifacts"].endswith(".pdf"), "the export is no PDF")
    return {"pdf": job["ExportArtifacts"]["S3ExportArtifacts"]}


def create_second():
    sagemaker.create_model_card(ModelCardName=SECOND, Content=content("other"), ModelCardStatus="Draft")


step("create", create)
step("updateStatus", lambda: sagemaker.update_model_card(ModelCardName=NAME, ModelCardStatus="PendingReview")["ModelCardArn"])
step("updateContent", lambda: sagemaker.update_model_card(ModelCardName=NAME, Content=content("second"))["ModelCardArn"])
step("versions", versions)
step("describeFirst", describe_first)
step("describeLatest", describe_latest)
step("tags", tags)
step("createSecond", create_second)
step("listPaged", list_paged)
refused("tamperedToken", ["ValidationException"], tampered_token)
step("export", export)
refused("contentAndStatus", ["ValidationException"],
        lambda: sagemaker.update_model_card(ModelCardName=NAME, Content=content("x"), ModelCardStatus="Draft"))
refused("tooLong", ["ValidationException"],
        lambda: sagemaker.update_model_card(ModelCardName=NAME, Content=content("").ljust(100_001)))
refused("duplicate", ["ConflictException"],
        lambda: sagemaker.create_model_card(ModelCardName=NAME, Content=content("again"), ModelCardStatus="Draft"))
refused("badName", ["ValidationException"],
        lambda: sagemaker.create_model_card(ModelCardName="-bad-", Content="{}", ModelCardStatus="Draft"), "modelCardName")
refused("badStatus", ["ValidationException"],
        lambda: sagemaker.update_model_card(ModelCardName=NAME, ModelCardStatus="Perfect"))
refused("missing", ["ResourceNotFound"],
        lambda: sagemaker.describe_model_card(ModelCardName=f"{PREFIX}-no-such-card"))
step("delete", lambda: sagemaker.delete_model_card(ModelCardName=SECOND) and {})
finish()
