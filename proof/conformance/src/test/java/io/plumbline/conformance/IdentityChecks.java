// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.iam.IamClient;
import software.amazon.awssdk.services.iam.model.EntityAlreadyExistsException;
import software.amazon.awssdk.services.iam.model.EvaluationResult;
import software.amazon.awssdk.services.iam.model.MalformedPolicyDocumentException;
import software.amazon.awssdk.services.iam.model.NoSuchEntityException;
import software.amazon.awssdk.services.iam.model.PolicyEvaluationDecisionType;
import software.amazon.awssdk.services.sts.model.Credentials;

/** Users, roles, sessions and refusals, as a stock client sees them. */
interface IdentityChecks {
    /** Returns the server. */
    House house();

    @Test
    default void aSessionMayDoWhatItsRoleMayAndNoMore() throws Exception {
        Keys session = session("reader", READS);
        try (Stock role = house().stock(session)) {
            assertThat(role.sts().getCallerIdentity().arn()).endsWith(":assumed-role/reader/conformance");
            assertThat(role.sageMaker().listArtifacts(ask -> ask.maxResults(1)).sdkHttpResponse().statusCode())
                    .isEqualTo(200);
            Wanted.refused("AccessDeniedException", 400, () -> role.sageMaker().createArtifact(made -> made
                    .artifactName("denied").artifactType("DataSet").source(from -> from.sourceUri("s3://a/b"))),
                    ":assumed-role/reader/conformance", "sagemaker:CreateArtifact", "artifact");
            Wanted.refused("AccessDenied", 403, () -> role.iam().createUser(user -> user.userName("denied")),
                    ":assumed-role/reader/conformance", "iam:CreateUser", ":user/denied");
        }
    }

    @Test
    default void aWrongSecretAndAForgedOrMissingTokenAreRefused() throws Exception {
        Keys session = session("forged", READS);
        String token = session.token().orElseThrow();
        Keys root = house().root().keys();
        refused("SignatureDoesNotMatch", Keys.of(root.id(), "wrong" + root.secret().substring(5)));
        refused("InvalidClientTokenId", Keys.of("AKIAIOSFODNN7EXAMPLE", root.secret()));
        refused("InvalidClientTokenId", Keys.of(session.id(), session.secret()));
        refused("InvalidClientTokenId",
                new Keys(session.id(), session.secret(),
                        Optional.of((token.charAt(0) == 'x' ? 'y' : 'x') + token.substring(1))));
    }

    @Test
    default void simulationSaysWhatWouldBeDecided() {
        IamClient iam = house().root().iam();
        iam.createUser(user -> user.userName("simulated"));
        iam.putUserPolicy(policy -> policy.userName("simulated").policyName("reads").policyDocument(READS));
        String arn = iam.getUser(ask -> ask.userName("simulated")).user().arn();
        List<EvaluationResult> principal = iam.simulatePrincipalPolicy(ask -> ask.policySourceArn(arn)
                .actionNames("sagemaker:DescribeModelCard", "sagemaker:DeleteModelCard")).evaluationResults();
        List<EvaluationResult> custom = iam.simulateCustomPolicy(ask -> ask.policyInputList(READS, DENIES)
                .actionNames("sagemaker:ListModelCards", "sagemaker:DescribeModelCard")).evaluationResults();

        assertThat(principal).extracting(EvaluationResult::evalDecision).containsExactly(
                PolicyEvaluationDecisionType.ALLOWED, PolicyEvaluationDecisionType.IMPLICIT_DENY);
        assertThat(custom).extracting(EvaluationResult::evalDecision).containsExactly(
                PolicyEvaluationDecisionType.EXPLICIT_DENY, PolicyEvaluationDecisionType.ALLOWED);
    }

    @Test
    default void aUserSignsWithKeysUntilTheyAreSwitchedOff() throws Exception {
        IamClient iam = house().root().iam();
        iam.createUser(user -> user.userName("ann"));
        var made = iam.createAccessKey(ask -> ask.userName("ann")).accessKey();
        Keys keys = Keys.of(made.accessKeyId(), house().secret(made.secretAccessKey()));
        try (Stock ann = house().stock(keys)) {
            assertThat(ann.sts().getCallerIdentity().arn()).endsWith(":user/ann");
            iam.updateAccessKey(ask -> ask.userName("ann").accessKeyId(made.accessKeyId()).status("Inactive"));
            Wanted.refused("InvalidClientTokenId", 403, () -> ann.sts().getCallerIdentity());
        }
    }

    @Test
    default void iamRefusesInItsOwnWords() {
        IamClient iam = house().root().iam();
        iam.createUser(user -> user.userName("twice"));

        assertThatThrownBy(() -> iam.createUser(user -> user.userName("twice")))
                .isInstanceOf(EntityAlreadyExistsException.class);
        assertThatThrownBy(() -> iam.getUser(ask -> ask.userName("nobody"))).isInstanceOf(NoSuchEntityException.class);
        assertThatThrownBy(() -> iam.putUserPolicy(policy -> policy.userName("twice").policyName("bad")
                .policyDocument("{"))).isInstanceOf(MalformedPolicyDocumentException.class);
    }

    private Keys session(String role, String policy) {
        Stock root = house().root();
        String account = root.sts().getCallerIdentity().account();
        String arn = root.iam().createRole(made -> made.roleName(role).assumeRolePolicyDocument("""
                {"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Principal": {"AWS": "%s"},
                 "Action": "sts:AssumeRole"}]}""".formatted(account))).role().arn();
        root.iam().putRolePolicy(ask -> ask.roleName(role).policyName("given").policyDocument(policy));
        Credentials given = root.sts().assumeRole(ask -> ask.roleArn(arn).roleSessionName("conformance")).credentials();
        return new Keys(given.accessKeyId(), house().secret(given.secretAccessKey()),
                Optional.of(house().secret(given.sessionToken())));
    }

    private void refused(String code, Keys keys) throws Exception {
        try (Stock somebody = house().stock(keys)) {
            Wanted.refused(code, 403, () -> somebody.sts().getCallerIdentity());
        }
    }

    /** A policy that lets its holder look at everything of SageMaker. */
    String READS = """
            {"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Action": ["sagemaker:List*",
             "sagemaker:Describe*"], "Resource": "*"}]}""";

    /** A policy that forbids lists of cards. */
    String DENIES = """
            {"Version": "2012-10-17", "Statement": [{"Effect": "Deny", "Action": "sagemaker:ListModelCards",
             "Resource": "*"}]}""";
}
