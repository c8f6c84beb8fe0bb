// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.aws.bedrockruntime.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.connect.FakeEndpoint;
import io.plumbline.web.Answer;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ConverseStreamTest {
    private final TestGuardian guardian = TestGuardian.asked();
    private final GatewayStage stage = new GatewayStage(
            (model, named) -> named.isPresent() ? List.of(guardian) : List.of());

    @AfterEach
    void close() {
        stage.close();
    }

    @Test
    void piecesArriveAsTheyComeWhenNobodyGuards() {
        stage.model.becomes(GatewayStage.streamed("It ", "rains"));
        List<String> events = GatewayStage.events(stream("Hi", ""));

        assertThat(events).hasSize(6).startsWith("messageStart {\"role\":\"assistant\"}",
                "contentBlockDelta {\"delta\":{\"text\":\"It \"},\"contentBlockIndex\":0}",
                "contentBlockDelta {\"delta\":{\"text\":\"rains\"},\"contentBlockIndex\":0}",
                "contentBlockStop {\"contentBlockIndex\":0}", "messageStop {\"stopReason\":\"end_turn\"}");
        assertThat(events.getLast()).startsWith("metadata {\"usage\":{\"inputTokens\":3,\"outputTokens\":4,");
    }

    @Test
    void whatIsBlockedIsNotSaidAndTheTraceComesLast() {
        stage.model.becomes(GatewayStage.streamed("Take ", "the zep", "pelin now"));
        List<String> events = GatewayStage.events(stream("Hi", guard("enabled", "sync")));

        assertThat(text(events)).isEqualTo("Not said.");
        assertThat(events.get(1)).as("nothing was let go, so the message is the first block").contains("Index\":0}");
        assertThat(events.get(events.size() - 2)).isEqualTo("messageStop {\"stopReason\":\"guardrail_intervened\"}");
        assertThat(events.getLast()).contains("\"trace\":{\"guardrail\":", "\"outputAssessments\":{\"gr1\":[",
                "Take the zeppelin now");
        assertThat(guardian.decided).hasSize(2);
    }

    @Test
    void masksReachOverPieces() {
        stage.model.becomes(GatewayStage.streamed("It is A", "B-1", "2, really"));
        List<String> events = GatewayStage.events(stream("Hi", guard("disabled", "sync")));

        assertThat(text(events)).isEqualTo("It is {CODE}, really");
        assertThat(events.getLast()).doesNotContain("trace");
        assertThat(events.get(events.size() - 2)).contains("guardrail_intervened");
    }

    @Test
    void inAsyncModePiecesGoOutAtOnceAndTheAnswerEndsWhenOneIsFound() {
        stage.model.becomes(GatewayStage.streamed("Take ", "the zeppelin"));
        List<String> events = GatewayStage.events(stream("Hi", guard("disabled", "async")));

        assertThat(text(events)).isEqualTo("Take the zeppelinNot said.");
        assertThat(events.get(events.size() - 2)).contains("guardrail_intervened");
    }

    @Test
    void aBlockedQuestionIsAnsweredWithoutTheModel() {
        List<String> events = GatewayStage.events(stream("A zeppelin?", guard("enabled", "sync")));

        assertThat(stage.model.seen()).isEmpty();
        assertThat(events.stream().map(event -> event.substring(0, event.indexOf(' ')))).containsExactly(
                "messageStart", "contentBlockDelta", "contentBlockStop", "messageStop", "metadata");
        assertThat(text(events)).isEqualTo("Not asked.");
    }

    @Test
    void aStreamThatIsCutEndsInAnExceptionAndLetsNothingGoThatWasNotLookedAt() {
        stage.model.becomes(FakeEndpoint.pieces("text/event-stream", Duration.ZERO, false,
                List.of("data: {\"choices\":[{\"delta\":{\"content\":\"half a zeppe\"}}]}\n\n"
                        .getBytes(StandardCharsets.UTF_8))));
        List<String> events = GatewayStage.events(stream("Hi", guard("enabled", "sync")));

        assertThat(events).hasSize(2);
        assertThat(events.getLast()).startsWith("modelStreamErrorException {\"message\":\"The endpoint 'local'")
                .doesNotContain("half");
    }

    @Test
    void aModelThatRefusesAtOnceIsNoStream() {
        stage.model.becomes(FakeEndpoint.json(500, "{}"));

        assertThat(stream("Hi", "").status()).isEqualTo(424);
    }

    @Test
    void aClientThatGoesStopsTheModel() throws Exception {
        String[] many = new String[200];
        Arrays.fill(many, "{\"choices\":[{\"delta\":{\"content\":\"more \"}}]}");
        stage.model.becomes(FakeEndpoint.events(Duration.ofMillis(20), many));
        Answer answer = stream("Hi", "");
        try (var body = answer.stream().orElseThrow()) {
            body.writeTo(new OutputStream() {
                private int written;

                @Override
                public void write(int one) throws IOException {
                    if (++written > 400) {
                        throw new IOException("gone");
                    }
                }
            });
        } catch (IOException gone) {
            assertThat(gone).hasMessage("gone");
        }

        assertThat(stage.model.left().await(3, TimeUnit.SECONDS)).isTrue();
    }

    private static String text(List<String> events) {
        return events.stream().filter(event -> event.startsWith("contentBlockDelta"))
                .map(event -> event.replaceAll(".*\"text\":\"(.*)\"},\"contentBlockIndex.*", "$1"))
                .collect(Collectors.joining());
    }

    private Answer stream(String text, String more) {
        return stage.post("/model/local.llama/converse-stream",
                "{\"messages\":[{\"role\":\"user\",\"content\":[{\"text\":\"" + text + "\"}]}]" + more + "}");
    }

    private static String guard(String trace, String mode) {
        return ",\"guardrailConfig\":{\"guardrailIdentifier\":\"gr1\",\"guardrailVersion\":\"1\",\"trace\":\"" + trace
                + "\",\"streamProcessingMode\":\"" + mode + "\"}";
    }
}
