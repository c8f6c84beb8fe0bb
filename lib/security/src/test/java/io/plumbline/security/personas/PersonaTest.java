// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.security.personas;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.security.access.Question;
import io.plumbline.security.policy.Circumstances;
import io.plumbline.security.policy.CompiledPolicy;
import io.plumbline.security.policy.Evaluation;
import io.plumbline.security.policy.PolicyDocument;
import io.plumbline.security.policy.PolicySet;
import io.plumbline.security.policy.Statement;
import io.plumbline.security.policy.Subject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PersonaTest {
    private static final String ACCOUNT = "111122223333";
    private static final Circumstances ANA = new Circumstances(
            Subject.user("arn:aws:iam::111122223333:user/ana", ACCOUNT), ACCOUNT, Map.of());
    private static final String GUARDRAIL = "arn:aws:bedrock:eu-central-1:111122223333:guardrail/abcdefghij12";
    private static final Estate ESTATE = Estate.typical("eu-central-1", ACCOUNT);

    @ParameterizedTest
    @EnumSource
    void everyActionExists(Activity activity) throws IOException {
        List<String> known = actions();

        assertThat(activity.statement().action().values()).isNotEmpty().allSatisfy(action -> assertThat(known)
                .as(action)
                .anyMatch(name -> action.endsWith("*")
                        ? name.startsWith(action.substring(0, action.length() - 1))
                        : name.equals(action)));
    }

    @ParameterizedTest
    @EnumSource
    void noPersonaHoldsTwoDuties(Persona persona) {
        assertThat(duties(persona)).isEmpty();
    }

    @Test
    void writingAndApprovingTheSameCardIsFound() {
        assertThat(duties(Persona.DATA_SCIENTIST, Persona.RISK_OFFICER)).containsExactly("write-and-approve-card");
        assertThat(SeparationOfDuties.check(policies(Persona.DATA_SCIENTIST, Persona.RISK_OFFICER), ANA, ESTATE).get(0)
                .sentence()).isEqualTo("May write the model card "
                        + "arn:aws:sagemaker:eu-central-1:111122223333:model-card/any and approve it; give one of the "
                        + "two to somebody else.");
    }

    @Test
    void registeringAndApprovingTheSamePackageIsFound() {
        assertThat(duties(Persona.DATA_SCIENTIST, Persona.APPROVER)).containsExactly("register-and-approve-package");
    }

    @Test
    void approvingAndDeployingIsFound() {
        assertThat(duties(Persona.MLOPS, Persona.APPROVER)).containsExactly("approve-and-deploy");
    }

    @Test
    void writingAndEnforcingGuardrailsIsFound() {
        assertThat(duties(Persona.MLOPS, Persona.RISK_OFFICER)).containsExactly("write-and-enforce-guardrail");
        assertThat(duties(Persona.MLOPS, Persona.AUDITOR, Persona.PRIVACY_OFFICER)).isEmpty();
    }

    @Test
    void guardrailsAreWrittenByOneEnforcedByAnotherAndReadByAllWhoGovern() {
        assertThat(who("bedrock:UpdateGuardrail", GUARDRAIL)).containsExactly(Persona.MLOPS);
        assertThat(who("bedrock:CreateGuardrail", "arn:aws:bedrock:eu-central-1:111122223333:guardrail/*"))
                .containsExactly(Persona.MLOPS);
        assertThat(who("bedrock:PutEnforcedGuardrailConfiguration", "*")).containsExactly(Persona.RISK_OFFICER);
        assertThat(who("bedrock:DeleteEnforcedGuardrailConfiguration", "*")).containsExactly(Persona.RISK_OFFICER);
        assertThat(who("bedrock:ApplyGuardrail", GUARDRAIL)).containsExactly(Persona.DATA_SCIENTIST, Persona.MLOPS,
                Persona.SAGEMAKER_COMPUTE);
        assertThat(who("bedrock:InvokeGuardrailChecks", "*")).containsExactly(Persona.DATA_SCIENTIST, Persona.MLOPS,
                Persona.SAGEMAKER_COMPUTE, Persona.PRIVACY_OFFICER);
        assertThat(who("bedrock:GetGuardrail", GUARDRAIL)).containsExactly(Persona.DATA_SCIENTIST, Persona.MLOPS,
                Persona.SAGEMAKER_COMPUTE, Persona.RISK_OFFICER, Persona.APPROVER, Persona.AUDITOR,
                Persona.PRIVACY_OFFICER);
        assertThat(who("bedrock:GetGuardrailDecisionText", GUARDRAIL)).isEmpty();
    }

    @Test
    void onlyThePrivacyOfficerSaysWhatIsSensitive() {
        assertThat(who("macie2:CreateCustomDataIdentifier", "*")).containsExactly(Persona.PRIVACY_OFFICER);
        assertThat(who("macie2:UpdateAllowList", "*")).containsExactly(Persona.PRIVACY_OFFICER);
        assertThat(who("macie2:ListCustomDataIdentifiers", "*")).containsExactly(Persona.RISK_OFFICER,
                Persona.APPROVER, Persona.AUDITOR, Persona.PRIVACY_OFFICER);
        assertThat(who("macie2:GetSensitiveDataOccurrences", "*")).isEmpty();
    }

    @Test
    void changingPermissionsAndReadingTheirLogIsFound() {
        PolicySet policies = PolicySet.ofIdentity(List.of(compiled(Persona.AUDITOR.document()),
                compiled(PolicyDocument.of(List.of(Statement.allow("Grant", List.of("iam:AttachUserPolicy"),
                        List.of("*")))))));

        assertThat(SeparationOfDuties.check(policies, ANA, ESTATE)).singleElement().satisfies(finding -> {
            assertThat(finding.duty()).isEqualTo("permissions-and-audit");
            assertThat(finding.first().action()).isEqualTo("iam:AttachUserPolicy");
            assertThat(finding.second().action()).isEqualTo("cloudtrail:LookupEvents");
        });
    }

    @Test
    void whoMayDoEverythingHoldsEveryDutyUnlessABoundaryForbidsIt() {
        CompiledPolicy everything = compiled(
                PolicyDocument.of(List.of(Statement.allow("All", List.of("*"), List.of("*")))));
        PolicySet limited = new PolicySet(List.of(everything),
                Optional.of(compiled(Persona.AUDITOR.document())), List.of(), List.of(), List.of());

        assertThat(SeparationOfDuties.check(PolicySet.ofIdentity(List.of(everything)), ANA, ESTATE)).hasSize(5);
        assertThat(SeparationOfDuties.check(limited, ANA, ESTATE)).isEmpty();
    }

    private static List<Persona> who(String action, String resource) {
        return Stream.of(Persona.values()).filter(
                persona -> Evaluation.evaluate(policies(persona), Question.of(action, resource), ANA).isAllowed())
                .toList();
    }

    private static List<String> duties(Persona... personas) {
        return SeparationOfDuties.check(policies(personas), ANA, ESTATE).stream()
                .map(SeparationOfDuties.Finding::duty).toList();
    }

    private static PolicySet policies(Persona... personas) {
        return PolicySet.ofIdentity(Stream.of(personas).map(persona -> compiled(persona.document())).toList());
    }

    private static CompiledPolicy compiled(PolicyDocument document) {
        return CompiledPolicy.of("persona", document);
    }

    private static List<String> actions() throws IOException {
        try (InputStream stream = Objects.requireNonNull(PersonaTest.class.getResourceAsStream("actions.txt"))) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        }
    }
}
