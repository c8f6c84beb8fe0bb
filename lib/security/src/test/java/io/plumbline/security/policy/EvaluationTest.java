// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.security.policy;

import static io.plumbline.security.policy.Outcome.Decision.ALLOWED;
import static io.plumbline.security.policy.Outcome.Decision.EXPLICIT_DENY;
import static io.plumbline.security.policy.Outcome.Decision.IMPLICIT_DENY;
import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.security.access.Question;
import io.plumbline.security.policy.PrincipalPattern.Kind;
import io.plumbline.security.policy.PrincipalPattern.Named;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The order of evaluation, each step worked by hand. */
class EvaluationTest {
    private static final String OWN = "111122223333";
    private static final String OTHER = "444455556666";
    private static final String ANA = "arn:aws:iam::111122223333:user/ana";
    private static final String ROLE = "arn:aws:iam::111122223333:role/analyst";
    private static final String SESSION = "arn:aws:sts::111122223333:assumed-role/analyst/monday";
    private static final Subject USER = Subject.user(ANA, OWN);
    private static final Subject IN_ROLE = new Subject(Subject.Kind.ROLE_SESSION, SESSION, Optional.of(OWN),
            Optional.of(ROLE));
    private static final Subject ROOT = new Subject(Subject.Kind.ROOT, "arn:aws:iam::111122223333:root",
            Optional.of(OWN), Optional.empty());
    private static final Question CREATE = Question.of("sagemaker:CreateModelCard",
            "arn:aws:sagemaker:eu-central-1:111122223333:model-card/credit");
    private static final CompiledPolicy ALLOW = policy("allow",
            Statement.allow("Cards", List.of("sagemaker:*ModelCard"), List.of("*")));
    private static final CompiledPolicy DENY = policy("deny",
            Statement.deny("NoCards", List.of("sagemaker:CreateModelCard"), List.of("*")));
    private static final CompiledPolicy UNRELATED = policy("unrelated",
            Statement.allow("Objects", List.of("s3:*"), List.of("*")));
    private static final PolicySet NONE = PolicySet.ofIdentity(List.of());

    @Test
    void withoutAPolicyNothingIsAllowed() {
        Outcome outcome = ask(NONE, USER);

        assertThat(outcome.decision()).isEqualTo(IMPLICIT_DENY);
        assertThat(outcome.matched()).isEmpty();
        assertThat(outcome.because())
                .isEqualTo("no identity-based policy allows the sagemaker:CreateModelCard action");
    }

    @Test
    void aPolicyOfTheIdentityAllowsAndIsNamed() {
        Outcome outcome = ask(PolicySet.ofIdentity(List.of(UNRELATED, ALLOW)), USER);

        assertThat(outcome.isAllowed()).isTrue();
        assertThat(outcome.matched())
                .containsExactly(new Outcome.Match(PolicyRole.IDENTITY, "allow", 0, Optional.of("Cards")));
        assertThat(outcome.allowedByBoundary()).isTrue();
        assertThat(outcome.allowedByOrganisation()).isTrue();
    }

    @Test
    void aDenialEndsItAndOnlyItIsNamed() {
        Outcome outcome = ask(PolicySet.ofIdentity(List.of(ALLOW, DENY)), USER);

        assertThat(outcome.decision()).isEqualTo(EXPLICIT_DENY);
        assertThat(outcome.matched())
                .containsExactly(new Outcome.Match(PolicyRole.IDENTITY, "deny", 0, Optional.of("NoCards")));
        assertThat(outcome.because()).isEqualTo("with an explicit deny in an identity-based policy");
    }

    @Test
    void aDenialAnywhereEndsIt() {
        List<CompiledPolicy> allow = List.of(ALLOW);
        CompiledPolicy everybody = ofResource("deny", Effect.DENY, new Named(Kind.EVERYONE, "*"));

        assertThat(because(new PolicySet(allow, Optional.of(DENY), List.of(), List.of(), List.of())))
                .isEqualTo("with an explicit deny in a permissions boundary");
        assertThat(because(new PolicySet(allow, Optional.empty(), List.of(DENY), List.of(), List.of())))
                .isEqualTo("with an explicit deny in a session policy");
        assertThat(because(new PolicySet(allow, Optional.empty(), List.of(), List.of(everybody), List.of())))
                .isEqualTo("with an explicit deny in a resource-based policy");
        assertThat(because(new PolicySet(allow, Optional.empty(), List.of(), List.of(), List.of(DENY))))
                .isEqualTo("with an explicit deny in a service control policy");
    }

    @Test
    void theBoundaryMustAllowAsWell() {
        PolicySet limited = new PolicySet(List.of(ALLOW), Optional.of(UNRELATED), List.of(), List.of(), List.of());

        assertThat(ask(limited, USER).allowedByBoundary()).isFalse();
        assertThat(ask(limited, USER).matched()).hasSize(1);
        assertThat(because(limited))
                .isEqualTo("no permissions boundary allows the sagemaker:CreateModelCard action");
        assertThat(ask(new PolicySet(List.of(), Optional.of(ALLOW), List.of(), List.of(), List.of()), USER).decision())
                .isEqualTo(IMPLICIT_DENY);
    }

    @Test
    void everySessionPolicyMustAllow() {
        assertThat(because(new PolicySet(List.of(ALLOW), Optional.empty(), List.of(ALLOW, UNRELATED), List.of(),
                List.of()))).isEqualTo("no session policy allows the sagemaker:CreateModelCard action");
        assertThat(ask(new PolicySet(List.of(ALLOW), Optional.empty(), List.of(ALLOW, ALLOW), List.of(), List.of()),
                IN_ROLE).isAllowed()).isTrue();
    }

    @Test
    void oneLimitOfTheOrganisationMustAllow() {
        assertThat(because(new PolicySet(List.of(ALLOW), Optional.empty(), List.of(), List.of(), List.of(UNRELATED))))
                .isEqualTo("no service control policy allows the sagemaker:CreateModelCard action");
        assertThat(ask(new PolicySet(List.of(ALLOW), Optional.empty(), List.of(), List.of(),
                List.of(UNRELATED, ALLOW)), USER).isAllowed()).isTrue();
    }

    @Test
    void theRootNeedsNoPolicyButObeysDenialsOfOrganisationAndResource() {
        CompiledPolicy everybody = ofResource("deny", Effect.DENY, new Named(Kind.EVERYONE, "*"));

        assertThat(ask(NONE, ROOT).isAllowed()).isTrue();
        assertThat(ask(PolicySet.ofIdentity(List.of(DENY)), ROOT).isAllowed()).isTrue();
        assertThat(ask(new PolicySet(List.of(), Optional.empty(), List.of(), List.of(), List.of(DENY)), ROOT)
                .decision()).isEqualTo(EXPLICIT_DENY);
        assertThat(ask(NONE.withResource(List.of(everybody), false), ROOT).decision()).isEqualTo(EXPLICIT_DENY);
    }

    @Test
    void aResourceThatNamesTheUserSufficesEvenAgainstItsBoundary() {
        CompiledPolicy direct = ofResource("direct", Effect.ALLOW, new Named(Kind.AWS, ANA));
        PolicySet limited = new PolicySet(List.of(), Optional.of(UNRELATED), List.of(), List.of(direct), List.of());

        assertThat(ask(limited, USER).decision()).isEqualTo(ALLOWED);
        assertThat(ask(limited, USER).matched())
                .containsExactly(new Outcome.Match(PolicyRole.RESOURCE, "direct", 0, Optional.empty()));
    }

    @Test
    void aResourceThatNamesTheRoleSufficesWithinTheLimitsOfTheRole() {
        CompiledPolicy role = ofResource("role", Effect.ALLOW, new Named(Kind.AWS, ROLE));

        assertThat(ask(NONE.withResource(List.of(role), false), IN_ROLE).decision()).isEqualTo(ALLOWED);
        assertThat(ask(new PolicySet(List.of(), Optional.of(UNRELATED), List.of(), List.of(role), List.of()), IN_ROLE)
                .because()).startsWith("no permissions boundary");
        assertThat(ask(new PolicySet(List.of(), Optional.empty(), List.of(UNRELATED), List.of(role), List.of()),
                IN_ROLE).because()).startsWith("no session policy");
    }

    @Test
    void aResourceThatNamesTheSessionSufficesAgainstEveryLimit() {
        CompiledPolicy session = ofResource("session", Effect.ALLOW, new Named(Kind.AWS, SESSION));

        assertThat(ask(new PolicySet(List.of(), Optional.of(UNRELATED), List.of(UNRELATED), List.of(session),
                List.of()), IN_ROLE).decision()).isEqualTo(ALLOWED);
    }

    @Test
    void aResourceThatNamesTheAccountLeavesItToTheIdentity() {
        CompiledPolicy account = ofResource("account", Effect.ALLOW, new Named(Kind.AWS, OWN));
        PolicySet delegated = NONE.withResource(List.of(account), false);

        assertThat(ask(delegated, USER).because()).startsWith("no identity-based policy");
        assertThat(ask(PolicySet.ofIdentity(List.of(ALLOW)).withResource(List.of(account), false), USER).isAllowed())
                .isTrue();
    }

    @Test
    void aResourceOpenToEverybodySufficesInItsAccount() {
        CompiledPolicy everybody = ofResource("open", Effect.ALLOW, new Named(Kind.AWS, "*"));

        assertThat(ask(NONE.withResource(List.of(everybody), false), USER).isAllowed()).isTrue();
    }

    @Test
    void anotherAccountNeedsBothSides() {
        Circumstances foreign = new Circumstances(USER, OTHER, Map.of());
        CompiledPolicy direct = ofResource("direct", Effect.ALLOW, new Named(Kind.AWS, ANA));
        PolicySet both = PolicySet.ofIdentity(List.of(ALLOW)).withResource(List.of(direct), false);

        assertThat(Evaluation.evaluate(PolicySet.ofIdentity(List.of(ALLOW)), CREATE, foreign).because())
                .isEqualTo("no resource-based policy allows the sagemaker:CreateModelCard action");
        assertThat(Evaluation.evaluate(NONE.withResource(List.of(direct), false), CREATE, foreign).because())
                .startsWith("no identity-based policy");
        assertThat(Evaluation.evaluate(both, CREATE, foreign).isAllowed()).isTrue();
        assertThat(Evaluation.evaluate(NONE, CREATE, new Circumstances(ROOT, OTHER, Map.of())).decision())
                .isEqualTo(IMPLICIT_DENY);
    }

    @Test
    void aTrustMustAllowEvenInItsAccount() {
        CompiledPolicy trust = ofResource("trust", Effect.ALLOW, new Named(Kind.AWS, OWN));
        PolicySet allowed = PolicySet.ofIdentity(List.of(ALLOW));

        assertThat(ask(allowed.withResource(List.of(), true), USER).because())
                .startsWith("no resource-based policy");
        assertThat(ask(allowed.withResource(List.of(trust), true), USER).isAllowed()).isTrue();
        assertThat(ask(NONE.withResource(List.of(trust), true), USER).because())
                .startsWith("no identity-based policy");
    }

    @Test
    void aServiceIsAllowedByTheResourceOnly() {
        CompiledPolicy trust = ofResource("trust", Effect.ALLOW, new Named(Kind.SERVICE, "sagemaker.amazonaws.com"));
        PolicySet policies = PolicySet.ofIdentity(List.of(ALLOW)).withResource(List.of(trust), true);

        assertThat(ask(policies, Subject.service("sagemaker.amazonaws.com")).isAllowed()).isTrue();
        assertThat(ask(policies, Subject.service("lambda.amazonaws.com")).decision()).isEqualTo(IMPLICIT_DENY);
        assertThat(ask(policies, Subject.federated("sagemaker.amazonaws.com")).decision()).isEqualTo(IMPLICIT_DENY);
    }

    @Test
    void notPrincipalMeansEverybodyElse() {
        PrincipalPattern others = new PrincipalPattern(true, List.of(new Named(Kind.AWS, ANA)));
        CompiledPolicy deny = policy("others", new Statement(Optional.empty(), Effect.DENY, Optional.of(others),
                Patterns.of(List.of("*")), Optional.empty(), List.of()));
        PolicySet policies = PolicySet.ofIdentity(List.of(ALLOW)).withResource(List.of(deny), false);

        assertThat(ask(policies, USER).isAllowed()).isTrue();
        assertThat(ask(policies, Subject.user("arn:aws:iam::111122223333:user/bob", OWN)).decision())
                .isEqualTo(EXPLICIT_DENY);
    }

    @Test
    void aStatementOfAResourceWithoutPrincipalNamesNobody() {
        assertThat(ask(NONE.withResource(List.of(ALLOW), false), USER).decision()).isEqualTo(IMPLICIT_DENY);
    }

    @Test
    void circumstancesWinOverTheQuestion() {
        CompiledPolicy tagged = policy("tagged", Statement.allow("Own", List.of("*"), List.of("*"),
                Condition.of("StringEquals", "aws:username", "ana")));
        Question claim = new Question("s3:GetObject", "*", Map.of("aws:username", List.of("ana")));

        assertThat(Evaluation.evaluate(PolicySet.ofIdentity(List.of(tagged)), claim,
                new Circumstances(USER, OWN, Map.of("aws:username", List.of("bob")))).isAllowed()).isFalse();
        assertThat(Evaluation.evaluate(PolicySet.ofIdentity(List.of(tagged)), claim,
                new Circumstances(USER, OWN, Map.of())).isAllowed()).isTrue();
    }

    @Test
    void missingKeysOfOtherActionsAreNotAskedFor() {
        CompiledPolicy conditional = policy("conditional",
                Statement.allow("A", List.of("s3:*"), List.of("*"), Condition.of("Bool", "plumbline:other", "true")),
                Statement.allow("B", List.of("sagemaker:*"), List.of("arn:aws:sagemaker:*:*:*/${aws:username}")),
                Statement.allow("C", List.of("sagemaker:*"), List.of("*"),
                        Condition.of("Bool", "aws:SecureTransport", "true")));

        assertThat(ask(PolicySet.ofIdentity(List.of(conditional)), USER).missingContext())
                .containsExactlyInAnyOrder("aws:username", "aws:SecureTransport");
    }

    @Test
    void actionsMatchInAnyCaseAndResourcesDoNot() {
        CompiledPolicy exact = policy("exact", Statement.allow("A", List.of("SAGEMAKER:create*"),
                List.of("arn:aws:sagemaker:*:model-card/Credit")));

        assertThat(ask(PolicySet.ofIdentity(List.of(exact)), USER).isAllowed()).isFalse();
        assertThat(Evaluation.evaluate(PolicySet.ofIdentity(List.of(exact)),
                Question.of("sagemaker:CreateModelCard", "arn:aws:sagemaker:a:b:c:model-card/Credit"),
                new Circumstances(USER, OWN, Map.of())).isAllowed()).isTrue();
    }

    private static Outcome ask(PolicySet policies, Subject subject) {
        return Evaluation.evaluate(policies, CREATE, new Circumstances(subject, OWN, Map.of()));
    }

    private static String because(PolicySet policies) {
        return ask(policies, USER).because();
    }

    private static CompiledPolicy policy(String name, Statement... statements) {
        return CompiledPolicy.of(name, PolicyDocument.of(List.of(statements)));
    }

    private static CompiledPolicy ofResource(String name, Effect effect, Named principal) {
        return policy(name, new Statement(Optional.empty(), effect,
                Optional.of(new PrincipalPattern(false, List.of(principal))),
                Patterns.of(List.of("sagemaker:CreateModelCard")), Optional.empty(), List.of()));
    }
}
