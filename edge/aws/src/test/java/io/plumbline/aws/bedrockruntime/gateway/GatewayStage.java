// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.aws.bedrockruntime.gateway;

import io.plumbline.aws.Authentication;
import io.plumbline.aws.AwsApi;
import io.plumbline.aws.Operations;
import io.plumbline.awsprotocol.AwsWire;
import io.plumbline.connect.FakeEndpoint;
import io.plumbline.connect.http.Limits;
import io.plumbline.connect.models.ModelClients;
import io.plumbline.connect.models.ModelEndpoint;
import io.plumbline.governance.Arns;
import io.plumbline.security.access.Caller;
import io.plumbline.security.access.Principal;
import io.plumbline.security.access.Transactions;
import io.plumbline.security.audit.AuditEvent;
import io.plumbline.security.audit.AuditLog;
import io.plumbline.security.gate.Gatekeeper;
import io.plumbline.web.Answer;
import io.plumbline.web.Headers;
import io.plumbline.web.Request;
import io.plumbline.web.Streamed;
import io.plumbline.web.frames.Frame;
import io.plumbline.web.frames.FrameReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** The API in front of a model on this machine that speaks chat completions. */
final class GatewayStage implements AutoCloseable {
    private static final AwsWire WIRE = AwsWire.load();
    private static final Limits SHORT = new Limits(Duration.ofSeconds(1), Duration.ofSeconds(1),
            Duration.ofMillis(500), 1 << 20);

    final FakeEndpoint model = new FakeEndpoint(FakeEndpoint.json(200, said("Hello.")));
    final List<AuditEvent> events = new ArrayList<>();
    final ModelClients clients = new ModelClients(InstantSource.system());
    final Gateway gateway;
    final Gatekeeper gate;
    final Principal ann = new Principal(Principal.Kind.USER, "000000000000", "arn:aws:iam::000000000000:user/ann",
            "AIDAANN", "ann", Optional.of("AKIAANN"), Optional.empty(), Map.of());
    private final AwsApi api;

    GatewayStage(Guards guards, String... denied) {
        gateway = new Gateway(new ModelRoutes(List.of(
                new ModelRoutes.Route("local.*", new ModelEndpoint.OpenAi("local", model.url(), Optional.of("llama"),
                        Optional.empty(), SHORT)),
                new ModelRoutes.Route("bare", new ModelEndpoint.Bedrock("cloud", model.url(), Optional.empty(),
                        Optional.empty(), SHORT)),
                new ModelRoutes.Route("nobody", new ModelEndpoint.None("nobody")))), clients, guards);
        gate = new Gatekeeper((caller, question) -> new io.plumbline.security.access.Answer(
                !List.of(denied).contains(question.action()), "no identity-based policy allows it"),
                new Transactions() {
                    @Override
                    public <T> T inTransaction(Supplier<T> work) {
                        throw new AssertionError("a model must not be waited for within a transaction");
                    }
                }, new AuditLog() {
                    @Override
                    public void record(AuditEvent event) {
                        events.add(event);
                    }

                    @Override
                    public void recordLater(AuditEvent event) {
                        events.add(event);
                    }
                }, Instant::now, () -> "event-1");
        Authentication known = (request, route) -> new Authentication.Known(
                new Caller(ann, new Caller.Origin("127.0.0.1", Optional.empty(), false, "us-east-1")), request);
        api = new AwsApi(WIRE,
                Operations.of(List.of(new GatewayService(gateway, new Arns("us-east-1", "000000000000"),
                        InstantSource.fixed(Instant.ofEpochSecond(1_700_000_000))))),
                known, gate, () -> "request-1", (service, operation, status, took) -> {
                });
    }

    Answer post(String path, String body) {
        return post(path, body, Headers.none());
    }

    Answer post(String path, String body, Headers headers) {
        return api.answer(new Request("POST", path, Optional.empty(), headers,
                body.getBytes(StandardCharsets.UTF_8), "127.0.0.1", false));
    }

    static String text(Answer answer) {
        return new String(answer.body(), StandardCharsets.UTF_8);
    }

    /** Returns the events of a stream, each as its name and its body. */
    static List<String> events(Answer answer) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        List<String> events = new ArrayList<>();
        try (Streamed stream = answer.stream().orElseThrow(() -> new AssertionError(text(answer)))) {
            stream.writeTo(bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        try (FrameReader frames = new FrameReader(new ByteArrayInputStream(bytes.toByteArray()), 1 << 24)) {
            for (Optional<Frame> frame = frames.next(); frame.isPresent(); frame = frames.next()) {
                Frame each = frame.get();
                events.add(each.header(":event-type").or(() -> each.header(":exception-type")).orElse("") + " "
                        + new String(each.payload(), StandardCharsets.UTF_8));
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return events;
    }

    /** Returns the body of a chat completion. */
    static String said(String text) {
        return "{\"choices\":[{\"message\":{\"content\":\"" + text + "\"},\"finish_reason\":\"stop\"}],"
                + "\"usage\":{\"prompt_tokens\":9,\"completion_tokens\":2}}";
    }

    /** Returns how a model streams these pieces. */
    static FakeEndpoint.Behaviour streamed(String... pieces) {
        List<String> chunks = new ArrayList<>();
        for (String piece : pieces) {
            chunks.add("{\"choices\":[{\"delta\":{\"content\":\"" + piece + "\"}}]}");
        }
        chunks.add("{\"choices\":[{\"delta\":{},\"finish_reason\":\"stop\"}]}");
        chunks.add("{\"choices\":[],\"usage\":{\"prompt_tokens\":3,\"completion_tokens\":4}}");
        chunks.add("[DONE]");
        return FakeEndpoint.events(Duration.ZERO, chunks.toArray(String[]::new));
    }

    @Override
    public void close() {
        clients.close();
        model.close();
    }
}
