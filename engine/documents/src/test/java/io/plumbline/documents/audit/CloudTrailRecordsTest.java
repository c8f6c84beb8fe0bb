// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.documents.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plumbline.security.access.Caller;
import io.plumbline.security.access.Principal;
import io.plumbline.security.access.Principal.Kind;
import io.plumbline.security.access.Principal.Session;
import io.plumbline.security.audit.AuditEvent;
import io.plumbline.security.audit.AuditResource;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CloudTrailRecordsTest {
    private static final byte[] SALT = new byte[32];
    private static final Instant TIME = Instant.parse("2026-11-21T12:00:00.123456Z");
    private static final Principal ADA = new Principal(Kind.USER, "000000000000", "arn:aws:iam::000000000000:user/ada",
            "AIDAADA", "ada", Optional.of("AKIAADA"), Optional.empty(), Map.of());

    @Test
    void aRecordHasTheFieldsOfVersion111InTheirOrder() {
        assertThat(write(ADA, "{\"ModelCardName\":\"c\"}")).isEqualTo("{\"eventVersion\":\"1.11\",\"userIdentity\":"
                + "{\"type\":\"IAMUser\",\"principalId\":\"AIDAADA\",\"arn\":\"arn:aws:iam::000000000000:user/ada\","
                + "\"accountId\":\"000000000000\",\"accessKeyId\":\"AKIAADA\",\"userName\":\"ada\"},"
                + "\"eventTime\":\"2026-11-21T12:00:00Z\",\"eventSource\":\"sagemaker.amazonaws.com\","
                + "\"eventName\":\"CreateModelCard\",\"awsRegion\":\"us-east-1\",\"sourceIPAddress\":\"127.0.0.1\","
                + "\"userAgent\":\"cli\",\"requestParameters\":{\"ModelCardName\":\"c\"},\"responseElements\":null,"
                + "\"additionalEventData\":{\"preciseTime\":\"2026-11-21T12:00:00.123456Z\",\"secureTransport\":true},"
                + "\"requestID\":\"r\",\"eventID\":\"e\",\"readOnly\":false,\"resources\":[{\"accountId\":"
                + "\"000000000000\",\"type\":\"T\",\"ARN\":\"arn\"}],\"eventType\":\"AwsApiCall\","
                + "\"managementEvent\":true,\"recipientAccountId\":\"000000000000\",\"eventCategory\":\"Management\"}");
    }

    @Test
    void whatWasWrittenIsReadAgain() {
        AuditEvent event = event(ADA, "{\"n\":1.50,\"list\":[1,{\"a\":null}]}").failed("ConflictException", "no");

        assertThat(CloudTrailRecords.read(CloudTrailRecords.write(event, SALT))).usingRecursiveComparison()
                .ignoringFields("resources").isEqualTo(event);
    }

    @Test
    void aRoleInASessionNamesTheRoleThatIssuedIt() {
        Principal role = new Principal(Kind.ASSUMED_ROLE, "000000000000",
                "arn:aws:sts::000000000000:assumed-role/risk/eve", "AROAX:eve", "eve", Optional.of("ASIA"),
                Optional.of(new Session(Optional.of("arn:aws:iam::000000000000:role/risk"),
                        Instant.parse("2026-11-21T11:00:00Z"), true, List.of())),
                Map.of());

        assertThat(write(role, "{}")).contains("\"sessionIssuer\":{\"type\":\"Role\",\"principalId\":\"AROAX\"",
                "\"userName\":\"risk\"", "\"mfaAuthenticated\":\"true\"");
        assertThat(CloudTrailRecords.read(write(role, "{}")).caller().principal()).isEqualTo(role);
    }

    @Test
    void secretsLeaveNoTraceAndPromptsOnlyACommitment() {
        String record = write(ADA, "{\"Password\":\"hunter2\",\"deep\":[{\"prompt\":\"who is ill\"}],"
                + "\"messages\":[{\"text\":\"private\"}],\"Name\":\"kept\"}");

        assertThat(record).doesNotContain("hunter2", "who is ill", "private")
                .contains("\"Password\":\"HIDDEN_DUE_TO_SECURITY_REASONS\"", "\"Name\":\"kept\"",
                        "{\"prompt\":{\"commitment\":\""
                                + new Redaction(SALT).commitment("requestParameters.deep[0].prompt", "who is ill")
                                + "\"}}");
    }

    @Test
    void theSameValueUnderAnotherSaltIsAnotherCommitment() {
        byte[] other = {1};

        assertThat(new Redaction(SALT).commitment("p", "v")).matches("sha256:[0-9a-f]{64}")
                .isNotEqualTo(new Redaction(other).commitment("p", "v"))
                .isNotEqualTo(new Redaction(SALT).commitment("q", "v"));
    }

    @Test
    void whatIsTooLargeIsLeftOutAndCommittedTo() {
        String large = "{\"Content\":\"" + "x".repeat(CloudTrailRecords.LARGEST_PART) + "\"}";

        assertThat(write(ADA, large)).hasSizeLessThan(2_000).contains("\"omitted\":\"larger than 100 KB\"",
                new Redaction(SALT).commitment("requestParameters", large));
    }

    @Test
    void halfACharacterDoesNotMakeTheTextUnstorable() {
        assertThat(write(ADA, "{\"a\":\"x\ud800y\"}")).contains("\"a\":\"x?y\"");
    }

    @Test
    void otherTextIsNoRecord() {
        for (String text : List.of("", "{}", "[1]", "{\"eventID\":\"e\"}", "{\"userIdentity\":{\"type\":\"Root\"}}")) {
            assertThatThrownBy(() -> CloudTrailRecords.read(text)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    private static String write(Principal principal, String parameters) {
        return CloudTrailRecords.write(event(principal, parameters), SALT);
    }

    private static AuditEvent event(Principal principal, String parameters) {
        return new AuditEvent("e", TIME,
                new Caller(principal, new Caller.Origin("127.0.0.1", Optional.of("cli"), true, "us-east-1")),
                "sagemaker.amazonaws.com", "CreateModelCard", false, "r", Optional.of(parameters), Optional.empty(),
                List.of(new AuditResource("T", "arn", Optional.empty())), Optional.empty(), Optional.empty());
    }
}
