// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.security.personas;

import io.plumbline.security.access.Question;
import io.plumbline.security.policy.Circumstances;
import io.plumbline.security.policy.ConditionKeys;
import io.plumbline.security.policy.Evaluation;
import io.plumbline.security.policy.PolicySet;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Finds duties in one hand that belong in two, from what a principal may really do: representative questions are put to
 * its policies, so that boundaries, denials and conditions count.
 */
public final class SeparationOfDuties {
    private static final List<String> CHANGE_PERMISSIONS = List.of("iam:CreatePolicyVersion", "iam:PutUserPolicy",
            "iam:PutRolePolicy", "iam:PutGroupPolicy", "iam:AttachUserPolicy", "iam:AttachRolePolicy",
            "iam:AttachGroupPolicy", "iam:AddUserToGroup", "iam:UpdateAssumeRolePolicy",
            "iam:DeleteUserPermissionsBoundary");
    private static final List<String> TOUCH_AUDIT = List.of("cloudtrail:StopLogging", "cloudtrail:DeleteTrail",
            "cloudtrail:UpdateTrail", "cloudtrail:PutEventSelectors", "cloudtrail:LookupEvents");
    private static final List<String> WRITE_GUARDRAIL = List.of("bedrock:UpdateGuardrail",
            "bedrock:CreateGuardrailVersion");
    private static final List<String> ENFORCE_GUARDRAIL = List.of("bedrock:PutEnforcedGuardrailConfiguration",
            "bedrock:DeleteEnforcedGuardrailConfiguration");
    private static final Map<String, List<String>> CARD_APPROVED = Map.of(ConditionKeys.MODEL_CARD_STATUS,
            List.of("Approved"));
    private static final Map<String, List<String>> PACKAGE_APPROVED = Map.of(ConditionKeys.MODEL_APPROVAL_STATUS,
            List.of("Approved"));
    private static final Map<String, List<String>> PACKAGE_PENDING = Map.of(ConditionKeys.MODEL_APPROVAL_STATUS,
            List.of("PendingManualApproval"));

    private final Predicate<Question> allowed;
    private final List<Finding> findings = new ArrayList<>();

    private SeparationOfDuties(Predicate<Question> allowed) {
        this.allowed = allowed;
    }

    /** Checks what {@code policies} give to whom {@code circumstances} describe. */
    public static List<Finding> check(PolicySet policies, Circumstances circumstances, Estate estate) {
        return check(question -> Evaluation.evaluate(policies, question, circumstances).isAllowed(), estate);
    }

    /** Checks a principal of whom {@code allowed} says what it may do. */
    public static List<Finding> check(Predicate<Question> allowed, Estate estate) {
        SeparationOfDuties check = new SeparationOfDuties(allowed);
        estate.cards().forEach(check::card);
        estate.packages().forEach(check::modelPackage);
        check.deployment(estate);
        check.guardrails(estate);
        check.permissions();
        return List.copyOf(check.findings);
    }

    private void card(String card) {
        note("write-and-approve-card", "May write the model card " + card
                + " and approve it; give one of the two to somebody else.",
                List.of(Question.of("sagemaker:UpdateModelCard", card),
                        Question.of("sagemaker:CreateModelCard", card)),
                List.of(new Question("sagemaker:UpdateModelCard", card, CARD_APPROVED)));
    }

    private void modelPackage(String modelPackage) {
        note("register-and-approve-package", "May register the model package " + modelPackage
                + " and approve it; give one of the two to somebody else.",
                List.of(new Question("sagemaker:CreateModelPackage", modelPackage, PACKAGE_PENDING)),
                List.of(new Question("sagemaker:UpdateModelPackage", modelPackage, PACKAGE_APPROVED),
                        new Question("sagemaker:CreateModelPackage", modelPackage, PACKAGE_APPROVED)));
    }

    private void deployment(Estate estate) {
        note("approve-and-deploy", "May approve a model package and put it into service; let somebody else deploy.",
                estate.packages().stream()
                        .map(each -> new Question("sagemaker:UpdateModelPackage", each, PACKAGE_APPROVED)).toList(),
                estate.endpoints().stream().map(each -> Question.of("sagemaker:CreateEndpoint", each)).toList());
    }

    private void guardrails(Estate estate) {
        note("write-and-enforce-guardrail",
                "May write a guardrail and decide whether it stands in front of every model; let "
                        + "somebody else enforce it.",
                estate.guardrails().stream().flatMap(each -> WRITE_GUARDRAIL.stream()
                        .map(action -> Question.of(action, each))).toList(),
                anywhere(ENFORCE_GUARDRAIL));
    }

    private void permissions() {
        note("permissions-and-audit", "May change permissions and read or alter the audit log of it; let somebody else "
                + "look after the log.", anywhere(CHANGE_PERMISSIONS), anywhere(TOUCH_AUDIT));
    }

    private void note(String duty, String sentence, List<Question> one, List<Question> other) {
        Optional<Question> first = one.stream().filter(allowed).findFirst();
        Optional<Question> second = first.isEmpty() ? first : other.stream().filter(allowed).findFirst();
        if (first.isPresent() && second.isPresent()) {
            findings.add(new Finding(duty, sentence, first.get(), second.get()));
        }
    }

    private static List<Question> anywhere(List<String> actions) {
        return actions.stream().map(action -> Question.of(action, "*")).toList();
    }

    /**
     * Two duties in one hand.
     *
     * @param duty     the name of the rule
     * @param sentence what it is and what to do
     * @param first    a question of the one duty that is allowed
     * @param second   a question of the other that is allowed
     */
    public record Finding(String duty, String sentence, Question first, Question second) {}
}
