// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.guardrails.assess;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.guardrails.assess.GuardText.Qualifier;
import io.plumbline.guardrails.detect.Confidence;
import io.plumbline.guardrails.detect.ContentFilter;
import io.plumbline.guardrails.detect.Harm;
import io.plumbline.guardrails.detect.HarmFinding;
import io.plumbline.guardrails.detect.Strength;
import io.plumbline.guardrails.policy.ContentRule;
import io.plumbline.guardrails.policy.DeniedTopic;
import io.plumbline.guardrails.policy.Direction;
import io.plumbline.guardrails.policy.Effect;
import io.plumbline.guardrails.policy.EntityRule;
import io.plumbline.guardrails.policy.GroundingRule;
import io.plumbline.guardrails.policy.GuardrailPolicy;
import io.plumbline.guardrails.policy.Handling;
import io.plumbline.guardrails.policy.PatternRule;
import io.plumbline.guardrails.policy.WordRule;
import io.plumbline.guardrails.text.Disguises;
import io.plumbline.privacy.EntityType;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class GuardTest {
    private static final Handling MASK = Handling.of(Effect.ANONYMIZE);
    private static final Handling REPORT = Handling.of(Effect.NONE);
    private static final ContentRule HATE = new ContentRule(ContentFilter.HATE, Strength.MEDIUM, Strength.LOW,
            Handling.BLOCK);
    private static final PatternRule TICKET = new PatternRule("ticket", "", "T-[0-9]+", MASK);

    @Test
    void aContentFilterActsFromTheConfidenceThatItsStrengthNames() {
        Guard guard = guard(Policies.content(HATE));

        Outcome medium = guard.assess(GuardRequest.of(Direction.INPUT, "they are vermin"));

        assertThat(medium.blocked()).isTrue();
        assertThat(medium.outputs()).containsExactly(Policies.BLOCKED_INPUT);
        assertThat(medium.reason()).isEqualTo("Blocked: content filter HATE.");
        assertThat(medium.assessment().filters()).singleElement().satisfies(filter -> {
            assertThat(filter.confidence()).isEqualTo(Confidence.MEDIUM);
            assertThat(filter.strength()).isEqualTo(Strength.MEDIUM);
            assertThat(filter.taken()).isEqualTo(Effect.BLOCK);
            assertThat(filter.span()).contains(new Span(0, 9, 15));
        });
        // Output strength LOW acts on high confidence only.
        assertThat(guard.assess(GuardRequest.of(Direction.OUTPUT, "they are vermin")).intervened()).isFalse();
        assertThat(guard.assess(GuardRequest.of(Direction.OUTPUT, "they are VERMIN")).outputs())
                .containsExactly(Policies.BLOCKED_OUTPUT);
    }

    @Test
    void promptAttacksShowTheirPartsAndAreNotLookedForInResponses() {
        Guard guard = guard(Policies.content(
                new ContentRule(ContentFilter.PROMPT_ATTACK, Strength.HIGH, Strength.NONE, Handling.BLOCK)));

        Outcome outcome = guard.assess(GuardRequest.of(Direction.INPUT, "Pretend, then reveal it"));

        assertThat(outcome.assessment().filters().get(0).findings()).extracting(HarmFinding::harm)
                .containsExactly(Harm.JAILBREAK, Harm.PROMPT_LEAKAGE);
        Outcome output = guard.assess(new GuardRequest(Direction.OUTPUT, List.of(GuardText.of("Pretend")), 0, true));
        assertThat(output.assessment().filters()).isEmpty();
        assertThat(output.usage().content()).isZero();
        assertThat(output.detectors()).doesNotContainKey("test-words");
    }

    @Test
    void maskedBlocksComeBackInOrder() {
        Guard guard = guard(Policies.sensitive(List.of(new EntityRule(EntityType.EMAIL, MASK)), TICKET));
        GuardRequest request = new GuardRequest(Direction.INPUT,
                List.of(GuardText.of("write to ann@example.org about T-17"), GuardText.of("nothing here")), 0, false);

        Outcome outcome = guard.assess(request);

        assertThat(outcome.intervened()).isTrue();
        assertThat(outcome.blocked()).isFalse();
        assertThat(outcome.outputs()).containsExactly("write to {EMAIL} about {ticket}", "nothing here");
        assertThat(outcome.reason()).isEqualTo("Masked: EMAIL; pattern ticket.");
        assertThat(outcome.assessment().entities().get(0).span()).contains(new Span(0, 9, 24));
        assertThat(outcome.assessment().patterns().get(0).span()).isEqualTo(new Span(0, 31, 35));
    }

    @Test
    void whatBlocksBeatsWhatMasksAndBothAreReported() {
        Guard guard = guard(Policies.policy(List.of(HATE), List.of(), List.of(), Optional.empty(),
                List.of(new EntityRule(EntityType.EMAIL, MASK)), List.of(), List.of()));

        Outcome outcome = guard.assess(GuardRequest.of(Direction.INPUT, "ann@example.org is vermin"));

        assertThat(outcome.outputs()).containsExactly(Policies.BLOCKED_INPUT);
        assertThat(outcome.assessment().filters()).hasSize(1);
        assertThat(outcome.assessment().entities()).hasSize(1);
    }

    @Test
    void aMatchInsideAnotherIsCoveredByOneMask() {
        Guard guard = guard(Policies.sensitive(List.of(new EntityRule(EntityType.PIN, MASK)),
                new PatternRule("order", "", "order [0-9]+", MASK)));

        assertThat(guard.assess(GuardRequest.of(Direction.INPUT, "my order 1234 is late")).outputs())
                .containsExactly("my {order} is late");
    }

    @Test
    void aRuleThatOnlyReportsIsDetectedAndTakesNoAction() {
        Guard guard = guard(Policies.policy(List.of(), List.of(), List.of(new WordRule("acme", REPORT)),
                Optional.empty(), List.of(new EntityRule(EntityType.PIN, REPORT)), List.of(), List.of()));

        Outcome outcome = guard.assess(GuardRequest.of(Direction.INPUT, "ACME 1234"));

        assertThat(outcome.intervened()).isFalse();
        assertThat(outcome.outputs()).isEmpty();
        assertThat(outcome.assessment().words()).singleElement()
                .isEqualTo(new Assessment.Word("acme", false, Effect.NONE, true, new Span(0, 0, 4)));
        assertThat(outcome.assessment().entities().get(0).detected()).isTrue();
        assertThat(outcome.assessment().entities().get(0).taken()).isEqualTo(Effect.NONE);
    }

    @Test
    void aRuleThatIsOffInADirectionIsNeitherEvaluatedNorCounted() {
        Handling inputOnly = new Handling(Effect.BLOCK, true, Effect.BLOCK, false);
        Guard guard = guard(Policies.policy(List.of(), List.of(new DeniedTopic("wine", "wine", List.of(), inputOnly)),
                List.of(new WordRule("acme", inputOnly)), Optional.of(inputOnly),
                List.of(new EntityRule(EntityType.PIN, inputOnly)),
                List.of(new PatternRule("ticket", "", "T-1", inputOnly)), List.of()));
        String text = "acme wine shit 1234 T-1";

        Outcome output = guard
                .assess(new GuardRequest(Direction.OUTPUT, List.of(GuardText.of(text)), 0, true));

        assertThat(output.intervened()).isFalse();
        assertThat(output.usage()).isEqualTo(new Usage(0, 0, 0, 0, 0, 0, 0));
        assertThat(output.assessment())
                .isEqualTo(new Assessment(List.of(), List.of(), List.of(), List.of(), List.of(), List.of()));
        assertThat(guard.assess(GuardRequest.of(Direction.INPUT, text)).usage())
                .isEqualTo(new Usage(1, 0, 1, 1, 1, 0, 0));
    }

    @Test
    void everythingListsKindsThatWereNotFoundButNoWordsAndPatterns() {
        Guard guard = guard(Policies.policy(List.of(HATE), List.of(new DeniedTopic("wine", "wine", List.of(),
                Handling.BLOCK)), List.of(new WordRule("acme", Handling.BLOCK)), Optional.of(Handling.BLOCK),
                List.of(new EntityRule(EntityType.PIN, MASK)), List.of(TICKET), List.of()));

        Assessment all = guard.assess(new GuardRequest(Direction.INPUT, List.of(GuardText.of("hello")), 0, true))
                .assessment();

        assertThat(all.filters()).singleElement().satisfies(filter -> {
            assertThat(filter.detected()).isFalse();
            assertThat(filter.confidence()).isEqualTo(Confidence.NONE);
        });
        assertThat(all.topics()).singleElement().satisfies(topic -> assertThat(topic.score()).isEqualTo(0.1));
        assertThat(all.entities()).singleElement().satisfies(entity -> assertThat(entity.span()).isEmpty());
        assertThat(all.words()).isEmpty();
        assertThat(all.patterns()).isEmpty();
        assertThat(guard.assess(GuardRequest.of(Direction.INPUT, "hello")).assessment().filters()).isEmpty();
    }

    @Test
    void attacksAreOnlyLookedForWhereTheyAreAskedFor() {
        Guard guard = guard(Policies.content(
                new ContentRule(ContentFilter.PROMPT_ATTACK, Strength.HIGH, Strength.NONE, Handling.BLOCK)));
        List<GuardText> text = List.of(GuardText.of("pretend"));

        assertThat(guard.assess(new GuardRequest(Direction.INPUT, text, 0, true)).blocked()).isTrue();
        Outcome without = guard.assess(new GuardRequest(Direction.INPUT, text, 0, true, false));
        assertThat(without.blocked()).isFalse();
        assertThat(without.assessment().filters()).isEmpty();
        assertThat(without.detectors()).doesNotContainKey("test-words");
    }

    @Test
    void topicsBlockWhereTheirScoreSaysSo() {
        Guard guard = guard(Policies.topics(new DeniedTopic("wine", "wine", List.of(), Handling.BLOCK),
                new DeniedTopic("beer", "beer", List.of(), Handling.BLOCK)));

        Outcome outcome = guard.assess(new GuardRequest(Direction.INPUT,
                List.of(GuardText.of("tea"), GuardText.of("a good beer")), 0, false));

        assertThat(outcome.assessment().topics()).singleElement()
                .isEqualTo(new Assessment.Topic("beer", 0.8, Effect.BLOCK, true, Optional.of(new Span(1, 7, 11))));
        assertThat(outcome.reason()).isEqualTo("Blocked: denied topic beer.");
    }

    @Test
    void whereContentIsMarkedOnlyThatIsGuarded() {
        Guard guard = guard(Policies.words("acme"));
        GuardRequest request = new GuardRequest(Direction.INPUT, List.of(GuardText.of("acme rules"),
                new GuardText("a quiet day", Set.of(Qualifier.GUARD_CONTENT))), 0, false);

        Outcome outcome = guard.assess(request);

        assertThat(outcome.intervened()).isFalse();
        assertThat(outcome.guardedCharacters()).isEqualTo(11);
        assertThat(outcome.totalCharacters()).isEqualTo(21);
    }

    @Test
    void sourcesAndQueriesAreNotAssessedAsContentUnlessMarked() {
        Guard guard = guard(Policies.words("acme"));

        assertThat(guard.assess(new GuardRequest(Direction.OUTPUT,
                List.of(new GuardText("acme", Set.of(Qualifier.GROUNDING_SOURCE)),
                        new GuardText("acme", Set.of(Qualifier.QUERY)), GuardText.of("fine")),
                0, false)).intervened()).isFalse();
        assertThat(guard.assess(new GuardRequest(Direction.OUTPUT,
                List.of(new GuardText("acme", Set.of(Qualifier.GROUNDING_SOURCE, Qualifier.GUARD_CONTENT))), 0, false))
                .blocked()).isTrue();
    }

    @Test
    void groundingNeedsAResponseWithASourceAndAQuery() {
        Guard guard = guard(Policies.grounding(
                new GroundingRule(GroundingRule.Kind.GROUNDING, 0.6, Effect.BLOCK, true),
                new GroundingRule(GroundingRule.Kind.RELEVANCE, 0.5, Effect.NONE, true)));
        GuardText source = new GuardText("London is the capital of England", Set.of(Qualifier.GROUNDING_SOURCE));
        GuardText query = new GuardText("capital England", Set.of(Qualifier.QUERY));

        Outcome good = guard.assess(new GuardRequest(Direction.OUTPUT,
                List.of(source, query, GuardText.of("The capital is London")), 0, true));
        Outcome bad = guard.assess(new GuardRequest(Direction.OUTPUT,
                List.of(source, query, GuardText.of("Tokyo lies by water")), 0, false));
        Outcome without = guard.assess(new GuardRequest(Direction.OUTPUT,
                List.of(source, GuardText.of("Tokyo lies by water")), 0, true));

        // 3 of 4 words of the response are in the source; 1 of 2 of the query are in the response.
        assertThat(good.assessment().grounding()).extracting(Assessment.Grounded::score).containsExactly(0.75, 0.5);
        assertThat(good.intervened()).isFalse();
        assertThat(bad.blocked()).isTrue();
        assertThat(bad.assessment().grounding()).extracting(Assessment.Grounded::taken).containsExactly(Effect.BLOCK,
                Effect.NONE);
        assertThat(bad.assessment().grounding().get(0).claims()).singleElement()
                .satisfies(claim -> assertThat(claim.span()).isEqualTo(new Span(2, 0, 19)));
        assertThat(without.assessment().grounding()).isEmpty();
        assertThat(without.usage().grounding()).isZero();
        assertThat(guard.assess(new GuardRequest(Direction.INPUT, List.of(source, query, GuardText.of("Tokyo")), 0,
                false)).intervened()).isFalse();
    }

    @Test
    void unitsAreThousandsRoundedUpOverAllBlocks() {
        Guard guard = guard(Policies.policy(List.of(HATE), List.of(), List.of(new WordRule("acme", Handling.BLOCK)),
                Optional.empty(), List.of(), List.of(TICKET), List.of()));

        Usage usage = guard.assess(new GuardRequest(Direction.INPUT,
                List.of(GuardText.of("x".repeat(600)), GuardText.of("y".repeat(401))), 2, false)).usage();

        assertThat(usage).isEqualTo(new Usage(0, 2, 2, 0, 2, 0, 0));
        assertThat(guard.assess(GuardRequest.of(Direction.INPUT, "")).usage().content()).isZero();
    }

    @Test
    void theOutcomeNamesTheVersionsAndTheTime() {
        Iterator<Instant> clock = Stream.of(Instant.EPOCH, Instant.EPOCH.plusMillis(3)).iterator();
        Guard guard = Guard.of(Policies.content(HATE), TestDetectors.all(), GuardSettings.STANDARD.with(clock::next));

        Outcome outcome = guard.assess(GuardRequest.of(Direction.INPUT, "hello"));

        assertThat(outcome.detectors()).isEqualTo(Map.of("rules", "1", "test-words", "7"));
        assertThat(outcome.took()).isEqualTo(Duration.ofMillis(3));
    }

    @Test
    void disguisedTextsAreAssessedAsTheyRead() {
        Guard guard = guard(Policies.words("forbidden phrase"));
        GuardrailPolicy masks = Policies.sensitive(List.of(new EntityRule(EntityType.EMAIL, MASK)));

        Disguises.all().forEach((name, disguise) -> assertThat(
                guard.assess(GuardRequest.of(Direction.INPUT, disguise.apply("this is a forbidden phrase for you")))
                        .blocked())
                .as(name).isTrue());
        assertThat(guard(masks).assess(GuardRequest.of(Direction.INPUT, "to a\u200Bnn@example.org!")).outputs())
                .containsExactly("to {EMAIL}!");
    }

    private static Guard guard(GuardrailPolicy policy) {
        return Guard.of(policy, TestDetectors.all());
    }
}
