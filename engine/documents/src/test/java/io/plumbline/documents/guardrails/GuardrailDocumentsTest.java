// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.documents.guardrails;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plumbline.guardrails.detect.ContentFilter;
import io.plumbline.guardrails.detect.Strength;
import io.plumbline.guardrails.library.GuardrailTerms;
import io.plumbline.guardrails.library.KeptTerms.Modalities;
import io.plumbline.guardrails.library.KeptTerms.Modality;
import io.plumbline.guardrails.policy.Direction;
import io.plumbline.guardrails.policy.Effect;
import io.plumbline.guardrails.policy.Handling;
import io.plumbline.measure.PlumblineException;
import io.plumbline.privacy.EntityType;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class GuardrailDocumentsTest {
    private static final String FULL = """
            {"name": "credit", "description": "all of it", "tags": [], "clientRequestToken": "t",
             "topicPolicyConfig": {"topicsConfig": [{"name": "Tax", "definition": "Advice on taxes.",
                "examples": ["How do I hide income?"], "type": "DENY", "outputAction": "NONE",
                "inputEnabled": false}], "tierConfig": {"tierName": "CLASSIC"}},
             "contentPolicyConfig": {"filtersConfig": [{"type": "HATE", "inputStrength": "HIGH",
                "outputStrength": "LOW", "inputModalities": ["IMAGE", "TEXT"]}]},
             "wordPolicyConfig": {"wordsConfig": [{"text": "plumb"}], "managedWordListsConfig": [
                {"type": "PROFANITY", "inputAction": "NONE"}]},
             "sensitiveInformationPolicyConfig": {"piiEntitiesConfig": [{"type": "EMAIL", "action": "ANONYMIZE",
                "inputAction": "BLOCK"}], "regexesConfig": [{"name": "order", "pattern": "ORD-[0-9]{6}",
                "action": "BLOCK"}]},
             "contextualGroundingPolicyConfig": {"filtersConfig": [{"type": "GROUNDING", "threshold": 0.75}]},
             "blockedInputMessaging": "no", "blockedOutputsMessaging": "not that"}
            """;

    @Test
    void defaultsAreThoseOfTheApi() {
        GuardrailTerms terms = GuardrailDocuments.read(FULL);

        assertThat(terms.policy().topics().getFirst().handling())
                .isEqualTo(new Handling(Effect.BLOCK, false, Effect.NONE, true));
        assertThat(terms.policy().content().getFirst().strength(Direction.OUTPUT)).isEqualTo(Strength.LOW);
        assertThat(terms.kept().modalities()).containsExactly(Map.entry(ContentFilter.HATE,
                new Modalities(Set.of(Modality.TEXT, Modality.IMAGE), Set.of(Modality.TEXT))));
        assertThat(terms.policy().profanity()).contains(new Handling(Effect.NONE, true, Effect.BLOCK, true));
        assertThat(terms.policy().entities().getFirst().handling())
                .isEqualTo(new Handling(Effect.BLOCK, true, Effect.ANONYMIZE, true));
        assertThat(terms.kept().entityActions()).containsExactly(Map.entry(EntityType.EMAIL, Effect.ANONYMIZE));
        assertThat(terms.policy().patterns().getFirst().handling()).isEqualTo(Handling.BLOCK);
        assertThat(terms.policy().grounding().getFirst().effect()).isEqualTo(Effect.BLOCK);
    }

    @Test
    void whatIsWrittenIsReadAgain() {
        GuardrailTerms terms = GuardrailDocuments.read(FULL);
        Map<String, List<String>> examples = Map.of("Tax", List.of("one", "two"));

        assertThat(GuardrailDocuments.read(GuardrailDocuments.write(terms))).isEqualTo(terms);
        assertThat(GuardrailDocuments.stored(GuardrailDocuments.store(terms, examples)))
                .isEqualTo(new GuardrailDocuments.Stored(terms, examples));
    }

    @Test
    void whatIsShownHasTheNamesOfGetGuardrail() {
        String shown = GuardrailDocuments.described(GuardrailDocuments.read(FULL)).toString();

        assertThat(shown).contains("\"topicPolicy\":{\"topics\":[{\"name\":\"Tax\"").contains("\"tier\":{\"tierName\"")
                .contains("\"managedWordLists\":[{\"type\":\"PROFANITY\"").contains("\"piiEntities\":[")
                .contains("\"regexes\":[").doesNotContain("Config");
    }

    @Test
    void whatIsWrongIsSaidWithItsPlace() {
        refused("{", "is no JSON at line 1");
        refused("[]", "it must be an object");
        refused(FULL.replace("\"action\": \"ANONYMIZE\"", "\"action\": \"HIDE\""),
                "sensitiveInformationPolicyConfig.piiEntitiesConfig[0].action must be one of BLOCK, ANONYMIZE, NONE, "
                        + "but is 'HIDE'.");
        refused(FULL.replace("\"type\": \"DENY\"", "\"type\": \"ALLOW\""),
                "topicsConfig[0].type must be DENY, but is 'ALLOW'.");
        refused(FULL.replace("\"PROFANITY\"", "\"PROFANE\""), "but is 'PROFANE'. Did you mean 'PROFANITY'?");
        refused(FULL.replace("\"text\": \"plumb\"", "\"word\": \"plumb\""),
                "wordPolicyConfig.wordsConfig[0].word is not known; known here: text, inputAction");
        refused(FULL.replace("0.75", "\"much\""), "filtersConfig[0].threshold must be a number");
        refused(FULL.replace("\"blockedInputMessaging\": \"no\",", ""), "blockedInputMessaging is missing");
        assertThatThrownBy(() -> GuardrailDocuments.stored("{\"format\": 2}")).hasMessageContaining("newer version");
    }

    @Test
    void aMistakeNeverQuotesTheDocument() {
        assertThatThrownBy(() -> GuardrailDocuments.read("{\"name\": secret-value}"))
                .hasMessageNotContaining("secret-value");
    }

    private static void refused(String json, String sentence) {
        assertThatThrownBy(() -> GuardrailDocuments.read(json)).isInstanceOf(PlumblineException.class)
                .hasMessageContaining(sentence);
    }
}
