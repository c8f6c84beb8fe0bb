// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Models that cannot be asked as they are: one sentence, exit 1, nothing written. */
class BadModelTest {
    @TempDir
    private Path folder;

    private CreditModel model;

    @BeforeEach
    void layOut() throws IOException {
        model = CreditModel.in(folder);
    }

    private void refused(String[] options, String... parts) {
        Session session = model.analyze(options);

        assertThat(session.code()).as(session.errors()).isEqualTo(ExitCode.FAILED);
        assertThat(session.errors()).startsWith("plumbline: ").contains(parts);
        assertThat(session.errors().lines().filter(line -> !line.startsWith("plumbline: explaining"))).hasSize(1);
        assertThat(model.output()).doesNotExist();
    }

    private void refusedFile(Path file, String... parts) {
        refused(new String[]{"--model", file.toString()}, parts);
    }

    private static String address(int port) {
        return "http://127.0.0.1:" + port + "/invocations";
    }

    /** Runs {@code check} with an endpoint that answers every request with {@code body}. */
    private void answering(int status, String type, String body, String... parts) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.getRequestBody().readAllBytes();
            exchange.getResponseHeaders().set("Content-Type", type);
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        server.start();
        try {
            refused(new String[]{"--endpoint", address(server.getAddress().getPort())}, parts);
        } finally {
            server.stop(0);
        }
    }

    @Test
    void aMissingFile() {
        refusedFile(folder.resolve("none.onnx"), "There is no model file", "none.onnx");
    }

    @Test
    void somethingThatIsNoModel() throws IOException {
        model.write("model.onnx", "once upon a time");

        refusedFile(folder.resolve("model.onnx"), "model.onnx");
    }

    @Test
    void aFileThatWasCutOff() throws IOException {
        byte[] whole = Files.readAllBytes(CreditModel.file());
        Files.write(folder.resolve("half.onnx"), Arrays.copyOf(whole, whole.length / 2));

        refusedFile(folder.resolve("half.onnx"), "half.onnx");
    }

    @Test
    void aColumnThatTheModelDoesNotTake() throws IOException {
        model.configure("\"sex\", ", "");

        refusedFile(CreditModel.file(), "does not take the column 'sex': put it into excluded_columns.");
    }

    @Test
    void aColumnThatTheModelNeeds() throws IOException {
        model.configure("\"sex\", ", "\"sex\", \"age\", ");

        refusedFile(CreditModel.file(), "takes a column 'age' that the dataset does not have.");
    }

    @Test
    void aBudgetThatIsTooSmall() throws IOException {
        model.configure("\"rows\": 6", "\"rows\": 6, \"max_model_calls\": 3");

        refusedFile(CreditModel.file(), "model calls");
    }

    @Test
    void anEndpointThatIsDown() throws IOException {
        int port;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }

        refused(new String[]{"--endpoint", address(port)}, "127.0.0.1:" + port);
    }

    @Test
    void anEndpointThatAnswersWithAPage() throws IOException {
        answering(200, "text/html", "<html><body>Sign in</body></html>", "HTML");
    }

    @Test
    void anEndpointThatAnswersWithWords() throws IOException {
        answering(200, "text/csv", "maybe\n", "a text where a number belongs");
    }

    @Test
    void anEndpointThatIsForbidden() throws IOException {
        answering(403, "text/plain", "no", "403");
    }

    @Test
    void twoModelsAtOnceAreWrongUsage() {
        Session session = model.analyze("--model", "a.onnx", "--endpoint", "http://localhost:1/");

        assertThat(session.code()).isEqualTo(ExitCode.WRONG_USAGE);
        assertThat(session.errors()).contains("--model and --endpoint both name a model; give one of them.");
    }

    @Test
    void anAddressThatIsNoneIsWrongUsageAndNotEchoed() {
        Session session = model.analyze("--endpoint", "ftp://user:secret@host/");

        assertThat(session.code()).isEqualTo(ExitCode.WRONG_USAGE);
        assertThat(session.errors()).doesNotContain("secret")
                .contains("--endpoint must be an address such as http://localhost:8080/invocations.");
    }
}
