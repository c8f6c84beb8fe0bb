// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.aws.openlineage;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.crypto.tink.subtle.AesGcmJce;
import io.plumbline.aws.Paging;
import io.plumbline.aws.sagemaker.lineage.LineageHouse;
import io.plumbline.data.PageRequest;
import io.plumbline.governance.lineage.LineageObserver;
import io.plumbline.governance.lineage.LineageQuery;
import io.plumbline.governance.lineage.LineageQuery.Direction;
import io.plumbline.governance.lineage.LineageType;
import io.plumbline.governance.lineage.LineageVertex;
import io.plumbline.measure.PlumblineException;
import io.plumbline.measure.PlumblineException.Category;
import io.plumbline.security.access.Caller;
import io.plumbline.security.sealing.PageTokens;
import io.plumbline.store.Databases;
import io.plumbline.store.lineage.JdbiLineageEvents;
import io.plumbline.web.Answer;
import io.plumbline.web.Headers;
import io.plumbline.web.Request;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OpenLineageEndpointTest {
    private static final String RUN = "0199f0c2-1111-7000-8000-000000000001";
    private static final String KEY = "Bearer AKIAANA:wJalr/secret:with+colon";

    private LineageHouse house;
    private OpenLineageEndpoint endpoint;

    @BeforeEach
    void open() throws GeneralSecurityException {
        house = new LineageHouse(Databases.h2(), new Paging(new PageTokens(new AesGcmJce(new byte[16]))));
        endpoint = endpoint(house);
    }

    @AfterEach
    void close() {
        house.close();
    }

    static OpenLineageEndpoint endpoint(LineageHouse house) {
        LineageObserver observer = new LineageObserver(house.lineage, house.associations,
                new JdbiLineageEvents(house.database), house::tick);
        return new OpenLineageEndpoint(observer, LineageHouse.ARNS, house.gate, new Authenticate() {
            @Override
            public Caller signed(Request request) {
                throw new PlumblineException(Category.ACCESS_DENIED, "The request is not signed.");
            }

            @Override
            public Caller withKey(String accessKeyId, String secret, Request request) {
                if (accessKeyId.equals("AKIAANA") && secret.equals("wJalr/secret:with+colon")) {
                    return LineageHouse.ANA;
                }
                throw new PlumblineException(Category.ACCESS_DENIED, "There is no such access key.");
            }
        }, () -> "request-1");
    }

    @Test
    void aRunJoinsItsInputsItsOutputsAndItsJob() {
        assertThat(post("/api/v1/lineage", run("START", "2026-11-21T09:00:00Z")).status()).isEqualTo(201);
        assertThat(post("/lineage", run("COMPLETE", "2026-11-21T09:05:00.123+01:00")).status()).isEqualTo(201);

        assertThat(house.lineage.require(LineageType.TRIAL_COMPONENT, RUN).status()).contains("Completed");
        assertThat(upstream("s3://loans/clean.csv")).containsExactly("/clean.csv", RUN, "raw.csv");
        assertThat(house.search.start("s3://loans/raw.csv").type()).isEqualTo("DataSet");
        assertThat(house.audited).extracting("name").containsOnly("PutLineageEvent");
    }

    @Test
    void aStartThatArrivesLateDoesNotOpenTheRunAgain() {
        post("/lineage", run("FAIL", "2026-11-21T09:05:00Z"));
        post("/lineage", run("START", "2026-11-21T09:00:00Z"));

        assertThat(house.lineage.require(LineageType.TRIAL_COMPONENT, RUN).status()).contains("Failed");
    }

    @Test
    void theSameEventTwiceIsKeptOnceWithItsFacets() {
        String event = run("COMPLETE", "2026-11-21T09:05:00Z");
        post("/lineage", event);
        assertThat(post("/lineage", event).status()).isEqualTo(201);

        String kept = text(answer("GET", "/api/v1/events/lineage", "", KEY));
        assertThat(kept).contains("\"totalCount\":1", "\"rowCount\":12");
    }

    @Test
    void aJobAndADatasetNeedNoRun() {
        assertThat(post("/lineage",
                """
                        {"eventTime":"2026-11-21T09:00:00Z","producer":"p","schemaURL":"s","job":{"namespace":"etl","name":"nightly"},
                         "inputs":[{"namespace":"file","name":"/data/a.csv"}],"outputs":[]}""")
                .status()).isEqualTo(201);
        assertThat(post("/lineage", """
                {"eventTime":"2026-11-21T09:00:00Z","producer":"p","schemaURL":"s",
                 "dataset":{"namespace":"postgres://db:5432","name":"loans.public.raw"}}""").status()).isEqualTo(201);

        assertThat(house.search.start("file:///data/a.csv").label()).isEqualTo("/data/a.csv");
        assertThat(house.search.start("postgres://db:5432/loans.public.raw").type()).isEqualTo("DataSet");
        assertThat(house.search.start("etl/nightly").lineage()).isEqualTo(LineageType.CONTEXT);
    }

    @Test
    void aBatchSaysWhichEventsItCouldNotTake() {
        Answer answer = post("/lineage/batch",
                "[" + run("START", "2026-11-21T09:00:00Z") + ",{\"eventTime\":\"yesterday\"}]");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(text(answer))
                .isEqualTo("{\"status\":\"partial_success\",\"summary\":{\"received\":2,\"successful\":1,"
                        + "\"failed\":1,\"retriable\":0,\"non_retriable\":1},\"failed_events\":[{\"index\":1,\"reason\":"
                        + "\"'eventTime' is 'yesterday'; it is a time with a zone, such as 2026-11-21T09:30:00.000Z.\","
                        + "\"retriable\":false}]}");
    }

    @Test
    void whatIsMalformedIsSaidInOneSentence() {
        assertBad("{", "the body is not well-formed JSON (line 1).");
        assertBad("", "the body is empty; it is one OpenLineage event as JSON.");
        assertBad("[]", "an OpenLineage event is a JSON object; this is an array.");
        assertBad("{}", "'eventTime' is missing.");
        assertBad("{\"eventTime\":\"2026-11-21T09:00:00Z\",\"producer\":7}",
                "'producer' is a text of 1 to 1024 characters; this is a number.");
        assertBad("{\"eventTime\":\"2026-11-21T09:00:00Z\",\"producer\":\"p\"}",
                "an OpenLineage event holds 'run' and 'job', or 'job', or 'dataset'; this one holds none of them.");
        assertBad(run("DONE", "2026-11-21T09:00:00Z"), "'eventType' is 'DONE'; it is one of START, RUNNING, COMPLETE, "
                + "ABORT, FAIL, OTHER.");
        assertBad(run("START", "2026-11-21T09:00:00Z").replace(RUN, "1"), "'run.runId' is '1'; it is a UUID.");
        assertBad("[".repeat(5000), "the body is not well-formed JSON (line 1).");
    }

    @Test
    void aBodyThatIsTooLargeIsRefusedBeforeItIsRead() {
        Answer answer = post("/lineage", " ".repeat(OpenLineageEndpoint.LARGEST_EVENT + 1));

        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer("PUT", "/lineage", "", KEY).status()).isEqualTo(405);
    }

    @Test
    void whoHasNoKeyOrNoPermissionIsRefusedAndNoSecretIsShown() {
        for (String header : List.of("", "Bearer", "Bearer AKIAANA", "Bearer AKIAANA:wrong", "Bearer :x", "Basic x")) {
            Answer answer = answer("POST", "/lineage", run("START", "2026-11-21T09:00:00Z"), header);
            assertThat(answer.status()).as(header).isEqualTo(403);
            assertThat(text(answer)).doesNotContain("wrong", "AKIAANA");
        }
        house.denied.add("plumbline:PutLineageEvent");
        assertThat(text(post("/lineage", run("START", "2026-11-21T09:00:00Z")))).contains(
                "is not authorized to perform: plumbline:PutLineageEvent on resource: arn:aws:plumbline:us-east-1:"
                        + "000000000000:lineage-event/*");
        assertThat(house.audited).singleElement().satisfies(event -> {
            assertThat(event.errorCode()).contains("AccessDenied");
            assertThat(event.toString()).doesNotContain("secret", "rowCount");
        });
        assertThat(house.lineage.find(LineageType.TRIAL_COMPONENT, RUN)).isEmpty();
    }

    private void assertBad(String body, String sentence) {
        Answer answer = post("/lineage", body);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(text(answer)).isEqualTo("{\"code\":400,\"message\":\"" + sentence + "\"}");
    }

    private List<String> upstream(String uri) {
        LineageQuery query = LineageQuery.around(house.search.start(uri).arn(), Direction.ASCENDANTS, 10);
        return house.search.ask(query, PageRequest.first(50)).vertices().stream().map(LineageVertex::label).toList();
    }

    private Answer post(String path, String body) {
        return answer("POST", path, body, KEY);
    }

    private Answer answer(String method, String path, String body, String authorization) {
        return endpoint.answer(new Request(method, path, Optional.empty(),
                Headers.none().with("authorization", authorization), body.getBytes(StandardCharsets.UTF_8),
                "127.0.0.1", false));
    }

    private static String text(Answer answer) {
        return new String(answer.body(), StandardCharsets.UTF_8);
    }

    private static String run(String state, String time) {
        return """
                {"eventTime":"%s","producer":"https://example.org/etl","schemaURL":"x","eventType":"%s",
                 "run":{"runId":"%s","facets":{}},"job":{"namespace":"etl","name":"clean"},
                 "inputs":[{"namespace":"s3://loans","name":"raw.csv","facets":{}}],
                 "outputs":[{"namespace":"s3://loans","name":"/clean.csv",
                   "outputFacets":{"outputStatistics":{"rowCount":12}}}]}""".formatted(time, state, RUN);
    }
}
