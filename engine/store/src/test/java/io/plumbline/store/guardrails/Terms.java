// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.store.guardrails;

import io.plumbline.documents.guardrails.GuardrailDocuments;
import io.plumbline.guardrails.library.GuardrailTerms;

/** Terms of guardrails for tests. */
final class Terms {
    private Terms() {}

    static GuardrailTerms simple(String name) {
        return GuardrailDocuments.read("""
                {"name": "%s", "blockedInputMessaging": "no", "blockedOutputsMessaging": "not that",
                 "wordPolicyConfig": {"wordsConfig": [{"text": "plumb"}]}}
                """.formatted(name));
    }

    /** Every member of CreateGuardrail. */
    static GuardrailTerms full(String name) {
        return GuardrailDocuments.read("""
                {"name": "%s", "description": "all of it",
                 "topicPolicyConfig": {"topicsConfig": [
                    {"name": "Medical advice", "definition": "Diagnosis or treatment.", "examples": ["What pill?"],
                     "type": "DENY", "inputAction": "BLOCK", "outputAction": "NONE", "outputEnabled": false},
                    {"name": "Tax", "definition": "Advice on taxes.", "type": "DENY"}],
                    "tierConfig": {"tierName": "STANDARD"}},
                 "contentPolicyConfig": {"filtersConfig": [
                    {"type": "HATE", "inputStrength": "HIGH", "outputStrength": "LOW",
                     "inputModalities": ["TEXT", "IMAGE"], "outputModalities": ["TEXT"]},
                    {"type": "PROMPT_ATTACK", "inputStrength": "MEDIUM", "outputStrength": "NONE"}],
                    "tierConfig": {"tierName": "CLASSIC"}},
                 "wordPolicyConfig": {"wordsConfig": [{"text": "plumb", "inputAction": "NONE"}],
                    "managedWordListsConfig": [{"type": "PROFANITY", "outputEnabled": false}]},
                 "sensitiveInformationPolicyConfig": {
                    "piiEntitiesConfig": [{"type": "EMAIL", "action": "ANONYMIZE", "inputAction": "BLOCK"}],
                    "regexesConfig": [{"name": "order", "description": "orders", "pattern": "ORD-[0-9]{6}",
                        "action": "BLOCK", "outputAction": "ANONYMIZE"}]},
                 "contextualGroundingPolicyConfig": {"filtersConfig": [
                    {"type": "GROUNDING", "threshold": 0.75}, {"type": "RELEVANCE", "threshold": 0.5,
                        "action": "NONE", "enabled": false}]},
                 "automatedReasoningPolicyConfig": {"policies": [
                    "arn:aws:bedrock:us-east-1:000000000000:automated-reasoning-policy/abcdefghijkl"],
                    "confidenceThreshold": 0.4},
                 "crossRegionConfig": {"guardrailProfileIdentifier": "us.guardrail.v1:0"},
                 "blockedInputMessaging": "no", "blockedOutputsMessaging": "not that", "kmsKeyId": "alias/mine"}
                """.formatted(name));
    }
}
