// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.aws.iam;

import io.plumbline.measure.PlumblineException;
import io.plumbline.measure.PlumblineException.Category;
import io.plumbline.security.access.Question;
import io.plumbline.security.identity.Realm;
import io.plumbline.security.policy.Circumstances;
import io.plumbline.security.policy.CompiledPolicy;
import io.plumbline.security.policy.Evaluation;
import io.plumbline.security.policy.Outcome;
import io.plumbline.security.policy.PolicySet;
import io.plumbline.security.policy.Subject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.iam.model.ContextEntry;
import software.amazon.awssdk.services.iam.model.EvaluationResult;
import software.amazon.awssdk.services.iam.model.PermissionsBoundaryDecisionDetail;
import software.amazon.awssdk.services.iam.model.PolicySourceType;
import software.amazon.awssdk.services.iam.model.Statement;

/** Asks policies many questions, under circumstances that the request invents. */
final class Simulation {
    private final Realm realm;
    private final Given given;

    Simulation(Realm realm, Given given) {
        this.realm = realm;
        this.given = given;
    }

    /**
     * What a request says besides its questions.
     *
     * @param policies   documents added to those of the source
     * @param boundary   documents instead of the boundary of the source
     * @param resource   the policy of the resource
     * @param context    condition keys and values
     * @param callerArn  who asks; empty when nobody is named
     * @param owner      who owns the resource; an ARN or account
     */
    record Given(List<String> policies, List<String> boundary, @Nullable String resource, List<ContextEntry> context,
            String callerArn, @Nullable String owner) {}

    List<EvaluationResult> on(PolicySet own, List<String> actions, List<String> resources) {
        PolicySet policies = with(own);
        Circumstances circumstances = new Circumstances(subject(), owner(), context());
        List<EvaluationResult> results = new ArrayList<>();
        for (String action : actions) {
            for (String resource : resources.isEmpty() ? List.of("*") : resources) {
                Outcome outcome = Evaluation.evaluate(policies, Question.of(action, resource), circumstances);
                results.add(shown(action, resource, outcome, policies));
            }
        }
        return results;
    }

    private PolicySet with(PolicySet own) {
        List<CompiledPolicy> identity = new ArrayList<>(own.identity());
        identity.addAll(compiled("PolicyInputList", given.policies));
        if (given.boundary.size() > 1) {
            throw new PlumblineException(Category.INVALID_ARGUMENT, "PermissionsBoundaryPolicyInputList has "
                    + given.boundary.size() + " documents; it can have one");
        }
        Optional<CompiledPolicy> boundary = compiled("PermissionsBoundaryPolicyInputList", given.boundary).stream()
                .findFirst().or(own::boundary);
        List<CompiledPolicy> resource = given.resource == null
                ? List.of()
                : List.of(CompiledPolicy.of("ResourcePolicy", realm.reader().resource(given.resource)));
        return new PolicySet(identity, boundary, List.of(), resource, List.of());
    }

    private List<CompiledPolicy> compiled(String name, List<String> documents) {
        return IntStream.range(0, documents.size()).mapToObj(index -> CompiledPolicy.of(name + "." + (index + 1),
                realm.reader().identity(documents.get(index)))).toList();
    }

    private Subject subject() {
        return Subject.user(given.callerArn.isEmpty()
                ? "arn:aws:iam::" + realm.account() + ":user/nobody"
                : given.callerArn, realm.account());
    }

    private String owner() {
        if (given.owner == null) {
            return realm.account();
        }
        String[] parts = given.owner.split(":", 6);
        return parts.length == 6 ? parts[4] : given.owner;
    }

    private Map<String, List<String>> context() {
        Map<String, List<String>> keys = new HashMap<>();
        given.context.forEach(entry -> keys.put(entry.contextKeyName().toLowerCase(Locale.ROOT),
                List.copyOf(entry.contextKeyValues())));
        return keys;
    }

    private static EvaluationResult shown(String action, String resource, Outcome outcome, PolicySet policies) {
        return EvaluationResult.builder().evalActionName(action).evalResourceName(resource)
                .evalDecision(outcome.decision().written())
                .matchedStatements(outcome.matched().stream().map(Simulation::shown).toList())
                .missingContextValues(outcome.missingContext().stream().sorted().toList())
                .permissionsBoundaryDecisionDetail(policies.boundary().isEmpty()
                        ? null
                        : PermissionsBoundaryDecisionDetail.builder()
                                .allowedByPermissionsBoundary(outcome.allowedByBoundary()).build())
                .build();
    }

    private static Statement shown(Outcome.Match match) {
        String name = match.policy().substring(match.policy().lastIndexOf('/') + 1);
        return Statement.builder().sourcePolicyId(name).sourcePolicyType(switch (match.role()) {
            case RESOURCE -> PolicySourceType.RESOURCE;
            case ORGANISATION, BOUNDARY, SESSION, IDENTITY -> match.policy().startsWith("arn:aws:iam::aws:")
                    ? PolicySourceType.AWS_MANAGED
                    : match.policy().startsWith("arn:") ? PolicySourceType.USER_MANAGED : PolicySourceType.NONE;
        }).build();
    }
}
