// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.aws;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.awsprotocol.AwsWire;
import io.plumbline.measure.PlumblineException;
import io.plumbline.measure.PlumblineException.Category;
import io.plumbline.security.access.Authoriser;
import io.plumbline.security.access.Caller;
import io.plumbline.security.access.Principal;
import io.plumbline.security.access.Transactions;
import io.plumbline.security.audit.AuditEvent;
import io.plumbline.security.audit.AuditLog;
import io.plumbline.security.gate.Gatekeeper;
import io.plumbline.web.Answer;
import io.plumbline.web.Headers;
import io.plumbline.web.Request;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.iam.model.CreateAccessKeyRequest;
import software.amazon.awssdk.services.iam.model.CreateAccessKeyResponse;
import software.amazon.awssdk.services.iam.model.GetUserRequest;
import software.amazon.awssdk.services.iam.model.GetUserResponse;
import software.amazon.awssdk.services.sagemaker.model.CreateModelCardRequest;
import software.amazon.awssdk.services.sagemaker.model.CreateModelCardResponse;
import software.amazon.awssdk.services.sagemaker.model.DeleteModelCardRequest;
import software.amazon.awssdk.services.sagemaker.model.DeleteModelCardResponse;
import software.amazon.awssdk.services.sagemaker.model.DescribeModelCardRequest;
import software.amazon.awssdk.services.sagemaker.model.DescribeModelCardResponse;
import software.amazon.awssdk.services.sagemaker.model.ListModelCardsRequest;
import software.amazon.awssdk.services.sagemaker.model.ListModelCardsResponse;

class AwsApiTest {
    private static final AwsWire WIRE = AwsWire.load();
    private static final String CARD = "{\"ModelCardName\":\"credit\",\"Content\":\"{}\",\"ModelCardStatus\":\"Draft\"}";

    private final List<AuditEvent> before = new ArrayList<>();
    private final List<AuditEvent> later = new ArrayList<>();
    private final List<String> undone = new ArrayList<>();
    private final AwsApi api = api();

    @Test
    void aChangeIsRecordedWithWhatWasAskedAndAnswered() {
        Answer answer = sagemaker("CreateModelCard", CARD);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(body(answer))
                .isEqualTo("{\"ModelCardArn\":\"arn:aws:sagemaker:us-east-1:000000000000:model-card/credit\"}");
        assertThat(answer.headers().first("x-amzn-requestid")).contains("request-1");
        assertThat(before).singleElement().satisfies(event -> {
            assertThat(event.source()).isEqualTo("sagemaker.amazonaws.com");
            assertThat(event.requestParameters().orElseThrow()).contains("\"modelCardName\":\"credit\"");
            assertThat(event.responseElements().orElseThrow()).contains("model-card/credit");
            assertThat(event.errorCode()).isEmpty();
        });
    }

    @Test
    void aReadIsRecordedLater() {
        assertThat(sagemaker("ListModelCards", "{}").status()).isEqualTo(200);

        assertThat(before).isEmpty();
        assertThat(later).singleElement().extracting(AuditEvent::name).isEqualTo("ListModelCards");
    }

    @Test
    void whatIsForbiddenIsSaidWithPrincipalActionAndResourceAndRecordedBeforeTheAnswer() {
        Answer answer = sagemaker("DescribeModelCard", "{\"ModelCardName\":\"credit\"}");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.headers().first("x-amzn-errortype")).contains("AccessDeniedException");
        assertThat(body(answer)).contains("User: arn:aws:iam::000000000000:user/ann is not authorized to perform: "
                + "sagemaker:DescribeModelCard on resource: arn:card because no identity-based policy allows it");
        assertThat(before).singleElement().satisfies(
                event -> assertThat(event.errorCode()).contains("AccessDeniedException"));
    }

    @Test
    void aHandlerThatForgotToAskForPermissionAnswersNothing() {
        Answer answer = sagemaker("DeleteModelCard", "{\"ModelCardName\":\"credit\"}");

        assertThat(answer.status()).isEqualTo(500);
        assertThat(body(answer)).doesNotContain("credit");
        assertThat(undone).containsExactly("rolled back");
    }

    @Test
    void anOperationThatIsNotServedIsNamedAndNotTriedAgain() {
        Answer answer = sagemaker("CreateTrainingJob", "{}");

        assertThat(answer.status()).isEqualTo(501);
        assertThat(body(answer)).contains("sagemaker:CreateTrainingJob");
    }

    @Test
    void aConstraintIsCheckedBeforeTheHandlerIsAsked() {
        Answer answer = sagemaker("CreateModelCard", "{\"ModelCardName\":\"-\"}");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(body(answer)).contains("ValidationException", "modelCardName");
        assertThat(before).isEmpty();
    }

    @Test
    void iamSaysWhatIsMissingInItsOwnShapeAndStatus() {
        Answer answer = iam("Action=GetUser&Version=2010-05-08&UserName=nobody");

        assertThat(answer.status()).isEqualTo(404);
        assertThat(body(answer)).contains("<Code>NoSuchEntity</Code>", "<Type>Sender</Type>",
                "there is no user nobody");
    }

    @Test
    void aSecretInAnAnswerDoesNotReachTheLog() {
        Answer answer = iam("Action=CreateAccessKey&Version=2010-05-08&UserName=ann");

        assertThat(body(answer)).contains("wJalrXUtnFEMI");
        assertThat(before).singleElement().satisfies(
                event -> assertThat(event.toString()).contains("AKIA").doesNotContain("wJalrXUtnFEMI"));
    }

    private AwsApi api() {
        Authoriser exceptDescribing = (caller, question) -> new io.plumbline.security.access.Answer(
                !question.action().contains("DescribeModelCard"), "no identity-based policy allows it");
        int[] count = {0};
        Gatekeeper gate = new Gatekeeper(exceptDescribing, new Remembering(), new Kept(), Instant::now,
                () -> "event-" + before.size());
        Principal ann = new Principal(Principal.Kind.USER, "000000000000", "arn:aws:iam::000000000000:user/ann",
                "AIDAANN", "ann", Optional.of("AKIAANN"), Optional.empty(), Map.of());
        Authentication known = (request, route) -> new Authentication.Known(
                new Caller(ann, new Caller.Origin("127.0.0.1", Optional.empty(), false, "us-east-1")), request);
        return new AwsApi(WIRE, Operations.of(List.of(new FewCards(), new FewUsers())), known, gate,
                () -> "request-" + ++count[0], (service, operation, status, took) -> {
                });
    }

    private Answer sagemaker(String operation, String body) {
        return api.answer(new Request("POST", "/", Optional.empty(),
                Headers.none().with("x-amz-target", "SageMaker." + operation).with("content-type",
                        "application/x-amz-json-1.1"),
                body.getBytes(StandardCharsets.UTF_8), "127.0.0.1", false));
    }

    private Answer iam(String form) {
        return api.answer(new Request("POST", "/", Optional.empty(),
                Headers.none().with("content-type", "application/x-www-form-urlencoded; charset=utf-8"),
                form.getBytes(StandardCharsets.UTF_8), "127.0.0.1", false));
    }

    private static String body(Answer answer) {
        return new String(answer.body(), StandardCharsets.UTF_8);
    }

    private static final class FewCards implements Service {
        @Override
        public void register(Operations.Register register) {
            register.on(CreateModelCardRequest.class, (request, call) -> {
                call.require("*");
                return CreateModelCardResponse.builder()
                        .modelCardArn("arn:aws:sagemaker:us-east-1:000000000000:model-card/" + request.modelCardName())
                        .build();
            });
            register.on(ListModelCardsRequest.class, (request, call) -> {
                call.require("*");
                return ListModelCardsResponse.builder().build();
            });
            register.on(DescribeModelCardRequest.class, (request, call) -> {
                call.require("arn:card");
                return DescribeModelCardResponse.builder().build();
            });
            register.on(DeleteModelCardRequest.class, (request, call) -> DeleteModelCardResponse.builder().build());
        }
    }

    private static final class FewUsers implements Service {
        @Override
        public void register(Operations.Register register) {
            register.on(GetUserRequest.class, (request, call) -> {
                call.require("*");
                if (request.userName() != null) {
                    throw new PlumblineException(Category.NOT_FOUND, "there is no user " + request.userName());
                }
                return GetUserResponse.builder().build();
            });
            register.on(CreateAccessKeyRequest.class, (request, call) -> {
                call.require("*");
                return CreateAccessKeyResponse.builder().accessKey(key -> key.userName("ann").accessKeyId("AKIAEXAMPLE")
                        .status("Active").secretAccessKey("wJalrXUtnFEMI")).build();
            });
        }
    }

    private final class Remembering implements Transactions {
        @Override
        public <T> T inTransaction(Supplier<T> work) {
            try {
                return work.get();
            } catch (RuntimeException failure) {
                undone.add("rolled back");
                throw failure;
            }
        }
    }

    private final class Kept implements AuditLog {
        @Override
        public void record(AuditEvent event) {
            before.add(event);
        }

        @Override
        public void recordLater(AuditEvent event) {
            later.add(event);
        }
    }
}
