#!/usr/bin/env bash
# Copyright the Plumbline authors. Apache-2.0.
# Artifacts, an action and a context, joined and queried in both directions.
cd "$(dirname "${BASH_SOURCE[0]}")" && . ./steps.sh

uri() {
    printf 'SourceUri=s3://lineage/%s/%s' "$PREFIX" "$1"
}

artifact() {
    aws_ sagemaker create-artifact --artifact-name "$PREFIX-$1" --artifact-type "$2" --source "$(uri "$1")" \
        --properties origin=conformance --query ArtifactArn --output text
}

join() {
    aws_ sagemaker add-association --source-arn "$1" --destination-arn "$2" --association-type "$3" \
        --query DestinationArn --output text
}

step create-data 'arn:*:artifact/*' artifact data DataSet
data=$seen
step create-model 'arn:*:artifact/*' artifact model Model
model=$seen
step create-training "arn:*:action/$PREFIX-training" aws_ sagemaker create-action --action-name "$PREFIX-training" \
    --action-type Training --source "$(uri training)" --status Completed --query ActionArn --output text
training=$seen
step create-endpoint "arn:*:context/$PREFIX-endpoint" aws_ sagemaker create-context --context-name "$PREFIX-endpoint" \
    --context-type Endpoint --source "$(uri endpoint)" --query ContextArn --output text
endpoint=$seen
step sameSourceIsTheSameArtifact "$data" artifact data DataSet
step data-ContributedTo-training "$training" join "$data" "$training" ContributedTo
step training-Produced-model "$model" join "$training" "$model" Produced
step model-AssociatedWith-endpoint "$endpoint" join "$model" "$endpoint" AssociatedWith
step ascend 3 aws_ sagemaker query-lineage --start-arns "$endpoint" --direction Ascendants --include-edges --max-depth 10 \
    --query 'length(Edges)' --output text
step ascendNamesTheData "*$data*" aws_ sagemaker query-lineage --start-arns "$endpoint" --direction Ascendants \
    --include-edges --max-depth 10 --query 'Vertices[].Arn' --output text
step descendOne 1 aws_ sagemaker query-lineage --start-arns "$data" --direction Descendants --include-edges --max-depth 1 \
    --query 'length(Edges)' --output text
step listAssociations "$model"$'\tProduced' aws_ sagemaker list-associations --source-arn "$training" \
    --query 'AssociationSummaries[].[DestinationArn, AssociationType]' --output text
step describe $'DataSet\tconformance' aws_ sagemaker describe-artifact --artifact-arn "$data" \
    --query '[ArtifactType, Properties.origin]' --output text
refused deleteJoined 'ValidationException|ConflictException|ResourceInUse' aws_ sagemaker delete-artifact --artifact-arn "$model"
refused joinMissing ResourceNotFound join "$data" "${model%????}0000" ContributedTo
step deleteAssociation "*" aws_ sagemaker delete-association --source-arn "$model" --destination-arn "$endpoint"
finish
