// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.runtimes.http;

import static io.plumbline.measure.PlumblineException.Category.CANCELLED;
import static io.plumbline.measure.PlumblineException.Category.INVALID_DATA;
import static io.plumbline.measure.PlumblineException.Category.UNAVAILABLE;
import static io.plumbline.runtimes.http.Asking.CSV;
import static io.plumbline.runtimes.http.Asking.ask;
import static io.plumbline.runtimes.http.Asking.rows;
import static io.plumbline.runtimes.http.Asking.thousandths;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.plumbline.measure.PlumblineException;
import io.plumbline.measure.PlumblineException.Category;
import io.plumbline.model.Classifier;
import io.plumbline.model.Rows;
import io.plumbline.runtimes.http.FakeContainer.Asked;
import io.plumbline.runtimes.http.FakeContainer.Said;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Many rows: limits, order, attempts, and the row that is at fault. */
class EndpointBatchesTest {

    private static EndpointSettings settings(int records, int bytes) {
        return new EndpointSettings(records, bytes, 3, Duration.ofSeconds(5), Duration.ofSeconds(2), 3,
                Duration.ofMillis(5));
    }

    private static Classifier open(FakeContainer container, EndpointSettings settings) {
        return Endpoints.open(container.address(), Asking.in(CSV).config(), Asking.TWO, settings);
    }

    private static Said answer(Asked asked) {
        return Said.ok(asked.lines().stream().map(Asking::firstOverThousand).collect(Collectors.joining("\n")));
    }

    /** Returns what asking {@code count} rows of a container ends with, once it answered the trial. */
    private static PlumblineException refusal(int count, Function<Asked, Said> model) {
        try (FakeContainer container = new FakeContainer(
                asked -> asked.number() == 0 ? answer(asked) : model.apply(asked));
                Classifier endpoint = open(container, settings(10, 1000))) {
            return catchThrowableOfType(PlumblineException.class, () -> ask(endpoint, rows(count)));
        }
    }

    private static boolean holds(Asked asked, int row) {
        return asked.lines().contains(row + ",0.5");
    }

    @Test
    void requestsStayWithinRecordsAndAnswersKeepTheOrder() {
        try (FakeContainer container = new FakeContainer(asked -> {
            EndpointFaultsTest.pause(asked.number() % 3 * 5L);
            return answer(asked);
        }); Classifier model = open(container, settings(7, 100_000))) {
            assertThat(ask(model, rows(100))).containsExactly(thousandths(100));
            // one trial, then 14 requests of 7 and one of 2
            assertThat(container.asked).hasSize(16).allSatisfy(asked -> assertThat(asked.lines()).hasSizeLessThan(8));
            assertThat(container.mostAtOnce).hasValueBetween(2, 3);
        }
    }

    @ParameterizedTest
    @CsvSource({"23,4", "22,3"})
    void requestsStayWithinBytes(int bytes, int mostLines) {
        try (FakeContainer container = new FakeContainer(EndpointBatchesTest::answer);
                Classifier model = open(container, settings(500, bytes))) {
            assertThat(ask(model, rows(30))).containsExactly(thousandths(30));
            // "1,0.5" has 5 bytes, from row 10 on 6, and each further row a line break: four rows are 5 + 6 + 6 + 6 = 23
            assertThat(container.asked.stream().mapToInt(asked -> asked.lines().size()).max()).hasValue(mostLines);
            // trial, (1-4) (5-8) (9-11) and seven up to 30; or trial, three of three and seven of three
            assertThat(container.asked).hasSize(11);
        }
    }

    @Test
    void aRowThatIsTooLargeAloneIsNamed() {
        try (FakeContainer container = new FakeContainer(EndpointBatchesTest::answer);
                Classifier model = open(container, settings(500, 5))) {
            assertThatThrownBy(() -> ask(model, rows(12)))
                    .hasMessageContainingAll("row 10 of the 12 asked has 6 bytes", "the most that is sent is 5")
                    .extracting("category").isEqualTo(INVALID_DATA);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {429, 500, 502, 503, 504, 0})
    void passingFaultsAreTriedAgain(int status) {
        try (FakeContainer container = new FakeContainer(
                asked -> asked.number() % 2 == 1 ? Said.status(status) : answer(asked));
                Classifier model = open(container, settings(500, 100_000))) {
            assertThat(ask(model, rows(3))).containsExactly(thousandths(3));
            assertThat(container.asked).hasSize(3);
        }
    }

    @Test
    void aBusyEndpointIsLeftAloneAsLongAsItAsks() {
        try (FakeContainer container = new FakeContainer(
                asked -> asked.number() == 1 ? new Said(429, Map.of("Retry-After", "1"), "") : answer(asked));
                Classifier model = open(container, settings(500, 100_000))) {
            long start = System.nanoTime();

            assertThat(ask(model, rows(3))).containsExactly(thousandths(3));
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isBetween(Duration.ofMillis(950),
                    Duration.ofSeconds(4));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {413, 400, 422, 424})
    void anEndpointThatTakesFewerRowsGetsFewer(int status) {
        try (FakeContainer container = new FakeContainer(
                asked -> asked.lines().size() > 2 ? Said.status(status) : answer(asked));
                Classifier model = open(container, settings(10, 100_000))) {
            assertThat(ask(model, rows(100))).containsExactly(thousandths(100));
            int sofar = container.asked.size();
            assertThat(ask(model, rows(20))).containsExactly(thousandths(20));
            // learnt: two by two, without another refusal
            assertThat(container.asked.subList(sofar, container.asked.size())).hasSize(10);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 422, 424, 500, 0})
    void theRowThatIsRefusedIsNamed(int status) {
        PlumblineException failure = refusal(40, asked -> holds(asked, 27) ? Said.status(status) : answer(asked));

        assertThat(failure.category()).isEqualTo(INVALID_DATA);
        assertThat(failure).hasMessageContainingAll("refuses row 27 of the 40 asked", "It answers other rows")
                .message().doesNotContain("27,0.5");
    }

    @Test
    void anEndpointThatBreaksDownForGoodIsNotBlamedOnARow() {
        assertThat(refusal(40, asked -> Said.status(500))).satisfies(failure -> {
            assertThat(failure.category()).isEqualTo(UNAVAILABLE);
            assertThat(failure).hasMessageContaining("status 500").message().doesNotContain("row");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"NaN", "null", "", "high", "0.1,0.2"})
    void theRowWhoseAnswerIsNoNumberIsNamed(String bad) {
        PlumblineException failure = refusal(40, asked -> Said.ok(asked.lines().stream()
                .map(line -> line.equals("33,0.5") ? "\"" + bad.replace(",", "\",\"") + "\"" : "0.5")
                .collect(Collectors.joining("\n"))));

        assertThat(failure.category()).isEqualTo(INVALID_DATA);
        assertThat(failure).hasMessageContaining("row 33 of the 40 asked");
    }

    @Test
    void theRowWithoutAnAnswerIsNamed() {
        PlumblineException failure = refusal(40, asked -> Said.ok(asked.lines().stream()
                .filter(line -> !line.equals("18,0.5")).map(line -> "0.5").collect(Collectors.joining("\n"))));

        assertThat(failure.category()).isEqualTo(INVALID_DATA);
        assertThat(failure).hasMessageContaining("answers row 18 of the 40 asked with 0 records, and 1 must come back");
    }

    @Test
    void anEndpointThatLosesRowsOfLargeRequestsIsNotTrusted() {
        PlumblineException failure = refusal(10, asked -> Said
                .ok(asked.lines().stream().limit(6).map(line -> "0.5").collect(Collectors.joining("\n"))));

        assertThat(failure.category()).isEqualTo(INVALID_DATA);
        assertThat(failure).hasMessageContaining(
                "answers rows 1 to 10 of the 10 asked with 6 records, and 10 must come back");
    }

    @Test
    void theFirstOfSeveralFaultsIsTold() {
        PlumblineException failure = refusal(40, asked -> {
            boolean early = holds(asked, 5);
            EndpointFaultsTest.pause(early ? 50 : 0);
            return early || holds(asked, 25) ? Said.status(422) : answer(asked);
        });

        assertThat(failure).hasMessageContaining("refuses row 5 of the 40 asked");
    }

    @Test
    void anInfiniteCellIsNotSent() {
        try (FakeContainer container = new FakeContainer(EndpointBatchesTest::answer);
                Classifier model = open(container, settings(10, 1000))) {
            Rows rows = new Rows(2, new double[]{1, 2, 3, Double.POSITIVE_INFINITY});

            assertThatThrownBy(() -> ask(model, rows)).hasMessageContainingAll("Row 2", "infinite", "'income'");
        }
    }

    @Test
    void anInterruptedCallerIsCancelled() throws InterruptedException {
        try (FakeContainer container = new FakeContainer(asked -> {
            EndpointFaultsTest.pause(asked.number() * 3000L);
            return answer(asked);
        }); Classifier model = open(container, settings(10, 1000))) {
            AtomicReference<List<Category>> seen = new AtomicReference<>(List.of());
            Thread caller = Thread.ofPlatform().start(() -> {
                PlumblineException stopped = catchThrowableOfType(PlumblineException.class,
                        () -> ask(model, rows(40)));
                seen.set(List.of(stopped.category()));
            });
            EndpointFaultsTest.pause(200);
            caller.interrupt();
            assertThat(caller.join(Duration.ofSeconds(2))).isTrue();
            assertThat(seen.get()).containsExactly(CANCELLED);
        }
    }

    @Test
    void noRowsCostNoRequest() {
        try (FakeContainer container = new FakeContainer(EndpointBatchesTest::answer);
                Classifier model = open(container, settings(10, 1000))) {
            assertThat(ask(model, rows(0))).isEmpty();
            assertThat(container.asked).hasSize(1);
        }
    }
}
