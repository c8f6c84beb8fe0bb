// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.server.insight;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.jvm.ClassLoaderMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.plumbline.web.Observed;
import java.time.Duration;
import java.util.function.DoubleSupplier;

/** The figures of the server, in the text format of Prometheus. */
public final class Metrics implements Observed, AutoCloseable {
    private static final Duration[] BUCKETS = {Duration.ofMillis(1), Duration.ofMillis(5), Duration.ofMillis(20),
            Duration.ofMillis(100), Duration.ofMillis(500), Duration.ofSeconds(2), Duration.ofSeconds(10)};

    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final JvmGcMetrics collections = new JvmGcMetrics();

    /** Begins to watch this process. */
    public Metrics() {
        new ClassLoaderMetrics().bindTo(registry);
        new JvmMemoryMetrics().bindTo(registry);
        new JvmThreadMetrics().bindTo(registry);
        new ProcessorMetrics().bindTo(registry);
        new UptimeMetrics().bindTo(registry);
        collections.bindTo(registry);
    }

    @Override
    public void served(String service, String operation, int status, Duration took) {
        Timer.builder("plumbline.operations").description("Answered operations of the AWS API")
                .tags("service", service, "operation", operation, "status", Integer.toString(status))
                .serviceLevelObjectives(BUCKETS).register(registry).record(took);
    }

    /** Tells of one HTTP answer, whatever it was for. */
    public void answered(String door, int status, Duration took) {
        Timer.builder("plumbline.http.requests").description("Answered HTTP requests")
                .tags("door", door, "status", Integer.toString(status)).serviceLevelObjectives(BUCKETS)
                .register(registry).record(took);
    }

    /** Adds a figure that is asked for whenever somebody looks; {@code name} in words with dots, with its unit. */
    public void gauge(String name, String meaning, DoubleSupplier value) {
        Gauge.builder(name, value::getAsDouble).description(meaning).strongReference(true).register(registry);
    }

    /** Returns all figures as text. */
    public String text() {
        return registry.scrape();
    }

    @Override
    public void close() {
        collections.close();
        registry.close();
    }
}
