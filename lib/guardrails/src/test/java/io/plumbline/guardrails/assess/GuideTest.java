// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.guardrails.assess;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.guardrails.assess.GuardText.Qualifier;
import io.plumbline.guardrails.detect.ContentFilter;
import io.plumbline.guardrails.detect.Strength;
import io.plumbline.guardrails.policy.Direction;
import io.plumbline.guardrails.policy.GuardrailPolicy;
import io.plumbline.guardrails.stream.StreamGuard;
import io.plumbline.privacy.EntityType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The examples of docs/guides/guardrails-library.md: they compile here, and do what the guide says. */
class GuideTest {
    private static final Pattern BLOCK = Pattern.compile("(?s)```java\n(.*?)```");
    private static final Pattern REGION = Pattern.compile("(?s)// guide\n(.*?)// end");

    @Test
    void aGuardrailIsMadeOnceAndAsked() {
        // guide
        Guard guard = Guard.of(GuardrailPolicy.builder()
                .filter(ContentFilter.HATE, Strength.MEDIUM)
                .filter(ContentFilter.PROMPT_ATTACK, Strength.MEDIUM)
                .topic("Investment advice", "Recommendations on shares, funds or other investments.",
                        "Which shares should I buy now?")
                .words("project falcon")
                .profanity()
                .mask(EntityType.EMAIL, EntityType.PHONE)
                .block(EntityType.PASSWORD)
                .maskPattern("ticket", "T-[0-9]{6}")
                .messages("I cannot take this.", "I cannot say this.")
                .build());

        Outcome outcome = guard.assess(GuardRequest.of(Direction.INPUT, "Tell ann@example.org about T-123456."));
        String prompt = outcome.intervened() ? outcome.outputs().get(0) : "Tell ann@example.org about T-123456.";
        // end
        assertThat(prompt).isEqualTo("Tell {EMAIL} about {ticket}.");
        assertThat(guard.assess(GuardRequest.of(Direction.INPUT, "What is project falcon?")).outputs())
                .containsExactly("I cannot take this.");
    }

    @Test
    void aResponseIsHeldAgainstItsSource() {
        // guide
        Guard guard = Guard.of(GuardrailPolicy.builder().grounding(0.6).build());
        Outcome outcome = guard.assess(new GuardRequest(Direction.OUTPUT, List.of(
                new GuardText("London is the capital of England.", Set.of(Qualifier.GROUNDING_SOURCE)),
                new GuardText("What is the capital of England?", Set.of(Qualifier.QUERY)),
                GuardText.of("The capital of England is London.")), 0, true));
        double score = outcome.assessment().grounding().get(0).score();
        // end
        assertThat(score).isGreaterThan(0.6);
        assertThat(outcome.blocked()).isFalse();
    }

    @Test
    void aStreamIsGuardedPieceByPiece() {
        Guard guard = Guard.of(GuardrailPolicy.builder().mask(EntityType.EMAIL).build());
        List<String> shown = new ArrayList<>();
        Consumer<String> reader = shown::add;
        List<String> pieces = List.of("Write to ann@exa", "mple.org now.");
        // guide
        StreamGuard stream = StreamGuard.of(guard, StreamGuard.Mode.SYNC, List.of());
        for (String piece : pieces) {
            reader.accept(stream.feed(piece).released());
        }
        reader.accept(stream.end().released());
        // end
        assertThat(String.join("", shown)).isEqualTo("Write to {EMAIL} now.");
    }

    @Test
    void aPlugInIsOneMoreStage() {
        TestDetectors.ToldStage guardModel = new TestDetectors.ToldStage("guard-model", true, List::of);
        // guide
        Detectors builtIn = Detectors.builtIn();
        Detectors detectors = new Detectors(builtIn.harms().and(guardModel), builtIn.sensitive(), builtIn.topics(),
                builtIn.grounding());
        Guard guard = Guard.of(GuardrailPolicy.builder().filter(ContentFilter.HATE, Strength.HIGH).build(), detectors);
        // end
        assertThat(guard.assess(GuardRequest.of(Direction.INPUT, "hello")).detectors()).containsKey("guard-model");
    }

    @Test
    void theGuideShowsWhatIsTestedHere() throws IOException {
        String guide = Files.readString(root().resolve("docs/guides/guardrails-library.md"));
        String source = Files.readString(root().resolve(
                "lib/guardrails/src/test/java/io/plumbline/guardrails/assess/GuideTest.java"));

        assertThat(blocks(BLOCK, guide)).isEqualTo(blocks(REGION, source)).hasSize(4);
    }

    private static List<String> blocks(Pattern pattern, String text) {
        return pattern.matcher(text).results().map((MatchResult block) -> block.group(1).replaceAll("\\s", ""))
                .toList();
    }

    private static Path root() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.exists(folder.resolve("docs/guides"))) {
            folder = Objects.requireNonNull(folder.getParent());
        }
        return folder;
    }
}
