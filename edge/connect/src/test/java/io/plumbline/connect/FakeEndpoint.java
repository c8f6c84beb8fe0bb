// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.connect;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.plumbline.web.frames.Frame;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Somebody to call on this machine, who keeps what it was sent and answers as it is told to. */
public final class FakeEndpoint implements AutoCloseable {
    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final List<Seen> seen = new CopyOnWriteArrayList<>();
    private final CountDownLatch left = new CountDownLatch(1);
    private volatile Behaviour behaviour;

    /** How it answers. */
    @FunctionalInterface
    public interface Behaviour {
        /** Answers one call. */
        void answer(HttpExchange call) throws IOException;
    }

    /** A call that came. */
    public record Seen(String path, Headers headers, String body) {}

    public FakeEndpoint(Behaviour behaviour) {
        this.behaviour = behaviour;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 16);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
    }

    /** Answers from now on in another way. */
    public void becomes(Behaviour other) {
        behaviour = other;
    }

    /** Returns its address. */
    public URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** Returns the calls that came. */
    public List<Seen> seen() {
        return seen;
    }

    /** Returns a latch that opens when a client left before it had its whole answer. */
    public CountDownLatch left() {
        return left;
    }

    private void handle(HttpExchange call) throws IOException {
        seen.add(new Seen(call.getRequestURI().getRawPath(), call.getRequestHeaders(),
                new String(call.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
        try {
            behaviour.answer(call);
        } catch (IOException gone) {
            left.countDown();
            throw gone;
        }
    }

    /** Answers with a document. */
    public static Behaviour json(int status, String body) {
        return whole(status, "application/json", body.getBytes(StandardCharsets.UTF_8));
    }

    /** Answers with bytes. */
    public static Behaviour whole(int status, String type, byte[] body) {
        return call -> {
            call.getResponseHeaders().set("content-type", type);
            call.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
            try (OutputStream out = call.getResponseBody()) {
                out.write(body);
            }
        };
    }

    /** Answers with events, each after a pause. */
    public static Behaviour events(Duration pause, String... data) {
        return pieces("text/event-stream", pause, true,
                List.of(data).stream().map(each -> ("data: " + each + "\n\n").getBytes(StandardCharsets.UTF_8))
                        .toList());
    }

    /** Answers with frames, each after a pause. */
    public static Behaviour frames(Duration pause, Frame... frames) {
        return pieces("application/vnd.amazon.eventstream", pause, true,
                List.of(frames).stream().map(Frame::bytes).toList());
    }

    /** Answers piece by piece; without an end the connection is dropped after the last. */
    public static Behaviour pieces(String type, Duration pause, boolean ends, List<byte[]> pieces) {
        return call -> {
            call.getResponseHeaders().set("content-type", type);
            call.sendResponseHeaders(200, 0);
            OutputStream out = call.getResponseBody();
            for (byte[] piece : pieces) {
                sleep(pause);
                out.write(piece);
                out.flush();
            }
            if (ends) {
                out.close();
            } else {
                throw new IOException("dropped on purpose");
            }
        };
    }

    /** Answers after a while. */
    public static Behaviour after(Duration while_, Behaviour then) {
        return call -> {
            sleep(while_);
            then.answer(call);
        };
    }

    private static void sleep(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
