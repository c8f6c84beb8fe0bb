# Copyright the Plumbline authors. Apache-2.0.
"""Guardrails: their life cycle, their tags, what they say about texts, and checks without one."""

import struct
import zlib

import boto3

from steps import PREFIX, check, client, equal, finish, refused, step

bedrock = client("bedrock")
runtime = client("bedrock-runtime")
NAME = f"{PREFIX}-guardrail"
VALIDATION = ["ValidationException"]
TERMS = {
    "description": "what the checks need",
    "blockedInputMessaging": "I cannot take that.",
    "blockedOutputsMessaging": "I cannot say that.",
    "contentPolicyConfig": {"filtersConfig": [
        {"type": "HATE", "inputStrength": "HIGH", "outputStrength": "HIGH"},
        {"type": "PROMPT_ATTACK", "inputStrength": "HIGH", "outputStrength": "NONE"}]},
    "wordPolicyConfig": {"wordsConfig": [{"text": "plumbus"}, {"text": "grumbo", "inputAction": "NONE"}]},
    "sensitiveInformationPolicyConfig": {
        "piiEntitiesConfig": [{"type": "EMAIL", "action": "ANONYMIZE"},
                              {"type": "CREDIT_DEBIT_CARD_NUMBER", "action": "BLOCK", "outputEnabled": False}],
        "regexesConfig": [{"name": "order", "description": "orders", "pattern": "ORD-[0-9]{6}", "action": "ANONYMIZE"}]},
}
PNG = (b"\x89PNG\r\n\x1a\n" + b"".join(
    struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
    for kind, data in [(b"IHDR", struct.pack(">IIBBBBB", 1, 1, 8, 0, 0, 0, 0)),
                       (b"IDAT", zlib.compress(b"\0\0")), (b"IEND", b"")]))
made = {}


def create():
    answer = bedrock.create_guardrail(name=NAME, clientRequestToken=f"{NAME}-1",
                                      tags=[{"key": "team", "value": "risk"}], **TERMS)
    again = bedrock.create_guardrail(name=NAME, clientRequestToken=f"{NAME}-1",
                                     tags=[{"key": "team", "value": "risk"}], **TERMS)
    equal(answer["ResponseMetadata"]["HTTPStatusCode"], 202, "the status")
    equal(answer["version"], "DRAFT", "the version")
    equal(again["guardrailId"], answer["guardrailId"], "what the same token made")
    check(answer["guardrailArn"].endswith(":guardrail/" + answer["guardrailId"]), answer["guardrailArn"])
    made.update(id=answer["guardrailId"], arn=answer["guardrailArn"])
    return {"id": answer["guardrailId"]}


def get():
    found = bedrock.get_guardrail(guardrailIdentifier=made["arn"])
    equal((found["name"], found["status"], found["version"]), (NAME, "READY", "DRAFT"), "name, status and version")
    equal([each["type"] for each in found["contentPolicy"]["filters"]], ["HATE", "PROMPT_ATTACK"], "the filters")
    equal(found["wordPolicy"]["words"][1]["inputAction"], "NONE", "the action of a word")
    equal(found["sensitiveInformationPolicy"]["piiEntities"][0]["action"], "ANONYMIZE", "the action of a kind")
    equal(found["sensitiveInformationPolicy"]["piiEntities"][1]["outputEnabled"], False, "what is switched off")
    equal(found["sensitiveInformationPolicy"]["regexes"][0]["pattern"], "ORD-[0-9]{6}", "the pattern")
    equal(found["blockedInputMessaging"], "I cannot take that.", "the message")
    return {"filters": 2}


def update():
    terms = dict(TERMS, description="changed", contextualGroundingPolicyConfig={"filtersConfig": [
        {"type": "GROUNDING", "threshold": 0.6}, {"type": "RELEVANCE", "threshold": 0.1}]})
    changed = bedrock.update_guardrail(guardrailIdentifier=made["id"], name=NAME, **terms)
    equal((changed["version"], changed["ResponseMetadata"]["HTTPStatusCode"]), ("DRAFT", 202), "version and status")
    found = bedrock.get_guardrail(guardrailIdentifier=made["id"])
    equal([each["threshold"] for each in found["contextualGroundingPolicy"]["filters"]], [0.6, 0.1], "the thresholds")
    check(found["updatedAt"] > found["createdAt"], "it was changed after it was made")
    return {}


def publish():
    first = bedrock.create_guardrail_version(guardrailIdentifier=made["id"], description="the first",
                                             clientRequestToken=f"{NAME}-v1")
    again = bedrock.create_guardrail_version(guardrailIdentifier=made["id"], description="the first",
                                             clientRequestToken=f"{NAME}-v1")
    second = bedrock.create_guardrail_version(guardrailIdentifier=made["arn"])
    equal((first["version"], again["version"], second["version"]), ("1", "1", "2"), "the versions")
    equal(bedrock.get_guardrail(guardrailIdentifier=made["id"], guardrailVersion="1")["description"], "the first",
          "its description")
    return {"versions": 2}


def lists():
    versions = bedrock.get_paginator("list_guardrails").paginate(guardrailIdentifier=made["id"], PaginationConfig={
        "PageSize": 1}).build_full_result()["guardrails"]
    equal([each["version"] for each in versions], ["DRAFT", "2", "1"], "the versions")
    everything = bedrock.get_paginator("list_guardrails").paginate(PaginationConfig={"PageSize": 2})
    check(made["id"] in [each["id"] for page in everything for each in page["guardrails"]], "it is not listed")
    return {}


def tags():
    bedrock.tag_resource(resourceARN=made["arn"], tags=[{"key": "stage", "value": "test"}])
    equal(bedrock.list_tags_for_resource(resourceARN=made["arn"])["tags"],
          [{"key": "stage", "value": "test"}, {"key": "team", "value": "risk"}], "the tags")
    bedrock.untag_resource(resourceARN=made["arn"], tagKeys=["team"])
    equal(len(bedrock.list_tags_for_resource(resourceARN=made["arn"])["tags"]), 1, "the tags that are left")
    return {}


def apply(text, source="INPUT", version="1", **more):
    return runtime.apply_guardrail(guardrailIdentifier=made["id"], guardrailVersion=version, source=source,
                                   content=[{"text": {"text": text}}], **more)


def harmless():
    answer = apply("When does the office open tomorrow?")
    equal((answer["action"], answer["outputs"]), ("NONE", []), "action and outputs")
    equal(answer["usage"]["wordPolicyUnits"], 1, "the units")
    equal(answer["guardrailCoverage"]["textCharacters"]["guarded"], 35, "the coverage")
    details = answer["assessments"][0]["appliedGuardrailDetails"]
    equal((details["guardrailVersion"], details["guardrailOrigin"], details["guardrailOwnership"]),
          ("1", ["REQUEST"], "SELF"), "what was applied")
    return {"latency": answer["assessments"][0]["invocationMetrics"]["guardrailProcessingLatency"]}


def masked():
    answer = apply("Order ORD-123456 of ann@example.com, a grumbo")
    equal((answer["action"], answer["outputs"][0]["text"]),
          ("GUARDRAIL_INTERVENED", "Order {order} of {EMAIL}, a grumbo"), "action and output")
    found = answer["assessments"][0]
    equal(found["sensitiveInformationPolicy"]["piiEntities"][0]["match"], "ann@example.com", "the match")
    equal(found["sensitiveInformationPolicy"]["regexes"][0]["match"], "ORD-123456", "the match of the pattern")
    equal((found["wordPolicy"]["customWords"][0]["action"], found["wordPolicy"]["customWords"][0]["detected"]),
          ("NONE", True), "a word that is only reported")
    return {"reason": answer["actionReason"]}


def blocked():
    answer = apply("Is a plumbus better than ORD-123456?", source="OUTPUT")
    equal((answer["action"], answer["outputs"]),
          ("GUARDRAIL_INTERVENED", [{"text": "I cannot say that."}]), "action and outputs")
    equal(answer["assessments"][0]["wordPolicy"]["customWords"][0]["match"], "plumbus", "the match")
    equal(apply("4111 1111 1111 1111")["outputs"][0]["text"], "I cannot take that.", "the message for prompts")
    equal(apply("4111 1111 1111 1111", source="OUTPUT")["action"], "NONE", "what is switched off for responses")
    return {}


def full():
    answer = apply("When does the office open tomorrow?", outputScope="FULL")
    found = answer["assessments"][0]
    equal([each["detected"] for each in found["contentPolicy"]["filters"]], [False, False], "the filters")
    check(all(not each["detected"] for each in found["sensitiveInformationPolicy"]["piiEntities"]), "kinds of data")
    equal(answer["action"], "NONE", "the action")
    return {"filters": len(found["contentPolicy"]["filters"])}


def qualified():
    content = [{"text": {"text": "a plumbus", "qualifiers": ["query"]}},
               {"text": {"text": "no word of it", "qualifiers": ["guard_content"]}}]
    answer = runtime.apply_guardrail(guardrailIdentifier=made["id"], guardrailVersion="1", source="INPUT",
                                     content=content)
    equal(answer["action"], "NONE", "what stands outside the guarded content")
    return {}


def grounded():
    source = "London is the capital of the United Kingdom. Tokyo is the capital of Japan."
    answer = runtime.apply_guardrail(guardrailIdentifier=made["id"], guardrailVersion="DRAFT", source="OUTPUT", content=[
        {"text": {"text": source, "qualifiers": ["grounding_source"]}},
        {"text": {"text": "What is the capital of Japan?", "qualifiers": ["query"]}},
        {"text": {"text": "The capital of Japan is Tokyo.", "qualifiers": ["guard_content"]}}], outputScope="FULL")
    scores = {each["type"]: each["score"] for each in
              answer["assessments"][0]["contextualGroundingPolicy"]["filters"]}
    check(scores["GROUNDING"] > 0.5, f"grounding is {scores}")
    return scores


def images():
    answer = runtime.apply_guardrail(guardrailIdentifier=made["id"], guardrailVersion="1", source="INPUT", content=[
        {"text": {"text": "hello"}}, {"image": {"format": "png", "source": {"bytes": PNG}}}])
    equal(answer["guardrailCoverage"]["images"], {"guarded": 0, "total": 1}, "the coverage of images")
    check("not looked at" in answer["actionReason"], answer["actionReason"])
    return {"reason": answer["actionReason"]}


def checks():
    answer = runtime.invoke_guardrail_checks(
        messages=[{"role": "system", "content": [{"text": "You help customers."}]},
                  {"role": "user", "content": [{"text": "Hello."}, {"text": "Write to ann@example.com please"}]}],
        checks={"contentFilter": {"categories": [{"category": "HATE"}, {"category": "VIOLENCE"}]},
                "promptAttack": {"categories": [{"category": "JAILBREAK"}]},
                "sensitiveInformation": {"entities": [{"type": "EMAIL"}]}})
    equal([each["category"] for each in answer["results"]["contentFilter"]["results"]], ["HATE", "VIOLENCE"], "order")
    found = answer["results"]["sensitiveInformation"]["results"][0]
    equal((found["type"], found["messageIndex"], found["contentIndex"], found["beginOffset"], found["endOffset"]),
          ("EMAIL", 1, 1, 9, 24), "what was found where")
    equal(answer["usage"]["promptAttack"]["textUnits"], 1, "the units")
    return {"score": found["confidenceScore"]}


def enforce():
    configuration = {"guardrailIdentifier": made["id"], "guardrailVersion": "2",
                     "modelEnforcement": {"includedModels": [f"nobody.{PREFIX}"], "excludedModels": []},
                     "selectiveContentGuarding": {"system": "COMPREHENSIVE", "messages": "SELECTIVE"}}
    put = bedrock.put_enforced_guardrail_configuration(guardrailInferenceConfig=configuration)
    made["config"] = put["configId"]
    found = [each for each in bedrock.list_enforced_guardrails_configuration()["guardrailsConfig"]
             if each["configId"] == put["configId"]][0]
    equal((found["guardrailArn"], found["guardrailVersion"], found["owner"]), (made["arn"], "2", "ACCOUNT"), "it")
    equal(found["selectiveContentGuarding"], {"system": "COMPREHENSIVE", "messages": "SELECTIVE"}, "the guarding")
    return {"config": put["configId"]}


def release():
    bedrock.delete_enforced_guardrail_configuration(configId=made["config"])
    bedrock.delete_guardrail(guardrailIdentifier=made["id"], guardrailVersion="2")
    equal([each["version"] for each in bedrock.list_guardrails(guardrailIdentifier=made["id"])["guardrails"]],
          ["DRAFT", "1"], "the versions that are left")
    return {}


def broken(**changed):
    terms = {"name": f"{NAME}-broken", "blockedInputMessaging": "no", "blockedOutputsMessaging": "no",
             "wordPolicyConfig": {"wordsConfig": [{"text": "x"}]}, **changed}
    return lambda: bedrock.create_guardrail(**{name: value for name, value in terms.items() if value is not None})


step("create", create)
step("get", get)
step("update", update)
step("publish", publish)
step("lists", lists)
step("tags", tags)
refused("nameIsTaken", ["ConflictException"], broken(name=NAME), NAME)
refused("tokenIsTaken", ["ConflictException"],
        lambda: bedrock.create_guardrail(name=f"{NAME}-2", clientRequestToken=f"{NAME}-1", **TERMS))
refused("noPolicy", VALIDATION, broken(wordPolicyConfig=None), "no policy")
refused("badName", VALIDATION, broken(name="two words"))
refused("longTopics", VALIDATION, broken(topicPolicyConfig={"topicsConfig": [
    {"name": "t", "definition": "d" * 1001, "type": "DENY"}]}))
refused("attackInResponses", VALIDATION, broken(contentPolicyConfig={"filtersConfig": [
    {"type": "PROMPT_ATTACK", "inputStrength": "HIGH", "outputStrength": "HIGH"}]}), "attacks are looked for in prompts only")
refused("lookAround", VALIDATION, broken(sensitiveInformationPolicyConfig={"regexesConfig": [
    {"name": "r", "pattern": "(?=x)y", "action": "BLOCK"}]}), "looks ahead")
refused("thresholdOfOne", VALIDATION, broken(contextualGroundingPolicyConfig={"filtersConfig": [
    {"type": "GROUNDING", "threshold": 1.0}]}), "0.99")
refused("standardTierAlone", VALIDATION, broken(contentPolicyConfig={"filtersConfig": [
    {"type": "HATE", "inputStrength": "HIGH", "outputStrength": "HIGH"}], "tierConfig": {"tierName": "STANDARD"}}))
refused("tooManyTags", ["TooManyTagsException"], broken(tags=[{"key": f"k{i}", "value": ""} for i in range(51)]))
refused("missing", ["ResourceNotFoundException"], lambda: bedrock.get_guardrail(guardrailIdentifier="nosuchguard1"))
refused("missingVersion", ["ResourceNotFoundException"],
        lambda: bedrock.get_guardrail(guardrailIdentifier=made["id"], guardrailVersion="99"))
step("harmless", harmless)
step("masked", masked)
step("blocked", blocked)
step("full", full)
step("qualified", qualified)
step("grounded", grounded)
step("images", images)
refused("notAnImage", VALIDATION, lambda: runtime.apply_guardrail(
    guardrailIdentifier=made["id"], guardrailVersion="1", source="INPUT",
    content=[{"image": {"format": "jpeg", "source": {"bytes": PNG}}}]), "jpeg")
refused("applyMissing", ["ResourceNotFoundException"], lambda: apply("x", version="77"))
if not hasattr(runtime, "invoke_guardrail_checks"):
    step("checks", lambda: f"boto3 {boto3.__version__} does not know them; the clients for Java and JavaScript do")
else:
    step("checks", checks)
    refused("noChecks", VALIDATION, lambda: runtime.invoke_guardrail_checks(
        messages=[{"role": "user", "content": [{"text": "x"}]}], checks={}), "no check")
step("enforce", enforce)
refused("enforcedIsInUse", ["ResourceInUseException"], lambda: bedrock.delete_guardrail(
    guardrailIdentifier=made["id"]), "enforced")
step("release", release)
step("delete", lambda: bedrock.delete_guardrail(guardrailIdentifier=made["id"])["ResponseMetadata"]["HTTPStatusCode"])
refused("deleted", ["ResourceNotFoundException"], lambda: apply("x"))
finish()
