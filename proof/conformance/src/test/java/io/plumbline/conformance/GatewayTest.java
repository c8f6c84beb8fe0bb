// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plumbline.connect.FakeEndpoint;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.bedrock.BedrockClient;
import software.amazon.awssdk.services.bedrock.model.GuardrailPiiEntityType;
import software.amazon.awssdk.services.bedrock.model.GuardrailSensitiveInformationAction;
import software.amazon.awssdk.services.bedrockruntime.BedrockRuntimeAsyncClient;
import software.amazon.awssdk.services.bedrockruntime.BedrockRuntimeClient;
import software.amazon.awssdk.services.bedrockruntime.model.ContentBlock;
import software.amazon.awssdk.services.bedrockruntime.model.ConverseResponse;
import software.amazon.awssdk.services.bedrockruntime.model.ConverseStreamMetadataEvent;
import software.amazon.awssdk.services.bedrockruntime.model.ConverseStreamResponseHandler;
import software.amazon.awssdk.services.bedrockruntime.model.ConverseStreamResponseHandler.Visitor;
import software.amazon.awssdk.services.bedrockruntime.model.GuardrailTrace;
import software.amazon.awssdk.services.bedrockruntime.model.InvokeModelWithResponseStreamResponseHandler;
import software.amazon.awssdk.services.bedrockruntime.model.Message;
import software.amazon.awssdk.services.bedrockruntime.model.ModelErrorException;
import software.amazon.awssdk.services.bedrockruntime.model.ModelStreamErrorException;
import software.amazon.awssdk.services.bedrockruntime.model.ResourceNotFoundException;
import software.amazon.awssdk.services.bedrockruntime.model.ValidationException;

/** Models behind guardrails through the unmodified clients, HTTP/1.1 and HTTP/2, and through plain chat completions. */
class GatewayTest {
    private static final FakeEndpoint MODEL = new FakeEndpoint(said("Hello."));

    @RegisterExtension
    static final House HOUSE = House.with(() -> Map.of("plumbline.models.local.kind", "openai",
            "plumbline.models.local.url", MODEL.url().toString(), "plumbline.models.local.match", "local.*"));

    private static BedrockRuntimeClient plain;
    private static BedrockRuntimeAsyncClient streaming;
    private static String guardrail;

    @BeforeAll
    static void open() {
        // The asynchronous client speaks HTTP/2 without being told to.
        plain = at(BedrockRuntimeClient.builder()).httpClient(UrlConnectionHttpClient.create()).build();
        streaming = at(BedrockRuntimeAsyncClient.builder()).build();
        try (BedrockClient bedrock = at(BedrockClient.builder()).httpClient(UrlConnectionHttpClient.create()).build()) {
            guardrail = bedrock.createGuardrail(ask -> ask.name("gateway").blockedInputMessaging("Not asked.")
                    .blockedOutputsMessaging("Not said.")
                    .wordPolicyConfig(words -> words.wordsConfig(word -> word.text("zeppelin")))
                    .sensitiveInformationPolicyConfig(data -> data.piiEntitiesConfig(
                            entity -> entity.type(GuardrailPiiEntityType.EMAIL)
                                    .action(GuardrailSensitiveInformationAction.ANONYMIZE))))
                    .guardrailId();
        }
    }

    @AfterAll
    static void close() {
        plain.close();
        streaming.close();
        MODEL.close();
    }

    @BeforeEach
    void answerNormally() {
        MODEL.becomes(said("Hello."));
        MODEL.seen().clear();
    }

    @Test
    void converseIsGuardedOnBothWays() {
        assertThat(text(converse("Hi"))).isEqualTo("Hello.");

        ConverseResponse blocked = converse("A zeppelin?");
        assertThat(text(blocked)).isEqualTo("Not asked.");
        assertThat(blocked.stopReasonAsString()).isEqualTo("guardrail_intervened");
        assertThat(Objects.requireNonNull(blocked.trace().guardrail().inputAssessment().get(guardrail)).wordPolicy()
                .customWords())
                .singleElement().satisfies(word -> assertThat(word.match()).isEqualTo("zeppelin"));

        converse("I am ann@example.org");
        assertThat(MODEL.seen().getLast().body()).contains("I am {EMAIL}");

        MODEL.becomes(said("Write to bob@example.org"));
        assertThat(text(converse("Hi"))).isEqualTo("Write to {EMAIL}");
    }

    @Test
    void converseStreamIsGuardedOverHttp2() {
        MODEL.becomes(streamed("It ", "rains"));
        Heard heard = listen("Hi");
        assertThat(heard.text).isEqualTo("It rains");
        assertThat(heard.stop).isEqualTo("end_turn");

        MODEL.becomes(streamed("Take the zep", "pelin"));
        Heard blocked = listen("Hi");
        assertThat(blocked.text).isEqualTo("Not said.");
        assertThat(blocked.stop).isEqualTo("guardrail_intervened");
        assertThat(blocked.end.getFirst().trace().guardrail().outputAssessments()).containsKey(guardrail);

        MODEL.becomes(streamed("Write to bob@exam", "ple.org, please"));
        assertThat(listen("Hi").text).isEqualTo("Write to {EMAIL}, please");
    }

    @Test
    void aStreamThatIsCutIsAnExceptionOfItsKind() {
        MODEL.becomes(FakeEndpoint.pieces("text/event-stream", Duration.ZERO, false,
                List.of("data: {\"choices\":[{\"delta\":{\"content\":\"half\"}}]}\n\n"
                        .getBytes(StandardCharsets.UTF_8))));

        assertThatThrownBy(() -> listen("Hi")).hasCauseInstanceOf(ModelStreamErrorException.class);
    }

    @Test
    void invokeModelTakesTheBodiesOfMakers() {
        String body = plain.invokeModel(ask -> ask.modelId("local.claude").guardrailIdentifier(guardrail)
                .guardrailVersion("DRAFT").body(anthropic("Hi"))).body().asUtf8String();
        assertThat(body).contains("\"content\":[{\"type\":\"text\",\"text\":\"Hello.\"}]",
                "\"amazon-bedrock-guardrailAction\":\"NONE\"");

        assertThat(plain.invokeModel(ask -> ask.modelId("local.claude").guardrailIdentifier(guardrail)
                .guardrailVersion("DRAFT").trace("ENABLED").body(anthropic("A zeppelin"))).body().asUtf8String())
                .contains("Not asked.", "\"amazon-bedrock-guardrailAction\":\"INTERVENED\"",
                        "\"amazon-bedrock-trace\":{\"guardrail\":");
        assertThatThrownBy(() -> plain.invokeModel(ask -> ask.modelId("local.claude").guardrailIdentifier(guardrail)
                .guardrailVersion("DRAFT").body(SdkBytes.fromUtf8String("{\"q\":1}"))))
                .isInstanceOf(ValidationException.class).hasMessageContaining("cannot be guarded");
    }

    @Test
    void invocationsAreStreamedInTheFormatOfTheirBody() {
        MODEL.becomes(streamed("It ", "rains"));
        List<String> chunks = new ArrayList<>();
        streaming.invokeModelWithResponseStream(
                ask -> ask.modelId("local.claude").guardrailIdentifier(guardrail).guardrailVersion("DRAFT")
                        .body(anthropic("Hi")),
                InvokeModelWithResponseStreamResponseHandler.builder()
                        .subscriber(InvokeModelWithResponseStreamResponseHandler.Visitor.builder()
                                .onChunk(chunk -> chunks.add(chunk.bytes().asUtf8String())).build())
                        .build())
                .join();

        assertThat(chunks.getFirst()).contains("\"type\":\"message_start\"");
        assertThat(String.join("", chunks)).contains("\"text_delta\",\"text\":\"It rains\"");
        assertThat(chunks.getLast()).contains("message_stop", "\"amazon-bedrock-guardrailAction\":\"NONE\"");
    }

    @Test
    void failuresHaveTheirTypes() {
        MODEL.becomes(FakeEndpoint.json(500, "{}"));
        assertThatThrownBy(() -> converse("Hi")).isInstanceOf(ModelErrorException.class);
        assertThatThrownBy(() -> plain.converse(ask -> ask.modelId("elsewhere").messages(message("Hi"))))
                .isInstanceOf(ResourceNotFoundException.class).hasMessageContaining("'local.*' (local)");
        assertThatThrownBy(() -> plain.countTokens(ask -> ask.modelId("local.claude")
                .input(input -> input.converse(talk -> talk.messages(message("Hi"))))))
                .isInstanceOf(ValidationException.class).hasMessageContaining("cannot count tokens");
    }

    @Test
    void chatCompletionsPassTheSameGuardrail() throws Exception {
        assertThat(complete("Hi", false)).contains("\"content\":\"Hello.\"", "\"finish_reason\":\"stop\"",
                "\"guardrail_intervened\":false");
        assertThat(complete("A zeppelin", false)).contains("\"content\":\"Not asked.\"",
                "\"finish_reason\":\"content_filter\"", "\"guardrail_intervened\":true");

        MODEL.becomes(streamed("Mail bob@exam", "ple.org"));
        String stream = complete("Hi", true);
        assertThat(stream.lines().filter(line -> line.startsWith("data: ")).toList()).hasSizeGreaterThan(2)
                .last().isEqualTo("data: [DONE]");
        assertThat(stream).contains("\"content\":\"Mail {EMAIL}\"", "\"object\":\"chat.completion.chunk\"");
        assertThat(openAi("GET", "/openai/v1/models", "", key()).body()).contains("\"id\":\"local.*\"");
        assertThat(openAi("GET", "/openai/v1/models", "", "AKIDNOBODY:x").statusCode()).isEqualTo(401);
    }

    private static ConverseResponse converse(String text) {
        return plain.converse(ask -> ask.modelId("local.claude").messages(message(text)).guardrailConfig(
                guard -> guard.guardrailIdentifier(guardrail).guardrailVersion("DRAFT").trace(GuardrailTrace.ENABLED)));
    }

    private static final class Heard {
        private String text = "";
        private String stop = "";
        private final List<ConverseStreamMetadataEvent> end = new ArrayList<>();
    }

    private static Heard listen(String text) {
        Heard heard = new Heard();
        streaming.converseStream(ask -> ask.modelId("local.claude").messages(message(text)).guardrailConfig(
                guard -> guard.guardrailIdentifier(guardrail).guardrailVersion("DRAFT").trace(GuardrailTrace.ENABLED)),
                ConverseStreamResponseHandler.builder().subscriber(Visitor.builder()
                        .onContentBlockDelta(delta -> heard.text += delta.delta().text())
                        .onMessageStop(stop -> heard.stop = stop.stopReasonAsString())
                        .onMetadata(heard.end::add).build()).build())
                .join();
        return heard;
    }

    private static String complete(String text, boolean stream) throws Exception {
        return openAi("POST", "/openai/v1/chat/completions", "{\"model\":\"local.claude\",\"stream\":" + stream
                + ",\"messages\":[{\"role\":\"user\",\"content\":\"" + text + "\"}]}", key()).body();
    }

    private static HttpResponse<String> openAi(String method, String path, String body, String key) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(HttpRequest.newBuilder(URI.create(HOUSE.address() + path))
                    .header("authorization", "Bearer " + key).header("content-type", "application/json")
                    .header("x-plumbline-guardrail", guardrail)
                    .method(method, HttpRequest.BodyPublishers.ofString(body)).build(),
                    HttpResponse.BodyHandlers.ofString());
        }
    }

    private static String key() {
        return HOUSE.root().keys().id() + ":" + HOUSE.root().keys().secret();
    }

    private static Message message(String text) {
        return Message.builder().role("user").content(ContentBlock.fromText(text)).build();
    }

    private static String text(ConverseResponse response) {
        return response.output().message().content().stream().map(ContentBlock::text).collect(Collectors.joining());
    }

    private static SdkBytes anthropic(String text) {
        return SdkBytes.fromUtf8String("{\"anthropic_version\":\"bedrock-2023-05-31\",\"max_tokens\":50,"
                + "\"messages\":[{\"role\":\"user\",\"content\":\"" + text + "\"}]}");
    }

    private static FakeEndpoint.Behaviour said(String text) {
        return FakeEndpoint.json(200, "{\"choices\":[{\"message\":{\"content\":\"" + text
                + "\"},\"finish_reason\":\"stop\"}],\"usage\":{\"prompt_tokens\":9,\"completion_tokens\":2}}");
    }

    private static FakeEndpoint.Behaviour streamed(String... pieces) {
        List<String> chunks = new ArrayList<>();
        for (String piece : pieces) {
            chunks.add("{\"choices\":[{\"delta\":{\"content\":\"" + piece + "\"}}]}");
        }
        chunks.add("{\"choices\":[{\"delta\":{},\"finish_reason\":\"stop\"}]}");
        chunks.add("[DONE]");
        return FakeEndpoint.events(Duration.ZERO, chunks.toArray(String[]::new));
    }

    private static <B extends AwsClientBuilder<B, C>, C> B at(B builder) {
        return builder.endpointOverride(HOUSE.address()).region(Region.EU_CENTRAL_1)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials
                        .create(HOUSE.root().keys().id(), HOUSE.root().keys().secret())))
                .overrideConfiguration(each -> each.retryStrategy(AwsRetryStrategy.doNotRetry()));
    }
}
