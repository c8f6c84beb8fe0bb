// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.aws.bedrockruntime.guardrails;

import io.plumbline.guardrails.assess.Assessment;
import io.plumbline.guardrails.assess.GuardRequest;
import io.plumbline.guardrails.assess.Outcome;
import io.plumbline.guardrails.assess.Span;
import io.plumbline.guardrails.assess.Usage;
import io.plumbline.guardrails.library.Origin;
import io.plumbline.guardrails.library.ReadyGuardrail;
import io.plumbline.guardrails.policy.Effect;
import java.util.List;
import java.util.function.Function;
import software.amazon.awssdk.services.bedrockruntime.model.AppliedGuardrailDetails;
import software.amazon.awssdk.services.bedrockruntime.model.ApplyGuardrailResponse;
import software.amazon.awssdk.services.bedrockruntime.model.GuardrailAction;
import software.amazon.awssdk.services.bedrockruntime.model.GuardrailAssessment;
import software.amazon.awssdk.services.bedrockruntime.model.GuardrailContentFilter;
import software.amazon.awssdk.services.bedrockruntime.model.GuardrailContextualGroundingFilter;
import software.amazon.awssdk.services.bedrockruntime.model.GuardrailCoverage;
import software.amazon.awssdk.services.bedrockruntime.model.GuardrailCustomWord;
import software.amazon.awssdk.services.bedrockruntime.model.GuardrailManagedWord;
import software.amazon.awssdk.services.bedrockruntime.model.GuardrailManagedWordType;
import software.amazon.awssdk.services.bedrockruntime.model.GuardrailOutputContent;
import software.amazon.awssdk.services.bedrockruntime.model.GuardrailOwnership;
import software.amazon.awssdk.services.bedrockruntime.model.GuardrailPiiEntityFilter;
import software.amazon.awssdk.services.bedrockruntime.model.GuardrailRegexFilter;
import software.amazon.awssdk.services.bedrockruntime.model.GuardrailTopic;
import software.amazon.awssdk.services.bedrockruntime.model.GuardrailTopicType;
import software.amazon.awssdk.services.bedrockruntime.model.GuardrailUsage;

/** What a guardrail found, as answers have it. Matches are cut from the request here and nowhere else. */
public final class AssessmentShapes {
    private final GuardRequest request;

    private AssessmentShapes(GuardRequest request) {
        this.request = request;
    }

    static ApplyGuardrailResponse answer(ReadyGuardrail guardrail, GuardRequest request, Outcome outcome) {
        return ApplyGuardrailResponse.builder().usage(usage(request, outcome))
                .action(outcome.intervened() ? GuardrailAction.GUARDRAIL_INTERVENED : GuardrailAction.NONE)
                .actionReason(reason(request, outcome))
                .outputs(outcome.outputs().stream().map(text -> GuardrailOutputContent.builder().text(text).build())
                        .toList())
                .assessments(assessment(guardrail, request, outcome)).guardrailCoverage(coverage(outcome)).build();
    }

    /** Returns the assessment of {@code request} by {@code guardrail}. */
    public static GuardrailAssessment assessment(ReadyGuardrail guardrail, GuardRequest request, Outcome outcome) {
        AssessmentShapes shapes = new AssessmentShapes(request);
        GuardrailAssessment.Builder answer = GuardrailAssessment.builder();
        shapes.content(answer, outcome.assessment());
        shapes.words(answer, outcome.assessment());
        shapes.sensitive(answer, outcome.assessment());
        shapes.grounding(answer, outcome.assessment());
        return answer
                .invocationMetrics(metrics -> metrics.guardrailProcessingLatency(outcome.took().toMillis())
                        .usage(usage(request, outcome)).guardrailCoverage(coverage(outcome)))
                .appliedGuardrailDetails(details(guardrail)).build();
    }

    /** Returns units as answers have them; images are counted, although none is looked at. */
    public static GuardrailUsage usage(GuardRequest request, Outcome outcome) {
        Usage usage = outcome.usage();
        return GuardrailUsage.builder().topicPolicyUnits(usage.topics()).contentPolicyUnits(usage.content())
                .wordPolicyUnits(usage.words()).sensitiveInformationPolicyUnits(usage.sensitive())
                .sensitiveInformationPolicyFreeUnits(usage.sensitiveFree())
                .contextualGroundingPolicyUnits(usage.grounding()).contentPolicyImageUnits(request.images()).build();
    }

    /** An image that nobody looked at must not pass for harmless. */
    private static String reason(GuardRequest request, Outcome outcome) {
        return request.images() == 0 ? outcome.reason() : outcome.reason() + " Images were not looked at.";
    }

    private static GuardrailCoverage coverage(Outcome outcome) {
        GuardrailCoverage.Builder coverage = GuardrailCoverage.builder().textCharacters(
                each -> each.guarded(outcome.guardedCharacters()).total(outcome.totalCharacters()));
        if (outcome.totalImages() > 0) {
            coverage.images(each -> each.guarded(0).total(outcome.totalImages()));
        }
        return coverage.build();
    }

    private static AppliedGuardrailDetails details(ReadyGuardrail guardrail) {
        return AppliedGuardrailDetails.builder().guardrailId(guardrail.id()).guardrailVersion(guardrail.version())
                .guardrailArn(guardrail.arn())
                .guardrailOriginWithStrings(guardrail.origins().stream().sorted().map(Origin::name).toList())
                .guardrailOwnership(GuardrailOwnership.SELF).build();
    }

    private void content(GuardrailAssessment.Builder answer, Assessment found) {
        List<GuardrailTopic> topics = shown(found.topics(), each -> GuardrailTopic.builder().name(each.name())
                .type(GuardrailTopicType.DENY).action(taken(each.taken())).detected(each.detected()).build());
        if (!topics.isEmpty()) {
            answer.topicPolicy(policy -> policy.topics(topics));
        }
        List<GuardrailContentFilter> filters = shown(found.filters(),
                each -> GuardrailContentFilter.builder().type(each.filter().name()).confidence(each.confidence().name())
                        .filterStrength(each.strength().name()).action(taken(each.taken())).detected(each.detected())
                        .build());
        if (!filters.isEmpty()) {
            answer.contentPolicy(policy -> policy.filters(filters));
        }
    }

    private void words(GuardrailAssessment.Builder answer, Assessment found) {
        if (!found.words().isEmpty()) {
            answer.wordPolicy(policy -> policy
                    .customWords(shown(found.words().stream().filter(each -> !each.managed()).toList(),
                            each -> GuardrailCustomWord.builder().match(cut(each.span())).action(taken(each.taken()))
                                    .detected(each.detected()).build()))
                    .managedWordLists(shown(found.words().stream().filter(Assessment.Word::managed).toList(),
                            each -> GuardrailManagedWord.builder().match(cut(each.span()))
                                    .type(GuardrailManagedWordType.PROFANITY).action(taken(each.taken()))
                                    .detected(each.detected()).build())));
        }
    }

    private void sensitive(GuardrailAssessment.Builder answer, Assessment found) {
        if (!found.entities().isEmpty() || !found.patterns().isEmpty()) {
            answer.sensitiveInformationPolicy(policy -> policy
                    .piiEntities(shown(found.entities(), each -> GuardrailPiiEntityFilter.builder()
                            .type(each.type().bedrockName().orElseThrow())
                            .match(each.span().map(this::cut).orElse("")).action(taken(each.taken()))
                            .detected(each.detected()).build()))
                    .regexes(shown(found.patterns(), each -> GuardrailRegexFilter.builder().name(each.name())
                            .regex(each.pattern()).match(cut(each.span())).action(taken(each.taken()))
                            .detected(each.detected()).build())));
        }
    }

    private void grounding(GuardrailAssessment.Builder answer, Assessment found) {
        List<GuardrailContextualGroundingFilter> filters = shown(found.grounding(),
                each -> GuardrailContextualGroundingFilter.builder().type(each.kind().name())
                        .threshold(each.threshold()).score(each.score()).action(taken(each.taken()))
                        .detected(each.detected()).build());
        if (!filters.isEmpty()) {
            answer.contextualGroundingPolicy(policy -> policy.filters(filters));
        }
    }

    private String cut(Span span) {
        return request.content().get(span.block()).text().substring(span.begin(), span.end());
    }

    private static <T, R> List<R> shown(List<T> found, Function<T, R> shape) {
        return found.stream().<R>map(shape).toList();
    }

    private static String taken(Effect effect) {
        return switch (effect) {
            case BLOCK -> "BLOCKED";
            case ANONYMIZE -> "ANONYMIZED";
            case NONE -> "NONE";
        };
    }
}
