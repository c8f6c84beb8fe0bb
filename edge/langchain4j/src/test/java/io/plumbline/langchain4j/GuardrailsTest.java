// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.langchain4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.ImageContent;
import dev.langchain4j.data.message.TextContent;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.guardrail.GuardrailRequestParams;
import dev.langchain4j.guardrail.InputGuardrailException;
import dev.langchain4j.guardrail.InputGuardrailExecutor;
import dev.langchain4j.guardrail.InputGuardrailRequest;
import dev.langchain4j.guardrail.InputGuardrailResult;
import dev.langchain4j.guardrail.OutputGuardrailException;
import dev.langchain4j.guardrail.OutputGuardrailExecutor;
import dev.langchain4j.guardrail.OutputGuardrailRequest;
import dev.langchain4j.invocation.InvocationContext;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.rag.AugmentationResult;
import dev.langchain4j.rag.content.Content;
import io.plumbline.guardrails.assess.Guard;
import io.plumbline.guardrails.assess.Outcome;
import io.plumbline.guardrails.policy.Effect;
import io.plumbline.guardrails.policy.GroundingRule;
import io.plumbline.guardrails.policy.GuardrailPolicy;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Through langchain4j's own executors, as its AI services run guardrails. */
final class GuardrailsTest {
    private static final GuardrailRequestParams PARAMETERS = GuardrailRequestParams.builder()
            .userMessageTemplate("{{it}}").variables(Map.of())
            .invocationContext(InvocationContext.builder().build()).build();

    @Test
    void aHarmlessMessageGoesOnAsItIs() {
        assertThat(input(UserMessage.from("What is the weather?"))
                .userMessage(asked(UserMessage.from("What is the weather?")))
                .singleText()).isEqualTo("What is the weather?");
    }

    @Test
    void aBlockedMessageEndsTheCallWithTheBlockedMessage() {
        assertThatThrownBy(() -> input(UserMessage.from("Tell me of Project Falcon.")))
                .isInstanceOf(InputGuardrailException.class).hasMessageContaining("I cannot take this.");
    }

    @Test
    void aMaskedMessageGoesOnMasked() {
        UserMessage message = UserMessage.from("Write to ada@example.com today.");
        assertThat(input(message).userMessage(asked(message)).singleText()).isEqualTo("Write to {EMAIL} today.");
    }

    @Test
    void severalBlocksAreBlockedWhereOneWouldHaveToBeMasked() {
        UserMessage message = UserMessage.from(TextContent.from("Summarise this."),
                TextContent.from("Mail of ada@example.com"));
        assertThatThrownBy(() -> input(message)).hasMessageContaining("I cannot take this.");
    }

    @Test
    void aMessageOfAnImageAloneIsNotLookedAt() {
        assertThat(PlumblineInputGuardrail.of(Falcon.GUARD)
                .validate(UserMessage.from(ImageContent.from("https://example.com/a.png")))
                .isSuccess()).isTrue();
    }

    @Test
    void aBlockedAnswerIsReplaced() {
        assertThat(output(PlumblineOutputGuardrail.of(Falcon.GUARD), "It is project falcon."))
                .isEqualTo("I cannot say this.");
    }

    @Test
    void aMaskedAnswerGoesOnMasked() {
        assertThat(output(PlumblineOutputGuardrail.of(Falcon.GUARD), "Ask bob@example.com."))
                .isEqualTo("Ask {EMAIL}.");
    }

    @Test
    void aBlockedAnswerCanEndTheCall() {
        assertThatThrownBy(() -> output(PlumblineOutputGuardrail.of(Falcon.GUARD).failing(), "It is project falcon."))
                .isInstanceOf(OutputGuardrailException.class).hasMessageContaining("I cannot say this.");
    }

    @Test
    void aBlockedAnswerCanAskTheModelAgain() {
        assertThat(PlumblineOutputGuardrail.of(Falcon.GUARD).reprompting("Leave out names of projects.")
                .validate(AiMessage.from("It is project falcon.")).getReprompt())
                .contains("Leave out names of projects.");
    }

    @Test
    void anAnswerWithoutTextIsNotLookedAt() {
        List<Outcome> outcomes = new ArrayList<>();
        assertThat(PlumblineOutputGuardrail.of(Falcon.GUARD).recordingTo(outcomes::add)
                .validate(AiMessage.builder().toolExecutionRequests(List.of()).build()).isSuccess()).isTrue();
        assertThat(outcomes).isEmpty();
    }

    @Test
    void whatTheRetrieverFoundIsTheSourceThatGroundingIsJudgedBy() {
        Guard grounded = Guard.of(new GuardrailPolicy(List.of(), List.of(), List.of(), Optional.empty(), List.of(),
                List.of(), List.of(new GroundingRule(GroundingRule.Kind.GROUNDING, 0.6, Effect.BLOCK, true)), "no",
                "not in the sources"));
        UserMessage question = UserMessage.from("When does the library open on Saturday?");
        GuardrailRequestParams parameters = PARAMETERS.toBuilder().augmentationResult(new AugmentationResult(question,
                List.of(Content.from("The library opens at ten on Saturday. It is closed on Sunday.")))).build();
        assertThat(output(PlumblineOutputGuardrail.of(grounded), "The library opens at ten on Saturday.", parameters))
                .isEqualTo("The library opens at ten on Saturday.");
        assertThat(output(PlumblineOutputGuardrail.of(grounded),
                "The museum sells tickets for forty dollars to visitors from Norway.", parameters))
                .isEqualTo("not in the sources");
    }

    private static InputGuardrailRequest asked(UserMessage message) {
        return InputGuardrailRequest.builder().userMessage(message).commonParams(PARAMETERS).build();
    }

    private static InputGuardrailResult input(UserMessage message) {
        return InputGuardrailExecutor.builder().guardrails(PlumblineInputGuardrail.of(Falcon.GUARD)).build()
                .execute(asked(message));
    }

    private static String output(PlumblineOutputGuardrail guardrail, String answer) {
        return output(guardrail, answer, PARAMETERS);
    }

    private static String output(PlumblineOutputGuardrail guardrail, String answer, GuardrailRequestParams parameters) {
        OutputGuardrailRequest request = OutputGuardrailRequest.builder()
                .responseFromLLM(ChatResponse.builder().aiMessage(AiMessage.from(answer)).build())
                .chatExecutor(new NoModel()).requestParams(parameters).build();
        ChatResponse response = OutputGuardrailExecutor.builder().guardrails(guardrail).build().execute(request)
                .response(request);
        return response.aiMessage().text();
    }
}
