// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.aws.bedrock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plumbline.guardrails.library.RequestLimits;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.bedrock.model.CreateGuardrailRequest;
import software.amazon.awssdk.services.bedrock.model.GetGuardrailResponse;
import software.amazon.awssdk.services.bedrock.model.GuardrailContentFilterConfig;
import software.amazon.awssdk.services.bedrock.model.GuardrailTopicConfig;
import software.amazon.awssdk.services.bedrock.model.GuardrailWordConfig;
import software.amazon.awssdk.services.bedrock.model.ServiceQuotaExceededException;
import software.amazon.awssdk.services.bedrock.model.ValidationException;

/** What a guardrail may be told, as the SDK's client hears it. */
class GuardrailTermsTest {
    private static final GuardrailStage STAGE = new GuardrailStage(RequestLimits.USUAL);
    private static final String PROFILE = "us.guardrail.v1:0";

    private int names;

    @AfterAll
    static void close() {
        STAGE.close();
    }

    @Test
    void theStandardTierTakesDefinitionsOfAThousandCharacters() {
        String id = create(made -> made.crossRegionConfig(region -> region.guardrailProfileIdentifier(PROFILE))
                .topicPolicyConfig(topics -> topics.tierConfig(tier -> tier.tierName("STANDARD"))
                        .topicsConfig(topic("Tax", "d".repeat(1000)))));
        GetGuardrailResponse found = STAGE.bedrock.getGuardrail(ask -> ask.guardrailIdentifier(id));

        assertThat(found.topicPolicy().topics().getFirst().definition()).hasSize(1000);
        assertThat(found.topicPolicy().tier().tierNameAsString()).isEqualTo("STANDARD");
        assertThat(found.crossRegionDetails().guardrailProfileId()).isEqualTo(PROFILE);
        assertThat(found.crossRegionDetails().guardrailProfileArn())
                .isEqualTo("arn:aws:bedrock:us-east-1:000000000000:guardrail-profile/" + PROFILE);
        refused("'topicPolicyConfig.topicsConfig.1.member.definition' failed to satisfy constraint: Member must have "
                + "length less than or equal to 1000",
                made -> made.crossRegionConfig(region -> region.guardrailProfileIdentifier(PROFILE))
                        .topicPolicyConfig(topics -> topics.tierConfig(tier -> tier.tierName("STANDARD"))
                                .topicsConfig(topic("Tax", "d".repeat(1001)))));
        refused("needs crossRegionConfig", made -> made.topicPolicyConfig(topics -> topics
                .tierConfig(tier -> tier.tierName("STANDARD")).topicsConfig(topic("Tax", "d"))));
    }

    @Test
    void theClassicTierTakesTwoHundredWhetherItIsNamedOrNot() {
        create(made -> made.topicPolicyConfig(topics -> topics.topicsConfig(topic("Tax", "d".repeat(200)))));
        refused("1 to 200 characters, had 201",
                made -> made.topicPolicyConfig(topics -> topics.topicsConfig(topic("Tax", "d".repeat(201)))));
        refused("1 to 200 characters, had 201", made -> made.topicPolicyConfig(topics -> topics
                .tierConfig(tier -> tier.tierName("CLASSIC")).topicsConfig(topic("Tax", "d".repeat(201)))));
        // The tier of another policy does not lengthen definitions.
        refused("1 to 200 characters, had 201",
                made -> made.crossRegionConfig(region -> region.guardrailProfileIdentifier(PROFILE))
                        .topicPolicyConfig(topics -> topics.topicsConfig(topic("Tax", "d".repeat(201))))
                        .contentPolicyConfig(content -> content.tierConfig(tier -> tier.tierName("STANDARD"))
                                .filtersConfig(filter("HATE"))));
    }

    @Test
    void whatHasNoEffectHereIsKeptAndAnsweredAgainByEveryVersion() {
        String key = "alias/guards";
        String reasoning = "arn:aws:bedrock:us-east-1:000000000000:automated-reasoning-policy/abcdefghijkl:1";
        String id = create(made -> made.description("first").kmsKeyId(key)
                .crossRegionConfig(region -> region.guardrailProfileIdentifier(PROFILE))
                .automatedReasoningPolicyConfig(policy -> policy.policies(reasoning).confidenceThreshold(0.7))
                .contentPolicyConfig(content -> content.tierConfig(tier -> tier.tierName("STANDARD")).filtersConfig(
                        filter("HATE").toBuilder().inputModalitiesWithStrings("TEXT", "IMAGE").inputAction("NONE")
                                .outputEnabled(false).build()))
                .contextualGroundingPolicyConfig(grounding -> grounding.filtersConfig(
                        one -> one.type("GROUNDING").threshold(0.6).action("NONE").enabled(false)))
                .sensitiveInformationPolicyConfig(data -> data.piiEntitiesConfig(
                        one -> one.type("EMAIL").action("ANONYMIZE").outputAction("BLOCK").inputEnabled(false))));
        STAGE.bedrock.createGuardrailVersion(ask -> ask.guardrailIdentifier(id));

        for (String version : List.of("DRAFT", "1")) {
            GetGuardrailResponse found = STAGE.bedrock
                    .getGuardrail(ask -> ask.guardrailIdentifier(id).guardrailVersion(version));
            assertThat(found.kmsKeyArn()).isEqualTo("arn:aws:kms:us-east-1:000000000000:alias/guards");
            assertThat(found.crossRegionDetails().guardrailProfileId()).isEqualTo(PROFILE);
            assertThat(found.automatedReasoningPolicy().policies()).containsExactly(reasoning);
            assertThat(found.automatedReasoningPolicy().confidenceThreshold()).isEqualTo(0.7);
            assertThat(found.contentPolicy().tier().tierNameAsString()).isEqualTo("STANDARD");
            assertThat(found.contentPolicy().filters()).singleElement().satisfies(filter -> {
                assertThat(filter.inputModalitiesAsStrings()).containsExactlyInAnyOrder("TEXT", "IMAGE");
                assertThat(filter.inputActionAsString()).isEqualTo("NONE");
                assertThat(filter.outputEnabled()).isFalse();
            });
            assertThat(found.contextualGroundingPolicy().filters()).singleElement().satisfies(filter -> {
                assertThat(filter.actionAsString()).isEqualTo("NONE");
                assertThat(filter.enabled()).isFalse();
            });
            assertThat(found.sensitiveInformationPolicy().piiEntities()).singleElement().satisfies(entity -> {
                assertThat(entity.actionAsString()).isEqualTo("ANONYMIZE");
                assertThat(entity.outputActionAsString()).isEqualTo("BLOCK");
                assertThat(entity.inputEnabled()).isFalse();
            });
        }
    }

    @Test
    void thirtyTopicsAreAllowedAndOneMoreOrOneTwiceIsNot() {
        create(made -> made.topicPolicyConfig(topics -> topics.topicsConfig(topics(30))));
        refused("less than or equal to 30", made -> made.topicPolicyConfig(all -> all.topicsConfig(topics(31))));
        refused("is there twice", made -> made.topicPolicyConfig(
                topics -> topics.topicsConfig(topic("Tax", "of the state"), topic("tax", "of the city"))));
        refused("less than or equal to 5", made -> made.topicPolicyConfig(topics -> topics.topicsConfig(
                topic("Tax", "d").toBuilder().examples("a", "b", "c", "d", "e", "f").build())));
    }

    @Test
    void tenThousandWordsAreAllowedAndOneMoreOrOneTwiceIsNot() {
        create(made -> made.wordPolicyConfig(words -> words.wordsConfig(words(10_000))));
        refused("less than or equal to 10000",
                made -> made.wordPolicyConfig(words -> words.wordsConfig(words(10_001))));
        refused("is there twice", made -> made.wordPolicyConfig(
                words -> words.wordsConfig(word("Plumbus"), word("plumbus "))));
        refused("less than or equal to 100",
                made -> made.wordPolicyConfig(words -> words.wordsConfig(word("w".repeat(101)))));
    }

    @Test
    void whatTheServiceDoesNotKnowIsRefusedWithWhatItKnows() {
        refused("enum value set: [SEXUAL, VIOLENCE, HATE, INSULTS, MISCONDUCT, PROMPT_ATTACK]",
                made -> made.contentPolicyConfig(content -> content.filtersConfig(filter("GAMBLING"))));
        refused("enum value set", made -> made.sensitiveInformationPolicyConfig(
                data -> data.piiEntitiesConfig(one -> one.type("SHOE_SIZE").action("BLOCK"))));
        refused("'HATE' is there twice", made -> made
                .contentPolicyConfig(content -> content.filtersConfig(filter("HATE"), filter("HATE"))));
        refused("regular expression pattern", made -> words(made).kmsKeyId("not a key"));
        refused("regular expression pattern",
                made -> words(made)
                        .crossRegionConfig(region -> region.guardrailProfileIdentifier("somewhere.else.v1:0")));
        refused("0 to 0.99 is allowed", made -> made.contextualGroundingPolicyConfig(
                grounding -> grounding.filtersConfig(one -> one.type("GROUNDING").threshold(1.0))));
    }

    @Test
    void aGuardrailWithoutAnyPolicyIsRefused() {
        refused("has no policy", made -> {
        });
        refused("greater than or equal to 1",
                made -> made.wordPolicyConfig(words -> words.wordsConfig(List.of())));
        refused("greater than or equal to 1",
                made -> made.topicPolicyConfig(topics -> topics.topicsConfig(List.of())));
    }

    @Test
    void aMessageOfAHundredKilobytesIsRefusedAndNotRepeated() {
        assertThatThrownBy(() -> STAGE.bedrock.createGuardrail(made -> words(made.name("long")
                .blockedInputMessaging("m".repeat(100_000)).blockedOutputsMessaging("no"))))
                .isInstanceOf(ValidationException.class).hasMessageContaining("less than or equal to 500")
                .hasMessageNotContaining("mmm");
    }

    @Test
    void patternsThatCouldTakeLongAreRefusedOrRunInLinearTime() {
        refused("looks ahead or behind", made -> pattern(made, "(?=a)b"));
        refused("refers back to a group", made -> pattern(made, "(a)\\1"));
        refused("matches empty text", made -> pattern(made, "(a*)*"));
        refused("repeats a part 1000000 times", made -> pattern(made, "((((a{1000}){1000}){1000}){1000})"));
        refused("not valid in RE2 syntax", made -> pattern(made, "(".repeat(250)));
        create(made -> pattern(made, "(a+)+b"));
    }

    @Test
    void theHundredAndFirstGuardrailIsOneTooMany() {
        try (GuardrailStage full = new GuardrailStage(RequestLimits.USUAL)) {
            for (int made = 0; made < 100; made++) {
                String name = "g" + made;
                full.bedrock.createGuardrail(ask -> words(messages(ask.name(name))));
            }
            assertThatThrownBy(() -> full.bedrock.createGuardrail(ask -> words(messages(ask.name("g100")))))
                    .isInstanceOfSatisfying(ServiceQuotaExceededException.class,
                            failure -> assertThat(failure.statusCode()).isEqualTo(400));
        }
    }

    private String create(Consumer<CreateGuardrailRequest.Builder> terms) {
        String name = "guard-" + System.identityHashCode(this) + "-" + names++;
        return STAGE.bedrock.createGuardrail(ask -> terms.accept(messages(ask.name(name)))).guardrailId();
    }

    private void refused(String sentence, Consumer<CreateGuardrailRequest.Builder> terms) {
        assertThatThrownBy(() -> create(terms)).isInstanceOfSatisfying(ValidationException.class,
                failure -> assertThat(failure.statusCode()).isEqualTo(400)).hasMessageContaining(sentence);
    }

    private static CreateGuardrailRequest.Builder messages(CreateGuardrailRequest.Builder made) {
        return made.blockedInputMessaging("no").blockedOutputsMessaging("not that");
    }

    private static CreateGuardrailRequest.Builder words(CreateGuardrailRequest.Builder made) {
        return made.wordPolicyConfig(words -> words.wordsConfig(word("plumbus")));
    }

    private static void pattern(CreateGuardrailRequest.Builder made, String pattern) {
        made.sensitiveInformationPolicyConfig(
                data -> data.regexesConfig(one -> one.name("p").pattern(pattern).action("BLOCK")));
    }

    private static GuardrailContentFilterConfig filter(String type) {
        return GuardrailContentFilterConfig.builder().type(type).inputStrength("HIGH").outputStrength("HIGH").build();
    }

    private static GuardrailTopicConfig topic(String name, String definition) {
        return GuardrailTopicConfig.builder().name(name).definition(definition).type("DENY").build();
    }

    private static List<GuardrailTopicConfig> topics(int count) {
        return IntStream.range(0, count).mapToObj(at -> topic("Topic " + at, "About subject " + at + ".")).toList();
    }

    private static GuardrailWordConfig word(String text) {
        return GuardrailWordConfig.builder().text(text).build();
    }

    private static List<GuardrailWordConfig> words(int count) {
        return IntStream.range(0, count).mapToObj(at -> word("word" + at)).toList();
    }
}
