#!/usr/bin/env bash
# Copyright the Plumbline authors. Apache-2.0.
# Users, roles and sessions: a role is assumed, its session may do what the role's policy says and no more.
cd "$(dirname "${BASH_SOURCE[0]}")" && . ./steps.sh

role="$PREFIX-reader"
user="$PREFIX-ann"
reads='{"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Action": ["sagemaker:List*", "sagemaker:Describe*"],
    "Resource": "*"}]}'

# Runs the stock client with the keys of the session.
as_session() {
    AWS_ACCESS_KEY_ID=${session[0]} AWS_SECRET_ACCESS_KEY=${session[1]} AWS_SESSION_TOKEN=${session[2]} aws_ "$@"
}

# Assumes the role and prints its ARN; the keys go to a file, never to the terminal.
assume() {
    aws_ sts assume-role --role-arn "arn:aws:iam::$account:role/$role" --role-session-name conformance --query \
        '[Credentials.AccessKeyId, Credentials.SecretAccessKey, Credentials.SessionToken, AssumedRoleUser.Arn]' \
        --output text > "$keys" && cut -f4 "$keys"
}

keys=$(mktemp)
trap 'rm -f "$keys"' EXIT

step callerIdentity '[0-9]*' aws_ sts get-caller-identity --query Account --output text
account=$seen
trust="{\"Version\": \"2012-10-17\", \"Statement\": [{\"Effect\": \"Allow\", \"Principal\": {\"AWS\": \"$account\"},
    \"Action\": \"sts:AssumeRole\"}]}"
step createUser "arn:aws:iam::$account:user/$user" aws_ iam create-user --user-name "$user" --tags 'Key=team,Value=risk + more' \
    --query User.Arn --output text
refused duplicateUser EntityAlreadyExists aws_ iam create-user --user-name "$user"
refused missingUser NoSuchEntity aws_ iam get-user --user-name "$PREFIX-nobody"
refused badPolicy MalformedPolicyDocument aws_ iam put-user-policy --user-name "$user" --policy-name bad --policy-document '{'
step createRole "arn:aws:iam::$account:role/$role" aws_ iam create-role --role-name "$role" \
    --assume-role-policy-document "$trust" --query Role.Arn --output text
step putRolePolicy "" aws_ iam put-role-policy --role-name "$role" --policy-name reads --policy-document "$reads"
step getRolePolicy $'sagemaker:List*\tsagemaker:Describe*' aws_ iam get-role-policy --role-name "$role" --policy-name reads \
    --query 'PolicyDocument.Statement[0].Action' --output text
step assumeRole "*:assumed-role/$role/conformance" assume
IFS=$'\t' read -r -a session < "$keys"
session=("${session[@]:-x}" x x)
step sessionReads "*" as_session sagemaker list-model-cards --query 'length(ModelCardSummaries)' --output text
step sessionIs "arn:aws:sts::$account:assumed-role/$role/conformance" as_session sts get-caller-identity --query Arn --output text
refused sessionMayNotWrite AccessDeniedException as_session sagemaker create-model-card --model-card-name "$PREFIX-denied" \
    --content '{}' --model-card-status Draft
for part in "assumed-role/$role/conformance" sagemaker:CreateModelCard model-card; do
    step "denialNames-$part" "*$part*" echo "$seen"
done
step simulate $'allowed\timplicitDeny' aws_ iam simulate-custom-policy --policy-input-list "$reads" --action-names \
    sagemaker:DescribeModelCard sagemaker:DeleteModelCard --query 'EvaluationResults[].EvalDecision' --output text
session=("${session[0]}" wrong "${session[2]}")
refused wrongSecret 'SignatureDoesNotMatch|InvalidSignatureException' as_session sts get-caller-identity
finish
