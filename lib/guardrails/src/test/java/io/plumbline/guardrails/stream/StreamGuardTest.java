// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.guardrails.stream;

import static io.plumbline.testkit.ForAll.forAll;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plumbline.guardrails.assess.Assessment;
import io.plumbline.guardrails.assess.Detectors;
import io.plumbline.guardrails.assess.Guard;
import io.plumbline.guardrails.assess.GuardRequest;
import io.plumbline.guardrails.assess.GuardText;
import io.plumbline.guardrails.assess.GuardText.Qualifier;
import io.plumbline.guardrails.assess.Outcome;
import io.plumbline.guardrails.assess.Policies;
import io.plumbline.guardrails.assess.Span;
import io.plumbline.guardrails.assess.TestDetectors;
import io.plumbline.guardrails.policy.Direction;
import io.plumbline.guardrails.policy.Effect;
import io.plumbline.guardrails.policy.EntityRule;
import io.plumbline.guardrails.policy.GroundingRule;
import io.plumbline.guardrails.policy.GuardrailPolicy;
import io.plumbline.guardrails.policy.Handling;
import io.plumbline.guardrails.policy.PatternRule;
import io.plumbline.guardrails.policy.WordRule;
import io.plumbline.guardrails.stream.StreamGuard.Mode;
import io.plumbline.guardrails.stream.StreamGuard.Step;
import io.plumbline.privacy.EntityType;
import io.plumbline.privacy.SensitiveData;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class StreamGuardTest {
    private static final Handling MASK = Handling.of(Effect.ANONYMIZE);
    private static final Handling REPORT = Handling.of(Effect.NONE);
    private static final String[] PIECES = {"lorem ", "ipsum ", "dolor. ", "ann@example.org ", "4711 ", "T-1234567 ",
            "order 1234 now ", "acme prime ", "acme\n", "\uD83D\uDE00", "e\u0301", "\u200B", "   ", "x".repeat(90)};
    private static final GuardrailPolicy MASKING = Policies.policy(List.of(), List.of(),
            List.of(new WordRule("acme prime", REPORT), new WordRule("acme", REPORT)), Optional.empty(),
            List.of(new EntityRule(EntityType.EMAIL, MASK), new EntityRule(EntityType.PIN, MASK)),
            List.of(new PatternRule("ticket", "", "T-[0-9]+", MASK),
                    new PatternRule("order", "", "order [0-9]+ now", MASK)),
            List.of());
    private static final GuardrailPolicy LONG = Policies.policy(List.of(), List.of(), List.of(), Optional.empty(),
            List.of(new EntityRule(EntityType.URL, MASK), new EntityRule(EntityType.PRIVATE_KEY, MASK)),
            List.of(new PatternRule("between", "", "BEG[a-z ]*END", MASK), new PatternRule("run", "", "K[a-z]+", MASK),
                    new PatternRule("triple", "", "[0-9]{3}", REPORT)),
            List.of());
    private static final Outcome NOTHING = guard(MASKING).assess(GuardRequest.of(Direction.OUTPUT, ""));

    @Test
    void anyCutsGiveTheOutcomeOfTheWholeText() {
        Guard guard = guard(MASKING);
        forAll(Cut::draw, 20260103, cut -> {
            Outcome whole = guard.assess(GuardRequest.of(Direction.OUTPUT, cut.text()));
            Run run = Run.of(StreamGuard.of(guard, Mode.SYNC, List.of()), cut.pieces());

            assertThat(run.released()).isEqualTo(whole.intervened() ? whole.outputs().get(0) : cut.text());
            assertThat(run.last().assessment().entities()).isEqualTo(whole.assessment().entities());
            assertThat(run.last().assessment().patterns()).isEqualTo(whole.assessment().patterns());
            assertThat(run.last().assessment().words()).isEqualTo(whole.assessment().words());
            assertThat(run.last().usage()).isEqualTo(whole.usage());
            assertThat(run.last().reason()).startsWith(whole.intervened() ? "Masked" : "No action.");
        });
    }

    @Test
    void matchesOfFourThousandUnitsAreMaskedAsInTheWholeTextWhereverTheyStandAndAreCut() {
        Guard guard = Guard.of(LONG,
                new Detectors(TestDetectors.all().harms(), SensitiveData.builtIn(), Optional.empty(),
                        Optional.empty()));
        forAll(random -> Cut.of(longText(random), random), 20260105, cut -> {
            Outcome whole = guard.assess(GuardRequest.of(Direction.OUTPUT, cut.text()));
            Run run = Run.of(StreamGuard.of(guard, Mode.SYNC, List.of()), cut.pieces());

            assertThat(run.released()).isEqualTo(whole.intervened() ? whole.outputs().get(0) : cut.text());
            assertThat(run.last().assessment().patterns()).isEqualTo(whole.assessment().patterns());
            assertThat(run.last().assessment().entities()).isEqualTo(whole.assessment().entities());
        });
    }

    @Test
    void aBlockedPatternOfFourThousandUnitsIsFoundBeforeAnyOfItIsReleased() {
        Guard guard = guard(Policies.sensitive(List.of(),
                new PatternRule("plan", "", "PLAN[a-z ]*OVER", Handling.BLOCK)));
        forAll(random -> Cut.of("word ".repeat(random.nextInt(500)) + "PLAN" + "do it ".repeat(random.nextInt(681))
                + "OVER" + " more".repeat(random.nextInt(300)), random), 20260106, cut -> {
                    Run run = Run.of(StreamGuard.of(guard, Mode.SYNC, List.of()), cut.pieces());

                    assertThat(run.blocked()).isTrue();
                    assertThat(run.released()).doesNotContain("PL");
                });
    }

    @Test
    void textIsNotHeldBackLongerThanAMatchMayBe() {
        StreamGuard stream = StreamGuard.of(guard(Policies.sensitive(List.of(),
                new PatternRule("all", "", "(?s)a.*secret", MASK))), Mode.SYNC, List.of());
        int released = stream.feed("a b ".repeat(2500)).released().length();

        // 10,000 signs came, of which 4,096 and half a window may wait.
        assertThat(released).isBetween(10_000 - StreamGuard.LONGEST - 2 * StreamGuard.WINDOW,
                10_000 - StreamGuard.LONGEST + 1);
        assertThat(stream.feed("x".repeat(100)).released().length()).isLessThan(StreamGuard.WINDOW);
    }

    @Test
    void aKeyOfTenThousandUnitsIsMaskedToItsEnd() {
        Guard guard = Guard.of(LONG,
                new Detectors(TestDetectors.all().harms(), SensitiveData.builtIn(), Optional.empty(),
                        Optional.empty()));
        String key = "-----BEGIN PRIVATE KEY-----\n"
                + "MIIEvQIBADANBgkqhkiG9w0BAQEFAASCBKcwggSjAgEAAoIBAQC7\n".repeat(190)
                + "-----END PRIVATE KEY-----";

        Run run = Run.of(StreamGuard.of(guard, Mode.SYNC, List.of()), List.of("It is\n" + key, "\nand that is all."));

        assertThat(run.released()).isEqualTo("It is\n{PRIVATE_KEY}\nand that is all.");
        assertThat(run.last().assessment().entities()).singleElement()
                .satisfies(each -> assertThat(each.span()).contains(new Span(0, 6, 6 + key.length())));
    }

    @Test
    void aPhraseOfAHundredSignsIsFoundSpacedOutAndEncoded() {
        String phrase = "the quick brown fox jumps over the lazy dog while the other one sleeps behind the old wooden fence";
        String encoded = phrase.chars().mapToObj(each -> "%%%02x".formatted(each)).collect(Collectors.joining());
        Guard guard = guard(Policies.words(phrase));
        for (int before = 0; before < 1500; before += 125) {
            Run run = Run.of(StreamGuard.of(guard, Mode.SYNC, List.of()),
                    List.of("x ".repeat(before) + encoded + " y".repeat(900)));

            assertThat(run.blocked()).as("behind %s signs", 2 * before).isTrue();
        }
    }

    private static String longText(Random random) {
        StringBuilder text = new StringBuilder("word ".repeat(random.nextInt(600)));
        for (int count = 1 + random.nextInt(3); count > 0; count--) {
            int length = random.nextInt(random.nextBoolean() ? 4000 : 400);
            text.append(switch (random.nextInt(6)) {
                case 0 -> "BEG" + "a b".repeat(length / 3) + "END";
                case 1 -> "BEG" + "a b".repeat(length / 3) + "EN.";
                case 2 -> "K" + "k".repeat(length);
                case 3 -> "https://example.org/" + "p/".repeat(Math.min(length, 2000) / 2);
                case 4 -> "-----BEGIN PRIVATE KEY-----\n" + "MIIEvQIBADANBgkqhkiG9w0BAQEF\n".repeat(length / 30)
                        + "-----END PRIVATE KEY-----";
                default -> "123".repeat(length / 3);
            }).append(random.nextBoolean() ? " " : "; lorem ipsum dolor ".repeat(random.nextInt(60)));
        }
        return text.toString();
    }

    @Test
    void aBlockedWordIsFoundWhereverItIsCutAndNothingFromItOnIsReleased() {
        Guard guard = guard(Policies.words("forbidden phrase"));
        forAll(random -> {
            String before = "word ".repeat(random.nextInt(800));
            return Cut.of(before + "for\u200Bbidden \u200B phrase" + " more".repeat(random.nextInt(300)), random);
        }, 20260104, cut -> {
            Run run = Run.of(StreamGuard.of(guard, Mode.SYNC, List.of()), cut.pieces());

            assertThat(run.blocked()).isTrue();
            assertThat(cut.text()).startsWith(run.released());
            assertThat(run.released()).doesNotContain("for\u200B");
            assertThat(run.last().outputs()).containsExactly(Policies.BLOCKED_OUTPUT);
            int at = cut.text().indexOf("for\u200B");
            assertThat(run.last().assessment().words()).extracting(Assessment.Word::span)
                    .contains(new Span(0, at, at + 19));
        });
    }

    @Test
    void invisibleSignsDoNotPushAWordOutOfTheWindow() {
        String padded = "x ".repeat(495) + "forbid" + "\u200B".repeat(3000) + "den phrase" + " y".repeat(900);

        Run run = Run.of(StreamGuard.of(guard(Policies.words("forbidden phrase")), Mode.SYNC, List.of()),
                List.of(padded));

        assertThat(run.blocked()).isTrue();
    }

    @Test
    void aStreamThatBreaksOffHasReleasedNothingThatWasNotLookedAt() {
        StreamGuard stream = StreamGuard.of(guard(MASKING), Mode.SYNC, List.of());

        Step step = stream.feed("mail ann@example.org");

        assertThat(step.released()).isEmpty();
        assertThat(step.outcome()).isEmpty();
        assertThat(stream.end().released()).isEqualTo("mail {EMAIL}");
        assertThatThrownBy(() -> stream.feed("more")).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void asynchronousTextGoesOnAtOnceUnmaskedUntilItIsBlocked() {
        StreamGuard masking = StreamGuard.of(guard(MASKING), Mode.ASYNC, List.of());
        StreamGuard blocking = StreamGuard.of(guard(Policies.words("acme")), Mode.ASYNC, List.of());

        assertThat(masking.feed("mail ann@example.org").released()).isEqualTo("mail ann@example.org");
        Step end = masking.end();
        assertThat(end.released()).isEmpty();
        assertThat(end.outcome().orElseThrow().intervened()).isFalse();
        assertThat(end.outcome().orElseThrow().assessment().entities().get(0).taken()).isEqualTo(Effect.NONE);
        assertThat(blocking.feed("acme ").released()).isEqualTo("acme ");
        Step late = blocking.feed("x ".repeat(1000));
        assertThat(late.blocked()).isTrue();
        assertThat(late.released()).isEmpty();
        assertThat(blocking.feed("more").released()).isEmpty();
        assertThat(blocking.end().blocked()).isTrue();
    }

    @Test
    void nothingComesOfNothing() {
        Step end = StreamGuard.of(guard(MASKING), Mode.SYNC, List.of()).end();

        assertThat(end).isEqualTo(new Step("", false, Optional.empty()));
    }

    @Test
    void aMaskWiderThanTheWindowIsWrittenOnce() {
        Guard guard = guard(Policies.sensitive(List.of(), new PatternRule("key", "", "K[a-z]+", MASK)));

        Run run = Run.of(StreamGuard.of(guard, Mode.SYNC, List.of()), List.of("see K" + "a".repeat(1400) + " end"));

        assertThat(run.released()).isEqualTo("see {key} end");
    }

    @Test
    void groundingLooksAtTheWholeResponse() {
        Guard guard = guard(
                Policies.grounding(new GroundingRule(GroundingRule.Kind.GROUNDING, 0.6, Effect.BLOCK, true)));
        List<GuardText> context = List.of(
                new GuardText("London is the capital of England", Set.of(Qualifier.GROUNDING_SOURCE)),
                new GuardText("capital England", Set.of(Qualifier.QUERY)));

        Run good = Run.of(StreamGuard.of(guard, Mode.SYNC, context), List.of("The capital ", "is London"));
        Run bad = Run.of(StreamGuard.of(guard, Mode.SYNC, context), List.of("Tokyo lies ", "by water"));

        assertThat(good.released()).isEqualTo("The capital is London");
        assertThat(bad.released()).isEmpty();
        assertThat(bad.last().assessment().grounding().get(0).claims().get(0).span().block()).isZero();
    }

    @Test
    void aMillionSignsPassPieceByPiece() {
        StreamGuard stream = StreamGuard.of(guard(Policies.words("forbidden")), Mode.SYNC, List.of());
        String piece = "lorem ipsum dolor ".repeat(2000);
        long released = 0;
        for (int count = 0; count < 28; count++) {
            released += stream.feed(piece).released().length();
        }
        released += stream.end().released().length();

        assertThat(released).isEqualTo(28L * piece.length());
    }

    private static Guard guard(GuardrailPolicy policy) {
        return Guard.of(policy, TestDetectors.all());
    }

    /** A text and the pieces it comes in. */
    private record Cut(String text, List<String> pieces) {
        static Cut draw(Random random) {
            StringBuilder text = new StringBuilder();
            for (int count = random.nextInt(500); count > 0; count--) {
                text.append(PIECES[random.nextInt(PIECES.length)]);
            }
            return of(text.toString(), random);
        }

        static Cut of(String text, Random random) {
            List<String> pieces = new ArrayList<>();
            int most = 1 + random.nextInt(random.nextBoolean() ? 8 : 3000);
            for (int at = 0; at < text.length();) {
                int end = Math.min(text.length(), at + 1 + random.nextInt(most));
                pieces.add(text.substring(at, end));
                at = end;
            }
            return new Cut(text, pieces);
        }
    }

    /** What came of feeding all pieces. */
    private record Run(String released, boolean blocked, Outcome last) {
        static Run of(StreamGuard stream, List<String> pieces) {
            StringBuilder released = new StringBuilder();
            Optional<Outcome> last = Optional.empty();
            boolean blocked = false;
            for (String piece : pieces) {
                Step step = stream.feed(piece);
                released.append(step.released());
                last = step.outcome().isPresent() ? step.outcome() : last;
                blocked |= step.blocked();
            }
            Step end = stream.end();
            released.append(end.released());
            last = end.outcome().isPresent() ? end.outcome() : last;
            return new Run(released.toString(), blocked || end.blocked(), last.orElse(NOTHING));
        }
    }
}
