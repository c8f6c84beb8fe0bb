// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.guardrails.assess;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plumbline.guardrails.detect.ContentFilter;
import io.plumbline.guardrails.detect.Harm;
import io.plumbline.guardrails.detect.HarmDetectors;
import io.plumbline.guardrails.detect.HarmFinding;
import io.plumbline.guardrails.detect.Strength;
import io.plumbline.guardrails.policy.ContentRule;
import io.plumbline.guardrails.policy.DeniedTopic;
import io.plumbline.guardrails.policy.Direction;
import io.plumbline.guardrails.policy.Handling;
import io.plumbline.measure.PlumblineException;
import io.plumbline.measure.PlumblineException.Category;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** What becomes of a text when a stage fails, is too slow or is missing. */
class GuardFailureTest {
    private static final ContentRule HATE = new ContentRule(ContentFilter.HATE, Strength.MEDIUM, Strength.LOW,
            Handling.BLOCK);

    @Test
    void aStageThatThrowsBlocksTheTextAndNothingOfItsMessageIsRepeated() {
        Guard guard = Guard.of(Policies.content(HATE), failing(() -> {
            throw new IllegalStateException("the text was: my secret");
        }));

        Outcome outcome = guard.assess(GuardRequest.of(Direction.OUTPUT, "my secret"));

        assertThat(outcome.blocked()).isTrue();
        assertThat(outcome.outputs()).containsExactly(Policies.BLOCKED_OUTPUT);
        assertThat(outcome.failures()).containsExactly("The stage 'told' failed: IllegalStateException.");
        assertThat(outcome.reason()).isEqualTo("Blocked: The stage 'told' failed: IllegalStateException.");
    }

    @Test
    void aFailureLetsTextThroughOnlyWhereThatWasChosenAndIsRecorded() {
        Detectors failing = failing(() -> {
            throw new PlumblineException(Category.UNAVAILABLE, "The guard model answered 503.");
        });
        Guard guard = Guard.of(Policies.content(HATE), failing, GuardSettings.STANDARD.with(OnFailure.OPEN));

        Outcome outcome = guard.assess(GuardRequest.of(Direction.INPUT, "hello"));

        assertThat(outcome.intervened()).isFalse();
        assertThat(outcome.failures()).containsExactly("The stage 'told' failed: The guard model answered 503.");
    }

    @Test
    void aPlugInThatIsTooSlowIsGivenUp() {
        CountDownLatch never = new CountDownLatch(1);
        Detectors slow = TestDetectors.with(HarmDetectors.of(List.of(
                new TestDetectors.ToldStage("slow", true, () -> waitFor(never)), new TestDetectors.WordStage())));
        Guard guard = Guard.of(Policies.content(HATE), slow,
                new GuardSettings(OnFailure.OPEN, Duration.ofMillis(30), GuardSettings.STANDARD.clock()));

        Outcome outcome = guard.assess(GuardRequest.of(Direction.INPUT, "VERMIN"));

        assertThat(outcome.failures()).containsExactly("The stage 'slow' did not answer within 30 ms.");
        assertThat(outcome.assessment().filters()).hasSize(1);
    }

    @Test
    void aPlugInAnswersBesideTheBuiltInStages() {
        Detectors both = TestDetectors.with(HarmDetectors.of(List.of(
                new TestDetectors.ToldStage("model", true, () -> List.of(new HarmFinding(Harm.HATE, 1, 0, 1, "model"))),
                new TestDetectors.WordStage())));

        assertThat(Guard.of(Policies.content(HATE), both).assess(GuardRequest.of(Direction.INPUT, "they"))
                .assessment().filters().get(0).findings()).extracting(HarmFinding::detector).containsExactly("model");
    }

    @Test
    void aPolicyThatNeedsAMissingDetectorIsRefused() {
        Detectors few = new Detectors(TestDetectors.all().harms(), TestDetectors.all().sensitive(), Optional.empty(),
                Optional.empty());

        assertThatThrownBy(() -> Guard.of(Policies.topics(new DeniedTopic("wine", "wine", List.of(), Handling.BLOCK)),
                few)).isInstanceOf(PlumblineException.class).hasMessageContaining("no detector");
    }

    private static Detectors failing(Supplier<List<HarmFinding>> answer) {
        return TestDetectors.with(HarmDetectors.of(List.of(new TestDetectors.ToldStage("told", false, answer))));
    }

    private static List<HarmFinding> waitFor(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException givenUp) {
            Thread.currentThread().interrupt();
        }
        return List.of();
    }
}
