// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.server.insight;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.Scope;
import io.opentelemetry.context.propagation.TextMapGetter;
import io.opentelemetry.exporter.otlp.http.trace.OtlpHttpSpanExporter;
import io.opentelemetry.sdk.resources.Resource;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.export.BatchSpanProcessor;
import io.plumbline.server.settings.ServerSettings.Telemetry;
import io.plumbline.web.Answer;
import io.plumbline.web.Observed;
import io.plumbline.web.Request;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** One span for every request, continued from the caller's, named by the operation that was called. */
public final class Traces implements Observed, AutoCloseable {
    private static final int SERVER_FAULT = 500;
    private static final TextMapGetter<Request> HEADERS = new Carrier();

    private final Optional<SdkTracerProvider> provider;

    private Traces(Optional<SdkTracerProvider> provider) {
        this.provider = provider;
    }

    /** Opens the way to a collector; without an endpoint nothing is made. */
    public static Traces open(Telemetry telemetry) {
        return new Traces(telemetry.endpoint().map(endpoint -> SdkTracerProvider.builder()
                .setResource(Resource.getDefault().merge(Resource.create(
                        Attributes.of(AttributeKey.stringKey("service.name"), telemetry.serviceName()))))
                .addSpanProcessor(BatchSpanProcessor.builder(
                        OtlpHttpSpanExporter.builder().setEndpoint(tracesOf(endpoint)).build()).build())
                .build()));
    }

    /** Answers {@code request} by {@code work} inside a span. */
    public Answer around(Request request, Supplier<Answer> work) {
        if (provider.isEmpty()) {
            return work.get();
        }
        Context parent = W3CTraceContextPropagator.getInstance().extract(Context.root(), request, HEADERS);
        Span span = provider.get().get("io.plumbline.server").spanBuilder(request.method())
                .setSpanKind(SpanKind.SERVER).setParent(parent).setAttribute("http.request.method", request.method())
                .startSpan();
        try (Scope _ = span.makeCurrent()) {
            Answer answer = work.get();
            span.setAttribute("http.response.status_code", (long) answer.status());
            if (answer.status() >= SERVER_FAULT) {
                span.setStatus(StatusCode.ERROR);
            }
            return answer;
        } finally {
            span.end();
        }
    }

    @Override
    public void served(String service, String operation, int status, Duration took) {
        if (provider.isPresent()) {
            Span.current().updateName(service + "." + operation).setAttribute("rpc.service", service)
                    .setAttribute("rpc.method", operation);
        }
    }

    @Override
    public void close() {
        provider.ifPresent(open -> open.shutdown().join(5, TimeUnit.SECONDS));
    }

    private static String tracesOf(URI endpoint) {
        String text = endpoint.toString();
        return text.endsWith("/v1/traces") ? text : text.replaceAll("/+$", "") + "/v1/traces";
    }

    private static final class Carrier implements TextMapGetter<Request> {
        @Override
        public Iterable<String> keys(Request request) {
            return request.headers().asMap().keySet();
        }

        @Override
        public @Nullable String get(@Nullable Request request, String name) {
            return request == null ? null : request.header(name).orElse(null);
        }
    }
}
