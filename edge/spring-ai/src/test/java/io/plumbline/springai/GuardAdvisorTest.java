// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.springai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plumbline.guardrails.assess.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.ai.chat.client.ChatClient;
import org.springframework.ai.chat.messages.AssistantMessage;
import org.springframework.ai.chat.messages.ToolResponseMessage;
import org.springframework.ai.chat.messages.ToolResponseMessage.ToolResponse;
import org.springframework.ai.chat.messages.UserMessage;
import org.springframework.ai.chat.model.ChatModel;
import org.springframework.ai.chat.model.ChatResponse;
import org.springframework.ai.chat.model.Generation;
import org.springframework.ai.chat.prompt.Prompt;
import reactor.core.publisher.Flux;

/** Through Spring AI's own chat client. */
final class GuardAdvisorTest {
    @Test
    void aBlockedPromptNeverReachesTheModel() {
        ScriptedModel model = new ScriptedModel("hello");
        ChatResponse response = client(model).prompt("Tell me of Project Falcon.").call().chatResponse();
        assertThat(generation(response).getOutput().getText()).isEqualTo("I cannot take this.");
        assertThat(generation(response).getMetadata().getFinishReason()).isEqualTo("guardrail_intervened");
        assertThat(model.asked()).isEmpty();
    }

    @Test
    void aMaskedPromptReachesTheModelMasked() {
        ScriptedModel model = new ScriptedModel("done");
        assertThat(client(model).prompt("Write to ada@example.com.").call().content()).isEqualTo("done");
        assertThat(model.asked().get(0).getUserMessage().getText()).isEqualTo("Write to {EMAIL}.");
    }

    @Test
    void aBlockedAnswerIsReplacedAndAMaskedOneMasked() {
        assertThat(client(new ScriptedModel("It is project falcon.")).prompt("What?").call().content())
                .isEqualTo("I cannot say this.");
        assertThat(client(new ScriptedModel("Ask bob@example.com.")).prompt("Who?").call().content())
                .isEqualTo("Ask {EMAIL}.");
    }

    @Test
    void whatToolsReturnedIsLookedAtAndEarlierTurnsAreNot() {
        ScriptedModel model = new ScriptedModel("done");
        client(model).prompt(new Prompt(List.of(new UserMessage("Project Falcon?"), new AssistantMessage("Sorry."),
                new UserMessage("Read the mail."), ToolResponseMessage.builder()
                        .responses(List.of(new ToolResponse("1", "mail", "from bob@example.com"))).build())))
                .call().content();
        List<org.springframework.ai.chat.messages.Message> seen = model.asked().get(0).getInstructions();
        assertThat(seen.get(0).getText()).isEqualTo("Project Falcon?");
        assertThat(((ToolResponseMessage) seen.get(3)).getResponses().get(0).responseData())
                .isEqualTo("from {EMAIL}");
    }

    @Test
    void aStreamIsMaskedAcrossItsPieces() {
        assertThat(streamed(new ScriptedModel("Ask bo", "b@exam", "ple.com for it."))).isEqualTo("Ask {EMAIL} for it.");
    }

    @Test
    void aStreamEndsWithTheBlockedMessageAndNothingOfTheForbiddenWordGoesOut() {
        String seen = streamed(new ScriptedModel("The name is project fal", "con, and more."));
        assertThat(seen).endsWith("I cannot say this.").doesNotContain("falcon").doesNotContain("con, and");
    }

    @Test
    void theLastPieceOfAStreamSaysWhyItEnded() {
        List<ChatResponse> pieces = Objects.requireNonNull(client(new ScriptedModel("All ", "good.")).prompt("How?")
                .stream().chatResponse().collectList().block());
        assertThat(pieces).isNotEmpty();
        assertThat(generation(pieces.get(pieces.size() - 1)).getMetadata().getFinishReason()).isEqualTo("stop");
    }

    @Test
    void aStreamThatIsCutReleasesNothingThatWasNotLookedAt() {
        ChatModel cut = new ChatModel() {
            @Override
            public ChatResponse call(Prompt prompt) {
                throw new IllegalStateException("not asked for");
            }

            @Override
            public Flux<ChatResponse> stream(Prompt prompt) {
                return new ScriptedModel("Ask bob@exam").stream(prompt).take(1)
                        .concatWith(Flux.error(new IllegalStateException("cut")));
            }
        };
        List<String> seen = new ArrayList<>();
        assertThatThrownBy(() -> client(cut).prompt("Who?").stream().content().doOnNext(seen::add).blockLast())
                .hasMessageContaining("cut");
        assertThat(String.join("", seen)).doesNotContain("bob");
    }

    @Test
    void everyOutcomeIsTold() {
        List<Outcome> outcomes = new ArrayList<>();
        ChatClient.builder(new ScriptedModel("Fine."))
                .defaultAdvisors(GuardAdvisor.of(Falcon.GUARD).recordingTo(outcomes::add))
                .build().prompt("How?").call().content();
        assertThat(outcomes).hasSize(2);
    }

    private static Generation generation(@Nullable ChatResponse response) {
        return Objects.requireNonNull(Objects.requireNonNull(response).getResult());
    }

    private static ChatClient client(ChatModel model) {
        return ChatClient.builder(model).defaultAdvisors(GuardAdvisor.of(Falcon.GUARD)).build();
    }

    private static String streamed(ChatModel model) {
        return String.join("", Objects.requireNonNull(
                client(model).prompt("Go.").stream().content().collectList().block()));
    }
}
