#!/usr/bin/env bash
# Copyright the Plumbline authors. Apache-2.0.
# Sensitive data: what Comprehend finds in a text, and the identifiers and allow lists of Macie.
cd "$(dirname "${BASH_SOURCE[0]}")" && . ./steps.sh

badge="$PREFIX-badge"
long=$(printf '%*s' 100001 '' | tr ' ' a)

toxic() {
    aws_ comprehend detect-toxic-content --language-code "$1" --text-segments "[{\"Text\": \"$2\"}]" --output text \
        --query "$3"
}

create() {
    aws_ macie2 create-custom-data-identifier --name "$badge" --client-token "$badge-1" --query customDataIdentifierId \
        --output text "$@"
}

step detect $'EMAIL\t9\t24' aws_ comprehend detect-pii-entities --language-code en --text 'Write to ada@example.com' \
    --query 'Entities[].[Type, BeginOffset, EndOffset]' --output text
step contains SSN aws_ comprehend contains-pii-entities --language-code en --text 'SSN 536-90-4399' \
    --query 'Labels[].Name' --output text
refused tooLong TextSizeLimitExceededException aws_ comprehend detect-pii-entities --language-code en --text "$long"
refused noLanguage 'InvalidRequestException|ValidationException' aws_ comprehend detect-pii-entities --language-code tlh \
    --text x
step toxic $'7\tTrue' toxic en 'You are a worthless idiot and nobody likes you.' \
    'ResultList[0].[length(Labels), Toxicity > `0.5`]'
refused toxicInSpanish UnsupportedLanguageException toxic es Hola 'ResultList'
step tried 1 aws_ macie2 test-custom-data-identifier --regex 'E-[0-9]{5}' --keywords employee \
    --sample-text 'Employee E-12345' --query matchCount --output text
refused lookAround ValidationException aws_ macie2 test-custom-data-identifier --regex '(?=x)y' --sample-text xy
step create '????????????????????????????????????' create --regex 'E-[0-9]{5}' --keywords employee --tags team=hr
id=$seen
step get "$badge"$'\tE-[[]0-9]{5}\tFalse\thr' aws_ macie2 get-custom-data-identifier --id "$id" \
    --query '[name, regex, deleted, tags.team]' --output text
step list "$badge" aws_ macie2 list-custom-data-identifiers --query "items[?id=='$id'].name" --output text
step batch "$badge"$'\tnobody' aws_ macie2 batch-get-custom-data-identifiers --ids "$id" nobody --output text \
    --query '[customDataIdentifiers[0].name, notFoundIdentifierIds[0]]'
arn=$(aws_ macie2 get-custom-data-identifier --id "$id" --query arn --output text)
step tag "" aws_ macie2 tag-resource --resource-arn "$arn" --tags stage=test
step untag "" aws_ macie2 untag-resource --resource-arn "$arn" --tag-keys team
step tags $'test\tNone' aws_ macie2 list-tags-for-resource --resource-arn "$arn" --query '[tags.stage, tags.team]' --output text
refused tokenOfAnother ConflictException create --regex 'F-[0-9]'
step delete "" aws_ macie2 delete-custom-data-identifier --id "$id"
step deleted True aws_ macie2 get-custom-data-identifier --id "$id" --query deleted --output text
refused deletedTwice ResourceNotFoundException aws_ macie2 delete-custom-data-identifier --id "$id"
step managed FINANCIAL_INFORMATION aws_ macie2 list-managed-data-identifiers --output text \
    --query "items[?id=='CREDIT_CARD_NUMBER'].category"
step createAllowList '*' aws_ macie2 create-allow-list --name "$badge" --client-token "$badge-list" \
    --criteria '{"regex": "E-0[0-9]*"}' --query id --output text
list=$seen
step getAllowList OK aws_ macie2 get-allow-list --id "$list" --query status.code --output text
step updateAllowList "$list" aws_ macie2 update-allow-list --id "$list" --name "$badge" --description changed \
    --criteria '{"regex": "E-1[0-9]*"}' --query id --output text
step listAllowLists "$badge" aws_ macie2 list-allow-lists --query "allowLists[?id=='$list'].name" --output text
step deleteAllowList "" aws_ macie2 delete-allow-list --id "$list"
refused noAllowList ResourceNotFoundException aws_ macie2 get-allow-list --id "$list"
finish
