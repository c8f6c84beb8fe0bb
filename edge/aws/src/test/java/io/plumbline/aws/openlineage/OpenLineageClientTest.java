// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.aws.openlineage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.crypto.tink.subtle.AesGcmJce;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.openlineage.client.OpenLineage;
import io.openlineage.client.OpenLineageClient;
import io.openlineage.client.transports.ApiKeyTokenProvider;
import io.openlineage.client.transports.HttpConfig;
import io.openlineage.client.transports.HttpTransport;
import io.plumbline.aws.Paging;
import io.plumbline.aws.sagemaker.lineage.LineageHouse;
import io.plumbline.governance.lineage.LineageType;
import io.plumbline.security.sealing.PageTokens;
import io.plumbline.store.Databases;
import io.plumbline.web.Answer;
import io.plumbline.web.Headers;
import io.plumbline.web.Request;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The Java client of OpenLineage over its own HTTP transport. */
class OpenLineageClientTest {
    private static final UUID RUN = UUID.fromString("0199f0c2-1111-7000-8000-000000000002");

    private LineageHouse house;
    private HttpServer server;

    @BeforeEach
    void open() throws Exception {
        house = new LineageHouse(Databases.h2(), new Paging(new PageTokens(new AesGcmJce(new byte[16]))));
        OpenLineageEndpoint endpoint = OpenLineageEndpointTest.endpoint(house);
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> serve(endpoint, exchange));
        server.start();
    }

    @AfterEach
    void close() {
        server.stop(0);
        house.close();
    }

    @Test
    void itsEventsAreTakenAndDrawn() throws Exception {
        try (OpenLineageClient client = client("AKIAANA:wJalr/secret:with+colon")) {
            client.emit(event(OpenLineage.RunEvent.EventType.START));
            client.emit(event(OpenLineage.RunEvent.EventType.COMPLETE));
        }

        assertThat(house.lineage.require(LineageType.TRIAL_COMPONENT, RUN.toString()).status()).contains("Completed");
        assertThat(house.search.start("s3://loans/train.csv").type()).isEqualTo("DataSet");
    }

    @Test
    void itHearsThatItsKeyIsWrong() throws Exception {
        try (OpenLineageClient client = client("AKIAANA:wrong")) {
            assertThatThrownBy(() -> client.emit(event(OpenLineage.RunEvent.EventType.START)))
                    .hasStackTraceContaining("403");
        }
    }

    private OpenLineageClient client(String key) {
        HttpConfig config = new HttpConfig();
        config.setUrl(URI.create("http://127.0.0.1:" + server.getAddress().getPort()));
        ApiKeyTokenProvider token = new ApiKeyTokenProvider();
        token.setApiKey(key);
        config.setAuth(token);
        return new OpenLineageClient(new HttpTransport(config));
    }

    private static OpenLineage.RunEvent event(OpenLineage.RunEvent.EventType type) {
        OpenLineage lineage = new OpenLineage(URI.create("https://example.org/producer"));
        OpenLineage.InputDataset input = lineage.newInputDatasetBuilder().namespace("s3://loans").name("train.csv")
                .facets(lineage.newDatasetFacetsBuilder().schema(lineage.newSchemaDatasetFacet(
                        List.of(lineage.newSchemaDatasetFacetFieldsBuilder().name("age").type("int").build())))
                        .build())
                .build();
        return lineage.newRunEventBuilder().eventTime(ZonedDateTime.parse("2026-11-21T09:00:00Z")).eventType(type)
                .run(lineage.newRunBuilder().runId(RUN).build())
                .job(lineage.newJobBuilder().namespace("spark").name("train").build()).inputs(List.of(input))
                .outputs(List.of()).build();
    }

    private static void serve(OpenLineageEndpoint endpoint, HttpExchange exchange) throws IOException {
        Request request = new Request(exchange.getRequestMethod(), exchange.getRequestURI().getRawPath(),
                Optional.empty(), Headers.of(exchange.getRequestHeaders()), exchange.getRequestBody().readAllBytes(),
                "127.0.0.1", false);
        Answer answer = endpoint.answer(request);
        exchange.sendResponseHeaders(answer.status(), answer.body().length == 0 ? -1 : answer.body().length);
        exchange.getResponseBody().write(answer.body());
        exchange.close();
    }
}
