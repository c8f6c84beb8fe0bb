#!/usr/bin/env bash
# Copyright the Plumbline authors. Apache-2.0.
# Models behind guardrails over endpoints of three kinds. The command line knows no event streams. The models answer "Say X" with X.
cd "$(dirname "${BASH_SOURCE[0]}")" && . ./steps.sh

answer=$(mktemp)
trap 'rm -f "$answer"' EXIT

converse() {
    local model=$1 text=$2
    shift 2
    aws_ bedrock-runtime converse --model-id "$model" --messages "[{\"role\": \"user\", \"content\": [{\"text\": \"$text\"}]}]" \
        --guardrail-config "guardrailIdentifier=$id,guardrailVersion=DRAFT,trace=enabled" --output text "$@"
}

# Invokes a model and prints its body.
invoke() {
    local model=$1 text=$2
    shift 2
    aws_ bedrock-runtime invoke-model --model-id "$model" --content-type application/json --body "$(body "$text")" "$@" \
        "$answer" --query contentType --output text && cat "$answer"
}

# Version 2 of the command line wants binary arguments in base64.
body() {
    local text='{"anthropic_version": "bedrock-2023-05-31", "max_tokens": 9, "messages": [{"role": "user", "content": "'$1'"}]}'
    case "$version" in
        aws-cli/1*) printf '%s' "$text" ;;
        *) printf '%s' "$text" | base64 -w 0 ;;
    esac
}

version=$(aws_ --version 2>&1)
step create '????????????' aws_ bedrock create-guardrail --name "$PREFIX-gateway" --blocked-input-messaging 'Not asked.' \
    --blocked-outputs-messaging 'Not said.' --word-policy-config '{"wordsConfig": [{"text": "zeppelin"}]}' \
    --sensitive-information-policy-config '{"piiEntitiesConfig": [{"type": "EMAIL", "action": "ANONYMIZE"}]}' \
    --query guardrailId --output text
id=$seen
guarded=(--guardrail-identifier "$id" --guardrail-version DRAFT --trace ENABLED)
for model in local.chat cloud.chat own.chat; do
    step "converse-$model" $'end_turn\tI am {EMAIL}\t9' converse "$model" 'Say I am ann@example.org' \
        --query '[stopReason, output.message.content[0].text, usage.inputTokens]'
    step "blocked-$model" $'guardrail_intervened\tNot asked.\tzeppelin' converse "$model" 'A zeppelin?' --query \
        "[stopReason, output.message.content[0].text, trace.guardrail.inputAssessment.\"$id\".wordPolicy.customWords[0].match]"
    step "invoke-$model" '*application/json*"text":"{EMAIL}"*"amazon-bedrock-guardrailAction":"NONE"*' \
        invoke "$model" 'Say bob@example.org' "${guarded[@]}"
    step "invokeBlocked-$model" '*Not asked.*"amazon-bedrock-guardrailAction":"INTERVENED"*"amazon-bedrock-trace"*' \
        invoke "$model" 'A zeppelin?' "${guarded[@]}"
done
step unguarded '*application/json*{"echo":"Hi"}*' invoke cloud.chat 'Say Hi'
step count 7 aws_ bedrock-runtime count-tokens --model-id cloud.chat --query inputTokens --output text \
    --input '{"converse": {"messages": [{"role": "user", "content": [{"text": "How many?"}]}]}}'
refused countOfNobody ValidationException aws_ bedrock-runtime count-tokens --model-id local.chat \
    --input '{"converse": {"messages": [{"role": "user", "content": [{"text": "How many?"}]}]}}'
refused noSuchModel ResourceNotFoundException converse elsewhere x
refused modelFails ModelErrorException converse local.chat Fail.
refused modelTalksGarbage ModelErrorException converse cloud.chat Garbage.
refused nobodyAnswers ValidationException converse nobody.chat Hi
refused versionMissing ValidationException invoke local.chat Hi --guardrail-identifier "$id"
step delete "" aws_ bedrock delete-guardrail --guardrail-identifier "$id"
finish
