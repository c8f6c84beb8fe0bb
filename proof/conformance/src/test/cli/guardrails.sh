#!/usr/bin/env bash
# Copyright the Plumbline authors. Apache-2.0.
# Guardrails: their life cycle, their tags, and what they say about texts.
cd "$(dirname "${BASH_SOURCE[0]}")" && . ./steps.sh

name="$PREFIX-guardrail"
words='{"wordsConfig": [{"text": "plumbus"}]}'
sensitive='{"piiEntitiesConfig": [{"type": "EMAIL", "action": "ANONYMIZE"}],
    "regexesConfig": [{"name": "order", "pattern": "ORD-[0-9]{6}", "action": "ANONYMIZE"}]}'

create() {
    local what=$1
    shift
    aws_ bedrock create-guardrail --name "$what" --blocked-input-messaging 'I cannot take that.' \
        --blocked-outputs-messaging 'I cannot say that.' "$@" --query guardrailId --output text
}

apply() {
    aws_ bedrock-runtime apply-guardrail --guardrail-identifier "$id" --guardrail-version "${version:-1}" --source "$1" \
        --content "[{\"text\": {\"text\": \"$2\"}}]" --query "$3" --output text
}

step create '????????????' create "$name" --word-policy-config "$words" --sensitive-information-policy-config "$sensitive" \
    --tags key=team,value=risk
id=$seen
arn="arn:aws:bedrock:us-east-1:000000000000:guardrail/$id"
step get $'READY\tDRAFT\tplumbus' aws_ bedrock get-guardrail --guardrail-identifier "$arn" \
    --query '[status, version, wordPolicy.words[0].text]' --output text
step update DRAFT aws_ bedrock update-guardrail --guardrail-identifier "$id" --name "$name" --description changed \
    --blocked-input-messaging 'I cannot take that.' --blocked-outputs-messaging 'I cannot say that.' \
    --word-policy-config "$words" --sensitive-information-policy-config "$sensitive" --query version --output text
step publish 1 aws_ bedrock create-guardrail-version --guardrail-identifier "$id" --description 'the first' \
    --query version --output text
step list $'DRAFT\t1' aws_ bedrock list-guardrails --guardrail-identifier "$id" --query 'guardrails[].version' --output text
step tag "" aws_ bedrock tag-resource --resource-arn "$arn" --tags key=stage,value=test
step untag "" aws_ bedrock untag-resource --resource-arn "$arn" --tag-keys team
step tags stage aws_ bedrock list-tags-for-resource --resource-arn "$arn" --query 'tags[].key' --output text
refused nameIsTaken ConflictException create "$name" --word-policy-config "$words"
refused badName ValidationException create 'two words' --word-policy-config "$words"
refused noPolicy ValidationException create "$name-empty"
refused missing ResourceNotFoundException aws_ bedrock get-guardrail --guardrail-identifier nosuchguard1
step harmless $'NONE\t0' apply INPUT 'When does the office open?' '[action, length(outputs)]'
step masked $'GUARDRAIL_INTERVENED\tOrder {order} of {EMAIL}' apply INPUT 'Order ORD-123456 of ann@example.com' \
    '[action, outputs[0].text]'
step blocked $'GUARDRAIL_INTERVENED\tI cannot say that.\tplumbus' apply OUTPUT 'a plumbus' \
    '[action, outputs[0].text, assessments[0].wordPolicy.customWords[0].match]'
version=77 refused applyMissing ResourceNotFoundException apply INPUT x action
if aws_ bedrock put-enforced-guardrail-configuration help > /dev/null 2>&1; then
    step enforce '????????????' aws_ bedrock put-enforced-guardrail-configuration --guardrail-inference-config \
        "{\"guardrailIdentifier\": \"$id\", \"guardrailVersion\": \"1\",
        \"modelEnforcement\": {\"includedModels\": [\"nobody.$PREFIX\"], \"excludedModels\": []}}" --query configId --output text
    config=$seen
    refused enforcedIsInUse ResourceInUseException aws_ bedrock delete-guardrail --guardrail-identifier "$id"
    step release "" aws_ bedrock delete-enforced-guardrail-configuration --config-id "$config"
fi
step deleteVersion "" aws_ bedrock delete-guardrail --guardrail-identifier "$id" --guardrail-version 1
step delete "" aws_ bedrock delete-guardrail --guardrail-identifier "$id"
refused deleted ResourceNotFoundException apply INPUT x action
finish
