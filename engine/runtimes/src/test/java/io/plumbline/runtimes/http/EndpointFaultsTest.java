// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.runtimes.http;

import static io.plumbline.measure.PlumblineException.Category.ACCESS_DENIED;
import static io.plumbline.measure.PlumblineException.Category.INVALID_ARGUMENT;
import static io.plumbline.measure.PlumblineException.Category.INVALID_CONFIGURATION;
import static io.plumbline.measure.PlumblineException.Category.INVALID_DATA;
import static io.plumbline.measure.PlumblineException.Category.UNAVAILABLE;
import static io.plumbline.runtimes.http.Asking.CSV;
import static io.plumbline.runtimes.http.Asking.SETTINGS;
import static io.plumbline.runtimes.http.Asking.TWO;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.plumbline.measure.PlumblineException;
import io.plumbline.measure.PlumblineException.Category;
import io.plumbline.runtimes.http.FakeContainer.Asked;
import io.plumbline.runtimes.http.FakeContainer.Said;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What people are told when an endpoint does not do as a model should, from the first request on. */
class EndpointFaultsTest {
    private static final EndpointSettings HASTY = new EndpointSettings(500, 5_900_000, 4, Duration.ofMillis(150),
            Duration.ofMillis(500), 3, Duration.ofMillis(5));

    private static PlumblineException refusal(URI address, EndpointSettings settings) {
        return catchThrowableOfType(PlumblineException.class,
                () -> Endpoints.open(address, Asking.in(CSV).config(), TWO, settings));
    }

    private static PlumblineException refusal(Function<Asked, Said> model) {
        try (FakeContainer container = new FakeContainer(model)) {
            return refusal(container.address(), SETTINGS);
        }
    }

    private static void assertSentence(PlumblineException failure, Category category, String... parts) {
        assertThat(failure.category()).isEqualTo(category);
        assertThat(failure).hasMessageContainingAll(parts).message().endsWith(".").doesNotContain("\n", "secret");
    }

    @Test
    void aDownEndpointCannotBeReached() throws IOException {
        int port;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }

        assertSentence(refusal(URI.create("http://ann:secret@127.0.0.1:" + port + "/x?key=secret"), SETTINGS),
                UNAVAILABLE, "http://127.0.0.1:" + port + "/x cannot be reached", "nothing accepts connections");
    }

    @Test
    void anUnknownHostHasNoAddress() {
        assertSentence(refusal(URI.create("http://model.invalid/invocations"), SETTINGS), UNAVAILABLE,
                "its host name has no address");
    }

    @Test
    void aSlowEndpointIsGivenUpAfterTwiceItsTime() {
        try (FakeContainer container = new FakeContainer(asked -> {
            pause(2000);
            return Said.ok("0.5");
        })) {
            long start = System.nanoTime();
            assertSentence(refusal(container.address(), HASTY), UNAVAILABLE, "does not answer within 150 ms");
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofMillis(1500));
            assertThat(container.asked).hasSizeBetween(1, 2);
        }
    }

    @Test
    void anAnswerThatDripsIsLateToo() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 10, InetAddress.getLoopbackAddress())) {
            Thread.ofVirtual().start(() -> Dripping.serve(socket));

            assertSentence(refusal(URI.create("http://127.0.0.1:" + socket.getLocalPort() + "/"), HASTY), UNAVAILABLE,
                    "does not answer within 150 ms");
        }
    }

    @Test
    void plainHttpBehindAnAddressWithTlsIsSaid() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 10, InetAddress.getLoopbackAddress())) {
            Thread.ofVirtual().start(() -> Dripping.serve(socket));

            assertSentence(refusal(URI.create("https://127.0.0.1:" + socket.getLocalPort() + "/"), SETTINGS),
                    UNAVAILABLE, "TLS could not be agreed on");
        }
    }

    @Test
    void aHostThatIsSilentFromTheStartTakesNoConnection() throws IOException {
        // Nobody accepts, so the handshake of TLS is never answered.
        try (ServerSocket socket = new ServerSocket(0, 10, InetAddress.getLoopbackAddress())) {
            EndpointSettings settings = new EndpointSettings(1, 100, 1, Duration.ofSeconds(5), Duration.ofMillis(150),
                    2, Duration.ofMillis(5));
            assertSentence(refusal(URI.create("https://127.0.0.1:" + socket.getLocalPort() + "/"), settings),
                    UNAVAILABLE, "no connection within 150 ms");
        }
    }

    @ParameterizedTest
    @CsvSource({"401,ACCESS_DENIED,lets nobody in", "403,ACCESS_DENIED,lets nobody in",
            "404,UNAVAILABLE,Check the path",
            "405,UNAVAILABLE,Check the path", "302,UNAVAILABLE,Give the final address",
            "415,INVALID_CONFIGURATION,predictor.content_type", "400,INVALID_DATA,does not take the request",
            "503,UNAVAILABLE,busy or not ready", "500,UNAVAILABLE,Look into its log", "418,UNAVAILABLE,no answer"})
    void eachStatusHasItsOwnSentence(int status, Category category, String part) {
        PlumblineException failure = refusal(asked -> Said.status(status));

        assertSentence(failure, category, "answers with status " + status, part);
    }

    @Test
    void anHtmlPageIsCalledThat() {
        assertSentence(refusal(asked -> Said.ok("\n<!doctype html><p>secret")), UNAVAILABLE,
                "an HTML page instead of predictions", "Check the path");
        assertSentence(refusal(asked -> new Said(502, Map.of(), "<html>secret")), UNAVAILABLE,
                "status 502 and an HTML page");
    }

    @Test
    void aBrokenConnectionIsSaidAfterAllAttempts() {
        try (FakeContainer container = new FakeContainer(asked -> Said.status(0))) {
            assertSentence(refusal(container.address(), SETTINGS), UNAVAILABLE, "ends the connection", "3 attempts");
            assertThat(container.asked).hasSizeGreaterThanOrEqualTo(3);
        }
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', value = {"nan,with NaN where a number belongs", "null,with null",
            "yes,with a text",
            "inf,an infinite number", "'',answers the one row asked with 0 records", "1e999,an infinite number",
            "`\"[1,[2]]\"`,a list within a list", "`[1,`,with a text", "`\"[1\"`,with a text",
            "`0.5\n0.5`,with 2 records"})
    void aTrialThatIsNotOneRowOfNumbersIsRefused(String body, String part) {
        String answer = body.equals("''") ? "" : body;

        assertSentence(refusal(asked -> Said.ok(answer)), INVALID_DATA, part);
    }

    @Test
    void labelHeadersMustBeAsManyAsTheScores() {
        try (FakeContainer container = FakeContainer.ofLines(line -> "0.1,0.9")) {
            Asking asking = Asking.in(CSV).withHeaders("a", "b", "c");

            assertSentence(
                    catchThrowableOfType(PlumblineException.class, () -> asking.open(container.address())),
                    INVALID_CONFIGURATION, "names 3 labels", "with 2 scores");
        }
    }

    @Test
    void aPlaceThatSelectsNothingIsNamed() {
        try (FakeContainer container = new FakeContainer(asked -> Said.ok("{\"score\":0.5}"))) {
            Asking asking = Asking.in(Asking.LINES).withProbability("probability");
            assertSentence(
                    catchThrowableOfType(PlumblineException.class, () -> asking.open(container.address())),
                    INVALID_DATA,
                    "predictor.probability 'probability' selects nothing", "the one row asked");

            Asking whole = Asking.in(Asking.LINES);
            assertSentence(catchThrowableOfType(PlumblineException.class, () -> whole.open(container.address())),
                    INVALID_DATA, "with an object (say where the scores are");
        }
        try (FakeContainer container = FakeContainer.ofLines(line -> "0.5")) {
            Asking asking = Asking.in(CSV).withProbability(1);
            assertSentence(
                    catchThrowableOfType(PlumblineException.class, () -> asking.open(container.address())),
                    INVALID_DATA,
                    "predictor.probability is column 1, counted from 0", "has 1 column.");
        }
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', value = {"{\"score\":NaN},with NaN", "`{\"score\":[0.1,null]}`,with null",
            "{\"score\":\"0.5\"},with a text", "{\"score\":true},with true or false", "{\"score\":[]},an empty list",
            "{\"score\":1e999},an infinite number", "{\"score\":0.5,is not JSON", "{\"score\":null},selects nothing"})
    void aJsonLineWithoutANumberIsRefused(String body, String part) {
        try (FakeContainer container = new FakeContainer(asked -> Said.ok(body))) {
            Asking asking = Asking.in(Asking.LINES).withProbability("score");

            assertSentence(catchThrowableOfType(PlumblineException.class, () -> asking.open(container.address())),
                    INVALID_DATA, part);
        }
    }

    @Test
    void onlyWebAddressesAreAsked() {
        assertSentence(refusal(URI.create("ftp://host/x"), SETTINGS), INVALID_ARGUMENT, "must begin with http://");
        assertSentence(refusal(URI.create("localhost:8080"), SETTINGS), INVALID_ARGUMENT, "must begin with http://");
    }

    @Test
    void credentialsAreRefusedWithoutBeingShown() {
        try (FakeContainer container = new FakeContainer(asked -> Said.status(401))) {
            URI address = URI.create(container.address().toString().replace("//", "//ann:secret@"));

            assertSentence(refusal(address, SETTINGS), ACCESS_DENIED, container.address().toString());
        }
    }

    static void pause(long milliseconds) {
        try {
            Thread.sleep(milliseconds);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }
}
