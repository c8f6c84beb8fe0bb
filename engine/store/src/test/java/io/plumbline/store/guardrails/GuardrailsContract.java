// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.store.guardrails;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plumbline.data.Page;
import io.plumbline.data.PageRequest;
import io.plumbline.guardrails.assess.Guard;
import io.plumbline.guardrails.assess.GuardRequest;
import io.plumbline.guardrails.library.Decision.Asked;
import io.plumbline.guardrails.library.Decision.Verdict;
import io.plumbline.guardrails.library.Decision.Way;
import io.plumbline.guardrails.library.DecisionRecorder;
import io.plumbline.guardrails.library.DecisionReplay;
import io.plumbline.guardrails.library.Enforcement;
import io.plumbline.guardrails.library.Enforcement.Guarding;
import io.plumbline.guardrails.library.Enforcement.Mode;
import io.plumbline.guardrails.library.Enforcement.Models;
import io.plumbline.guardrails.library.EnforcementKeeping;
import io.plumbline.guardrails.library.Found;
import io.plumbline.guardrails.library.GuardLibrary;
import io.plumbline.guardrails.library.Guardrail;
import io.plumbline.guardrails.library.GuardrailArns;
import io.plumbline.guardrails.library.GuardrailKeeping;
import io.plumbline.guardrails.library.GuardrailLimits;
import io.plumbline.guardrails.library.GuardrailTerms;
import io.plumbline.guardrails.library.Origin;
import io.plumbline.guardrails.library.ReadyGuardrail;
import io.plumbline.guardrails.library.Wish;
import io.plumbline.guardrails.policy.Direction;
import io.plumbline.measure.PlumblineException;
import io.plumbline.measure.PlumblineException.Category;
import io.plumbline.security.sealing.RootKey;
import io.plumbline.store.Database;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What holds for guardrails and their enforcement on every database. */
abstract class GuardrailsContract {
    private static final Instant START = Instant.parse("2026-03-02T10:00:00Z");
    private static final String ANN = "arn:aws:iam::000000000000:user/ann";
    private static final String BOB = "arn:aws:iam::000000000000:user/bob";
    private static final GuardrailArns ARNS = new GuardrailArns("us-east-1", "000000000000");

    private final AtomicLong seconds = new AtomicLong();
    private final AtomicInteger ids = new AtomicInteger();
    private final AtomicInteger made = new AtomicInteger();
    private Database database;
    private GuardrailKeeping guardrails;
    private EnforcementKeeping enforcements;
    private GuardLibrary library;

    abstract Database open();

    @BeforeEach
    void start() {
        database = open();
        guardrails = keeping(new GuardrailLimits(5, 3, 300));
        enforcements = new EnforcementKeeping(new JdbiEnforcements(database), guardrails, this::now, this::id);
        library = new GuardLibrary(new JdbiGuardrails(database), new JdbiEnforcements(database), ARNS, policy -> {
            made.incrementAndGet();
            return Guard.of(policy);
        }, 2);
    }

    @AfterEach
    void stop() {
        database.close();
    }

    @Test
    void everyTermComesBackAsItWasGiven() {
        GuardrailTerms terms = Terms.full("credit");
        String id = create(terms).id();

        Guardrail found = guardrails.require(ARNS.of(id), "DRAFT");
        assertThat(found.terms()).isEqualTo(terms);
        assertThat(found.createdAt()).isEqualTo(START.plusSeconds(1));
        assertThat(found.updatedAt()).isEqualTo(START.plusSeconds(1));
        assertThat(found.remarks()).hasSize(4);
    }

    @Test
    void anUpdateReplacesEverythingAndLeavesVersionsAlone() {
        String id = create(Terms.full("credit")).id();
        assertThat(publish(id, "first").version()).isEqualTo("1");
        update(id, Terms.simple("loans"));

        Guardrail draft = guardrails.require(id, "DRAFT");
        assertThat(draft.terms()).isEqualTo(Terms.simple("loans"));
        assertThat(draft.updatedAt()).isEqualTo(START.plusSeconds(3));
        assertThat(draft.createdAt()).isEqualTo(START.plusSeconds(1));
        Guardrail first = guardrails.require(id, "1");
        assertThat(first.terms()).isEqualTo(Terms.full("credit").described("first"));
        assertThat(first.createdAt()).isEqualTo(START.plusSeconds(2));
        refused(Category.NOT_FOUND, () -> guardrails.require(id, "2"));
        refused(Category.NOT_FOUND, () -> guardrails.require("arn:aws:bedrock:us-east-1:111111111111:guardrail/" + id,
                "DRAFT"));
    }

    @Test
    void aNameIsGivenOnce() {
        create(Terms.simple("credit"));
        String other = create(Terms.simple("loans")).id();

        refused(Category.ALREADY_EXISTS, () -> create(Terms.simple("credit")));
        refused(Category.ALREADY_EXISTS, () -> update(other, Terms.simple("credit")));
        assertThat(update(other, Terms.simple("loans")).terms().name()).isEqualTo("loans");
        delete(other, null);
        assertThat(create(Terms.simple("loans")).id()).isNotEqualTo(other);
    }

    @Test
    void theSameWishAgainMakesNothingNew() {
        Wish wish = new Wish("token", "a");
        String id = make(Terms.simple("credit"), wish).id();

        assertThat(make(Terms.simple("credit"), wish).id()).isEqualTo(id);
        refused(Category.CONFLICT, () -> make(Terms.simple("loans"), new Wish("token", "b")));
        Wish version = new Wish("another", "v");
        assertThat(publish(id, version).version()).isEqualTo("1");
        assertThat(publish(id, version).version()).isEqualTo("1");
        assertThat(guardrails.versions(id, PageRequest.first(10)).items()).hasSize(2);
    }

    @Test
    void manyWhoWishTheSameAtOnceGetTheSame() throws Exception {
        List<Future<String>> answers = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            for (int i = 0; i < 4; i++) {
                answers.add(threads.submit(() -> make(Terms.simple("credit"), new Wish("token", "a")).id()));
            }
        }
        String first = answers.getFirst().get();
        for (Future<String> answer : answers) {
            assertThat(answer.get()).isEqualTo(first);
        }
    }

    @Test
    void quotasHoldAndDeletedVersionsDoNotCount() {
        String id = create(Terms.simple("g1")).id();
        for (int i = 2; i <= 5; i++) {
            create(Terms.simple("g" + i));
        }
        refused(Category.LIMIT_EXCEEDED, () -> create(Terms.simple("g6")));
        for (int i = 0; i < 3; i++) {
            publish(id, "v");
        }
        refused(Category.LIMIT_EXCEEDED, () -> publish(id, "v"));
        delete(id, "3");
        // A number is never given twice: whoever wrote down version 3 must not meet another policy under it.
        assertThat(publish(id, "v").version()).isEqualTo("4");
    }

    @Test
    void listsComePageByPage() {
        List<String> made = new ArrayList<>();
        for (int i = 1; i <= 5; i++) {
            made.addFirst(create(Terms.simple("g" + i)).id());
        }
        publish(made.getFirst(), "v");
        publish(made.getFirst(), "v");

        Page<Guardrail> first = guardrails.list(PageRequest.first(2));
        Page<Guardrail> second = guardrails.list(new PageRequest(3, first.next()));
        assertThat(first.items()).extracting(Guardrail::id).isEqualTo(made.subList(0, 2));
        assertThat(second.items()).extracting(Guardrail::id).isEqualTo(made.subList(2, 5));
        assertThat(second.next()).isEmpty();
        Page<Guardrail> versions = guardrails.versions(made.getFirst(), PageRequest.first(1));
        assertThat(versions.items()).extracting(Guardrail::version).containsExactly("DRAFT");
        versions = guardrails.versions(made.getFirst(), new PageRequest(1, versions.next()));
        assertThat(versions.items()).extracting(Guardrail::version).containsExactly("2");
        versions = guardrails.versions(made.getFirst(), new PageRequest(5, versions.next()));
        assertThat(versions.items()).extracting(Guardrail::version).containsExactly("1");
        assertThat(versions.next()).isEmpty();
    }

    @Test
    void addedExamplesCountAndStayWithTheirTopic() {
        String id = create(Terms.full("credit")).id();
        in(() -> guardrails.exemplify(id, "Tax", List.of("How do I dodge VAT?", "Hide income")));
        publish(id, "v");

        assertThat(guardrails.require(id, "1").policy().topics().get(1).examples())
                .containsExactly("How do I dodge VAT?", "Hide income");
        assertThat(guardrails.require(id, "DRAFT").terms()).isEqualTo(Terms.full("credit"));
        refused(Category.NOT_FOUND, () -> in(() -> guardrails.exemplify(id, "Law", List.of("x"))));
        update(id, Terms.simple("credit"));
        assertThat(guardrails.require(id, "DRAFT").examples()).isEmpty();
        assertThat(guardrails.require(id, "1").examples()).containsOnly(
                Map.entry("Tax", List.of("How do I dodge VAT?", "Hide income")));
    }

    @Test
    void whatIsEnforcedCannotBeDeleted() {
        String id = create(Terms.simple("credit")).id();
        publish(id, "v");
        publish(id, "v");
        Models models = new Models(List.of("ALL"), List.of("local.small"));
        Enforcement made = put(Optional.empty(), new EnforcementKeeping.Terms(id, "1",
                new Guarding(Optional.of(Mode.SELECTIVE), Optional.empty()), Optional.of(models)), ANN);

        refused(Category.IN_USE, () -> delete(id, null));
        refused(Category.IN_USE, () -> delete(id, "1"));
        delete(id, "2");
        Enforcement changed = put(Optional.of(made.id()), new EnforcementKeeping.Terms(id, "1", Guarding.UNSAID,
                Optional.empty()), BOB);
        assertThat(enforcements.list(PageRequest.first(5)).items()).containsExactly(changed);
        assertThat(changed.createdBy()).isEqualTo(ANN);
        assertThat(changed.updatedBy()).isEqualTo(BOB);
        assertThat(changed.createdAt()).isEqualTo(made.createdAt());
        refused(Category.INVALID_ARGUMENT, () -> put(Optional.empty(),
                new EnforcementKeeping.Terms(id, "DRAFT", Guarding.UNSAID, Optional.empty()), ANN));
        refused(Category.NOT_FOUND, () -> put(Optional.of("nothere"),
                new EnforcementKeeping.Terms(id, "1", Guarding.UNSAID, Optional.empty()), ANN));
        in(() -> {
            enforcements.delete(made.id());
            return 0;
        });
        delete(id, null);
        refused(Category.NOT_FOUND, () -> guardrails.require(id, "1"));
    }

    @Test
    void theLibraryMakesEachVersionReadyOnceAndSeesChanges() {
        String id = create(Terms.simple("credit")).id();
        ReadyGuardrail before = library.require(id, "DRAFT");

        assertThat(library.require(ARNS.of(id), "DRAFT").guard()).isSameAs(before.guard());
        assertThat(made).hasValue(1);
        update(id, Terms.full("credit"));
        assertThat(library.require(id, "DRAFT").guard().policy()).isEqualTo(Terms.full("credit").policy());
        assertThat(made).hasValue(2);
        delete(id, null);
        refused(Category.NOT_FOUND, () -> library.require(id, "DRAFT"));
    }

    @Test
    void theLibraryAddsWhatIsEnforcedForAModel() {
        String asked = create(Terms.simple("asked")).id();
        String enforced = create(Terms.simple("enforced")).id();
        publish(asked, "v");
        publish(enforced, "v");
        put(Optional.empty(), new EnforcementKeeping.Terms(enforced, "1", Guarding.UNSAID,
                Optional.of(new Models(List.of("ALL"), List.of("local.free")))), ANN);
        put(Optional.empty(), new EnforcementKeeping.Terms(asked, "1", Guarding.UNSAID,
                Optional.of(new Models(List.of("local.strict"), List.of()))), ANN);

        assertThat(library.forModel("local.free")).isEmpty();
        assertThat(library.forModel("local.small")).extracting(ReadyGuardrail::id).containsExactly(enforced);
        List<ReadyGuardrail> strict = library.forModel(
                "arn:aws:bedrock:us-east-1::foundation-model/local.strict",
                Optional.of(new GuardLibrary.Named(asked, "1")));
        assertThat(strict).extracting(ReadyGuardrail::id).containsExactly(asked, enforced);
        assertThat(strict.getFirst().origins()).containsExactlyInAnyOrder(Origin.REQUEST, Origin.ACCOUNT_ENFORCED);
        assertThat(strict.getLast().origins()).containsExactly(Origin.ACCOUNT_ENFORCED);
    }

    @Test
    void aKeptTextIsReplayedAgainstAnotherVersion() {
        String id = create(Terms.simple("credit")).id();
        publish(id, "v");
        update(id, Terms.full("credit"));
        JdbiDecisions decisions = new JdbiDecisions(database, RootKey.fresh().sealed());
        String kept = decided(decisions, library.require(id, "1"), "ORD-123456 and a plumb", true);
        String plain = decided(decisions, library.require(id, "1"), "a plumb", false);

        List<DecisionReplay.Replayed> replayed = new DecisionReplay(decisions, library).replay(List.of(kept, plain), id,
                "DRAFT");
        DecisionReplay.Comparison comparison = replayed.getFirst().comparison().orElseThrow();
        // Version 1 blocks the word; the draft only reports it, and blocks prompts with the number of an order.
        assertThat(comparison.before()).isEqualTo(Verdict.BLOCKED);
        assertThat(comparison.after()).isEqualTo(Verdict.BLOCKED);
        assertThat(comparison.lost()).extracting(Found::type).containsExactly("CUSTOM_WORD");
        assertThat(comparison.gained()).extracting(Found::type).containsExactlyInAnyOrder("CUSTOM_WORD", "order");
        assertThat(replayed.getFirst().differs()).isTrue();
        assertThat(replayed.getLast().comparison()).isEmpty();
        assertThat(replayed.getLast().differs()).isFalse();
    }

    private String decided(JdbiDecisions decisions, ReadyGuardrail guardrail, String text, boolean keepsText) {
        GuardRequest request = GuardRequest.of(Direction.INPUT, text);
        return new DecisionRecorder(decision -> decisions.add(List.of(decision)), keepsText, this::now, this::id)
                .record(new Asked(Way.APPLY, ANN, Optional.empty()), guardrail, request,
                        guardrail.guard().assess(request))
                .id();
    }

    private GuardrailKeeping keeping(GuardrailLimits limits) {
        return new GuardrailKeeping(new JdbiGuardrails(database), new JdbiEnforcements(database), limits, ARNS,
                this::now, this::id);
    }

    private Guardrail create(GuardrailTerms terms) {
        return in(() -> guardrails.create(terms, Optional.empty()));
    }

    private Guardrail make(GuardrailTerms terms, Wish wish) {
        return in(() -> guardrails.create(terms, Optional.of(wish)));
    }

    private Guardrail update(String id, GuardrailTerms terms) {
        return in(() -> guardrails.update(id, terms));
    }

    private Guardrail publish(String id, String description) {
        return in(() -> guardrails.publish(id, Optional.of(description), Optional.empty()));
    }

    private Guardrail publish(String id, Wish wish) {
        return in(() -> guardrails.publish(id, Optional.empty(), Optional.of(wish)));
    }

    private void delete(String id, @Nullable String version) {
        in(() -> {
            guardrails.delete(id, Optional.ofNullable(version));
            return 0;
        });
    }

    private Enforcement put(Optional<String> id, EnforcementKeeping.Terms terms, String by) {
        return in(() -> enforcements.put(id, terms, by));
    }

    private <T> T in(Supplier<T> work) {
        return database.inTransaction(work);
    }

    private String id() {
        return "guardrail" + (char) ('a' + ids.get() / 26) + (char) ('a' + ids.getAndIncrement() % 26) + "0";
    }

    private Instant now() {
        return START.plusSeconds(seconds.incrementAndGet());
    }

    private static void refused(Category category, ThrowingCallable work) {
        assertThatThrownBy(work).isInstanceOf(PlumblineException.class)
                .extracting(failure -> ((PlumblineException) failure).category()).isEqualTo(category);
    }
}
