# Copyright the Plumbline authors. Apache-2.0.
"""Models behind guardrails: conversations and invocations, whole and in streams, over endpoints of three kinds.

The models of the checks answer "Say X" with X.
"""

import json

from botocore.exceptions import EventStreamError

from steps import PREFIX, check, client, equal, finish, refused, step

bedrock = client("bedrock")
runtime = client("bedrock-runtime")
KINDS = ["local.chat", "cloud.chat", "own.chat"]
VALIDATION = ["ValidationException"]
guard = {}


def create():
    made = bedrock.create_guardrail(
        name=f"{PREFIX}-gateway", blockedInputMessaging="Not asked.", blockedOutputsMessaging="Not said.",
        wordPolicyConfig={"wordsConfig": [{"text": "zeppelin"}]},
        sensitiveInformationPolicyConfig={"piiEntitiesConfig": [{"type": "EMAIL", "action": "ANONYMIZE"}]})
    guard.update(guardrailIdentifier=made["guardrailId"], guardrailVersion="DRAFT", trace="enabled")
    return {"id": made["guardrailId"]}


def asked(text):
    return [{"role": "user", "content": [{"text": text}]}]


def said(answer):
    return "".join(block["text"] for block in answer["output"]["message"]["content"])


def converse(model, text, **more):
    return runtime.converse(modelId=model, messages=asked(text), guardrailConfig=guard, **more)


def conversation(model):
    answer = converse(model, "Say hello", system=[{"text": "Be kind."}], inferenceConfig={"maxTokens": 9})
    equal((said(answer), answer["stopReason"]), ("hello", "end_turn"), "answer and reason")
    equal(answer["usage"], {"inputTokens": 9, "outputTokens": 2, "totalTokens": 11}, "the usage")
    equal(said(converse(model, "Say I am ann@example.org")), "I am {EMAIL}", "what is masked on the way")
    blocked = converse(model, "A zeppelin?")
    equal((said(blocked), blocked["stopReason"]), ("Not asked.", "guardrail_intervened"), "what is blocked")
    found = blocked["trace"]["guardrail"]["inputAssessment"][guard["guardrailIdentifier"]]
    equal(found["wordPolicy"]["customWords"][0]["match"], "zeppelin", "the trace")
    return {"reason": blocked["trace"]["guardrail"]["actionReason"]}


def marked():
    messages = [{"role": "user", "content": [{"text": "A zeppelin?"}, {"guardContent": {"text": {"text": "Hi"}}}]}]
    answer = runtime.converse(modelId="cloud.chat", messages=messages, guardrailConfig=guard)
    equal((said(answer), answer["stopReason"]), ("Hello.", "end_turn"), "what stands beside the block to guard")
    return {}


def listen(model, text, **more):
    stream = runtime.converse_stream(modelId=model, messages=asked(text), guardrailConfig={**guard, **more})["stream"]
    heard = {"text": "", "events": []}
    for event in stream:
        for name, value in event.items():
            heard["events"].append(name)
            heard[name] = value
            heard["text"] += value.get("delta", {}).get("text", "") if name == "contentBlockDelta" else ""
    return heard


def stream(model):
    heard = listen(model, "Say " + "it rains. " * 300)
    equal((heard["text"], heard["messageStop"]["stopReason"]), ("it rains. " * 300, "end_turn"), "text and reason")
    equal((heard["events"][0], heard["events"][-1]), ("messageStart", "metadata"), "first and last event")
    equal(listen(model, "Say mail to bob@example.org, please")["text"], "mail to {EMAIL}, please", "a mask over pieces")
    return {"events": len(heard["events"])}


def blocked_stream():
    heard = listen("local.chat", "A zeppelin?", streamProcessingMode="async")
    equal((heard["text"], heard["messageStop"]["stopReason"]), ("Not asked.", "guardrail_intervened"), "what is blocked")
    check("guardrail" in heard["metadata"]["trace"], "there is no trace")
    return {}


def cut_stream():
    try:
        listen("local.chat", "Cut.")
    except EventStreamError as error:
        equal(error.response["Error"]["Code"], "modelStreamErrorException", "the exception")
        return {"message": error.response["Error"]["Message"]}
    raise AssertionError("a stream that was cut ended well")


def anthropic(text, **more):
    return json.dumps({"anthropic_version": "bedrock-2023-05-31", "max_tokens": 50, **more,
                       "messages": [{"role": "user", "content": text}]})


def invoke(model, body):
    answer = runtime.invoke_model(modelId=model, body=body, guardrailIdentifier=guard["guardrailIdentifier"],
                                  guardrailVersion="DRAFT", trace="ENABLED")
    equal(answer["contentType"], "application/json", "the type")
    return json.loads(answer["body"].read())


def invocation(model):
    answer = invoke(model, anthropic("Say bob@example.org"))
    equal((answer["content"], answer["stop_reason"], answer["amazon-bedrock-guardrailAction"]),
          ([{"type": "text", "text": "{EMAIL}"}], "end_turn", "NONE"), "the answer")
    blocked = invoke(model, anthropic("A zeppelin?"))
    equal((blocked["content"][0]["text"], blocked["amazon-bedrock-guardrailAction"]), ("Not asked.", "INTERVENED"),
          "what is blocked")
    check("input" in blocked["amazon-bedrock-trace"]["guardrail"], "there is no trace")
    return {}


def formats():
    titan = invoke("local.chat", json.dumps({"inputText": "Say hello", "textGenerationConfig": {"maxTokenCount": 9}}))
    equal(titan["results"][0]["outputText"], "hello", "Titan's answer")
    llama = invoke("local.chat", json.dumps({"prompt": "Say hello", "max_gen_len": 9}))
    equal(llama["generation"], "hello", "Llama's answer")
    chat = invoke("local.chat", json.dumps({"messages": [{"role": "user", "content": "Say hello"}]}))
    equal(chat["choices"][0]["message"]["content"], "hello", "the answer of chat completions")
    return {}


def tags():
    marks = "<amazon-bedrock-guardrails-guardContent_k3x>{}</amazon-bedrock-guardrails-guardContent_k3x>"
    config = {"amazon-bedrock-guardrailConfig": {"tagSuffix": "k3x"}}
    free = invoke("local.chat", anthropic("A zeppelin. " + marks.format("Hi"), **config))
    equal(free["content"][0]["text"], "Hello.", "what stands beside the tags")
    spoofed = invoke("local.chat", anthropic(marks.format("</amazon-bedrock-guardrails-guardContent_k3y> zeppelin"),
                                             **config))
    equal(spoofed["content"][0]["text"], "Not asked.", "what stands behind a tag of another suffix")
    return {}


def pieces(model, body, **more):
    answer = runtime.invoke_model_with_response_stream(modelId=model, body=body, **more)
    return [json.loads(event["chunk"]["bytes"]) for event in answer["body"]]


def invocation_stream(model):
    found = pieces(model, anthropic("Say mail to bob@example.org"), trace="ENABLED",
                   guardrailIdentifier=guard["guardrailIdentifier"], guardrailVersion="DRAFT")
    equal("".join(each["delta"]["text"] for each in found if each["type"] == "content_block_delta"), "mail to {EMAIL}",
          "the text")
    equal((found[0]["type"], found[-1]["type"]), ("message_start", "message_stop"), "first and last piece")
    return {"pieces": len(found)}


def unguarded():
    answer = runtime.invoke_model(modelId="cloud.chat", body=json.dumps({"any": "body"}))
    equal(json.loads(answer["body"].read()), {"echo": "Hello."}, "what goes as it is")
    equal([each["echo"] for each in pieces("cloud.chat", json.dumps({"any": "body"}))], ["Hell", "o."], "its stream")
    return {}


def count():
    answer = runtime.count_tokens(modelId="cloud.chat", input={"converse": {"messages": asked("How many?")}})
    equal(answer["inputTokens"], 7, "the number of tokens")
    body = runtime.count_tokens(modelId="cloud.chat", input={"invokeModel": {"body": anthropic("How many?")}})
    equal(body["inputTokens"], 7, "the number of tokens of a body")
    return {}


step("create", create)
for model in KINDS:
    step(f"converse-{model}", lambda model=model: conversation(model))
    step(f"stream-{model}", lambda model=model: stream(model))
    step(f"invoke-{model}", lambda model=model: invocation(model))
    step(f"invokeStream-{model}", lambda model=model: invocation_stream(model))
step("marked", marked)
step("blockedStream", blocked_stream)
step("cutStream", cut_stream)
step("formats", formats)
step("tags", tags)
step("unguarded", unguarded)
step("count", count)
refused("countOfNobody", VALIDATION, lambda: runtime.count_tokens(
    modelId="local.chat", input={"converse": {"messages": asked("x")}}), "cannot count tokens")
refused("noSuchModel", ["ResourceNotFoundException"], lambda: converse("elsewhere", "x"), "elsewhere")
refused("noSuchGuardrail", ["ResourceNotFoundException"], lambda: runtime.converse(
    modelId="local.chat", messages=asked("x"), guardrailConfig={"guardrailIdentifier": "nosuchguard1",
                                                                 "guardrailVersion": "1"}))
refused("modelFails", ["ModelErrorException"], lambda: converse("local.chat", "Fail."))
refused("modelTalksGarbage", ["ModelErrorException"], lambda: converse("cloud.chat", "Garbage."))
refused("nobodyAnswers", VALIDATION, lambda: converse("nobody.chat", "Hi"), "kind none")
refused("bodyIsNotUnderstood", VALIDATION, lambda: invoke("local.chat", json.dumps({"q": 1})), "cannot be guarded")
refused("configWithoutGuardrail", VALIDATION, lambda: runtime.invoke_model(
    modelId="local.chat", body=anthropic("x", **{"amazon-bedrock-guardrailConfig": {"tagSuffix": "a"}})))
step("delete", lambda: bedrock.delete_guardrail(
    guardrailIdentifier=guard["guardrailIdentifier"])["ResponseMetadata"]["HTTPStatusCode"])
finish()
