# Copyright the Plumbline authors. Apache-2.0.
"""Sensitive data: what Comprehend finds in a text, and the identifiers and allow lists of Macie."""

from steps import PREFIX, check, client, equal, finish, refused, step

comprehend = client("comprehend")
macie = client("macie2")
NAME = f"{PREFIX}-badge"
INVALID = ["InvalidRequestException", "ValidationException"]
made = {}


def detect():
    # The bear is one character here, and two units of UTF-16.
    found = comprehend.detect_pii_entities(Text="🐻 ada@example.com", LanguageCode="en")["Entities"]
    equal([(each["Type"], each["BeginOffset"], each["EndOffset"]) for each in found], [("EMAIL", 2, 17)], "what was found")
    check(0 < found[0]["Score"] <= 1, f"the score is {found[0]['Score']}")
    return {"score": found[0]["Score"]}


def contains():
    labels = comprehend.contains_pii_entities(Text="Card 4111 1111 1111 1111, SSN 536-90-4399", LanguageCode="en")["Labels"]
    equal(sorted(each["Name"] for each in labels), ["CREDIT_DEBIT_NUMBER", "SSN"], "the labels")
    return {}


def nothing():
    equal(comprehend.detect_pii_entities(Text="When does the office open?", LanguageCode="en")["Entities"], [], "findings")
    return {}


def toxic():
    segments = [{"Text": "Thank you for the lovely afternoon."},
                {"Text": "You are a worthless idiot and nobody likes you."}]
    kind, unkind = comprehend.detect_toxic_content(TextSegments=segments, LanguageCode="en")["ResultList"]
    equal(len(unkind["Labels"]), 7, "the number of labels")
    equal(max(each["Score"] for each in unkind["Labels"]), unkind["Toxicity"], "the toxicity")
    check(kind["Toxicity"] < 0.5 < unkind["Toxicity"], f"{kind['Toxicity']} and {unkind['Toxicity']}")
    return {"toxicity": unkind["Toxicity"]}


def toxic_in(language, segments):
    return comprehend.detect_toxic_content(TextSegments=segments, LanguageCode=language)


def tried():
    answer = macie.test_custom_data_identifier(regex="E-[0-9]{5}", keywords=["employee"], maximumMatchDistance=20,
                                               sampleText="Employee E-12345. " + "x" * 60 + " E-54321")
    equal(answer["matchCount"], 1, "the matches")
    return {}


def create():
    terms = dict(name=NAME, clientToken=f"{NAME}-1", description="badges", regex="E-[0-9]{5}",
                 keywords=["employee", "badge"], ignoreWords=["E-00000"], maximumMatchDistance=30, tags={"team": "hr"},
                 severityLevels=[{"occurrencesThreshold": 1, "severity": "LOW"},
                                 {"occurrencesThreshold": 50, "severity": "HIGH"}])
    made["id"] = macie.create_custom_data_identifier(**terms)["customDataIdentifierId"]
    equal(macie.create_custom_data_identifier(**terms)["customDataIdentifierId"], made["id"], "what the same token made")
    return {"id": made["id"]}


def get():
    found = macie.get_custom_data_identifier(id=made["id"])
    made["arn"] = found["arn"]
    equal((found["name"], found["description"], found["regex"]), (NAME, "badges", "E-[0-9]{5}"), "name, words, pattern")
    equal((found["keywords"], found["ignoreWords"]), (["employee", "badge"], ["E-00000"]), "the words")
    equal((found["maximumMatchDistance"], found["deleted"], found["tags"]), (30, False, {"team": "hr"}), "the rest")
    equal([each["severity"] for each in found["severityLevels"]], ["LOW", "HIGH"], "the severities")
    return {}


def lists():
    pages = macie.get_paginator("list_custom_data_identifiers").paginate(PaginationConfig={"PageSize": 1})
    check(made["id"] in [each["id"] for page in pages for each in page["items"]], "it is not listed")
    batch = macie.batch_get_custom_data_identifiers(ids=[made["id"], "nobody"])
    equal(([each["id"] for each in batch["customDataIdentifiers"]], batch["notFoundIdentifierIds"]),
          ([made["id"]], ["nobody"]), "the batch")
    return {}


def tags():
    macie.tag_resource(resourceArn=made["arn"], tags={"stage": "test"})
    macie.untag_resource(resourceArn=made["arn"], tagKeys=["team"])
    equal(macie.list_tags_for_resource(resourceArn=made["arn"])["tags"], {"stage": "test"}, "the tags")
    return {}


def delete():
    macie.delete_custom_data_identifier(id=made["id"])
    equal(macie.get_custom_data_identifier(id=made["id"])["deleted"], True, "the mark")
    pages = macie.get_paginator("list_custom_data_identifiers").paginate()
    check(made["id"] not in [each["id"] for page in pages for each in page["items"]], "it is still listed")
    return {}


def managed():
    found, token = {}, {}
    while True:
        answer = macie.list_managed_data_identifiers(**token)
        found.update({each["id"]: each["category"] for each in answer["items"]})
        if "nextToken" not in answer:
            break
        token = {"nextToken": answer["nextToken"]}
    equal(found.get("CREDIT_CARD_NUMBER"), "FINANCIAL_INFORMATION", "the category of card numbers")
    check(len(found) > 60, f"{len(found)} managed identifiers")
    return {"identifiers": len(found)}


def allow_list():
    name = f"{PREFIX}-allowed"
    answer = macie.create_allow_list(name=name, clientToken=f"{name}-1", criteria={"regex": "E-0[0-9]{4}"})
    found = macie.get_allow_list(id=answer["id"])
    equal((found["name"], found["status"]["code"], found["criteria"]), (name, "OK", {"regex": "E-0[0-9]{4}"}), "the list")
    equal(found["arn"], answer["arn"], "its ARN")
    macie.update_allow_list(id=answer["id"], name=name, description="changed", criteria={"regex": "E-1[0-9]{4}"})
    check(("changed", answer["id"]) in [(each.get("description"), each["id"]) for page in
                                        macie.get_paginator("list_allow_lists").paginate()
                                        for each in page["allowLists"]], "it is not listed")
    macie.delete_allow_list(id=answer["id"])
    made["list"] = answer["id"]
    return {"id": answer["id"]}


step("detect", detect)
step("contains", contains)
step("nothing", nothing)
refused("tooLong", ["TextSizeLimitExceededException"],
        lambda: comprehend.detect_pii_entities(Text="a" * 100_001, LanguageCode="en"), "100001", "100000")
refused("noLanguage", INVALID, lambda: comprehend.detect_pii_entities(Text="x", LanguageCode="tlh"), "tlh")
step("toxic", toxic)
refused("toxicInSpanish", ["UnsupportedLanguageException"], lambda: toxic_in("es", [{"Text": "Hola"}]), "es")
refused("segmentTooLong", ["TextSizeLimitExceededException"], lambda: toxic_in("en", [{"Text": "a" * 1001}]), "1001")
refused("tooManySegments", INVALID, lambda: toxic_in("en", [{"Text": "x"}] * 11), "11")
step("tried", tried)
refused("lookAround", ["ValidationException"],
        lambda: macie.test_custom_data_identifier(regex="(?=x)y", sampleText="xy"))
step("create", create)
step("get", get)
step("list", lists)
step("tags", tags)
refused("tokenOfAnother", ["ConflictException"], lambda: macie.create_custom_data_identifier(
    name=NAME, clientToken=f"{NAME}-1", regex="F-[0-9]"))
step("delete", delete)
refused("deletedTwice", ["ResourceNotFoundException"], lambda: macie.delete_custom_data_identifier(id=made["id"]))
refused("missing", ["ResourceNotFoundException"], lambda: macie.get_custom_data_identifier(id="nobody"))
step("managed", managed)
step("allowList", allow_list)
refused("noAllowList", ["ResourceNotFoundException"], lambda: macie.get_allow_list(id=made["list"]))
finish()
