// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The stock clients of other languages go through their scripts, all at once, on one server. */
class ScriptsTest {
    private static final EchoModel MODEL = new EchoModel();

    @RegisterExtension
    static final House OPEN = House.onFile(MODEL.settings());

    @RegisterExtension
    static final House GATED = House.onFile(Map.of("plumbline.governance.require-approved-package", "true",
            "plumbline.governance.separate-author-and-approver", "true"));

    private static final ExecutorService RUNS = Executors.newFixedThreadPool(3);
    private static final Map<String, Future<Clients.Outcome>> OUTCOMES = new HashMap<>();

    @BeforeAll
    static void runThemAll() {
        for (String script : List.of("cards", "gateway", "guardrails", "identities", "lineage", "privacy",
                "registry")) {
            for (Clients.Client client : Clients.Client.values()) {
                begin(client, script, OPEN, Map.of());
            }
        }
        for (Clients.Client client : Clients.Client.values()) {
            begin(client, "registry", GATED, Map.of("PLUMBLINE_GATE", "on"));
        }
    }

    @AfterAll
    static void end() {
        RUNS.shutdownNow();
        MODEL.close();
    }

    @TestFactory
    Stream<DynamicTest> everyStepOfEveryScriptGoesWell() {
        return new ArrayList<>(OUTCOMES.keySet()).stream().sorted()
                .map(name -> DynamicTest.dynamicTest(name, () -> {
                    Clients.Outcome outcome = outcome(name);
                    assertThat(outcome.lines()).filteredOn(line -> !line.contains("\"ok\":true")
                            && !line.contains("\"ok\": true")).isEmpty();
                    assertThat(outcome.exit()).isZero();
                    assertThat(outcome.lines()).hasSizeGreaterThan(9);
                }));
    }

    private static void begin(Clients.Client client, String script, House house, Map<String, String> more) {
        Map<String, String> environment = new HashMap<>(house.root().keys().environment());
        environment.put("PLUMBLINE_ENDPOINT", house.address().toString());
        environment.put("PLUMBLINE_PREFIX", client.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        environment.putAll(more);
        Callable<Clients.Outcome> run = () -> Clients.run(client, script, environment);
        OUTCOMES.put(client + " " + script + (more.isEmpty() ? "" : " with the gate on"), RUNS.submit(run));
    }

    private static Clients.Outcome outcome(String name) throws Throwable {
        try {
            return Objects.requireNonNull(OUTCOMES.get(name)).get();
        } catch (ExecutionException failure) {
            throw failure.getCause() == null ? failure : failure.getCause();
        }
    }
}
