// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.awsprotocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plumbline.web.Headers;
import io.plumbline.web.Request;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RoutingTest {
    private final AwsWire wire = AwsWire.load();

    @Test
    void theTargetNamesAnOperationOfAJsonService() {
        Route route = wire.route(Requests.json("SageMaker.CreateModelCard", "{}"));

        assertThat(route.operation().name()).isEqualTo("CreateModelCard");
        assertThat(route.operation().action()).isEqualTo("sagemaker:CreateModelCard");
        assertThat(route.operation().eventSource()).isEqualTo("sagemaker.amazonaws.com");
        assertThat(route.protocol()).isEqualTo(WireProtocol.AWS_JSON_1_1);
    }

    @Test
    void theContentTypeTellsWhichJsonProtocolTheAnswerWears() {
        Request request = new Request("POST", "/", Optional.empty(), Headers.none()
                .with("X-Amz-Target", "SageMaker.ListModelCards").with("Content-Type", "application/x-amz-json-1.0"),
                new byte[0], "127.0.0.1", false);

        assertThat(wire.route(request).protocol()).isEqualTo(WireProtocol.AWS_JSON_1_0);
    }

    @Test
    void bothPrefixesOfCloudTrailAreTaken() {
        assertThat(wire.route(Requests.json("CloudTrail_20131101.LookupEvents", "{}")).operation().name())
                .isEqualTo("LookupEvents");
        assertThat(
                wire.route(Requests.json("com.amazonaws.cloudtrail.v20131101.CloudTrail_20131101.LookupEvents", "{}"))
                        .operation().name())
                .isEqualTo("LookupEvents");
    }

    @Test
    void actionAndVersionNameAnOperationOfAFormService() {
        assertThat(wire.route(Requests.form("Action=GetCallerIdentity&Version=2011-06-15")).operation().service())
                .isEqualTo("sts");
        assertThat(wire.route(Requests.form("Version=2010-05-08&Action=ListUsers")).operation().service())
                .isEqualTo("iam");
        Request presigned = new Request("GET", "/",
                Optional.of("Action=GetCallerIdentity&Version=2011-06-15&X-Amz-Date=1"),
                Headers.none(), new byte[0], "127.0.0.1", false);
        assertThat(wire.route(presigned).operation().name()).isEqualTo("GetCallerIdentity");
    }

    @Test
    void aSegmentKeepsItsEncodedSlashesAndColonsUntilItIsFound() {
        Route route = wire.route(Requests.plain("POST", "/endpoints/arn%3Aaws%3Asagemaker%2Fa%20b/invocations", ""));

        assertThat(route.operation().name()).isEqualTo("InvokeEndpoint");
        assertThat(route.pathParameters()).isEqualTo(Map.of("EndpointName", "arn:aws:sagemaker/a b"));
    }

    @Test
    void whatNobodyKnowsIsUnknown() {
        assertUnknown(Requests.json("SageMaker.FlyToTheMoon", "{}"), "UnknownOperationException", 404);
        assertUnknown(Requests.json("<script>", "{}"), "UnknownOperationException", 404);
        assertUnknown(Requests.plain("GET", "/endpoints/one/invocations", ""), "UnknownOperationException", 404);
        assertUnknown(Requests.plain("POST", "/endpoints//invocations", ""), "UnknownOperationException", 404);
        assertUnknown(Requests.plain("POST", "/endpoints/a/b/invocations", ""), "UnknownOperationException", 404);
        assertUnknown(Requests.form("Action=ListUsers&Version=1999-01-01"), "InvalidAction", 400);
        assertUnknown(Requests.plain("POST", "/endpoints/a%2/invocations", ""), "SerializationException", 400);
        assertUnknown(Requests.plain("POST", "/endpoints/a%FF/invocations", ""), "SerializationException", 400);
    }

    @Test
    void aProtocolThatIsNotServedSaysSo() {
        Request cbor = new Request("POST", "/service/GraniteServiceVersion20100801/operation/ListMetrics",
                Optional.empty(), Headers.none().with("smithy-protocol", "rpc-v2-cbor"), new byte[0], "127.0.0.1",
                false);

        assertUnknown(cbor, "NotImplemented", 501);
    }

    @Test
    void aSharedPathGoesToTheServiceOfTheArnThenToTheCredentialScope() {
        RestRoutes routes = new RestRoutes(
                List.of(rest("macie2", "/tags/{resourceArn}"), rest("auditmanager", "/tags/{arn}")));
        Request byArn = Requests.plain("GET", "/tags/arn%3Aaws%3Aauditmanager%3Aeu-central-1%3A0%3Aassessment%2F1", "");
        Request byScope = new Request("GET", "/tags/one", Optional.empty(), Headers.none().with("Authorization",
                "AWS4-HMAC-SHA256 Credential=AKID/20260101/eu-central-1/macie2/aws4_request, SignedHeaders=host"),
                new byte[0], "127.0.0.1", false);

        assertThat(routes.find(byArn).orElseThrow().operation().service()).isEqualTo("auditmanager");
        assertThat(routes.find(byScope).orElseThrow().operation().service()).isEqualTo("macie2");
    }

    @Test
    void literalsComeBeforeLabelsAndLabelsBeforeGreedyOnes() {
        RestRoutes routes = new RestRoutes(List.of(rest("greedy", "/things/{name+}"), rest("label", "/things/{name}"),
                rest("literal", "/things/all"), rest("query", "/things/{name}?kind=x"),
                rest("middle", "/things/{name+}/end")));

        assertThat(found(routes, "/things/all", "")).isEqualTo("literal");
        assertThat(found(routes, "/things/one", "")).isEqualTo("label");
        assertThat(found(routes, "/things/one", "kind=x")).isEqualTo("query");
        assertThat(found(routes, "/things/a/b", "")).isEqualTo("greedy");
        assertThat(found(routes, "/things/a/b/end", "")).isEqualTo("middle");
    }

    @Test
    void twoOperationsOnOnePathOfOneServiceAreFound() {
        Router router = new Router(List.of(rest("one", "/a/{x}"), rest("one", "/a/{y}")));

        assertThatThrownBy(router::checkUnambiguous).hasMessageContaining("/a/{}");
    }

    private static String found(RestRoutes routes, String path, String query) {
        return routes.find(new Request("GET", path, query.isEmpty() ? Optional.empty() : Optional.of(query),
                Headers.none(), new byte[0], "127.0.0.1", false)).orElseThrow().operation().service();
    }

    private static Operation rest(String service, String uri) {
        return new Operation(service, "Get", service + ".amazonaws.com", service, WireProtocol.REST_JSON, "", "", "GET",
                uri, "", "Get", false);
    }

    private void assertUnknown(Request request, String code, int status) {
        assertThatThrownBy(() -> wire.route(request)).isInstanceOfSatisfying(WireException.class, refused -> {
            assertThat(refused.error().code()).isEqualTo(code);
            assertThat(refused.error().status()).isEqualTo(status);
        });
    }
}
