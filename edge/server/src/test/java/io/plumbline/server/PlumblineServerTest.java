// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plumbline.measure.PlumblineException;
import io.plumbline.server.settings.ServerSettings;
import io.plumbline.server.settings.SettingSources;
import io.plumbline.web.Answer;
import io.plumbline.web.Endpoint;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.Isolated;

@Execution(ExecutionMode.SAME_THREAD)
@Isolated("reads the log, which the servers of one JVM share")
class PlumblineServerTest {
    private final List<String> closed = new CopyOnWriteArrayList<>();
    private final ByteArrayOutputStream log = new ByteArrayOutputStream();

    @TempDir
    Path folder;

    @Test
    void healthSaysWhetherTheStoresAnswer() throws Exception {
        boolean[] ready = {true};
        try (PlumblineServer server = start(request -> Answer.text(200, "text/plain", "aws"), () -> ready[0],
                Map.of())) {
            HttpResponse<String> good = get(server, "/health");
            ready[0] = false;

            assertThat(good.statusCode()).isEqualTo(200);
            assertThat(good.body()).isEqualTo("{\"status\":\"ready\"}");
            assertThat(get(server, "/health/ready").statusCode()).isEqualTo(503);
            assertThat(get(server, "/health/live").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void everyDoorLeadsToItsHouse() throws Exception {
        Assembly houses = foundation -> new Parts(say("aws"), Optional.of(say("console")), Optional.of(say("lineage")),
                () -> true, Optional.empty(), () -> {
                });
        try (PlumblineServer server = PlumblineServer.start(settings(Map.of()), houses, InstantSource.system(),
                out())) {
            assertThat(get(server, "/").body()).isEqualTo("console");
            assertThat(get(server, "/console/cards").body()).isEqualTo("console");
            assertThat(get(server, "/api/v1/lineage").body()).isEqualTo("lineage");
            assertThat(get(server, "/lineage").body()).isEqualTo("lineage");
            assertThat(get(server, "/?Action=GetCallerIdentity&Version=2011-06-15").body()).isEqualTo("aws");
            assertThat(get(server, "/consoles").body()).isEqualTo("aws");
            assertThat(get(server, "/guardrails").body()).isEqualTo("aws");
        }
    }

    @Test
    void figuresAreInTheTextOfPrometheus() throws Exception {
        Assembly counting = foundation -> new Parts(request -> {
            foundation.observed().served("sagemaker", "DescribeModelCard", 200, Duration.ofMillis(3));
            return Answer.text(200, "text/plain", "");
        }, Optional.empty(), Optional.empty(), () -> true, Optional.empty(), () -> {
        });
        try (PlumblineServer server = PlumblineServer.start(settings(Map.of()), counting, InstantSource.system(),
                out())) {
            get(server, "/models");

            assertThat(get(server, "/metrics").body())
                    .contains(
                            "plumbline_operations_seconds_count{operation=\"DescribeModelCard\",service=\"sagemaker\","
                                    + "status=\"200\"} 1",
                            "le=\"0.005\"} 1", "jvm_memory_used_bytes", "plumbline_disk_free_bytes",
                            "plumbline_http_requests_seconds_count{door=\"AWS\",status=\"200\"} 1");
        }
    }

    @Test
    void whatIsUnderWayIsFinishedBeforeTheStoresClose() throws Exception {
        CountDownLatch arrived = new CountDownLatch(1);
        PlumblineServer server = start(request -> {
            arrived.countDown();
            sleep();
            closed.add("answered");
            return Answer.text(200, "text/plain", "done");
        }, () -> true, Map.of());
        CompletableFuture<HttpResponse<String>> answer;
        try (HttpClient client = HttpClient.newHttpClient()) {
            client.send(request(server, "/health"), BodyHandlers.ofString()); // leaves an idle connection behind
            answer = client.sendAsync(request(server, "/slow"), BodyHandlers.ofString());
            assertThat(arrived.await(20, TimeUnit.SECONDS)).isTrue();
            long begin = System.nanoTime();
            server.close();

            assertThat(answer.get(20, TimeUnit.SECONDS).body()).isEqualTo("done");
            assertThat(closed).containsExactly("answered", "stores");
            assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(10));
        }
    }

    @Test
    void aFailureInsideIsToldWithoutItsWords() throws Exception {
        try (PlumblineServer server = start(request -> {
            throw new IllegalStateException("secret-of-somebody");
        }, () -> true, Map.of())) {
            HttpResponse<String> answer = get(server, "/models?token=hidden");

            assertThat(answer.statusCode()).isEqualTo(500);
            assertThat(answer.body()).contains("InternalFailure").doesNotContain("secret-of-somebody");
            assertThat(answer.headers().firstValue("x-amzn-requestid")).isPresent();
        }
        assertThat(log.toString(StandardCharsets.UTF_8)).contains("\"path\":\"/models\"", "IllegalStateException")
                .doesNotContain("secret-of-somebody").doesNotContain("hidden");
    }

    @Test
    void theFolderIsForItsOwnerAndForOneProcess() {
        try (PlumblineServer server = start(say("aws"), () -> true, Map.of())) {
            assertThat(server.port()).isPositive();
            assertThat(permissions(folder.resolve("data"))).isEqualTo("rwx------");
            assertThat(permissions(folder.resolve("data/lock"))).isEqualTo("rw-------");
            assertThatThrownBy(() -> start(say("aws"), () -> true, Map.of())).isInstanceOf(PlumblineException.class)
                    .hasMessageContainingAll("in use by another plumbline", "--data");
        }
        start(say("aws"), () -> true, Map.of()).close();
    }

    @Test
    void aTakenPortClosesWhatWasOpened() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(() -> start(say("aws"), () -> true,
                    Map.of("plumbline.server.port", Integer.toString(taken.getLocalPort()))))
                    .isInstanceOf(PlumblineException.class).hasMessageContainingAll("cannot listen on", "--port");
        }
        assertThat(closed).containsExactly("stores");
        start(say("aws"), () -> true, Map.of()).close();
    }

    @Test
    void aFolderThatIsAFileIsToldInOneSentence() throws IOException {
        Files.writeString(folder.resolve("file"), "");

        assertThatThrownBy(() -> start(say("aws"), () -> true,
                Map.of("plumbline.data", folder.resolve("file/data").toString())))
                .isInstanceOf(PlumblineException.class).hasMessageContainingAll("cannot be made or written", "--data");
    }

    private PlumblineServer start(Endpoint aws, BooleanSupplier ready, Map<String, String> more) {
        Assembly assembly = foundation -> new Parts(aws, Optional.empty(), Optional.empty(), ready, Optional.empty(),
                () -> closed.add("stores"));
        return PlumblineServer.start(settings(more), assembly, InstantSource.system(), out());
    }

    private ServerSettings settings(Map<String, String> more) {
        Map<String, String> flags = new HashMap<>(Map.of("plumbline.server.port", "0", "plumbline.data",
                folder.resolve("data").toString(), "plumbline.logging.level", "debug"));
        flags.putAll(more);
        return ServerSettings.read(new SettingSources(Optional.empty(), Map.of(), flags));
    }

    private PrintStream out() {
        return new PrintStream(log, true, StandardCharsets.UTF_8);
    }

    private static Endpoint say(String word) {
        return request -> Answer.text(200, "text/plain", word);
    }

    private static HttpRequest request(PlumblineServer server, String target) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + target))
                .version(HttpClient.Version.HTTP_1_1).timeout(Duration.ofSeconds(20)).build();
    }

    private static HttpResponse<String> get(PlumblineServer server, String target)
            throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request(server, target), BodyHandlers.ofString());
        }
    }

    private static String permissions(Path path) {
        try {
            return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void sleep() {
        try {
            Thread.sleep(700);
        } catch (InterruptedException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
