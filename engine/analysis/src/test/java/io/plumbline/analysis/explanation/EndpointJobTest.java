// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.analysis.explanation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.plumbline.analysis.AnalysisJob;
import io.plumbline.analysis.AnalysisRequest;
import io.plumbline.analysis.JobResults;
import io.plumbline.explain.results.LocalValues;
import io.plumbline.explain.results.TextResults;
import io.plumbline.explain.results.TextResults.Document;
import io.plumbline.explain.results.TextResults.FeatureUnits;
import io.plumbline.explain.results.TextResults.Unit;
import io.plumbline.fairness.results.Mode;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Jobs that ask a model behind an address, here a server of this process that answers CSV with CSV. */
class EndpointJobTest {
    @TempDir
    private Path folder;

    /** Runs the configuration with a server that answers each line with what {@code model} makes of it. */
    private JobResults run(String configuration, ToDoubleFunction<String> model) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> answer(exchange, model));
        server.start();
        try {
            Path file = Files.writeString(folder.resolve("analysis_config.json"), configuration);
            URI address = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/invocations");
            return AnalysisJob.run(new AnalysisRequest(file, Optional.empty(),
                    Optional.of(new ModelSource.Endpoint(address)), Mode.STRICT, Optional.empty(), List.of(), 0,
                    Instant.EPOCH, folder, List.of(), "test"), _ -> {
                    });
        } finally {
            server.stop(0);
        }
    }

    private static void answer(HttpExchange exchange, ToDoubleFunction<String> model) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        byte[] answer = body.lines().map(line -> Double.toString(model.applyAsDouble(line)))
                .collect(Collectors.joining("\n", "", "\n")).getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "text/csv");
        exchange.sendResponseHeaders(200, answer.length);
        exchange.getResponseBody().write(answer);
        exchange.close();
    }

    @Test
    void anAdditiveModelBehindAnAddressIsExplainedExactly() throws IOException {
        Files.writeString(folder.resolve("rows.csv"), "a,b,y\n1,10,0\n2,20,1\n3,30,1\n4,40,0\n");

        LocalValues local = run("""
                {"dataset_uri": "rows.csv", "label": "y", "label_values_or_threshold": [1],
                 "methods": {"shap": {"baseline": [[1, 10]]}},
                 "plumbline": {"explain": {"permutation_repeats": 0}}}""", line -> {
            String[] cells = line.split(",");
            return 2 * Double.parseDouble(cells[0]) + 0.1 * Double.parseDouble(cells[1]);
        }).explanations().orElseThrow().shapley().orElseThrow().local();

        // Against the row (1, 10): a adds 2 (a - 1), b adds 0.1 (b - 10).
        assertThat(local.base()[0]).isCloseTo(3, within(1e-12));
        for (int row = 0; row < 4; row++) {
            assertThat(local.values()[local.at(row, 0, 0)]).isCloseTo(2.0 * row, within(1e-12));
            assertThat(local.values()[local.at(row, 0, 1)]).isCloseTo(1.0 * row, within(1e-12));
        }
    }

    @Test
    void aTextIsExplainedWordByWord() throws IOException {
        Files.writeString(folder.resolve("reviews.csv"), """
                stars,review,liked
                5,"What a good, good day it was",1
                1,"It rained the whole day long",0
                4,"A good meal with a bad wine",1
                """);

        TextResults text = run("""
                {"dataset_uri": "reviews.csv", "label": "liked", "label_values_or_threshold": [1],
                 "methods": {"shap": {"text_config": {"granularity": "token", "language": "english"}}}}""",
                line -> 0.3 + (line.contains("good") ? 0.4 : 0) - (line.contains("bad") ? 0.2 : 0)).explanations()
                .orElseThrow().text().orElseThrow();

        assertThat(text.documents()).hasSize(3);
        Document last = text.documents().get(2);
        FeatureUnits review = last.features().stream().filter(one -> one.feature().equals("review")).findFirst()
                .orElseThrow();
        assertThat(review.dataType()).isEqualTo("free_text");
        // The two words act alone and add up: 0.4 for good, -0.2 for bad, nothing for all others.
        assertThat(value(review, "good")).isCloseTo(0.4, within(1e-9));
        assertThat(value(review, "bad")).isCloseTo(-0.2, within(1e-9));
        assertThat(value(review, "wine")).isCloseTo(0, within(1e-9));
        assertThat(unit(review, "good").start()).isEqualTo(2);
    }

    private static Unit unit(FeatureUnits feature, String text) {
        return feature.units().stream().filter(one -> one.text().orElseThrow().equals(text)).findFirst().orElseThrow();
    }

    private static double value(FeatureUnits feature, String text) {
        return unit(feature, text).values()[0];
    }
}
