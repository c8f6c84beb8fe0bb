// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.store.cards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plumbline.data.Page;
import io.plumbline.data.PageRequest;
import io.plumbline.governance.Actor;
import io.plumbline.governance.Arns;
import io.plumbline.governance.GovernanceEvent;
import io.plumbline.governance.cards.CardExport;
import io.plumbline.governance.cards.CardExporting;
import io.plumbline.governance.cards.CardFacts;
import io.plumbline.governance.cards.CardJobs;
import io.plumbline.governance.cards.CardKeeping;
import io.plumbline.governance.cards.CardPolicy;
import io.plumbline.governance.cards.CardProcessing;
import io.plumbline.governance.cards.CardQuery;
import io.plumbline.governance.cards.CardStatus;
import io.plumbline.governance.cards.CardSummary;
import io.plumbline.governance.cards.ExportQuery;
import io.plumbline.governance.cards.ModelCard;
import io.plumbline.governance.cards.NewCard;
import io.plumbline.governance.cards.VersionQuery;
import io.plumbline.measure.PlumblineException;
import io.plumbline.measure.PlumblineException.Category;
import io.plumbline.store.Database;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What holds for model cards on every database. */
abstract class ModelCardsContract {
    private static final Actor ANN = new Actor("arn:aws:iam::000000000000:user/ann", "AIDAANN", "ann");
    private static final Actor BOB = new Actor("arn:aws:iam::000000000000:user/bob", "AIDABOB", "bob");
    private static final Instant START = Instant.parse("2026-03-02T10:00:00Z");

    private final List<GovernanceEvent> events = new ArrayList<>();
    private final List<String> ordered = new ArrayList<>();
    private final AtomicLong seconds = new AtomicLong();
    private Database database;
    private JdbiModelCards store;
    private JdbiCardExports exports;
    private CardKeeping cards;

    abstract Database open();

    @BeforeEach
    void start() {
        database = open();
        store = new JdbiModelCards(database);
        exports = new JdbiCardExports(database);
        cards = keeping(CardPolicy.OPEN);
    }

    @AfterEach
    void stop() {
        database.close();
    }

    @Test
    void eachChangeIsANewVersionAndTheOldOnesStay() {
        create("credit");
        update("credit", null, CardStatus.APPROVED, ANN);
        update("credit", "{\"b\":1}", null, BOB);

        ModelCard newest = cards.require("arn:aws:sagemaker:us-east-1:000000000000:model-card/credit",
                Optional.empty());
        assertThat(newest.version()).isEqualTo(3);
        assertThat(newest.status()).isEqualTo(CardStatus.APPROVED);
        assertThat(newest.content()).isEqualTo("{\"b\":1}");
        assertThat(newest.createdBy()).isEqualTo(ANN);
        assertThat(newest.changedBy()).isEqualTo(BOB);
        assertThat(newest.createdAt()).isEqualTo(START.plusSeconds(1));
        assertThat(newest.changedAt()).isEqualTo(START.plusSeconds(3));
        ModelCard first = cards.require("credit", Optional.of(1));
        assertThat(first.content()).isEqualTo("{}");
        assertThat(first.status()).isEqualTo(CardStatus.DRAFT);
        assertThatThrownBy(() -> cards.require("credit", Optional.of(4)))
                .hasMessage("there is no model card 'credit' with version 4.");
        assertThat(events).extracting(event -> ((GovernanceEvent.CardChanged) event).version()).containsExactly(1, 2,
                3);
    }

    @Test
    void aNameIsGivenOnceAndDiffersByCase() {
        create("credit");
        create("Credit");

        refused(Category.ALREADY_EXISTS, () -> create("credit"));
        refused(Category.INVALID_ARGUMENT, () -> create("credit-"));
        refused(Category.INVALID_ARGUMENT, () -> create("a".repeat(64)));
        assertThat(create("a".repeat(63)).version()).isEqualTo(1);
    }

    @Test
    void contentAndStatusNeverChangeTogether() {
        create("credit");

        refused(Category.INVALID_ARGUMENT, () -> update("credit", "{}", CardStatus.APPROVED, ANN));
        refused(Category.INVALID_ARGUMENT, () -> update("credit", null, null, ANN));
        assertThat(cards.require("credit", Optional.empty()).version()).isEqualTo(1);
    }

    @Test
    void contentMayHaveAHundredThousandCharactersAndNotOneMore() {
        create("credit");

        assertThat(update("credit", "x".repeat(100_000), null, ANN).version()).isEqualTo(2);
        assertThatThrownBy(() -> update("credit", "x".repeat(100_001), null, ANN))
                .hasMessageContaining("this has 100,001");
    }

    @Test
    void ofTwoWritersOnOneCardOneIsTold() throws Exception {
        create("credit");
        CountDownLatch bothHaveRead = new CountDownLatch(2);
        try (ExecutorService writers = Executors.newFixedThreadPool(2)) {
            List<Future<Boolean>> answers = List.of(writers.submit(() -> wrote(ANN, bothHaveRead)),
                    writers.submit(() -> wrote(BOB, bothHaveRead)));

            assertThat(List.of(answers.get(0).get(), answers.get(1).get())).containsExactlyInAnyOrder(true, false);
        }
        assertThat(cards.require("credit", Optional.empty()).version()).isEqualTo(2);
    }

    @Test
    void whoLookedAtAnOlderVersionIsTold() {
        create("credit");
        update("credit", "{\"b\":1}", null, BOB);

        assertThatThrownBy(() -> cards.update("credit", Optional.of("{}"), Optional.empty(), Optional.of(1), ANN))
                .hasMessageContaining("has changed since version 1: it is at version 2 now");
    }

    @Test
    void underReviewSomebodyElseApproves() {
        cards = keeping(CardPolicy.REVIEWED);
        create("credit");
        refused(Category.CONFLICT, () -> update("credit", null, CardStatus.APPROVED, BOB));
        update("credit", null, CardStatus.PENDING_REVIEW, ANN);

        assertThatThrownBy(() -> update("credit", null, CardStatus.APPROVED, ANN))
                .hasMessageContaining("ask somebody else");
        assertThat(cards.ways(cards.require("credit", Optional.empty()), ANN)).doesNotContain(CardStatus.APPROVED);
        update("credit", null, CardStatus.APPROVED, BOB);

        assertThat(update("credit", "{\"b\":1}", null, BOB).status()).isEqualTo(CardStatus.DRAFT);
        update("credit", null, CardStatus.PENDING_REVIEW, BOB);
        assertThatThrownBy(() -> update("credit", null, CardStatus.APPROVED, BOB))
                .hasMessageContaining("ask somebody else");
        assertThat(update("credit", null, CardStatus.APPROVED, ANN).version()).isEqualTo(6);
        update("credit", null, CardStatus.ARCHIVED, ANN);
        refused(Category.CONFLICT, () -> update("credit", "{}", null, ANN));
        refused(Category.CONFLICT, () -> cards.create(new NewCard("b", "{}", CardStatus.APPROVED, Optional.empty()),
                ANN));
    }

    @Test
    void cardsAreListedByNameOrTimeEachOnceOverPagesOfOne() {
        for (String name : List.of("c", "a", "b")) {
            create(name);
        }

        assertThat(names(query(CardQuery.Sort.NAME, true))).containsExactly("a", "b", "c");
        assertThat(names(query(CardQuery.Sort.NAME, false))).containsExactly("c", "b", "a");
        assertThat(names(query(CardQuery.Sort.CREATION_TIME, true))).containsExactly("c", "a", "b");
        assertThat(names(CardQuery.ALL)).containsExactly("b", "a", "c");
    }

    @Test
    void cardsAreFoundByPartOfTheNameStatusModelAndTime() {
        create("Credit-a");
        create("housing");
        create("credit-b");
        update("credit-b", null, CardStatus.APPROVED, ANN);
        update("housing", "model:m-1", null, ANN);

        assertThat(names(new CardQuery(Optional.of("CREDIT"), Optional.empty(), Optional.empty(), Optional.empty(),
                Optional.empty(), CardQuery.Sort.NAME, true))).containsExactlyInAnyOrder("Credit-a", "credit-b");
        assertThat(names(new CardQuery(Optional.of("%"), Optional.empty(), Optional.empty(), Optional.empty(),
                Optional.empty(), CardQuery.Sort.NAME, true))).isEmpty();
        assertThat(names(new CardQuery(Optional.empty(), Optional.of(CardStatus.APPROVED), Optional.empty(),
                Optional.empty(), Optional.empty(), CardQuery.Sort.NAME, true))).containsExactly("credit-b");
        assertThat(names(CardQuery.about("m-1"))).containsExactly("housing");
        assertThat(names(new CardQuery(Optional.empty(), Optional.empty(), Optional.empty(),
                Optional.of(START.plusSeconds(1)), Optional.of(START.plusSeconds(3)), CardQuery.Sort.NAME, true)))
                .containsExactly("housing");
    }

    @Test
    void versionsAreListedFromEitherEnd() {
        create("credit");
        update("credit", "{\"b\":1}", null, BOB);
        update("credit", null, CardStatus.APPROVED, ANN);

        Page<CardSummary> first = cards.versions("credit", VersionQuery.ALL, PageRequest.first(2));
        Page<CardSummary> rest = cards.versions("credit", VersionQuery.ALL, new PageRequest(2, first.next()));
        assertThat(first.items()).extracting(CardSummary::version).containsExactly(3, 2);
        assertThat(rest.items()).extracting(CardSummary::version).containsExactly(1);
        assertThat(cards.versions("credit",
                new VersionQuery(Optional.of(CardStatus.DRAFT), Optional.empty(), Optional.empty(), true),
                PageRequest.first(9)).items()).extracting(CardSummary::version).containsExactly(1, 2);
        refused(Category.NOT_FOUND, () -> cards.versions("none", VersionQuery.ALL, PageRequest.first(2)));
    }

    @Test
    void aCardThatIsBeingDeletedSaysSoAndTakesNoChange() {
        create("credit");
        cards.delete("credit");

        assertThat(cards.require("credit", Optional.empty()).processing()).contains(CardProcessing.DELETE_PENDING);
        assertThat(ordered).containsExactly("delete credit");
        refused(Category.CONFLICT, () -> update("credit", "{}", null, ANN));
        refused(Category.CONFLICT, () -> cards.delete("credit"));
        store.deleteContent("credit");
        store.mark("credit", CardProcessing.CONTENT_DELETED);
        assertThat(cards.require("credit", Optional.empty()).content()).isEmpty();
        store.delete("credit");
        refused(Category.NOT_FOUND, () -> cards.require("credit", Optional.empty()));
        assertThat(create("credit").version()).isEqualTo(1);
    }

    @Test
    void anExportIsOrderedOnceAndItsFateIsKept() {
        create("credit");
        CardExporting exporting = new CardExporting(cards, exports, jobs(), () -> START);
        CardExport export = exporting.order("credit", Optional.empty(), "one", "s3://out/cards", ANN);
        exporting.order("credit", Optional.of(1), "two", "s3://out", BOB);

        assertThat(exporting.arn(export))
                .isEqualTo("arn:aws:sagemaker:us-east-1:000000000000:model-card/credit/export-job/one");
        assertThat(exporting.require(exporting.arn(export))).isEqualTo(export);
        exports.update(export.completed("s3://out/cards/credit.pdf", START));
        assertThat(exporting.require(exporting.arn(export)).artifact()).contains("s3://out/cards/credit.pdf");
        refused(Category.ALREADY_EXISTS, () -> exporting.order("credit", Optional.empty(), "one", "s3://out", ANN));
        refused(Category.INVALID_ARGUMENT, () -> exporting.order("credit", Optional.empty(), "x", "/tmp", ANN));
        refused(Category.NOT_FOUND, () -> exporting.order("credit", Optional.of(9), "x", "s3://out", ANN));
        refused(Category.NOT_FOUND, () -> exporting.require("arn:aws:sagemaker:us-east-1:0:model-card/credit"));
        for (ExportQuery.Sort sort : ExportQuery.Sort.values()) {
            assertThat(jobNames(exporting, sort, true)).containsExactlyInAnyOrder("one", "two");
            assertThat(jobNames(exporting, sort, false)).containsExactlyElementsOf(
                    jobNames(exporting, sort, true).reversed());
        }
        assertThat(ordered).containsExactly("export one", "export two");
    }

    private static List<String> jobNames(CardExporting exporting, ExportQuery.Sort sort, boolean ascending) {
        ExportQuery query = new ExportQuery("credit", Optional.of(1), Optional.empty(), Optional.empty(),
                Optional.empty(), Optional.empty(), sort, ascending);
        Page<CardExport> first = exporting.list(query, PageRequest.first(1));
        Page<CardExport> second = exporting.list(query, new PageRequest(1, first.next()));
        assertThat(second.next()).isEmpty();
        return List.of(first.items().getFirst().jobName(), second.items().getFirst().jobName());
    }

    private boolean wrote(Actor by, CountDownLatch bothHaveRead) {
        try {
            database.inTransaction(() -> {
                ModelCard seen = cards.require("credit", Optional.empty());
                bothHaveRead.countDown();
                await(bothHaveRead);
                return cards.update("credit", Optional.of("{}"), Optional.empty(), Optional.of(seen.version()), by);
            });
            return true;
        } catch (PlumblineException failure) {
            assertThat(failure.category()).isEqualTo(Category.CONFLICT);
            return false;
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private List<String> names(CardQuery query) {
        List<String> names = new ArrayList<>();
        Optional<String> after = Optional.empty();
        do {
            Page<CardSummary> page = cards.list(query, new PageRequest(1, after));
            page.items().forEach(card -> names.add(card.name()));
            after = page.next();
        } while (after.isPresent());
        return names;
    }

    private static CardQuery query(CardQuery.Sort sort, boolean ascending) {
        return new CardQuery(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
                sort, ascending);
    }

    private ModelCard create(String name) {
        return cards.create(new NewCard(name, "{}", CardStatus.DRAFT, Optional.empty()), ANN);
    }

    private ModelCard update(String name, @Nullable String content, @Nullable CardStatus status, Actor by) {
        return cards.update(name, Optional.ofNullable(content), Optional.ofNullable(status), Optional.empty(), by);
    }

    private CardKeeping keeping(CardPolicy policy) {
        return new CardKeeping(store, ModelCardsContract::read, jobs(), policy, events::add,
                new Arns("us-east-1", "000000000000"), () -> START.plusSeconds(seconds.incrementAndGet()));
    }

    private CardJobs jobs() {
        return new CardJobs() {
            @Override
            public void export(CardExport export) {
                ordered.add("export " + export.jobName());
            }

            @Override
            public void delete(String cardName) {
                ordered.add("delete " + cardName);
            }
        };
    }

    private static CardFacts read(String content) {
        return content.startsWith("model:")
                ? new CardFacts(Optional.empty(), Optional.of(content.substring(6)), Optional.of("High"), List.of())
                : CardFacts.NONE;
    }

    private static void refused(Category category, Runnable work) {
        assertThatThrownBy(work::run).isInstanceOfSatisfying(PlumblineException.class,
                failure -> assertThat(failure.category()).isEqualTo(category));
    }
}
