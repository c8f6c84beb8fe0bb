// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.aws.bedrock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plumbline.guardrails.library.RequestLimits;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.bedrock.model.GuardrailWordConfig;
import software.amazon.awssdk.services.bedrockruntime.model.ApplyGuardrailResponse;
import software.amazon.awssdk.services.bedrockruntime.model.GuardrailAction;
import software.amazon.awssdk.services.bedrockruntime.model.GuardrailChecksMessage;
import software.amazon.awssdk.services.bedrockruntime.model.GuardrailContentBlock;
import software.amazon.awssdk.services.bedrockruntime.model.InvokeGuardrailChecksResponse;
import software.amazon.awssdk.services.bedrockruntime.model.ServiceQuotaExceededException;
import software.amazon.awssdk.services.bedrockruntime.model.ValidationException;

/** How much text guardrails take, as the SDK's client hears it. */
class GuardrailTextsTest {
    private static final GuardrailStage STAGE = new GuardrailStage(new RequestLimits(25));
    private static final String SOURCE = "London is the capital of England. ";

    private static String words = "";
    private static String grounded = "";
    private static String patterns = "";

    @BeforeAll
    static void make() {
        words = STAGE.bedrock.createGuardrail(made -> made.name("words").blockedInputMessaging("no")
                .blockedOutputsMessaging("no").wordPolicyConfig(all -> all.wordsConfig(many()))).guardrailId();
        grounded = STAGE.bedrock.createGuardrail(made -> made.name("grounded").blockedInputMessaging("no")
                .blockedOutputsMessaging("no").contextualGroundingPolicyConfig(all -> all.filtersConfig(
                        one -> one.type("GROUNDING").threshold(0.5))))
                .guardrailId();
        patterns = STAGE.bedrock.createGuardrail(made -> made.name("patterns").blockedInputMessaging("no")
                .blockedOutputsMessaging("no").sensitiveInformationPolicyConfig(all -> all.regexesConfig(
                        one -> one.name("slow").pattern("(a+)+b").action("BLOCK"),
                        one -> one.name("order").pattern("ORD-[0-9]{6}").action("ANONYMIZE"),
                        one -> one.name("digits").pattern("[0-9]{4}-[0-9]+").action("ANONYMIZE"))))
                .guardrailId();
    }

    @AfterAll
    static void close() {
        STAGE.close();
    }

    @Test
    void twentyFiveTextUnitsPassAndOneCharacterMoreDoesNot() {
        assertThat(apply(words, "INPUT", text("a".repeat(25_000))).usage().wordPolicyUnits()).isEqualTo(25);
        assertThat(apply(words, "INPUT", text("a".repeat(13_000)), text("a".repeat(12_000))).actionAsString())
                .isEqualTo("NONE");
        int before = STAGE.decisions.size();

        assertThatThrownBy(() -> apply(words, "INPUT", text("a".repeat(25_001))))
                .isInstanceOfSatisfying(ServiceQuotaExceededException.class,
                        failure -> assertThat(failure.statusCode()).isEqualTo(400))
                .hasMessageContaining("26 text units");
        assertThatThrownBy(() -> apply(words, "INPUT", text("a".repeat(13_000)), text("a".repeat(12_001))))
                .isInstanceOf(ServiceQuotaExceededException.class);
        assertThat(STAGE.decisions).hasSize(before);
    }

    @Test
    void checksCountTheTextUnitsOfTheWholeConversation() {
        assertThat(check("a".repeat(20_000), "b".repeat(5_000)).usage().sensitiveInformation().textUnits())
                .isEqualTo(25);
        assertThatThrownBy(() -> check("a".repeat(20_000), "b".repeat(5_001)))
                .isInstanceOf(ServiceQuotaExceededException.class).hasMessageContaining("26 text units");
    }

    @Test
    void whatGroundingComparesHasALengthOfItsOwn() {
        String source = SOURCE.repeat(2_950).substring(0, 100_000);
        String query = "What is the capital of England? ".repeat(40).substring(0, 1_000);
        String response = SOURCE.repeat(148).substring(0, 5_000);
        ApplyGuardrailResponse most = apply(grounded, "OUTPUT", text(source, "grounding_source"),
                text(query, "query"), text(response));

        assertThat(most.usage().contextualGroundingPolicyUnits()).isEqualTo(106);
        tooLong("100001 characters, at most 100000", text(source, "grounding_source"), text("x", "grounding_source"),
                text("q", "query"), text("London"));
        tooLong("1001 characters, at most 1000", text("London", "grounding_source"), text(query + "x", "query"),
                text("London"));
        tooLong("5001 characters, at most 5000", text("London", "grounding_source"), text("q", "query"),
                text(response + "x"));
        // Where nothing is compared, only text units count.
        assertThat(apply(grounded, "OUTPUT", text(response + "x")).action()).isEqualTo(GuardrailAction.NONE);
        assertThat(apply(words, "OUTPUT", text("London", "grounding_source"), text(query + "x", "query"),
                text(response + "x")).action()).isEqualTo(GuardrailAction.NONE);
    }

    @Test
    void tenThousandWordsAndPatternsThatExplodeElsewhereTakeNoTimeToSpeakOf() {
        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(10), () -> {
            assertThat(apply(words, "INPUT", text("so word9999 it is")).action())
                    .isEqualTo(GuardrailAction.GUARDRAIL_INTERVENED);
            assertThat(apply(patterns, "INPUT", text("a".repeat(24_999) + "!")).action())
                    .isEqualTo(GuardrailAction.NONE);
        });
    }

    @Test
    void findingsThatOverlapAreAllSaidAndTheTextIsMaskedOnce() {
        // ORD-123456 is bytes 0 to 10; the digits with the hyphen and what follows are 6 to 13.
        ApplyGuardrailResponse masked = apply(patterns, "INPUT", text("ORD-123456-78 and ORD-654321"));

        assertThat(masked.assessments().getFirst().sensitiveInformationPolicy().regexes()).hasSizeGreaterThan(1);
        assertThat(masked.outputs()).singleElement().satisfies(output -> assertThat(output.text())
                .doesNotContain("123456").doesNotContain("654321").endsWith(" and {order}"));
    }

    private static void tooLong(String sentence, GuardrailContentBlock... content) {
        assertThatThrownBy(() -> apply(grounded, "OUTPUT", content)).isInstanceOf(ValidationException.class)
                .hasMessageContaining(sentence);
    }

    private static ApplyGuardrailResponse apply(String id, String source, GuardrailContentBlock... content) {
        return STAGE.runtime.applyGuardrail(
                ask -> ask.guardrailIdentifier(id).guardrailVersion("DRAFT").source(source).content(content));
    }

    private static InvokeGuardrailChecksResponse check(String... texts) {
        return STAGE.runtime.invokeGuardrailChecks(ask -> ask
                .messages(List.of(texts).stream()
                        .map(text -> GuardrailChecksMessage.builder().role("user").content(block -> block.text(text))
                                .build())
                        .toList())
                .checks(checks -> checks.sensitiveInformation(data -> data.entities(one -> one.type("EMAIL")))));
    }

    private static GuardrailContentBlock text(String text, String... qualifiers) {
        return GuardrailContentBlock.builder()
                .text(block -> block.text(text).qualifiersWithStrings(qualifiers)).build();
    }

    private static List<GuardrailWordConfig> many() {
        return IntStream.range(0, 10_000)
                .mapToObj(at -> GuardrailWordConfig.builder().text("word" + at).build()).toList();
    }
}
