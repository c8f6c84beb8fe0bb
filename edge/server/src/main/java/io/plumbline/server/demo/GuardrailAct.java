// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.server.demo;

import io.plumbline.data.PageRequest;
import io.plumbline.guardrails.library.Guardrail;
import io.plumbline.guardrails.library.GuardrailKeeping;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Puts a guardrail in front of the assistant of the credit desk, with one published version. */
final class GuardrailAct {
    private final GuardrailKeeping guardrails;
    private final Cast cast;

    GuardrailAct(GuardrailKeeping guardrails, Cast cast) {
        this.guardrails = guardrails;
        this.cast = cast;
    }

    void run() {
        Optional<Guardrail> there = find();
        if (there.isEmpty()) {
            cast.account().bedrock("/guardrails", terms());
        }
        Guardrail guardrail = there.or(this::find).orElseThrow();
        if (guardrails.versions(guardrail.id(), PageRequest.first(2)).items().size() < 2) {
            cast.account().bedrock("/guardrails/" + guardrail.id(),
                    Map.of("description", "What the credit desk went live with"));
        }
    }

    private Optional<Guardrail> find() {
        return guardrails.list(PageRequest.first(1_000)).items().stream()
                .filter(each -> each.terms().name().equals(Demo.NAME)).findFirst();
    }

    private static Map<String, Object> terms() {
        return Map.of("name", Demo.NAME, "description", "In front of the assistant that answers applicants",
                "blockedInputMessaging", "I can only help with questions about credit applications.",
                "blockedOutputsMessaging", "I cannot answer that. Please ask a clerk.", "contentPolicyConfig",
                Map.of("filtersConfig", List.of(filter("HATE", "MEDIUM"), filter("INSULTS", "MEDIUM"),
                        filter("SEXUAL", "MEDIUM"), filter("VIOLENCE", "MEDIUM"), filter("MISCONDUCT", "MEDIUM"),
                        filter("PROMPT_ATTACK", "NONE"))),
                "topicPolicyConfig",
                Map.of("topicsConfig", List.of(Map.of("name", "Investment advice", "definition",
                        "Recommendations to buy, sell or hold a financial product.", "examples",
                        List.of("Should I buy shares of this company?", "Is now a good time to sell my fund?"), "type",
                        "DENY"))),
                "wordPolicyConfig", Map.of("managedWordListsConfig", List.of(Map.of("type", "PROFANITY"))),
                "sensitiveInformationPolicyConfig",
                Map.of("piiEntitiesConfig", List.of(entity("EMAIL", "ANONYMIZE"), entity("PHONE", "ANONYMIZE"),
                        entity("CREDIT_DEBIT_CARD_NUMBER", "BLOCK"),
                        entity("INTERNATIONAL_BANK_ACCOUNT_NUMBER", "ANONYMIZE")), "regexesConfig",
                        List.of(Map.of("name", "application", "description", "Numbers of credit applications",
                                "pattern", "CR-[0-9]{8}", "action", "ANONYMIZE"))),
                "tags", List.of(Map.of("key", "team", "value", "credit-risk")));
    }

    private static Map<String, String> filter(String type, String output) {
        return Map.of("type", type, "inputStrength", "MEDIUM", "outputStrength", output);
    }

    private static Map<String, String> entity(String type, String action) {
        return Map.of("type", type, "action", action);
    }
}
