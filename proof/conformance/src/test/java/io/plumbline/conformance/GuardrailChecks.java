// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.bedrock.BedrockClient;
import software.amazon.awssdk.services.bedrock.model.CreateGuardrailResponse;
import software.amazon.awssdk.services.bedrock.model.GetGuardrailResponse;
import software.amazon.awssdk.services.bedrock.model.GuardrailStatus;
import software.amazon.awssdk.services.bedrock.model.GuardrailSummary;
import software.amazon.awssdk.services.bedrockruntime.BedrockRuntimeClient;
import software.amazon.awssdk.services.bedrockruntime.model.ApplyGuardrailResponse;
import software.amazon.awssdk.services.bedrockruntime.model.GuardrailAction;
import software.amazon.awssdk.services.bedrockruntime.model.GuardrailChecksContentFilterResultEntry;
import software.amazon.awssdk.services.bedrockruntime.model.GuardrailContentSource;
import software.amazon.awssdk.services.bedrockruntime.model.GuardrailImageFormat;
import software.amazon.awssdk.services.bedrockruntime.model.GuardrailOutputScope;
import software.amazon.awssdk.services.bedrockruntime.model.InvokeGuardrailChecksResponse;

/** Guardrails from creation to use, as a stock client sees them. */
interface GuardrailChecks {
    /** Returns the client to manage guardrails with. */
    BedrockClient bedrock();

    /** Returns the client to apply them with. */
    BedrockRuntimeClient bedrockRuntime();

    @Test
    default void aGuardrailIsMadePublishedAppliedAndDeleted() {
        CreateGuardrailResponse made = create("whole");
        bedrock().createGuardrailVersion(ask -> ask.guardrailIdentifier(made.guardrailId()).description("first"));
        GetGuardrailResponse found = bedrock().getGuardrail(ask -> ask.guardrailIdentifier(made.guardrailArn())
                .guardrailVersion("1"));

        assertThat(found.status()).isEqualTo(GuardrailStatus.READY);
        assertThat(found.description()).isEqualTo("first");
        assertThat(found.wordPolicy().words()).singleElement()
                .satisfies(each -> assertThat(each.text()).isEqualTo("plumbus"));
        assertThat(bedrock().listGuardrails(ask -> ask.guardrailIdentifier(made.guardrailId())).guardrails())
                .extracting(GuardrailSummary::version).containsExactly("DRAFT", "1");
        // An ARN in the path holds a slash and colons.
        ApplyGuardrailResponse blocked = apply(made.guardrailArn(), "1", "a Plumbus");
        assertThat(blocked.action()).isEqualTo(GuardrailAction.GUARDRAIL_INTERVENED);
        assertThat(blocked.outputs()).singleElement().satisfies(each -> assertThat(each.text()).isEqualTo("no"));
        assertThat(blocked.assessments().getFirst().wordPolicy().customWords().getFirst().match())
                .isEqualTo("Plumbus");
        assertThat(apply(made.guardrailId(), "DRAFT", "Order ORD-123456").outputs().getFirst().text())
                .isEqualTo("Order {order}");
        bedrock().deleteGuardrail(ask -> ask.guardrailIdentifier(made.guardrailId()));
        Wanted.refused("ResourceNotFoundException", 404, () -> apply(made.guardrailId(), "1", "x"), "no guardrail");
    }

    @Test
    default void aGuardrailIsChangedTaggedAndEnforced() {
        CreateGuardrailResponse made = create("kept");
        bedrock().updateGuardrail(ask -> ask.guardrailIdentifier(made.guardrailId()).name("kept")
                .description("changed").blockedInputMessaging("no").blockedOutputsMessaging("not that")
                .topicPolicyConfig(topics -> topics.topicsConfig(topic -> topic.name("wine").type("DENY")
                        .definition("Wine and how to choose it").examples("Which wine goes with fish?")))
                .contentPolicyConfig(content -> content.filtersConfig(filter -> filter.type("HATE")
                        .inputStrength("HIGH").outputStrength("LOW")))
                .contextualGroundingPolicyConfig(grounding -> grounding
                        .filtersConfig(filter -> filter.type("GROUNDING").threshold(0.6))));
        GetGuardrailResponse found = bedrock()
                .getGuardrail(ask -> ask.guardrailIdentifier(made.guardrailId()));
        assertThat(found.description()).isEqualTo("changed");
        assertThat(found.wordPolicy()).as("replaced as a whole").isNull();
        assertThat(found.topicPolicy().topics().getFirst().examples()).containsExactly("Which wine goes with fish?");
        assertThat(found.contextualGroundingPolicy().filters().getFirst().threshold()).isEqualTo(0.6);
        assertThat(bedrock().listGuardrailsPaginator(ask -> ask.maxResults(1)).guardrails())
                .extracting(GuardrailSummary::id).contains(made.guardrailId());

        bedrock().tagResource(ask -> ask.resourceARN(made.guardrailArn()).tags(tag -> tag.key("team").value("risk"),
                tag -> tag.key("stage").value("test")));
        bedrock().untagResource(ask -> ask.resourceARN(made.guardrailArn()).tagKeys("team"));
        assertThat(bedrock().listTagsForResource(ask -> ask.resourceARN(made.guardrailArn())).tags()).singleElement()
                .satisfies(tag -> assertThat(tag.key() + "=" + tag.value()).isEqualTo("stage=test"));

        bedrock().createGuardrailVersion(ask -> ask.guardrailIdentifier(made.guardrailId()));
        String config = bedrock().putEnforcedGuardrailConfiguration(ask -> ask.guardrailInferenceConfig(
                terms -> terms.guardrailIdentifier(made.guardrailId()).guardrailVersion("1").modelEnforcement(
                        models -> models.includedModels("nobody.else").excludedModels(List.of()))))
                .configId();
        assertThat(bedrock().listEnforcedGuardrailsConfigurationPaginator(ask -> {
        }).guardrailsConfig()).filteredOn(each -> each.configId().equals(config)).singleElement()
                .satisfies(each -> assertThat(each.guardrailArn()).isEqualTo(made.guardrailArn()));
        Wanted.refused("ResourceInUseException", 400,
                () -> bedrock().deleteGuardrail(ask -> ask.guardrailIdentifier(made.guardrailId())));
        bedrock().deleteEnforcedGuardrailConfiguration(ask -> ask.configId(config));
        bedrock().deleteGuardrail(ask -> ask.guardrailIdentifier(made.guardrailId()));
    }

    @Test
    default void imagesAreCountedAndSaidNotToBeLookedAt() {
        String id = create("images").guardrailId();
        ApplyGuardrailResponse answer = bedrockRuntime().applyGuardrail(ask -> ask.guardrailIdentifier(id)
                .guardrailVersion("DRAFT").source(GuardrailContentSource.INPUT)
                .outputScope(GuardrailOutputScope.FULL)
                .content(block -> block.image(image -> image.format(GuardrailImageFormat.JPEG)
                        .source(bytes -> bytes.bytes(SdkBytes.fromByteArray(new byte[]{-1, -40, -1, 0}))))));

        assertThat(answer.guardrailCoverage().images().guarded()).isZero();
        assertThat(answer.guardrailCoverage().images().total()).isEqualTo(1);
        assertThat(answer.actionReason()).contains("not looked at");
    }

    @Test
    default void checksNeedNoGuardrail() {
        InvokeGuardrailChecksResponse answer = bedrockRuntime().invokeGuardrailChecks(ask -> ask
                .messages(message -> message.role("user").content(block -> block.text("mail ann@example.com")))
                .checks(checks -> checks.contentFilter(filter -> filter.categories(one -> one.category("HATE")))
                        .sensitiveInformation(data -> data.entities(one -> one.type("EMAIL")))));

        assertThat(answer.results().contentFilter().results())
                .extracting(GuardrailChecksContentFilterResultEntry::categoryAsString).containsExactly("HATE");
        assertThat(answer.results().sensitiveInformation().results()).singleElement().satisfies(each -> {
            assertThat(each.beginOffset()).isEqualTo(5);
            assertThat(each.endOffset()).isEqualTo(20);
        });
    }

    @Test
    default void whatIsWrongWithAGuardrailIsSaidAsClientsExpect() {
        create("taken");
        Wanted.refused("ConflictException", 400, () -> create("taken"), "taken");
        Wanted.refused("ValidationException", 400, () -> create("two words"));
        Wanted.refused("ResourceNotFoundException", 404,
                () -> bedrock().getGuardrail(ask -> ask.guardrailIdentifier("nosuchguard1")));
    }

    private CreateGuardrailResponse create(String name) {
        return bedrock().createGuardrail(ask -> ask.name(name).blockedInputMessaging("no")
                .blockedOutputsMessaging("not that")
                .wordPolicyConfig(words -> words.wordsConfig(word -> word.text("plumbus")))
                .sensitiveInformationPolicyConfig(data -> data.regexesConfig(
                        regex -> regex.name("order").pattern("ORD-[0-9]{6}").action("ANONYMIZE"))));
    }

    private ApplyGuardrailResponse apply(String id, String version, String text) {
        return bedrockRuntime().applyGuardrail(ask -> ask.guardrailIdentifier(id).guardrailVersion(version)
                .source(GuardrailContentSource.INPUT).content(block -> block.text(one -> one.text(text))));
    }
}
