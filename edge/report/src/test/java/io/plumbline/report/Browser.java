// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A real Chromium without a window, driven over its DevTools protocol. */
final class Browser implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome");
    private static final int SECONDS = 30;

    private final Process process;
    private final WebSocket socket;
    private final BlockingQueue<JsonNode> answers;
    private final String session;
    private int calls;

    /** Returns the browser on the PATH. */
    static Optional<Path> find() {
        return Stream.of(Optional.ofNullable(System.getenv("PATH")).orElse("").split(":"))
                .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name))).filter(Files::isExecutable)
                .findFirst();
    }

    Browser(Path executable, Path profile) throws IOException, InterruptedException {
        process = new ProcessBuilder(executable.toString(), "--headless", "--no-sandbox", "--disable-gpu",
                "--disable-quic",
                "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
                "--remote-debugging-port=0", "--user-data-dir=" + profile, "about:blank").redirectErrorStream(true)
                .start();
        answers = new LinkedBlockingQueue<>();
        socket = HttpClient.newHttpClient().newWebSocketBuilder().buildAsync(address(process), new Listener(answers))
                .join();
        String target = call("Target.createTarget", JSON.createObjectNode().put("url", "about:blank"), "")
                .at("/result/targetId").asText();
        session = call("Target.attachToTarget", JSON.createObjectNode().put("targetId", target).put("flatten", true),
                "")
                .at("/result/sessionId").asText();
    }

    private static URI address(Process process) throws IOException {
        BufferedReader output = process.inputReader(StandardCharsets.UTF_8);
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            if (line.startsWith("DevTools listening on ")) {
                return URI.create(line.substring("DevTools listening on ".length()).strip());
            }
        }
        throw new IOException("the browser ended before it listened");
    }

    /** Opens {@code page} in a window of {@code width} pixels for a reader who prefers {@code scheme} colours. */
    void open(Path page, int width, String scheme) throws InterruptedException {
        ObjectNode media = JSON.createObjectNode();
        media.putArray("features").addObject().put("name", "prefers-color-scheme").put("value", scheme);
        call("Emulation.setEmulatedMedia", media, session);
        call("Emulation.setDeviceMetricsOverride", JSON.createObjectNode().put("width", width).put("height", 900)
                .put("deviceScaleFactor", 1).put("mobile", false), session);
        call("Page.navigate", JSON.createObjectNode().put("url", page.toUri().toString()), session);
        while (!evaluate("document.readyState + location.protocol").equals("completefile:")) {
            TimeUnit.MILLISECONDS.sleep(20);
        }
    }

    /** Returns the value of {@code expression} in the page, as text. */
    String evaluate(String expression) throws InterruptedException {
        return call("Runtime.evaluate", JSON.createObjectNode().put("expression", "String(" + expression + ")"),
                session)
                .at("/result/result/value").asText();
    }

    private JsonNode call(String method, ObjectNode parameters, String inSession) throws InterruptedException {
        int id = ++calls;
        ObjectNode message = JSON.createObjectNode().put("id", id).put("method", method);
        message.set("params", parameters);
        if (!inSession.isEmpty()) {
            message.put("sessionId", inSession);
        }
        socket.sendText(message.toString(), true).join();
        while (true) {
            JsonNode answer = answers.poll(SECONDS, TimeUnit.SECONDS);
            if (answer == null) {
                throw new IllegalStateException(method + " was not answered within " + SECONDS + " s");
            }
            if (answer.path("id").asInt() == id) {
                return answer;
            }
        }
    }

    @Override
    public void close() throws IOException {
        socket.abort();
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        process.onExit().join();
    }

    private static final class Listener implements WebSocket.Listener {
        private final BlockingQueue<JsonNode> answers;
        private final StringBuilder text = new StringBuilder();

        private Listener(BlockingQueue<JsonNode> answers) {
            this.answers = answers;
        }

        @Override
        public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
            text.append(data);
            if (last) {
                try {
                    answers.add(JSON.readTree(text.toString()));
                } catch (IOException failure) {
                    throw new IllegalStateException("the browser sent what is not JSON", failure);
                }
                text.setLength(0);
            }
            from.request(1);
            return null;
        }
    }
}
