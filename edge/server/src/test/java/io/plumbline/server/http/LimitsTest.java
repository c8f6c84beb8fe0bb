// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LimitsTest {
    private static final String POST = "POST / HTTP/1.1\r\nHost: localhost\r\n";

    @Test
    void aHundredMegabytesAreRefusedBeforeTheyAreSent() {
        try (HttpServer server = Setup.echo(Map.of()); Wire wire = new Wire(server.port())) {
            long begin = System.nanoTime();
            String answer = wire
                    .say(POST + "Content-Type: application/x-amz-json-1.1\r\nContent-Length: 104857600\r\n\r\n{")
                    .hearToTheEnd();

            assertThat(answer).startsWith("HTTP/1.1 413").contains("application/x-amz-json-1.1", "x-amzn-requestid",
                    "x-amzn-errortype: RequestEntityTooLargeException", "larger than 16777216 bytes");
            assertThat(System.nanoTime() - begin).isLessThan(5_000_000_000L);
        }
    }

    @Test
    void aFormIsRefusedInXml() {
        try (HttpServer server = Setup.echo(Map.of()); Wire wire = new Wire(server.port())) {
            assertThat(wire
                    .say(POST + "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 104857600\r\n\r\n")
                    .hearToTheEnd()).contains("text/xml", "<Code>RequestEntityTooLargeException</Code>");
        }
    }

    @Test
    void aBodyOfUnknownLengthIsCutOffWhereTheLimitIs() {
        try (HttpServer server = Setup.echo(Map.of("plumbline.server.max-body", "10KB"));
                Wire wire = new Wire(server.port())) {
            String chunk = "1000\r\n" + "x".repeat(4_096) + "\r\n";

            assertThat(wire.say(POST + "Transfer-Encoding: chunked\r\n\r\n" + chunk.repeat(3)).hearToTheEnd())
                    .startsWith("HTTP/1.1 413");
        }
    }

    @Test
    void callsOfModelsMayBeLarger() {
        Map<String, String> limits = Map.of("plumbline.server.max-body", "1KB", "plumbline.server.max-invocation-body",
                "4KB");
        try (HttpServer server = Setup.echo(limits); Wire wire = new Wire(server.port())) {
            assertThat(
                    wire.say("POST /endpoints/credit/invocations HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                            + "Content-Length: 2000\r\n\r\n" + "x".repeat(2_000)).hearToTheEnd())
                    .contains("bytes=2000");
        }
    }

    @Test
    void aClientThatStopsInsideItsHeadersIsCutOff() {
        try (HttpServer server = Setup.echo(slow("plumbline.server.header-timeout"));
                Wire wire = new Wire(server.port())) {
            assertThat(wire.say("GET / HTTP/1.1\r\nHost: loc").hearToTheEnd()).doesNotContain("200");
        }
    }

    @Test
    void aClientThatDripsItsHeadersIsCutOff() throws InterruptedException {
        try (HttpServer server = Setup.echo(slow("plumbline.server.header-timeout"));
                Wire wire = new Wire(server.port())) {
            wire.say("GET / HTTP/1.1\r\nHost: localhost\r\n");
            Thread drip = Thread.startVirtualThread(() -> drip(wire));

            assertThat(wire.hearToTheEnd()).doesNotContain("200");
            drip.join();
        }
    }

    @Test
    void aBodyThatStopsIsAnsweredWithATimeOut() {
        try (HttpServer server = Setup.echo(slow("plumbline.server.body-timeout"));
                Wire wire = new Wire(server.port())) {
            String answer = wire.say(POST + "Content-Length: 10\r\n\r\nabc").hearToTheEnd();

            assertThat(answer).doesNotContain("200 OK");
        }
    }

    @Test
    void aConnectionWithoutARequestIsClosedAfterItsTimeWithoutAWord() {
        try (HttpServer server = Setup.echo(slow("plumbline.server.idle-timeout"));
                Wire silent = new Wire(server.port());
                Wire idle = new Wire(server.port())) {
            String answer = idle.say("GET / HTTP/1.1\r\nHost: localhost\r\n\r\n").hearToTheEnd();

            assertThat(silent.hearToTheEnd()).isEmpty();
            assertThat(answer).startsWith("HTTP/1.1 200").containsOnlyOnce("HTTP/1.1");
        }
    }

    private static void drip(Wire wire) {
        try {
            for (int i = 0; i < 100; i++) {
                wire.say("X-Drip: " + i + "\r\n");
                Thread.sleep(50);
            }
        } catch (RuntimeException | InterruptedException _) {
            // The server has closed the connection, as it should.
        }
    }

    private static Map<String, String> slow(String key) {
        return new HashMap<>(Map.of(key, "500ms"));
    }
}
