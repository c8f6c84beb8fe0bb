// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.awsprotocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.plumbline.web.Request;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sagemaker.model.CreateModelCardRequest;

class ConstraintsTest {
    private final AwsWire wire = AwsWire.load();

    @Test
    void aRequestWithinItsConstraintsIsTaken() {
        assertThat(decode(Requests.json("SageMaker.CreateModelCard",
                "{\"ModelCardName\": \"card-1\", \"Content\": \"{}\", \"ModelCardStatus\": \"Draft\", \"Unknown\": 1}")))
                .isEqualTo(CreateModelCardRequest.builder().modelCardName("card-1").content("{}")
                        .modelCardStatus("Draft").build());
    }

    @Test
    void whatIsWrongIsSaidInTheWordsOfAws() {
        assertThat(refusal(
                Requests.json("SageMaker.CreateModelCard", "{\"Content\": \"{}\", \"ModelCardStatus\": \"Draft\"}")))
                .isEqualTo(WireError.badRequest("ValidationException", "1 validation error detected: Value null at "
                        + "'modelCardName' failed to satisfy constraint: Member must not be null"));
        assertThat(refusal(Requests.json("SageMaker.DeleteModelCard", "{\"ModelCardName\": \"-x\"}")).message())
                .isEqualTo("1 validation error detected: Value '-x' at 'modelCardName' failed to satisfy constraint: "
                        + "Member must satisfy regular expression pattern: [a-zA-Z0-9](-*[a-zA-Z0-9]){0,62}");
        assertThat(refusal(Requests.json("SageMaker.ListModelCards", "{\"MaxResults\": 101, \"SortOrder\": \"Up\"}"))
                .message())
                .startsWith("2 validation errors detected: ")
                .contains(
                        "Value '101' at 'maxResults' failed to satisfy constraint: Member must have value less than or "
                                + "equal to 100")
                .contains("Value 'Up' at 'sortOrder' failed to satisfy constraint: Member must satisfy enum value set: "
                        + "[Ascending, Descending]");
        assertThat(refusal(Requests.json("SageMaker.AddTags",
                "{\"ResourceArn\": \"arn:aws:sagemaker:us-east-1:000000000000:"
                        + "model/m\", \"Tags\": [{\"Key\": \"a\", \"Value\": \"b\"}, {\"Key\": \"\", \"Value\": \"b\"}]}"))
                .message())
                .isEqualTo("1 validation error detected: Value '' at 'tags.2.member.key' failed to satisfy constraint: "
                        + "Member must have length greater than or equal to 1");
        assertThat(refusal(Requests.form("Action=CreateUser&Version=2010-05-08"))).isEqualTo(
                WireError.badRequest("ValidationError",
                        "1 validation error detected: Value null at 'userName' failed to "
                                + "satisfy constraint: Member must not be null"));
    }

    @Test
    void patternsAreForTheWholeText() {
        assertThat(refusal(Requests.json("SageMaker.DeleteModelCard", "{\"ModelCardName\": \"good bad\"}")).message())
                .contains("regular expression");
    }

    @Test
    void aTextOfOneCharacterTooManyIsRefusedAndNotEchoed() {
        String card = "{\"ModelCardName\": \"c\", \"ModelCardStatus\": \"Draft\", \"Content\": \"%s\"}";

        assertThat(decode(Requests.json("SageMaker.CreateModelCard", card.formatted("x".repeat(100_000))))).isNotNull();
        assertThat(refusal(Requests.json("SageMaker.CreateModelCard", card.formatted("x".repeat(100_001)))).message())
                .isEqualTo(
                        "1 validation error detected: Value at 'content' failed to satisfy constraint: Member must have "
                                + "length less than or equal to 100000");
    }

    @Test
    void aRegionMayHaveAnyName() {
        assertThat(decode(Requests.json("SageMaker.DescribeModelCard",
                "{\"ModelCardName\": \"arn:aws:sagemaker:home:000000000000:model-card/card\"}"))).isNotNull();
        assertThat(decode(Requests.json("SageMaker.DescribeModelCardExportJob", "{\"ModelCardExportJobArn\": "
                + "\"arn:aws:sagemaker:home:000000000000:model-card/card/export-job/job\"}"))).isNotNull();
    }

    @Test
    void secretsAreNeverEchoed() {
        assertThat(refusal(Requests.form("Action=CreateLoginProfile&Version=2010-05-08&UserName=ann&Password="
                + "hunter2%00".repeat(30))).message()).doesNotContain("hunter2").contains("'password'");
    }

    @Test
    void aUnionHasExactlyOneMember() {
        String config = "{\"AutoMLProblemTypeConfig\": {%s}}";
        String image = "\"ImageClassificationJobConfig\": {}";
        String text = "\"TextGenerationJobConfig\": {}";

        assertThat(
                refusal(Requests.json("SageMaker.CreateAutoMLJobV2", config.formatted(image + ", " + text))).message())
                .contains(
                        "Value at 'autoMLProblemTypeConfig' failed to satisfy constraint: Exactly one member must be set, "
                                + "and 2 are");
        assertThat(refusal(Requests.json("SageMaker.CreateAutoMLJobV2", config.formatted(""))).message())
                .contains("Exactly one member must be set, and 0 are");
        assertThat(refusal(Requests.json("SageMaker.CreateAutoMLJobV2", config.formatted(image))).message())
                .doesNotContain("Exactly one member");
    }

    @Test
    void noTextMakesAPatternSlow() {
        String nasty = "[a-z0-9-]";
        SafePattern pattern = SafePattern.of("(" + nasty + "+)*!");
        Instant start = Instant.now();

        assertThat(pattern.matches("a".repeat(5_000))).isFalse();
        assertThat(SafePattern.of("(a|b)*").matches("ab".repeat(1_000_000))).isIn(true, false);
        assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofSeconds(5));
    }

    @Test
    void noPublishedPatternIsSlow() {
        Instant start = Instant.now();
        for (ServiceRow service : OperationIndex.services()) {
            ConstraintTable table = OperationIndex.constraints(service.name());
            for (int number = 0; number < table.size(); number++) {
                if (table.rule(number).orElseThrow() instanceof Rule.Text text && text.pattern().isPresent()) {
                    int length = Math.min(text.length().greatest().map(BigDecimal::intValue).orElse(2048), 2048);
                    for (String part : List.of("a", "-", "a-", "1.", "/a", " \n")) {
                        assertThat(text.pattern().get().matches(part.repeat(length / part.length()) + "\u0000"))
                                .isIn(true, false);
                    }
                }
            }
        }

        assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofSeconds(20));
    }

    private Object decode(Request request) {
        return wire.decode(wire.route(request), request);
    }

    private WireError refusal(Request request) {
        return catchThrowableOfType(WireException.class, () -> decode(request)).error();
    }
}
