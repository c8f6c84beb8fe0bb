#!/usr/bin/env bash
# Copyright the Plumbline authors. Apache-2.0.
# A model card's life: made, changed, versions, paged lists, exported, refused where AWS refuses.
cd "$(dirname "${BASH_SOURCE[0]}")" && . ./steps.sh

name="$PREFIX-card"
other="$PREFIX-card-2"
first='{"model_overview": {"model_description": "first"}}'
second='{"model_overview": {"model_description": "second"}}'
long=$(mktemp)
trap 'rm -f "$long"' EXIT
head -c 100001 /dev/zero | tr '\0' ' ' > "$long"

step create "arn:aws:sagemaker:*:model-card/$name" aws_ sagemaker create-model-card --model-card-name "$name" \
    --content "$first" --model-card-status Draft --tags Key=team,Value=risk --query ModelCardArn --output text
arn=$seen
step updateStatus "*$name" aws_ sagemaker update-model-card --model-card-name "$name" --model-card-status PendingReview \
    --query ModelCardArn --output text
step updateContent "*$name" aws_ sagemaker update-model-card --model-card-name "$name" --content "$second" \
    --query ModelCardArn --output text
step versions $'1\t2\t3' aws_ sagemaker list-model-card-versions --model-card-name "$name" --sort-by Version \
    --sort-order Ascending --query 'ModelCardVersionSummaryList[].ModelCardVersion' --output text
step describeFirst "$first"$'\t'Draft aws_ sagemaker describe-model-card --model-card-name "$name" --model-card-version 1 \
    --query '[Content, ModelCardStatus]' --output text
step describeLatest $'3\tPendingReview' aws_ sagemaker describe-model-card --model-card-name "$name" \
    --query '[ModelCardVersion, ModelCardStatus]' --output text
step tags $'team\trisk' aws_ sagemaker list-tags --resource-arn "$arn" --query 'Tags[].[Key, Value]' --output text
step createSecond "*$other" aws_ sagemaker create-model-card --model-card-name "$other" --content "$first" \
    --model-card-status Draft --query ModelCardArn --output text
step listPaged "[[]*\"$name\",*\"$other\"*]" aws_ sagemaker list-model-cards --name-contains "$name" --sort-by Name \
    --sort-order Ascending --page-size 1 --query 'ModelCardSummaries[].ModelCardName' --output json
refused tamperedToken ValidationException aws_ sagemaker list-model-cards --name-contains "$name" --no-paginate \
    --next-token not-a-token
step export "arn:*:model-card/$name/export-job/$name" aws_ sagemaker create-model-card-export-job --model-card-name "$name" \
    --model-card-export-job-name "$name" --output-config "S3OutputPath=${PLUMBLINE_EXPORT:-s3://exports/cards}" \
    --query ModelCardExportJobArn --output text
job=$seen
for _ in $(seq 30); do
    [ "$(aws_ sagemaker describe-model-card-export-job --model-card-export-job-arn "$job" --query Status --output text \
        2> /dev/null)" = InProgress ] || break
    sleep 1
done
step exported $'Completed\ts3://*.pdf' aws_ sagemaker describe-model-card-export-job --model-card-export-job-arn "$job" \
    --query '[Status, ExportArtifacts.S3ExportArtifacts]' --output text
refused contentAndStatus ValidationException aws_ sagemaker update-model-card --model-card-name "$name" --content "$first" \
    --model-card-status Draft
refused tooLong ValidationException aws_ sagemaker update-model-card --model-card-name "$name" --content "file://$long"
refused duplicate ConflictException aws_ sagemaker create-model-card --model-card-name "$name" --content "$first" \
    --model-card-status Draft
refused badName ValidationException aws_ sagemaker create-model-card --model-card-name=-bad- --content '{}' \
    --model-card-status Draft
refused missing ResourceNotFound aws_ sagemaker describe-model-card --model-card-name "$PREFIX-no-such-card"
step delete "" aws_ sagemaker delete-model-card --model-card-name "$other"
finish
