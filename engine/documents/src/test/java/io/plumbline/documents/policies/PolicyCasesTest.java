// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.documents.policies;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.plumbline.security.access.Question;
import io.plumbline.security.policy.Circumstances;
import io.plumbline.security.policy.CompiledPolicy;
import io.plumbline.security.policy.Evaluation;
import io.plumbline.security.policy.Outcome;
import io.plumbline.security.policy.PolicyDocument;
import io.plumbline.security.policy.PolicySet;
import io.plumbline.security.policy.Subject;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Recorded conditions with what follows from the documented rules: operators, missing keys, sets, variables. */
class PolicyCasesTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String USER = "arn:aws:iam::111122223333:user/ana";
    private static final String ACCOUNT = "111122223333";
    private static final String ACTION = "sagemaker:DescribeModelCard";
    private static final String RESOURCE = "arn:aws:sagemaker:eu-central-1:111122223333:model-card/credit";

    static Stream<JsonNode> cases() throws IOException {
        try (InputStream stream = Objects.requireNonNull(PolicyCasesTest.class.getResourceAsStream("cases.json"))) {
            return Stream.of(JSON.readValue(stream, JsonNode[].class));
        }
    }

    @Test
    void atLeastThreeHundredCasesAreRecordedEachUnderItsOwnName() throws IOException {
        List<String> names = cases().map(each -> each.get("name").asText()).toList();

        assertThat(names).hasSizeGreaterThan(300).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void allowsExactlyWhenTheConditionHolds(JsonNode recorded) {
        Outcome outcome = evaluate(recorded, document(recorded, "Allow"));

        assertThat(outcome.decision().written()).isEqualTo(holds(recorded) ? "allowed" : "implicitDeny");
        assertThat(outcome.matched()).hasSize(holds(recorded) ? 1 : 0);
    }

    @Test
    void deniesExactlyWhenTheConditionHolds() throws IOException {
        assertThat(cases()).allSatisfy(recorded -> assertThat(
                evaluate(recorded, document(recorded, "Deny"), everything()).decision().written())
                .isEqualTo(holds(recorded) ? "explicitDeny" : "allowed"));
    }

    @Test
    void theKeysThatAreMissingAreNamed() throws IOException {
        assertThat(cases().filter(recorded -> recorded.has("missing"))).isNotEmpty()
                .allSatisfy(recorded -> assertThat(evaluate(recorded, document(recorded, "Allow")).missingContext())
                        .containsExactlyInAnyOrderElementsOf(ReferenceEvaluator.texts(recorded.get("missing"))));
    }

    @Test
    void theReferenceSaysTheSame() throws IOException {
        assertThat(cases()).allSatisfy(recorded -> assertThat(
                new ReferenceEvaluator(USER, ACCOUNT, ACCOUNT, ACTION, RESOURCE, context(recorded))
                        .decide(Map.of("identity", List.of(document(recorded, "Allow")), "boundary", List.of(),
                                "session", List.of(), "resource", List.of(), "organisation", List.of())))
                .isEqualTo(holds(recorded) ? "allowed" : "implicitDeny"));
    }

    @Test
    void documentsSurviveWritingAndReading() throws IOException {
        assertThat(cases()).allSatisfy(recorded -> {
            PolicyDocument document = PolicyDocuments.read(document(recorded, "Allow").toString());

            assertThat(PolicyDocuments.read(PolicyDocuments.write(document))).isEqualTo(document);
        });
    }

    private static Outcome evaluate(JsonNode recorded, ObjectNode... documents) {
        List<CompiledPolicy> policies = Stream.of(documents)
                .map(document -> CompiledPolicy.of("recorded", PolicyDocuments.read(document.toString()))).toList();
        Map<String, List<String>> context = context(recorded).entrySet().stream().collect(
                Collectors.toMap(entry -> entry.getKey().toLowerCase(Locale.ROOT), Map.Entry::getValue));
        return Evaluation.evaluate(PolicySet.ofIdentity(policies), Question.of(ACTION, RESOURCE),
                new Circumstances(Subject.user(USER, ACCOUNT), ACCOUNT, context));
    }

    private static ObjectNode document(JsonNode recorded, String effect) {
        ObjectNode document = JSON.createObjectNode()
                .put("Version", recorded.path("version").asText("2012-10-17"));
        document.putArray("Statement").addObject().put("Effect", effect).put("Action", "sagemaker:Describe*")
                .put("Resource", "*").set("Condition", recorded.get("condition"));
        return document;
    }

    private static ObjectNode everything() {
        ObjectNode document = JSON.createObjectNode().put("Version", "2012-10-17");
        document.putArray("Statement").addObject().put("Effect", "Allow").put("Action", "*").put("Resource", "*");
        return document;
    }

    private static Map<String, List<String>> context(JsonNode recorded) {
        return JSON.convertValue(recorded.get("context"), new TypeReference<>() {
        });
    }

    private static boolean holds(JsonNode recorded) {
        return recorded.get("holds").asBoolean();
    }
}
