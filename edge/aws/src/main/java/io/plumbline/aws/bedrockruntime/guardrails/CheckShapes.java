// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.aws.bedrockruntime.guardrails;

import io.plumbline.guardrails.assess.Checks;
import io.plumbline.guardrails.detect.Harm;
import java.util.List;
import software.amazon.awssdk.services.bedrockruntime.model.GuardrailChecksConfig;
import software.amazon.awssdk.services.bedrockruntime.model.GuardrailChecksContentFilterResultEntry;
import software.amazon.awssdk.services.bedrockruntime.model.GuardrailChecksPromptAttackResultEntry;
import software.amazon.awssdk.services.bedrockruntime.model.GuardrailChecksResults;
import software.amazon.awssdk.services.bedrockruntime.model.GuardrailChecksSensitiveInformationResultEntry;
import software.amazon.awssdk.services.bedrockruntime.model.GuardrailChecksUsageResults;
import software.amazon.awssdk.services.bedrockruntime.model.InvokeGuardrailChecksResponse;

/** What checks found, as the answer has it: an entry for each category that was asked for, in the order of the request. */
final class CheckShapes {
    private static final int MOST_ENTITIES = 1000;

    private CheckShapes() {}

    static InvokeGuardrailChecksResponse answer(GuardrailChecksConfig wanted, Checks.Result found) {
        GuardrailChecksResults.Builder results = GuardrailChecksResults.builder();
        GuardrailChecksUsageResults.Builder usage = GuardrailChecksUsageResults.builder();
        if (wanted.contentFilter() != null) {
            results.contentFilter(each -> each.results(wanted.contentFilter().categories().stream()
                    .map(category -> GuardrailChecksContentFilterResultEntry.builder()
                            .category(category.categoryAsString())
                            .severityScore(severity(found, category.categoryAsString())).build())
                    .toList()));
            usage.contentFilter(each -> each.textUnits(found.units()));
        }
        if (wanted.promptAttack() != null) {
            results.promptAttack(each -> each.results(wanted.promptAttack().categories().stream()
                    .map(category -> GuardrailChecksPromptAttackResultEntry.builder()
                            .category(category.categoryAsString())
                            .severityScore(severity(found, category.categoryAsString())).build())
                    .toList()));
            usage.promptAttack(each -> each.textUnits(found.units()));
        }
        if (wanted.sensitiveInformation() != null) {
            results.sensitiveInformation(each -> each.results(entities(found))
                    .truncated(found.entities().size() > MOST_ENTITIES));
            usage.sensitiveInformation(each -> each.textUnits(found.units()));
        }
        return InvokeGuardrailChecksResponse.builder().results(results.build()).usage(usage.build()).build();
    }

    private static double severity(Checks.Result found, String category) {
        return found.severities().getOrDefault(Harm.valueOf(category), 0.0);
    }

    private static List<GuardrailChecksSensitiveInformationResultEntry> entities(Checks.Result found) {
        return found.entities().stream().limit(MOST_ENTITIES)
                .map(each -> GuardrailChecksSensitiveInformationResultEntry.builder()
                        .type(each.finding().type().bedrockName().orElseThrow())
                        .confidenceScore(each.finding().score()).beginOffset(each.finding().begin())
                        .endOffset(each.finding().end()).messageIndex(each.message()).contentIndex(each.content())
                        .build())
                .toList();
    }
}
