// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.awsprotocol;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.web.Answer;
import io.plumbline.web.Request;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.services.bedrockruntime.model.ApplyGuardrailRequest;
import software.amazon.awssdk.services.bedrockruntime.model.ContentBlock;
import software.amazon.awssdk.services.bedrockruntime.model.ConverseRequest;
import software.amazon.awssdk.services.iam.model.CreateUserRequest;
import software.amazon.awssdk.services.iam.model.ListUsersResponse;
import software.amazon.awssdk.services.iam.model.SimulateCustomPolicyRequest;
import software.amazon.awssdk.services.iam.model.Tag;
import software.amazon.awssdk.services.iam.model.User;
import software.amazon.awssdk.services.macie2.model.TagResourceResponse;
import software.amazon.awssdk.services.sagemaker.model.CreateModelRequest;
import software.amazon.awssdk.services.sagemaker.model.DeleteModelCardResponse;
import software.amazon.awssdk.services.sagemaker.model.DescribeModelCardResponse;
import software.amazon.awssdk.services.sagemaker.model.ListModelCardsRequest;
import software.amazon.awssdk.services.sagemaker.model.ListModelCardsResponse;
import software.amazon.awssdk.services.sagemaker.model.MetricData;
import software.amazon.awssdk.services.sagemakerruntime.model.InvokeEndpointAsyncResponse;
import software.amazon.awssdk.services.sagemakerruntime.model.InvokeEndpointResponse;
import software.amazon.awssdk.services.sts.model.AssumeRoleResponse;

class CodecTest {
    private final AwsWire wire = AwsWire.load();

    @Test
    void timesAreWrittenPlainWithTheirMilliseconds() {
        assertThat(json("DescribeModelCard",
                DescribeModelCardResponse.builder().creationTime(Instant.ofEpochSecond(1_700_000_000)).build()))
                .isEqualTo("{\"CreationTime\":1700000000}");
        assertThat(json("DescribeModelCard",
                DescribeModelCardResponse.builder().creationTime(Instant.ofEpochMilli(1_700_000_000_120L)).build()))
                .isEqualTo("{\"CreationTime\":1700000000.12}");
        assertThat(json("DescribeModelCard", DescribeModelCardResponse.builder().creationTime(Instant.EPOCH).build()))
                .isEqualTo("{\"CreationTime\":0}");
    }

    @Test
    void timesAreReadAsNumbersAndAsText() {
        Instant half = Instant.ofEpochMilli(1_700_000_000_500L);
        for (String time : List.of("1700000000.5", "1.7000000005E9", "\"2023-11-14T22:13:20.5Z\"",
                "\"2023-11-14T23:13:20.5+01:00\"")) {
            assertThat(read(ListModelCardsRequest.class, "ListModelCards", "{\"CreationTimeAfter\": " + time + "}")
                    .creationTimeAfter()).as(time).isEqualTo(half);
        }
    }

    @Test
    void numbersWithoutAValueAreTexts() {
        assertThat(Shapes.json(MetricData.builder().value(Float.NaN).build())).isEqualTo("{\"Value\":\"NaN\"}");
        assertThat(Shapes.json(MetricData.builder().value(Float.NEGATIVE_INFINITY).build()))
                .isEqualTo("{\"Value\":\"-Infinity\"}");
        assertThat(Shapes.read(MetricData.class, "{\"Value\":\"Infinity\"}").value())
                .isEqualTo(Float.POSITIVE_INFINITY);
    }

    @Test
    void anUnsetListIsLeftOutAndAnEmptyOneIsWritten() {
        assertThat(json("ListModelCards", ListModelCardsResponse.builder().build())).isEqualTo("{}");
        assertThat(json("ListModelCards", ListModelCardsResponse.builder().modelCardSummaries(List.of()).build()))
                .isEqualTo("{\"ModelCardSummaries\":[]}");
    }

    @Test
    void anAnswerWithoutContentHasNoBodyAndNoTypeOfOne() {
        Answer answer = RestWriter.answer(TagResourceResponse.builder().build(), 204);

        assertThat(answer.body()).isEmpty();
        assertThat(answer.headers().first("content-type")).isEmpty();
    }

    @Test
    void nullIsAbsentAndAnEmptyListIsNot() {
        CreateModelRequest request = read(CreateModelRequest.class, "CreateModel",
                "{\"ModelName\": null, \"Tags\": null, \"Containers\": []}");

        assertThat(request.modelName()).isNull();
        assertThat(request.hasTags()).isFalse();
        assertThat(request.hasContainers()).isTrue();
    }

    @Test
    void memberNamesAreCaseSensitiveAndUnknownOnesIgnored() {
        assertThat(read(CreateModelRequest.class, "CreateModel", "{\"modelName\": \"m\", \"Colour\": {\"a\": [1]}}"))
                .isEqualTo(CreateModelRequest.builder().build());
    }

    @Test
    void anEmptyBodyIsAnEmptyRequest() {
        assertThat(read(ListModelCardsRequest.class, "ListModelCards", ""))
                .isEqualTo(ListModelCardsRequest.builder().build());
    }

    @Test
    void formsHoldListsAndTimes() {
        Request form = Requests.form("Action=CreateUser&Version=2010-05-08&UserName=ann%2Bbob&Tags.member.2.Key=b"
                + "&Tags.member.1.Key=a&Tags.member.1.Value=%3D+%2F&Tags.member.2.Value=");

        assertThat(wire.decode(wire.route(form), form)).isEqualTo(CreateUserRequest.builder().userName("ann+bob")
                .tags(Tag.builder().key("a").value("= /").build(), Tag.builder().key("b").value("").build()).build());
    }

    @Test
    void elementsOfAFormKeepTheOrderOfTheirNumbersBeyondNine() {
        StringBuilder form = new StringBuilder(
                "Action=SimulateCustomPolicy&Version=2010-05-08&PolicyInputList.member.1=p");
        for (int number = 12; number > 0; number--) {
            form.append("&ActionNames.member.").append(number).append("=s3:Action").append(number);
        }
        Request request = Requests.form(form.toString());

        assertThat(((SimulateCustomPolicyRequest) wire.decode(wire.route(request), request)).actionNames()).hasSize(12)
                .startsWith("s3:Action1", "s3:Action2").endsWith("s3:Action12");
    }

    @Test
    void formAnswersAreXmlWithTheirNamespaceAndRequestId() {
        Route route = wire.route(Requests.form("Action=ListUsers&Version=2010-05-08"));
        Answer answer = wire.encode(route, ListUsersResponse.builder().isTruncated(false).users(User.builder()
                .userName("a<b>&\u0001c").createDate(Instant.ofEpochMilli(1_700_000_000_000L)).build()).build(), "r-1");

        assertThat(text(answer)).isEqualTo("<ListUsersResponse xmlns=\"https://iam.amazonaws.com/doc/2010-05-08/\">"
                + "<ListUsersResult><Users><member><UserName>a&lt;b&gt;&amp;\uFFFDc</UserName>"
                + "<CreateDate>2023-11-14T22:13:20Z</CreateDate></member></Users><IsTruncated>false</IsTruncated>"
                + "</ListUsersResult><ResponseMetadata><RequestId>r-1</RequestId></ResponseMetadata></ListUsersResponse>");
        assertThat(answer.headers().first("content-type")).contains("text/xml");
        assertThat(answer.headers().first("x-amzn-requestid")).contains("r-1");
    }

    @Test
    void anOperationWithoutAnAnswerHasNoResult() {
        Route route = wire.route(Requests.form("Action=DeleteUser&Version=2010-05-08&UserName=a"));

        assertThat(
                text(wire.encode(route, software.amazon.awssdk.services.iam.model.DeleteUserResponse.builder().build(),
                        "r-1")))
                .doesNotContain("Result").contains("<RequestId>r-1</RequestId>");
        assertThat(json("DeleteModelCard", DeleteModelCardResponse.builder().build())).isEqualTo("{}");
    }

    @Test
    void aWholeBodyIsSentAsItIsWithItsOwnContentType() {
        Route route = wire.route(Requests.plain("POST", "/endpoints/e/invocations", ""));
        Answer answer = wire.encode(route, InvokeEndpointResponse.builder().body(SdkBytes.fromUtf8String("1,2"))
                .contentType("text/csv").invokedProductionVariant("a\r\nx-evil: 1").build(), "r-1");

        assertThat(text(answer)).isEqualTo("1,2");
        assertThat(answer.headers().asMap()).containsEntry("content-type", List.of("text/csv"))
                .containsEntry("x-amzn-invoked-production-variant", List.of("a  x-evil: 1"));
    }

    @Test
    void theDescriptionsStatusIsUsed() {
        Route route = wire.route(Requests.plain("POST", "/endpoints/e/async-invocations", ""));

        assertThat(wire.encode(route, InvokeEndpointAsyncResponse.builder().build(), "r").status()).isEqualTo(202);
    }

    @Test
    void storedTextReadsBackAsTheSameShape() {
        CreateModelRequest request = CreateModelRequest.builder().modelName("m")
                .primaryContainer(container -> container.environment(Map.of("A", "b"))).build();

        assertThat(Shapes.json(request))
                .isEqualTo("{\"ModelName\":\"m\",\"PrimaryContainer\":{\"Environment\":{\"A\":\"b\"}}}");
        assertThat(Shapes.read(CreateModelRequest.class, Shapes.json(request))).isEqualTo(request);
    }

    @Test
    void auditTextHidesSecretsAndCutsLongTexts() {
        assertThat(Shapes.auditJson(software.amazon.awssdk.services.sagemaker.model.CreateModelCardRequest.builder()
                .modelCardName("card").content("{\"secret\": 1}").build()))
                .isEqualTo("{\"modelCardName\":\"card\",\"content\":\"HIDDEN_DUE_TO_SECURITY_REASONS\"}");
        assertThat(Shapes.auditJson(AssumeRoleResponse.builder().credentials(given -> given.accessKeyId("AKID")
                .secretAccessKey("s3cret").sessionToken("t0ken").expiration(Instant.EPOCH)).build()))
                .isEqualTo(
                        "{\"credentials\":{\"accessKeyId\":\"AKID\",\"secretAccessKey\":\"HIDDEN_DUE_TO_SECURITY_REASONS\","
                                + "\"sessionToken\":\"HIDDEN_DUE_TO_SECURITY_REASONS\",\"expiration\":\"1970-01-01T00:00:00Z\"}}");
        assertThat(Shapes.auditJson(CreateUserRequest.builder().userName("x".repeat(1001)).build()))
                .isEqualTo("{\"userName\":\"" + "x".repeat(500) + "... (1001 characters)\"}");
    }

    @Test
    void auditTextHoldsNothingThatIsSaidToAModelOrByOne() {
        ConverseRequest request = ConverseRequest.builder().modelId("m").messages(message -> message.role("user")
                .content(ContentBlock.fromText("something private"))).guardrailConfig(guard -> guard
                        .guardrailIdentifier("gr1"))
                .build();

        assertThat(Shapes.auditJson(request)).isEqualTo("{\"modelId\":\"m\",\"messages\":"
                + "\"HIDDEN_DUE_TO_SECURITY_REASONS\",\"guardrailConfig\":{\"guardrailIdentifier\":\"gr1\"}}");
        assertThat(Shapes.auditJson(ApplyGuardrailRequest.builder().guardrailIdentifier("gr1").source("INPUT")
                .content(block -> block.text(text -> text.text("something private"))).build()))
                .doesNotContain("something private").contains("gr1", "INPUT");
    }

    @Test
    void everyMarkOfTheSdkForSecretsHidesAMemberInAuditText() {
        SampleShapes samples = new SampleShapes(7);
        for (Operation operation : wire.operations()) {
            SdkPojo request = samples.shape(operation.requestType());
            long secrets = request.toString().split("Sensitive Data Redacted", -1).length - 1L;
            // What models hear and say is hidden as a whole.
            long least = operation.service().endsWith("runtime") ? Math.min(1, secrets) : secrets;
            long hidden = Shapes.auditJson(request).split("HIDDEN_DUE_TO_SECURITY_REASONS", -1).length - 1L;
            assertThat(hidden).as(operation.name()).isGreaterThanOrEqualTo(least);
        }
    }

    private String json(String operation, SdkPojo response) {
        Answer answer = wire.encode(wire.route(Requests.json("SageMaker." + operation, "{}")), response, "r-1");
        assertThat(answer.headers().first("content-type")).contains("application/x-amz-json-1.1");
        return text(answer);
    }

    private <T extends SdkPojo> T read(Class<T> type, String operation, String body) {
        Request request = Requests.json("SageMaker." + operation, body);
        return type.cast(wire.read(wire.route(request), request));
    }

    private static String text(Answer answer) {
        return new String(answer.body(), StandardCharsets.UTF_8);
    }
}
