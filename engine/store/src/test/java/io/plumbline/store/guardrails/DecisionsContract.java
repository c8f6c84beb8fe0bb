// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.store.guardrails;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plumbline.data.Page;
import io.plumbline.data.PageRequest;
import io.plumbline.guardrails.assess.GuardRequest;
import io.plumbline.guardrails.assess.GuardText;
import io.plumbline.guardrails.assess.Span;
import io.plumbline.guardrails.assess.Usage;
import io.plumbline.guardrails.detect.Confidence;
import io.plumbline.guardrails.library.Decision;
import io.plumbline.guardrails.library.Decision.Applied;
import io.plumbline.guardrails.library.Decision.Asked;
import io.plumbline.guardrails.library.Decision.Coverage;
import io.plumbline.guardrails.library.Decision.Verdict;
import io.plumbline.guardrails.library.Decision.Way;
import io.plumbline.guardrails.library.DecisionQuery;
import io.plumbline.guardrails.library.Found;
import io.plumbline.guardrails.library.Origin;
import io.plumbline.guardrails.policy.Direction;
import io.plumbline.guardrails.policy.Effect;
import io.plumbline.measure.PlumblineException;
import io.plumbline.measure.PlumblineException.Category;
import io.plumbline.security.sealing.RootKey;
import io.plumbline.security.sealing.Sealed;
import io.plumbline.store.Database;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What holds for decisions on every database. */
abstract class DecisionsContract {
    private static final Instant START = Instant.parse("2026-03-02T10:00:00Z");
    private static final GuardRequest TEXT = new GuardRequest(Direction.OUTPUT,
            List.of(GuardText.of("my secret is \uD83D\uDE00"),
                    new GuardText("source", Set.of(GuardText.Qualifier.GROUNDING_SOURCE))),
            1, true);

    private final Sealed sealed = RootKey.fresh().sealed();
    private Database database;
    private JdbiDecisions decisions;

    abstract Database open();

    @BeforeEach
    void start() {
        database = open();
        decisions = new JdbiDecisions(database, sealed);
    }

    @AfterEach
    void stop() {
        database.close();
    }

    @Test
    void aDecisionComesBackWithItsTextAndListsComeWithout() {
        Decision kept = decision(1, Verdict.BLOCKED, Optional.of(TEXT));
        Decision plain = decision(2, Verdict.PASSED, Optional.empty());
        decisions.add(List.of(kept, plain));

        assertThat(decisions.find(kept.id())).contains(kept);
        assertThat(decisions.find(plain.id())).contains(plain);
        assertThat(decisions.find("nothere")).isEmpty();
        assertThat(decisions.list(DecisionQuery.ALL, PageRequest.first(10)).items()).containsExactly(plain,
                kept.withoutText());
    }

    @Test
    void noTextCanBeReadInTheDatabase() {
        decisions.add(List.of(decision(1, Verdict.BLOCKED, Optional.of(TEXT))));

        String row = database.jdbi().withHandle(handle -> handle
                .createQuery("select document || sealed_text from guardrail_decision").mapTo(String.class).one());
        assertThat(row).doesNotContain("my secret");
        JdbiDecisions others = new JdbiDecisions(database, RootKey.fresh().sealed());
        assertThatThrownBy(() -> others.find(decision(1, Verdict.BLOCKED, Optional.empty()).id()))
                .hasMessageContaining("does not open with this root key");
    }

    @Test
    void listsAreNarrowedAndComePageByPage() {
        List<Decision> all = new ArrayList<>();
        for (int i = 1; i <= 6; i++) {
            all.addFirst(decision(i, i % 2 == 0 ? Verdict.BLOCKED : Verdict.PASSED, Optional.empty()));
        }
        decisions.add(all);

        Page<Decision> first = decisions.list(DecisionQuery.of("guardrail001"), PageRequest.first(4));
        Page<Decision> second = decisions.list(DecisionQuery.of("guardrail001"), new PageRequest(4, first.next()));
        assertThat(first.items()).isEqualTo(all.subList(0, 4));
        assertThat(second.items()).isEqualTo(all.subList(4, 6));
        assertThat(second.next()).isEmpty();
        DecisionQuery narrow = new DecisionQuery(Optional.of("guardrail001"), Optional.of("3"),
                Optional.of(Verdict.BLOCKED), Optional.of(Direction.OUTPUT), Optional.of(Way.APPLY),
                Optional.of("arn:aws:iam::000000000000:user/ann"), Optional.of(START.plusSeconds(4)),
                Optional.of(START.plusSeconds(6)));
        assertThat(decisions.list(narrow, PageRequest.first(9)).items()).extracting(Decision::at)
                .containsExactly(START.plusSeconds(4));
        assertThat(decisions.list(DecisionQuery.of("other"), PageRequest.first(9)).items()).isEmpty();
    }

    @Test
    void oldDecisionsAreForgottenSomeAtATime() {
        for (int i = 1; i <= 5; i++) {
            decisions.add(List.of(decision(i, Verdict.PASSED, Optional.empty())));
        }

        assertThat(decisions.forget(START.plusSeconds(4), 2)).isEqualTo(2);
        assertThat(decisions.forget(START.plusSeconds(4), 2)).isEqualTo(1);
        assertThat(decisions.list(DecisionQuery.ALL, PageRequest.first(9)).items()).extracting(Decision::at)
                .containsExactly(START.plusSeconds(5), START.plusSeconds(4));
    }

    @Test
    void whoWaitsFindsItsDecisionStored() throws Exception {
        DecisionWriter writer = new DecisionWriter(database, sealed, () -> {
        }, true);
        List<Future<Boolean>> answers = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            for (int i = 1; i <= 200; i++) {
                Decision decision = decision(i, Verdict.PASSED, Optional.of(TEXT));
                answers.add(threads.submit(() -> {
                    writer.record(decision);
                    return decisions.find(decision.id()).isPresent();
                }));
            }
        }
        for (Future<Boolean> answer : answers) {
            assertThat(answer.get()).isTrue();
        }
    }

    @Test
    void whoWaitsHearsOfAFailureAndWhoDoesNotLosesNothing() {
        AtomicBoolean full = new AtomicBoolean(true);
        Runnable admission = () -> {
            if (full.get()) {
                throw new PlumblineException(Category.RESOURCE_EXHAUSTED, "full");
            }
        };
        DecisionWriter waiting = new DecisionWriter(database, sealed, admission, true);
        DecisionWriter later = new DecisionWriter(database, sealed, admission, false);

        assertThatThrownBy(() -> waiting.record(decision(1, Verdict.PASSED, Optional.empty()))).hasMessage("full");
        later.record(decision(2, Verdict.PASSED, Optional.empty()));
        assertThatThrownBy(later::flush).hasMessage("full");
        full.set(false);
        later.flush();
        later.flush();
        assertThat(decisions.list(DecisionQuery.ALL, PageRequest.first(9)).items()).extracting(Decision::at)
                .containsExactly(START.plusSeconds(2));
    }

    private static Decision decision(int second, Verdict verdict, Optional<GuardRequest> text) {
        return new Decision("019ca000-0000-7000-8000-%012d".formatted(second), START.plusSeconds(second),
                new Asked(Way.APPLY, "arn:aws:iam::000000000000:user/ann", Optional.of("local.small")),
                Optional.of(new Applied("guardrail001", "3", START, Set.of(Origin.REQUEST, Origin.ACCOUNT_ENFORCED))),
                Direction.OUTPUT, verdict, "Guardrail blocked.",
                List.of(new Found(Found.Policy.CONTENT, "HATE", 0.93, Optional.of(Confidence.HIGH), Effect.BLOCK, true,
                        Optional.of(new Span(0, 2, 9)), "linear/PLAIN"),
                        new Found(Found.Policy.GROUNDING, "GROUNDING", 0.25, Optional.empty(), Effect.NONE, false,
                                Optional.empty(), "")),
                Map.of("linear", "3", "rules", "1"), new Usage(1, 2, 3, 4, 5, 6, 7), new Coverage(12, 20, 1),
                List.of("a stage did not answer in time"), Duration.ofNanos(123_456), text);
    }
}
