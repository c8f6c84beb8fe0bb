// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.documents.policies;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.plumbline.security.access.Question;
import io.plumbline.security.policy.Circumstances;
import io.plumbline.security.policy.CompiledPolicy;
import io.plumbline.security.policy.Evaluation;
import io.plumbline.security.policy.Outcome;
import io.plumbline.security.policy.PolicySet;
import io.plumbline.security.policy.Subject;
import io.plumbline.testkit.ForAll;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ReferencePropertyTest {
    private static final String ACCOUNT = "111122223333";

    record Drawn(Map<String, List<JsonNode>> policies, Map<String, List<String>> context, String action,
            String resource, String owner) {
        static Drawn from(Random random) {
            RandomPolicies drawn = new RandomPolicies(random);
            return new Drawn(drawn.policies(), drawn.context(), drawn.one(List.of("s3:GetObject", "s3:PutObject")),
                    drawn.one(List.of("arn:aws:s3:::b/ana/x", "arn:aws:s3:::c/y", "*")),
                    drawn.one(List.of(ACCOUNT, ACCOUNT, "444455556666")));
        }
    }

    @Test
    void evaluationAgreesWithTheReferenceOnRandomPolicies() {
        Map<String, Integer> seen = new TreeMap<>();
        for (long seed = 1; seed <= 40; seed++) {
            ForAll.forAll(Drawn::from, seed, drawn -> {
                String decision = evaluate(drawn).decision().written();
                seen.merge(decision, 1, Integer::sum);

                assertThat(decision).isEqualTo(new ReferenceEvaluator(RandomPolicies.USER, ACCOUNT, drawn.owner(),
                        drawn.action(), drawn.resource(), drawn.context()).decide(drawn.policies()));
            });
        }
        assertThat(seen).hasSize(3).allSatisfy((decision, count) -> assertThat(count).isGreaterThan(1000));
    }

    private static Outcome evaluate(Drawn drawn) {
        Map<String, List<CompiledPolicy>> compiled = new HashMap<>();
        drawn.policies().forEach((role, documents) -> compiled.put(role, documents.stream()
                .map(document -> CompiledPolicy.of(role, PolicyDocuments.read(document.toString(),
                        role.equals("resource") ? PolicyKind.RESOURCE : PolicyKind.IDENTITY)))
                .toList()));
        PolicySet policies = new PolicySet(compiled.getOrDefault("identity", List.of()),
                compiled.getOrDefault("boundary", List.of()).stream().findFirst(),
                compiled.getOrDefault("session", List.of()), compiled.getOrDefault("resource", List.of()),
                compiled.getOrDefault("organisation", List.of()));
        Map<String, List<String>> context = drawn.context().entrySet().stream()
                .collect(Collectors.toMap(entry -> entry.getKey().toLowerCase(Locale.ROOT), Map.Entry::getValue));
        return Evaluation.evaluate(policies, Question.of(drawn.action(), drawn.resource()),
                new Circumstances(Subject.user(RandomPolicies.USER, ACCOUNT), drawn.owner(), context));
    }
}
