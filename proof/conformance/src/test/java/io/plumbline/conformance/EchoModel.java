// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.plumbline.connect.http.Json;
import io.plumbline.web.frames.Frame;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;

/**
 * A model on this machine that says what it is told to, behind chat completions, Converse, InvokeModel and InvokeEndpoint:
 * {@code Say X} is answered with X, {@code Nothing.} with nothing, {@code Fail.} with a failure, {@code Garbage.} with none of
 * its protocol, {@code Cut.} with half a stream, {@code Wait.} too late, {@code Talk.} without an end, everything else with
 * {@code Hello.}
 */
final class EchoModel implements AutoCloseable {
    private static final int PIECE = 4;
    private static final int ENDLESS = 3_000;
    private static final Set<String> COMMANDS = Set.of("Fail.", "Garbage.", "Cut.", "Wait.", "Talk.");

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final CountDownLatch left = new CountDownLatch(1);

    EchoModel() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 64);
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
    }

    /** Returns how a server is told of it: {@code local.*}, {@code cloud.*}, {@code own.*}, and the impatient {@code slow.*}. */
    Map<String, String> settings() {
        Map<String, String> settings = new HashMap<>();
        Map.of("local", "openai", "cloud", "bedrock", "own", "sagemaker", "nobody", "none", "slow", "bedrock")
                .forEach((name, kind) -> {
                    settings.put("plumbline.models." + name + ".kind", kind);
                    settings.put("plumbline.models." + name + ".match", name + ".*");
                    if (!kind.equals("none")) {
                        settings.put("plumbline.models." + name + ".url", url().toString());
                        settings.put("plumbline.models." + name + ".timeout", "10s");
                    }
                });
        settings.put("plumbline.models.own.model", "endpoint-1");
        settings.put("plumbline.models.slow.timeout", "1s");
        settings.put("plumbline.models.slow.pause", "1s");
        return settings;
    }

    /** Returns a latch that opens when somebody left who had not heard everything. */
    CountDownLatch left() {
        return left;
    }

    private URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    private void answer(HttpExchange call) throws IOException {
        String path = call.getRequestURI().getPath();
        JsonNode body = Json.object(call.getRequestBody().readAllBytes(), "echo");
        String said = said(body);
        boolean streams = path.endsWith("-stream") || body.path("stream").asBoolean();
        if (said.equals("Wait.") && !streams) {
            pause(3_000);
        }
        if (said.equals("Fail.") || said.equals("Garbage.")) {
            whole(call, said.equals("Fail.") ? 500 : 200, "garbage of " + said);
        } else if (path.endsWith("/count-tokens")) {
            whole(call, 200, "{\"inputTokens\":7}");
        } else if (path.endsWith("/converse")) {
            whole(call, 200, "{\"output\":{\"message\":{\"role\":\"assistant\",\"content\":[{\"text\":" + quoted(said)
                    + "}]}},\"stopReason\":\"end_turn\",\"usage\":{\"inputTokens\":9,\"outputTokens\":2,"
                    + "\"totalTokens\":11},\"metrics\":{\"latencyMs\":1}}");
        } else if (path.endsWith("/invoke")) {
            whole(call, 200, "{\"echo\":" + quoted(said) + "}");
        } else if (path.endsWith("-stream")) {
            stream(call, said, frames(path, said));
        } else if (body.path("stream").asBoolean()) {
            stream(call, said, chunks(said));
        } else {
            whole(call, 200, "{\"choices\":[{\"message\":{\"role\":\"assistant\",\"content\":" + quoted(said)
                    + "},\"finish_reason\":\"stop\"}],\"usage\":{\"prompt_tokens\":9,\"completion_tokens\":2}}");
        }
    }

    /** What the last text says is said. */
    private static String said(JsonNode body) {
        List<String> texts = new ArrayList<>();
        (body.has("input") ? body.at("/input/converse") : body).path("messages").forEach(message -> {
            JsonNode content = message.path("content");
            texts.add(content.isTextual()
                    ? content.textValue()
                    : content.findValuesAsText("text").stream()
                            .collect(Collectors.joining(" ")));
        });
        String last = texts.isEmpty() ? "" : texts.getLast();
        if (last.startsWith("Say ")) {
            return last.substring("Say ".length());
        }
        return last.equals("Nothing.") ? "" : COMMANDS.contains(last) ? last : "Hello.";
    }

    private static List<byte[]> frames(String path, String said) {
        List<Frame> frames = new ArrayList<>();
        if (path.endsWith("converse-stream")) {
            frames.add(event("messageStart", "{\"role\":\"assistant\"}"));
            pieces(said).forEach(piece -> frames.add(event("contentBlockDelta",
                    "{\"contentBlockIndex\":0,\"delta\":{\"text\":" + quoted(piece) + "}}")));
            frames.add(event("contentBlockStop", "{\"contentBlockIndex\":0}"));
            frames.add(event("messageStop", "{\"stopReason\":\"end_turn\"}"));
            frames.add(event("metadata", "{\"usage\":{\"inputTokens\":9,\"outputTokens\":2,\"totalTokens\":11}}"));
        } else if (path.startsWith("/endpoints/")) {
            chunks(said).forEach(chunk -> frames
                    .add(Frame.event("PayloadPart", "application/octet-stream", chunk)));
        } else {
            pieces(said).forEach(piece -> frames.add(event("chunk", "{\"bytes\":\"" + Base64.getEncoder()
                    .encodeToString(("{\"echo\":" + quoted(piece) + "}").getBytes(StandardCharsets.UTF_8)) + "\"}")));
        }
        return frames.stream().map(Frame::bytes).toList();
    }

    private static List<byte[]> chunks(String said) {
        List<String> chunks = new ArrayList<>();
        pieces(said).forEach(piece -> chunks.add("{\"choices\":[{\"delta\":{\"content\":" + quoted(piece) + "}}]}"));
        chunks.add("{\"choices\":[{\"delta\":{},\"finish_reason\":\"stop\"}]}");
        chunks.add("{\"choices\":[],\"usage\":{\"prompt_tokens\":9,\"completion_tokens\":2}}");
        chunks.add("[DONE]");
        return chunks.stream().map(chunk -> ("data: " + chunk + "\n\n").getBytes(StandardCharsets.UTF_8)).toList();
    }

    private static List<String> pieces(String text) {
        if (text.equals("Talk.")) {
            return Collections.nCopies(ENDLESS, "and so on ".repeat(20));
        }
        if (text.equals("Cut.")) {
            return List.of("Cut.", " More.");
        }
        List<String> pieces = new ArrayList<>();
        for (int at = 0; at < text.length(); at += PIECE) {
            pieces.add(text.substring(at, Math.min(text.length(), at + PIECE)));
        }
        return pieces;
    }

    private static Frame event(String type, String json) {
        return Frame.event(type, "application/json", json.getBytes(StandardCharsets.UTF_8));
    }

    private static String quoted(String text) {
        ArrayNode list = Json.object().arrayNode().add(text);
        String written = Json.text(list);
        return written.substring(1, written.length() - 1);
    }

    private static void whole(HttpExchange call, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        call.getResponseHeaders().set("content-type", "application/json");
        call.sendResponseHeaders(status, bytes.length);
        try (OutputStream out = call.getResponseBody()) {
            out.write(bytes);
        }
    }

    private void stream(HttpExchange call, String said, List<byte[]> pieces) throws IOException {
        call.sendResponseHeaders(200, 0);
        try (OutputStream out = call.getResponseBody()) {
            int count = 0;
            for (byte[] piece : pieces) {
                out.write(piece);
                out.flush();
                count++;
                if (said.equals("Cut.") && count == 2) {
                    throw new IOException("cut on purpose");
                }
                pause(said.equals("Talk.") ? 5 : said.equals("Wait.") && count == 2 ? 3_000 : 0);
            }
        } catch (IOException gone) {
            if (said.equals("Talk.")) {
                left.countDown();
            }
            throw gone;
        }
    }

    private static void pause(int millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
