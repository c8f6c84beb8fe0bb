// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.awsprotocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.plumbline.web.Answer;
import io.plumbline.web.Headers;
import io.plumbline.web.Request;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.exception.SdkServiceException;
import software.amazon.awssdk.services.cloudtrail.model.InvalidLookupAttributesException;
import software.amazon.awssdk.services.cloudtrail.model.LookupEventsRequest;
import software.amazon.awssdk.services.iam.model.GetUserRequest;
import software.amazon.awssdk.services.iam.model.NoSuchEntityException;
import software.amazon.awssdk.services.sagemaker.model.ConflictException;
import software.amazon.awssdk.services.sagemaker.model.DescribeModelCardRequest;
import software.amazon.awssdk.services.sagemaker.model.ResourceNotFoundException;
import software.amazon.awssdk.services.sagemakerruntime.model.InvokeEndpointRequest;
import software.amazon.awssdk.services.sagemakerruntime.model.ModelErrorException;

/** What a stock client makes of our errors. */
class ErrorsTest {
    private final AwsWire wire = AwsWire.load();

    @Test
    void aStockClientThrowsTheTypedException() {
        SdkPojo describe = DescribeModelCardRequest.builder().modelCardName("card").build();

        AwsServiceException missing = thrown("DescribeModelCard", describe, "ResourceNotFound");
        assertThat(missing).isInstanceOf(ResourceNotFoundException.class);
        assertThat(missing.awsErrorDetails().errorMessage()).isEqualTo("It says <what> & why.");
        assertThat(missing.requestId()).isEqualTo("request-1");
        assertThat(missing.statusCode()).isEqualTo(400);
        assertThat(thrown("DescribeModelCard", describe, "ConflictException")).isInstanceOf(ConflictException.class);
        assertThat(thrown("LookupEvents", LookupEventsRequest.builder().build(), "InvalidLookupAttributesException"))
                .isInstanceOf(InvalidLookupAttributesException.class);
        AwsServiceException user = thrown("GetUser", GetUserRequest.builder().userName("u").build(),
                "NoSuchEntityException");
        assertThat(user).isInstanceOf(NoSuchEntityException.class);
        assertThat(user.statusCode()).isEqualTo(404);
        assertThat(user.awsErrorDetails().errorMessage()).isEqualTo("It says <what> & why.");
        assertThat(user.requestId()).isEqualTo("request-1");
        AwsServiceException model = thrown("InvokeEndpoint", InvokeEndpointRequest.builder().endpointName("e").build(),
                "ModelError");
        assertThat(model).isInstanceOf(ModelErrorException.class);
        assertThat(model.statusCode()).isEqualTo(424);
    }

    @Test
    void anOperationThatIsNotServedIsNamedAndNotTriedAgain() {
        AtomicInteger calls = new AtomicInteger();
        Operation operation = operation("DescribeModelCard");
        StockClients clients = new StockClients(request -> {
            calls.incrementAndGet();
            return wire.error(Optional.empty(), request, WireError.notServed(operation), "request-1");
        }, true);

        SdkServiceException refused = catchThrowableOfType(SdkServiceException.class,
                () -> clients.call(operation, DescribeModelCardRequest.builder().modelCardName("card").build()));

        assertThat(refused.statusCode()).isEqualTo(501);
        assertThat(refused).hasMessageContaining("sagemaker:DescribeModelCard");
        assertThat(calls).hasValue(1);
    }

    @Test
    void anErrorWithoutARouteWearsWhatTheRequestWears() {
        WireError error = WireError.badRequest("SomeCode", "a \"b\"");

        Answer json = wire.error(Optional.empty(), Requests.json("No.Such", "{}"), error, "r-1");
        assertThat(text(json))
                .isEqualTo("{\"__type\":\"SomeCode\",\"message\":\"a \\\"b\\\"\",\"Message\":\"a \\\"b\\\"\"}");
        assertThat(json.headers().first("x-amzn-errortype")).contains("SomeCode");
        assertThat(json.headers().first("content-type")).contains("application/x-amz-json-1.1");
        assertThat(json.headers().first("x-amzn-requestid")).contains("r-1");
        Answer form = wire.error(Optional.empty(), Requests.form("Action=X"), error, "r-1");
        assertThat(text(form)).isEqualTo("<ErrorResponse><Error><Type>Sender</Type><Code>SomeCode</Code>"
                + "<Message>a &quot;b&quot;</Message></Error><RequestId>r-1</RequestId></ErrorResponse>");
        assertThat(form.headers().first("x-amzn-requestid")).contains("r-1");
        Answer path = wire.error(Optional.empty(), Requests.plain("GET", "/x", ""), error, "r-1");
        assertThat(path.headers().first("content-type")).contains("application/json");
    }

    @Test
    void aClientOfTheBinaryProtocolGetsAMapItCanRead() {
        Request request = new Request("POST", "/service/A/operation/B", Optional.empty(),
                Headers.none().with("smithy-protocol", "rpc-v2-cbor"), new byte[0], "127.0.0.1", false);
        Answer answer = wire.error(Optional.empty(), request, WireError.badRequest("C", "m"), "r-1");

        // a2: map of two; 79: text with a length of two bytes.
        assertThat(answer.body()).startsWith(0xA2, 0x79, 0, 6, '_', '_', 't', 'y', 'p', 'e', 0x79, 0, 1, 'C');
        assertThat(answer.headers().first("smithy-protocol")).contains("rpc-v2-cbor");
    }

    private AwsServiceException thrown(String name, SdkPojo request, String shape) {
        Operation operation = operation(name);
        WireError error = wire.modelled(operation, shape, "It says <what> & why.");
        StockClients clients = new StockClients(
                http -> wire.error(Optional.of(wire.route(http)), http, error, "request-1"), false);
        return catchThrowableOfType(AwsServiceException.class, () -> clients.call(operation, request));
    }

    private Operation operation(String name) {
        return wire.operations().stream().filter(each -> each.name().equals(name)).findFirst().orElseThrow();
    }

    private static String text(Answer answer) {
        return new String(answer.body(), StandardCharsets.UTF_8);
    }
}
