// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.browser;

import java.util.List;
import java.util.function.Consumer;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.bedrock.BedrockClient;
import software.amazon.awssdk.services.bedrock.model.GuardrailSensitiveInformationAction;
import software.amazon.awssdk.services.bedrock.model.GuardrailWordConfig;
import software.amazon.awssdk.services.bedrock.model.GuardrailWordPolicyConfig;
import software.amazon.awssdk.services.bedrockruntime.BedrockRuntimeClient;
import software.amazon.awssdk.services.bedrockruntime.model.GuardrailContentSource;

/** The guardrail help-desk at one version with a draft that differs, and three decisions of that version. */
final class GuardedWorld implements AutoCloseable {
    private final SdkHttpClient http = UrlConnectionHttpClient.create();
    private final BedrockClient bedrock;
    private final BedrockRuntimeClient runtime;

    GuardedWorld(RunningServer server) {
        StaticCredentialsProvider credentials = World.credentials(server);
        bedrock = BedrockClient.builder().endpointOverride(server.address()).region(Region.US_EAST_1)
                .credentialsProvider(credentials).httpClient(http).build();
        runtime = BedrockRuntimeClient.builder().endpointOverride(server.address()).region(Region.US_EAST_1)
                .credentialsProvider(credentials).httpClient(http).build();
    }

    /** Makes all of it. */
    void fill() {
        String id = bedrock.createGuardrail(made -> made.name("help-desk").description("For questions of customers")
                .blockedInputMessaging("I cannot take that.").blockedOutputsMessaging("I cannot say that.")
                .wordPolicyConfig(words("plumbus")).sensitiveInformationPolicyConfig(data -> data.piiEntitiesConfig(
                        kind -> kind.type("EMAIL").action(GuardrailSensitiveInformationAction.ANONYMIZE))))
                .guardrailId();
        bedrock.createGuardrailVersion(made -> made.guardrailIdentifier(id).description("the first"));
        bedrock.updateGuardrail(
                draft -> draft.guardrailIdentifier(id).name("help-desk").description("For questions of customers")
                        .blockedInputMessaging("I cannot take that.").blockedOutputsMessaging("I cannot say that.")
                        .wordPolicyConfig(words("plumbus", "grumbo")));
        for (String text : List.of("When does the office open?", "Write to ada@example.com.", "What is a plumbus?")) {
            runtime.applyGuardrail(ask -> ask.guardrailIdentifier(id).guardrailVersion("1")
                    .source(GuardrailContentSource.INPUT).content(block -> block.text(each -> each.text(text))));
        }
    }

    private static Consumer<GuardrailWordPolicyConfig.Builder> words(String... words) {
        return policy -> policy.wordsConfig(List.of(words).stream()
                .map(each -> GuardrailWordConfig.builder().text(each)
                        .build())
                .toList());
    }

    @Override
    public void close() {
        bedrock.close();
        runtime.close();
        http.close();
    }
}
