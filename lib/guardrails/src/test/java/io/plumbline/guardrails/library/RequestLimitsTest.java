// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.guardrails.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plumbline.guardrails.assess.Checks;
import io.plumbline.guardrails.assess.GuardRequest;
import io.plumbline.guardrails.assess.GuardText;
import io.plumbline.guardrails.assess.GuardText.Qualifier;
import io.plumbline.guardrails.policy.Direction;
import io.plumbline.guardrails.policy.Effect;
import io.plumbline.guardrails.policy.GroundingRule;
import io.plumbline.guardrails.policy.GuardrailPolicy;
import io.plumbline.measure.PlumblineException;
import io.plumbline.measure.PlumblineException.Category;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class RequestLimitsTest {
    private static final GuardrailPolicy WORDS = GuardrailPolicy.builder().words("plumbus").build();
    private static final GuardrailPolicy GROUNDED = GuardrailPolicy.builder().grounding(0.5).build();
    private final RequestLimits limits = new RequestLimits(25);

    @Test
    void onlyWhatIsLookedAtCounts() {
        GuardText source = new GuardText("s".repeat(90_000), Set.of(Qualifier.GROUNDING_SOURCE));

        assertThatCode(() -> limits.check(WORDS, request(Direction.OUTPUT, source, GuardText.of("a".repeat(25_000)))))
                .doesNotThrowAnyException();
        refused(Category.LIMIT_EXCEEDED,
                () -> limits.check(WORDS, request(Direction.INPUT, GuardText.of("a".repeat(25_001)))),
                "26 text units of 1000 characters, at most 25");
        GuardText guarded = new GuardText("g".repeat(1_000), Set.of(Qualifier.GUARD_CONTENT));
        assertThatCode(() -> limits.check(WORDS, request(Direction.INPUT, GuardText.of("a".repeat(99_000)), guarded)))
                .doesNotThrowAnyException();
    }

    @Test
    void groundingHasLimitsInCharactersAndNotInUnitsOfUtf16() {
        // Each bear is one character and two units.
        GuardText query = new GuardText("🐻".repeat(1_000), Set.of(Qualifier.QUERY));
        GuardText source = new GuardText("bears", Set.of(Qualifier.GROUNDING_SOURCE));

        assertThatCode(() -> limits.check(GROUNDED, request(Direction.OUTPUT, source, query,
                GuardText.of("🐻".repeat(5_000))))).doesNotThrowAnyException();
        refused(Category.INVALID_ARGUMENT, () -> limits.check(GROUNDED, request(Direction.OUTPUT, source, query,
                GuardText.of("🐻".repeat(5_001)))), "5001 characters, at most 5000");
    }

    @Test
    void groundingHasNoLimitsWhereItIsNotChecked() {
        GuardText query = new GuardText("q".repeat(1_001), Set.of(Qualifier.QUERY));
        GuardText source = new GuardText("bears", Set.of(Qualifier.GROUNDING_SOURCE));
        GuardrailPolicy off = GuardrailPolicy.builder()
                .grounding(new GroundingRule(GroundingRule.Kind.RELEVANCE, 0.5, Effect.BLOCK, false)).build();

        refused(Category.INVALID_ARGUMENT,
                () -> limits.check(GROUNDED, request(Direction.OUTPUT, source, query, GuardText.of("a"))),
                "the query has 1001 characters");
        assertThatCode(() -> {
            limits.check(GROUNDED, request(Direction.INPUT, source, query, GuardText.of("a")));
            limits.check(GROUNDED, request(Direction.OUTPUT, query, GuardText.of("a")));
            limits.check(off, request(Direction.OUTPUT, source, query, GuardText.of("a")));
        }).doesNotThrowAnyException();
    }

    @Test
    void aConversationCountsAsAWhole() {
        Checks.Message message = new Checks.Message(Checks.Role.USER, List.of("a".repeat(12_000), "b".repeat(500)));

        assertThatCode(() -> limits.check(List.of(message, message))).doesNotThrowAnyException();
        refused(Category.LIMIT_EXCEEDED, () -> limits.check(List.of(message, message, message)), "38 text units");
    }

    private static GuardRequest request(Direction direction, GuardText... content) {
        return new GuardRequest(direction, List.of(content), 0, false);
    }

    private static void refused(Category category, ThrowingCallable asking, String sentence) {
        assertThatThrownBy(asking).isInstanceOfSatisfying(PlumblineException.class,
                failure -> assertThat(failure.category()).isEqualTo(category))
                .hasMessageContaining(sentence);
    }
}
