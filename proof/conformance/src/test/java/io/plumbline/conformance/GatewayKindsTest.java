// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.bedrockruntime.BedrockRuntimeAsyncClient;
import software.amazon.awssdk.services.bedrockruntime.model.ContentBlock;
import software.amazon.awssdk.services.bedrockruntime.model.ConverseResponse;
import software.amazon.awssdk.services.bedrockruntime.model.ConverseStreamResponseHandler;
import software.amazon.awssdk.services.bedrockruntime.model.InvokeModelWithResponseStreamResponseHandler;
import software.amazon.awssdk.services.bedrockruntime.model.Message;
import software.amazon.awssdk.services.bedrockruntime.model.ModelStreamErrorException;

/** Endpoints of every kind behind guardrails, through the asynchronous client for Java over HTTP/2. */
class GatewayKindsTest {
    private static final EchoModel MODEL = new EchoModel();

    @RegisterExtension
    static final House HOUSE = House.onFile(MODEL.settings());

    private static BedrockRuntimeAsyncClient client;
    private static String guardrail;

    @BeforeAll
    static void open() {
        client = BedrockRuntimeAsyncClient.builder().endpointOverride(HOUSE.address()).region(Region.US_EAST_1)
                .credentialsProvider(StaticCredentialsProvider.create(HOUSE.root().keys().forSdk()))
                .overrideConfiguration(each -> each.retryStrategy(AwsRetryStrategy.doNotRetry())).build();
        guardrail = HOUSE.root().bedrock().createGuardrail(ask -> ask.name("kinds").blockedInputMessaging("Not asked.")
                .blockedOutputsMessaging("Not said.")
                .wordPolicyConfig(words -> words.wordsConfig(word -> word.text("zeppelin").inputAction("NONE")))
                .sensitiveInformationPolicyConfig(data -> data
                        .piiEntitiesConfig(entity -> entity.type("EMAIL").action("ANONYMIZE"))))
                .guardrailId();
    }

    @AfterAll
    static void close() {
        client.close();
        MODEL.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"local.chat", "cloud.chat", "own.chat"})
    void conversationsAreGuardedWholeAndInStreams(String model) {
        assertThat(text(converse(model, "Say I am ann@example.org"))).isEqualTo("I am {EMAIL}");
        ConverseResponse blocked = converse(model, "Say zeppelin");
        assertThat(text(blocked)).isEqualTo("Not said.");
        assertThat(blocked.stopReasonAsString()).isEqualTo("guardrail_intervened");

        String rain = "it rains. ".repeat(300);
        assertThat(listen(model, "Say " + rain)).isEqualTo(rain);
        assertThat(listen(model, "Say " + rain + "bob@example.org")).isEqualTo(rain + "{EMAIL}");
        assertThat(listen(model, "Say " + rain + "zeppelin " + rain)).endsWith("Not said.").doesNotContain("zepp");
        assertThatThrownBy(() -> listen(model, "Cut.")).isInstanceOf(CompletionException.class)
                .hasCauseInstanceOf(ModelStreamErrorException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"local.chat", "cloud.chat", "own.chat"})
    void invocationsAreGuardedWholeAndInStreams(String model) {
        assertThat(client.invokeModel(ask -> ask.modelId(model).guardrailIdentifier(guardrail)
                .guardrailVersion("DRAFT").body(body("Say zeppelin"))).join().body().asUtf8String())
                .contains("Not said.", "\"amazon-bedrock-guardrailAction\":\"INTERVENED\"").doesNotContain("zeppelin");
        List<String> chunks = new ArrayList<>();
        client.invokeModelWithResponseStream(ask -> ask.modelId(model).guardrailIdentifier(guardrail)
                .guardrailVersion("DRAFT").body(body("Say mail to bob@example.org")),
                InvokeModelWithResponseStreamResponseHandler.builder()
                        .subscriber(InvokeModelWithResponseStreamResponseHandler.Visitor.builder()
                                .onChunk(chunk -> chunks.add(chunk.bytes().asUtf8String())).build())
                        .build())
                .join();
        assertThat(String.join("", chunks)).contains("mail to {EMAIL}", "message_stop").doesNotContain("bob");
    }

    @Test
    void tokensAreCountedWhereTheEndpointCounts() {
        assertThat(client.countTokens(ask -> ask.modelId("cloud.chat").input(input -> input.converse(
                talk -> talk.messages(message("How many?"))))).join().inputTokens()).isEqualTo(7);
        assertThat(client.countTokens(ask -> ask.modelId("cloud.chat").input(input -> input.invokeModel(
                invocation -> invocation.body(body("How many?"))))).join().inputTokens()).isEqualTo(7);
    }

    private static ConverseResponse converse(String model, String text) {
        return client.converse(ask -> ask.modelId(model).messages(message(text)).guardrailConfig(
                guard -> guard.guardrailIdentifier(guardrail).guardrailVersion("DRAFT"))).join();
    }

    private static String listen(String model, String text) {
        StringBuilder heard = new StringBuilder();
        client.converseStream(ask -> ask.modelId(model).messages(message(text)).guardrailConfig(
                guard -> guard.guardrailIdentifier(guardrail).guardrailVersion("DRAFT")),
                ConverseStreamResponseHandler.builder().subscriber(ConverseStreamResponseHandler.Visitor.builder()
                        .onContentBlockDelta(delta -> heard.append(delta.delta().text())).build()).build())
                .join();
        return heard.toString();
    }

    private static Message message(String text) {
        return Message.builder().role("user").content(ContentBlock.fromText(text)).build();
    }

    private static String text(ConverseResponse response) {
        return response.output().message().content().getFirst().text();
    }

    private static SdkBytes body(String text) {
        return SdkBytes.fromUtf8String("{\"anthropic_version\":\"bedrock-2023-05-31\",\"max_tokens\":50,"
                + "\"messages\":[{\"role\":\"user\",\"content\":\"" + text + "\"}]}");
    }
}
