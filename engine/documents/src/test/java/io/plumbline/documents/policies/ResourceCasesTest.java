// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.documents.policies;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.plumbline.security.access.Question;
import io.plumbline.security.policy.Circumstances;
import io.plumbline.security.policy.CompiledPolicy;
import io.plumbline.security.policy.Evaluation;
import io.plumbline.security.policy.Outcome;
import io.plumbline.security.policy.PolicySet;
import io.plumbline.security.policy.Subject;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Recorded policies of a principal and of a resource of its own account, with what follows from them together. */
class ResourceCasesTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String USER = "arn:aws:iam::111122223333:user/ana";
    private static final String ACCOUNT = "111122223333";
    private static final String ACTION = "sagemaker:DescribeModelPackage";
    private static final String VERSION = "arn:aws:sagemaker:eu-central-1:111122223333:model-package/credit/7";
    private static final Map<String, List<String>> TAGGED = Map.of("aws:resourcetag/team", List.of("risk"));

    static Stream<JsonNode> cases() throws IOException {
        try (InputStream stream = Objects
                .requireNonNull(ResourceCasesTest.class.getResourceAsStream("resource-cases.json"))) {
            return Stream.of(JSON.readValue(stream, JsonNode[].class));
        }
    }

    @Test
    void eachCaseHasANameOfItsOwn() throws IOException {
        assertThat(cases().map(each -> each.get("name").asText())).hasSizeGreaterThan(30).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void bothPoliciesDecideTogether(JsonNode recorded) {
        List<CompiledPolicy> resource = recorded.get("resource").isEmpty()
                ? List.of()
                : List.of(CompiledPolicy.of("resource policy",
                        PolicyDocuments.read(document(recorded).toString(), PolicyKind.RESOURCE)));
        PolicySet policies = new PolicySet(identity(recorded), boundary(recorded), List.of(), resource, List.of());
        Outcome outcome = Evaluation.evaluate(policies, new Question(ACTION, VERSION, TAGGED),
                new Circumstances(Subject.user(USER, ACCOUNT), ACCOUNT, Map.of()));

        assertThat(outcome.decision().written()).isEqualTo(recorded.get("decision").asText());
    }

    private static List<CompiledPolicy> identity(JsonNode recorded) {
        return switch (recorded.get("identity").asText()) {
            case "allow" -> List.of(policy("Allow", "sagemaker:Describe*"));
            case "deny" -> List.of(policy("Allow", "*"), policy("Deny", ACTION));
            case "none" -> List.of();
            default -> throw new IllegalArgumentException(recorded.toString());
        };
    }

    private static Optional<CompiledPolicy> boundary(JsonNode recorded) {
        return switch (recorded.path("boundary").asText()) {
            case "limited" -> Optional.of(policy("Allow", "s3:*"));
            case "bounded" -> Optional.of(policy("Allow", "sagemaker:*"));
            case "forbidden" -> Optional.of(policy("Deny", "sagemaker:*"));
            default -> Optional.empty();
        };
    }

    private static CompiledPolicy policy(String effect, String action) {
        ObjectNode document = JSON.createObjectNode().put("Version", "2012-10-17");
        document.putArray("Statement").addObject().put("Effect", effect).put("Action", action).put("Resource", "*");
        return CompiledPolicy.of("recorded", PolicyDocuments.read(document.toString()));
    }

    private static ObjectNode document(JsonNode recorded) {
        ObjectNode document = JSON.createObjectNode().put("Version", "2012-10-17");
        document.set("Statement", recorded.get("resource"));
        return document;
    }
}
