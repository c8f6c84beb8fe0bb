// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.runtimes.http;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/** A model container on this machine: takes POST /invocations and remembers what it was asked. */
final class FakeContainer implements AutoCloseable {
    final List<Asked> asked = new CopyOnWriteArrayList<>();
    final AtomicInteger atOnce = new AtomicInteger();
    final AtomicInteger mostAtOnce = new AtomicInteger();
    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Function<Asked, Said> model;

    /** One request. */
    record Asked(int number, String method, String target, String body, Map<String, List<String>> headers) {

        String header(String name) {
            return headers.getOrDefault(name, List.of("")).getFirst();
        }

        List<String> lines() {
            return body.lines().toList();
        }
    }

    /** One answer; status 0 ends the connection without one. */
    record Said(int status, Map<String, String> headers, String body) {

        static Said ok(String body) {
            return new Said(200, Map.of(), body);
        }

        static Said status(int status) {
            return new Said(status, Map.of(), "no");
        }
    }

    FakeContainer(Function<Asked, Said> model) {
        this.model = model;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
    }

    /** A container whose model answers each CSV line by itself. */
    static FakeContainer ofLines(Function<String, String> score) {
        return new FakeContainer(asked -> Said.ok(String.join("\n", asked.lines().stream().map(score).toList())));
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/invocations");
    }

    private void handle(HttpExchange exchange) throws IOException {
        mostAtOnce.accumulateAndGet(atOnce.incrementAndGet(), Math::max);
        try (exchange) {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            Asked request;
            synchronized (asked) {
                request = new Asked(asked.size(), exchange.getRequestMethod(), exchange.getRequestURI().toString(),
                        body, Map.copyOf(exchange.getRequestHeaders()));
                asked.add(request);
            }
            Said said = model.apply(request);
            if (said.status() == 0) {
                return;
            }
            byte[] bytes = said.body().getBytes(StandardCharsets.UTF_8);
            said.headers().forEach(exchange.getResponseHeaders()::set);
            exchange.sendResponseHeaders(said.status(), bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
        } finally {
            atOnce.decrementAndGet();
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
