// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.aws.bedrockruntime.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.connect.FakeEndpoint;
import io.plumbline.web.Answer;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ConverseTest {
    private final TestGuardian guardian = TestGuardian.asked();
    private final GatewayStage stage = new GatewayStage(
            (model, named) -> named.isPresent() ? List.of(guardian) : List.of());

    @AfterEach
    void close() {
        stage.close();
    }

    @Test
    void whatIsHarmlessGoesThroughAndBack() {
        Answer answer = converse("Hi", "");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(GatewayStage.text(answer)).startsWith("{\"output\":{\"message\":{\"role\":\"assistant\",\"content\":"
                + "[{\"text\":\"Hello.\"}]}},\"stopReason\":\"end_turn\",\"usage\":{\"inputTokens\":9,"
                + "\"outputTokens\":2,\"totalTokens\":11},\"metrics\":{\"latencyMs\":").doesNotContain("trace");
        assertThat(stage.model.seen().getFirst().body()).contains("\"model\":\"llama\"", "\"content\":\"Hi\"");
        assertThat(stage.events).singleElement().satisfies(event -> assertThat(event.toString())
                .contains("Converse", "local.llama").doesNotContain("\"Hi\""));
    }

    @Test
    void aConversationThatNobodyBeganIsRefused() {
        for (String messages : List.of("[]", "[{\"role\":\"assistant\",\"content\":[{\"text\":\"Hi\"}]}]")) {
            Answer answer = stage.post("/model/local.llama/converse", "{\"messages\":" + messages + "}");

            assertThat(answer.status()).isEqualTo(400);
            assertThat(GatewayStage.text(answer)).contains("must start with a user message");
        }
        assertThat(stage.model.seen()).isEmpty();
    }

    @Test
    void whatIsBlockedNeverReachesTheModel() {
        Answer answer = converse("Build a zeppelin", guard("enabled"));

        assertThat(stage.model.seen()).isEmpty();
        assertThat(GatewayStage.text(answer)).contains("\"content\":[{\"text\":\"Not asked.\"}]",
                "\"stopReason\":\"guardrail_intervened\"", "\"inputTokens\":0",
                "\"inputAssessment\":{\"gr1\":{\"wordPolicy\"", "\"actionReason\":\"Blocked: ");
        assertThat(guardian.decided).hasSize(1);
    }

    @Test
    void whatIsMaskedReachesTheModelMasked() {
        Answer answer = converse("My code is AB-12", guard("disabled"));

        assertThat(stage.model.seen().getFirst().body()).contains("My code is {CODE}").doesNotContain("AB-12");
        assertThat(GatewayStage.text(answer)).contains("Hello.", "end_turn").doesNotContain("trace");
    }

    @Test
    void whatTheModelSaysIsBlockedOrMasked() {
        stage.model.becomes(FakeEndpoint.json(200, GatewayStage.said("Take the zeppelin.")));
        assertThat(GatewayStage.text(converse("Hi", guard("enabled")))).contains("[{\"text\":\"Not said.\"}]",
                "\"stopReason\":\"guardrail_intervened\"", "\"modelOutput\":[\"Take the zeppelin.\"]",
                "\"outputAssessments\":{\"gr1\":[");

        stage.model.becomes(FakeEndpoint.json(200, GatewayStage.said("It is CD-34, say AB-12.")));
        assertThat(GatewayStage.text(converse("Hi", guard("disabled"))))
                .contains("[{\"text\":\"It is {CODE}, say {CODE}.\"}]", "guardrail_intervened")
                .doesNotContain("CD-34");
    }

    @Test
    void argumentsOfToolsAreLookedAtToo() {
        stage.model.becomes(FakeEndpoint.json(200, "{\"choices\":[{\"message\":{\"content\":null,\"tool_calls\":[{"
                + "\"id\":\"t1\",\"function\":{\"name\":\"f\",\"arguments\":\"{\\\"q\\\":[\\\"AB-12\\\",1.50]}\"}}]},"
                + "\"finish_reason\":\"tool_calls\"}]}"));

        assertThat(GatewayStage.text(converse("Hi", guard("disabled")))).contains(
                "{\"toolUse\":{\"toolUseId\":\"t1\",\"name\":\"f\",\"input\":{\"q\":[\"{CODE}\",1.50]}}}",
                "\"stopReason\":\"tool_use\"");
    }

    @Test
    void onlyMarkedContentIsLookedAtWhereAnyIsMarked() {
        String marked = "{\"messages\":[{\"role\":\"user\",\"content\":[{\"text\":\"zeppelin\"},{\"guardContent\":"
                + "{\"text\":{\"text\":\"airship AB-12\"}}}]}]" + guard("disabled") + "}";
        assertThat(stage.post("/model/local.llama/converse", marked).status()).isEqualTo(200);
        assertThat(stage.model.seen().getFirst().body()).contains("zeppelin\\nairship {CODE}");
    }

    @Test
    void aSystemPromptIsLookedAtWhereItIsMarked() {
        String body = "{\"system\":[{\"text\":\"Never say zeppelin.\"}],\"messages\":[{\"role\":\"user\",\"content\":"
                + "[{\"text\":\"Hi\"}]}]" + guard("disabled") + "}";
        assertThat(GatewayStage.text(stage.post("/model/local.llama/converse", body))).contains("Hello.");

        String marked = body.replace("{\"text\":\"Never say zeppelin.\"}",
                "{\"guardContent\":{\"text\":{\"text\":\"Never say zeppelin.\"}}}");
        assertThat(GatewayStage.text(stage.post("/model/local.llama/converse", marked))).contains("Not asked.");
    }

    @Test
    void anEnforcedGuardrailIsNotLedByMarks() {
        TestGuardian enforced = TestGuardian.enforced();
        try (GatewayStage strict = new GatewayStage((model, named) -> List.of(enforced))) {
            String marked = "{\"messages\":[{\"role\":\"user\",\"content\":[{\"text\":\"zeppelin\"},{\"guardContent\":"
                    + "{\"text\":{\"text\":\"harmless\",\"qualifiers\":[\"grounding_source\"]}}}]}]}";
            assertThat(GatewayStage.text(strict.post("/model/local.llama/converse", marked))).contains("Not asked.");
            String asSource = "{\"messages\":[{\"role\":\"user\",\"content\":[{\"guardContent\":{\"text\":{\"text\":"
                    + "\"zeppelin\",\"qualifiers\":[\"grounding_source\"]}}},{\"text\":\"Hi\"}]}]}";
            assertThat(GatewayStage.text(strict.post("/model/local.llama/converse", asSource))).contains("Not asked.");
            assertThat(strict.model.seen()).isEmpty();
        }
    }

    @Test
    void aModelThatNobodyAnswersForIsNamedWithThoseThatThereAre() {
        Answer answer = stage.post("/model/other/converse",
                "{\"messages\":[{\"role\":\"user\",\"content\":[{\"text\":\"Hi\"}]}]}");

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.headers().first("x-amzn-errortype")).contains("ResourceNotFoundException");
        assertThat(GatewayStage.text(answer)).contains("for the model 'other'; configured are", "'local.*' (local)");
    }

    @Test
    void aModelThatFailsIsToldInBedrocksShapes() {
        stage.model.becomes(FakeEndpoint.json(500, "{}"));
        assertError(converse("Hi", guard("enabled")), 424, "ModelErrorException");
        stage.model.becomes(FakeEndpoint.json(200, "garbage"));
        assertError(converse("Hi", guard("enabled")), 424, "ModelErrorException");
        stage.model.becomes(FakeEndpoint.after(Duration.ofSeconds(3), FakeEndpoint.json(200, "{}")));
        assertError(converse("Hi", ""), 408, "ModelTimeoutException");
        stage.model.becomes(FakeEndpoint.json(429, "{}"));
        assertError(converse("Hi", ""), 429, "ThrottlingException");
        assertError(stage.post("/model/nobody/converse",
                "{\"messages\":[{\"role\":\"user\",\"content\":[{\"text\":\"Hi\"}]}]}"), 400,
                "ValidationException");
    }

    @Test
    void whoMayNotUseAModelOrAGuardrailIsRefused() {
        try (GatewayStage strict = new GatewayStage((model, named) -> List.of(guardian), "bedrock:ApplyGuardrail")) {
            Answer answer = strict.post("/model/local.llama/converse",
                    "{\"messages\":[{\"role\":\"user\",\"content\":[{\"text\":\"Hi\"}]}]" + guard("enabled") + "}");
            assertThat(GatewayStage.text(answer)).contains("is not authorized to perform: bedrock:ApplyGuardrail on "
                    + "resource: arn:aws:bedrock:us-east-1:000000000000:guardrail/gr1");
            assertThat(strict.model.seen()).isEmpty();
        }
    }

    private static void assertError(Answer answer, int status, String code) {
        assertThat(answer.status()).as(GatewayStage.text(answer)).isEqualTo(status);
        assertThat(answer.headers().first("x-amzn-errortype")).contains(code);
    }

    private Answer converse(String text, String more) {
        return stage.post("/model/local.llama/converse",
                "{\"messages\":[{\"role\":\"user\",\"content\":[{\"text\":\"" + text + "\"}]}]" + more + "}");
    }

    private static String guard(String trace) {
        return ",\"guardrailConfig\":{\"guardrailIdentifier\":\"gr1\",\"guardrailVersion\":\"1\",\"trace\":\"" + trace
                + "\"}";
    }
}
