// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.aws.sts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plumbline.aws.iam.Stage;
import io.plumbline.measure.PlumblineException;
import io.plumbline.measure.PlumblineException.Category;
import io.plumbline.security.access.Principal;
import io.plumbline.security.access.Question;
import io.plumbline.security.identity.AccessKeyAdministration;
import io.plumbline.security.identity.CredentialRefused;
import io.plumbline.security.identity.Credentials;
import io.plumbline.security.identity.HolderAdministration;
import io.plumbline.security.identity.LoginAdministration;
import io.plumbline.security.identity.PasswordSignIn;
import io.plumbline.security.identity.PolicyAuthoriser;
import io.plumbline.security.identity.Realm;
import io.plumbline.security.identity.Role;
import io.plumbline.security.identity.RoleAdministration;
import io.plumbline.security.identity.User;
import io.plumbline.security.identity.UserAdministration;
import io.plumbline.security.login.Base32;
import io.plumbline.security.login.OneTimeCodes;
import io.plumbline.security.session.SignIn;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.iam.model.DeleteRolePolicyRequest;
import software.amazon.awssdk.services.iam.model.DeleteRolePolicyResponse;
import software.amazon.awssdk.services.iam.model.DeleteRoleRequest;
import software.amazon.awssdk.services.iam.model.DeleteRoleResponse;
import software.amazon.awssdk.services.iam.model.UpdateAccessKeyRequest;
import software.amazon.awssdk.services.iam.model.UpdateAccessKeyResponse;
import software.amazon.awssdk.services.sts.model.AssumeRoleRequest;
import software.amazon.awssdk.services.sts.model.AssumeRoleResponse;
import software.amazon.awssdk.services.sts.model.GetCallerIdentityRequest;
import software.amazon.awssdk.services.sts.model.GetCallerIdentityResponse;
import software.amazon.awssdk.services.sts.model.GetSessionTokenRequest;
import software.amazon.awssdk.services.sts.model.GetSessionTokenResponse;

class StsTest {
    private static final String ROLE = "arn:aws:iam::000000000000:role/team/reader";

    private final Stage stage = new Stage();
    private final Realm realm = stage.realm;
    private final HolderAdministration holders = new HolderAdministration(realm);
    private User ann;
    private Principal annKey;
    private Role role;

    @BeforeEach
    void begin() {
        ann = new UserAdministration(realm).create("ann", "/", Optional.empty(), Map.of("Team", "risk"));
        annKey = stage.with(new AccessKeyAdministration(realm).create(Optional.of(ann)).key().id(), Optional.empty());
        role = new RoleAdministration(realm).create(
                new RoleAdministration.Draft("reader", "/team/", Optional.empty(), Duration.ofHours(2)),
                trust("\"Action\":[\"sts:AssumeRole\"]"), Optional.empty(), Map.of("Team", "audit", "x", "1"));
        holders.putInline(role, "own", allow("sagemaker:Describe*", "sagemaker:List*"));
        holders.putInline(ann, "own", allow("sts:AssumeRole", "sagemaker:CreateModelCard"));
    }

    @AfterEach
    void close() {
        stage.close();
    }

    @Test
    void aRoleIsAssumedByWhomBothSidesAllowAndMayThenDoWhatTheRoleMay() {
        Principal session = assumed(annKey, request().build());

        assertThat(session.arn()).isEqualTo("arn:aws:sts::000000000000:assumed-role/reader/s1");
        assertThat(session.id()).isEqualTo(role.id() + ":s1");
        assertThat(stage.may(session, "sagemaker:DescribeModelCard", "*")).isTrue();
        assertThat(stage.may(session, "sagemaker:CreateModelCard", "*")).isFalse();
        assertThat(stage.ask(session, GetCallerIdentityRequest.builder().build(), GetCallerIdentityResponse.class)
                .arn()).isEqualTo(session.arn());
    }

    @Test
    void whoHasNoPolicyToAssumeIsRefusedAndSoIsWhomTheRoleDoesNotTrust() {
        holders.putInline(ann, "own", allow("sagemaker:CreateModelCard"));
        denied(annKey, request().build(), "User: arn:aws:iam::000000000000:user/ann is not authorized to perform: "
                + "sts:AssumeRole on resource: " + ROLE);

        holders.putInline(ann, "own", allow("sts:AssumeRole"));
        new RoleAdministration(realm).trust("reader",
                trust("\"Action\":\"sts:AssumeRole\",\"Condition\":{\"StringEquals\""
                        + ":{\"sts:ExternalId\":\"42\"}}"));
        denied(annKey, request().build(), "sts:AssumeRole");
        assertThat(assumed(annKey, request().externalId("42").build()).name()).isEqualTo("s1");
        denied(annKey, request().roleArn(ROLE.replace("/team", "")).build(), "not authorized");
    }

    @Test
    void aSessionPolicyLimitsAndNeverWidens() {
        Principal session = assumed(annKey, request().policy(allow("sagemaker:Describe*", "sagemaker:Create*"))
                .build());

        assertThat(stage.may(session, "sagemaker:DescribeModelCard", "*")).isTrue();
        assertThat(stage.may(session, "sagemaker:ListModelCards", "*")).isFalse();
        assertThat(stage.may(session, "sagemaker:CreateModelCard", "*")).isFalse();
    }

    @Test
    void whatAnyOfSeveralSessionPoliciesAllowsIsAllowed() {
        Principal session = assumed(annKey, request().policy(allow("sagemaker:Describe*"))
                .policyArns(arn -> arn.arn("arn:aws:iam::aws:policy/AmazonSageMakerReadOnly")).build());

        assertThat(stage.may(session, "sagemaker:DescribeModelCard", "*")).isTrue();
        assertThat(stage.may(session, "sagemaker:ListModelCards", "*")).isTrue();
        assertThat(stage.may(session, "iam:ListUsers", "*")).isFalse();
    }

    @Test
    void aBoundaryLimitsASessionToo() {
        new RoleAdministration(realm).bound("reader", Optional.of("arn:aws:iam::aws:policy/IAMFullAccess"));

        assertThat(stage.may(assumed(annKey, request().build()), "sagemaker:DescribeModelCard", "*")).isFalse();
    }

    @Test
    void sessionTagsNeedPermissionAndReplaceThoseOfTheRoleWhateverTheirCase() {
        AssumeRoleRequest tagged = request().tags(tag -> tag.key("team").value("credit")).build();
        denied(annKey, tagged, "sts:TagSession");

        new RoleAdministration(realm).trust("reader", trust("\"Action\":[\"sts:AssumeRole\",\"sts:TagSession\"]"));
        holders.putInline(ann, "own", allow("sts:*"));

        assertThat(assumed(annKey, tagged).tags()).containsOnly(Map.entry("team", "credit"), Map.entry("x", "1"));
    }

    @Test
    void aChainOfRolesKeepsTransitiveTagsAndLastsAtMostAnHour() {
        new RoleAdministration(realm).trust("reader", trust("\"Action\":[\"sts:AssumeRole\",\"sts:TagSession\"]"));
        holders.putInline(ann, "own", allow("sts:*"));
        holders.putInline(role, "own", allow("sts:*"));
        Principal first = assumed(annKey, request().tags(tag -> tag.key("case").value("7"))
                .transitiveTagKeys("case").durationSeconds(7200).build());

        Principal second = assumed(first, request().roleSessionName("s2").build());

        assertThat(second.tags()).containsEntry("case", "7");
        invalid(first, request().durationSeconds(3601).build(), "3600");
        invalid(first, request().tags(tag -> tag.key("CASE").value("8")).build(), "CASE|case");
        invalid(annKey, request().durationSeconds(7201).build(), "7200");
        invalid(annKey, request().durationSeconds(899).build(), "900");
    }

    @Test
    void credentialsEndInTimeAndWithTheirRole() {
        AssumeRoleResponse given = stage.ask(annKey, request().durationSeconds(900).build(), AssumeRoleResponse.class);
        String id = given.credentials().accessKeyId();
        Optional<String> token = Optional.of(given.credentials().sessionToken());
        assertThat(stage.with(id, token).name()).isEqualTo("s1");
        refused(id, Optional.of("another"), "InvalidClientTokenId");
        refused(id, Optional.empty(), "InvalidClientTokenId");

        stage.pass(Duration.ofSeconds(900));
        refused(id, token, "ExpiredToken");

        Principal root = stage.root();
        stage.ask(root, DeleteRolePolicyRequest.builder().roleName("reader").policyName("own").build(),
                DeleteRolePolicyResponse.class);
        stage.ask(root, DeleteRoleRequest.builder().roleName("reader").build(), DeleteRoleResponse.class);
        assertThat(stage.credentials.find(id)).isEmpty();
    }

    @Test
    void anInactiveKeyIsRefusedAtOnceAndWorksAgainWhenActive() {
        String id = annKey.accessKey().orElseThrow();
        status(id, "Inactive");
        refused(id, Optional.empty(), "InvalidClientTokenId");
        status(id, "Active");
        assertThat(stage.with(id, Optional.empty()).name()).isEqualTo("ann");
        refused(id, Optional.of("token"), "InvalidClientTokenId");
    }

    @Test
    void anotherServerSeesAChangeWithinASecond() {
        Realm other = stage.realm();
        Credentials otherCredentials = new Credentials(other);
        PolicyAuthoriser otherAuthoriser = new PolicyAuthoriser(other);
        String id = annKey.accessKey().orElseThrow();
        assertThat(otherCredentials.find(id).orElseThrow().active()).isTrue();
        assertThat(otherAuthoriser.ask(Stage.caller(annKey), Question.of("iam:ListUsers", "*")).allowed()).isFalse();

        holders.putInline(ann, "more", allow("iam:*"));
        status(id, "Inactive");

        assertThat(stage.may(annKey, "iam:ListUsers", "*")).isTrue();
        assertThat(otherCredentials.find(id).orElseThrow().active()).isTrue();
        stage.pass(Duration.ofSeconds(1));
        assertThat(otherCredentials.find(id).orElseThrow().active()).isFalse();
        assertThat(otherAuthoriser.ask(Stage.caller(annKey), Question.of("iam:ListUsers", "*")).allowed()).isTrue();
    }

    @Test
    void policiesCanAskForTagsNamesAndAddressesOfTheCaller() {
        holders.putInline(ann, "own", "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\",\"Action\":"
                + "\"iam:GetUser\",\"Resource\":\"arn:aws:iam::*:user/${aws:username}\",\"Condition\":{"
                + "\"StringEquals\":{\"aws:PrincipalTag/team\":\"risk\",\"aws:PrincipalType\":\"User\"},"
                + "\"IpAddress\":{\"aws:SourceIp\":\"203.0.113.0/24\"},\"Bool\":{\"aws:SecureTransport\":\"false\"},"
                + "\"DateGreaterThan\":{\"aws:CurrentTime\":\"2026-01-01T00:00:00Z\"}}}]}");

        assertThat(stage.may(annKey, "iam:GetUser", "arn:aws:iam::000000000000:user/ann")).isTrue();
        assertThat(stage.may(annKey, "iam:GetUser", "arn:aws:iam::000000000000:user/bob")).isFalse();
    }

    @Test
    void aSecondFactorIsTakenOnceForATokenAndOpensWhatAsksForIt() {
        byte[] seed = device();
        holders.putInline(ann, "own", "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\",\"Action\":"
                + "\"iam:*\",\"Resource\":\"*\",\"Condition\":{\"Bool\":{\"aws:MultiFactorAuthPresent\":\"true\"},"
                + "\"NumericLessThan\":{\"aws:MultiFactorAuthAge\":\"3600\"}}}]}");
        GetSessionTokenRequest asked = GetSessionTokenRequest.builder().tokenCode(code(seed))
                .serialNumber("arn:aws:iam::000000000000:mfa/phone").build();

        GetSessionTokenResponse given = stage.ask(annKey, asked, GetSessionTokenResponse.class);
        Principal session = stage.with(given.credentials().accessKeyId(),
                Optional.of(given.credentials().sessionToken()));

        assertThat(stage.may(annKey, "iam:ListUsers", "*")).isFalse();
        assertThat(stage.may(session, "iam:ListUsers", "*")).isTrue();
        assertThatThrownBy(() -> stage.ask(annKey, asked, GetSessionTokenResponse.class))
                .hasMessageContaining("invalid MFA");
        stage.pass(Duration.ofHours(1));
        assertThat(stage.may(session, "iam:ListUsers", "*")).isFalse();
    }

    @Test
    void afterFiveWrongCodesTheRightOneIsNotTakenEitherForAQuarterOfAnHour() {
        new LoginAdministration(realm, stage.passwords()).create(ann, "a long enough password", false);
        PasswordSignIn door = new PasswordSignIn(realm, stage.passwords(), false);
        byte[] seed = device();
        for (int i = 0; i < 5; i++) {
            assertThat(door.check("ann", "a long enough password", Optional.of("12345")))
                    .isInstanceOf(SignIn.Outcome.Refused.class);
        }

        assertThat(door.check("ann", "a long enough password", Optional.of(code(seed))))
                .isInstanceOf(SignIn.Outcome.Refused.class);
        stage.pass(Duration.ofMinutes(15));
        assertThat(door.check("ann", "a long enough password", Optional.of(code(seed))))
                .isEqualTo(new SignIn.Outcome.Accepted("ann", true, false));
    }

    @Test
    void aPersonSignsInWithPasswordAndCodeEachCodeOnce() {
        new LoginAdministration(realm, stage.passwords()).create(ann, "a long enough password", false);
        PasswordSignIn door = new PasswordSignIn(realm, stage.passwords(), false);
        assertThat(door.check("ann", "a long enough password", Optional.empty()))
                .isEqualTo(new SignIn.Outcome.Accepted("ann", false, false));
        byte[] seed = device();
        Optional<String> code = Optional.of(code(seed));

        assertThat(door.check("ann", "a long enough password", Optional.empty())).isInstanceOf(
                SignIn.Outcome.NeedsCode.class);
        assertThat(door.check("ann", "a wrong password", code)).isInstanceOf(SignIn.Outcome.Refused.class);
        assertThat(door.check("nobody", "a long enough password", code)).isInstanceOf(SignIn.Outcome.Refused.class);
        assertThat(door.check("ann", "a long enough password", code))
                .isEqualTo(new SignIn.Outcome.Accepted("ann", true, false));
        assertThat(door.check("ann", "a long enough password", code)).isInstanceOf(SignIn.Outcome.Refused.class);
        assertThat(door.principal("ann", true).orElseThrow().arn()).isEqualTo("arn:aws:iam::000000000000:user/ann");
        new LoginAdministration(realm, stage.passwords()).delete(ann);
        assertThat(door.principal("ann", true)).isEmpty();
    }

    /** A bound far above what is measured (about 10 microseconds), so that a busy machine does not fail it. */
    @Test
    void aDecisionOfAKnownCallerIsQuick() {
        Question question = new Question("sagemaker:CreateModelCard", "arn:aws:sagemaker:us-east-1:0:model-card/x",
                Map.of("aws:requesttag/team", List.of("risk")));
        for (int i = 0; i < 20_000; i++) {
            stage.authoriser.ask(Stage.caller(annKey), question);
        }
        long begun = System.nanoTime();
        for (int i = 0; i < 20_000; i++) {
            assertThat(stage.authoriser.ask(Stage.caller(annKey), question).allowed()).isTrue();
        }
        double micros = (System.nanoTime() - begun) / 20_000 / 1_000.0;

        assertThat(micros).as("microseconds a decision").isLessThan(500);
    }

    private byte[] device() {
        LoginAdministration logins = new LoginAdministration(realm, stage.passwords());
        LoginAdministration.NewDevice made = logins.createDevice("phone", "/");
        byte[] seed = Base32.decode(made.seed());
        long step = OneTimeCodes.step(stage.now());
        logins.enable(ann, made.device().serial(), OneTimeCodes.code(seed, step - 1, 6),
                OneTimeCodes.code(seed, step, 6));
        stage.pass(Duration.ofSeconds(30));
        return seed;
    }

    private String code(byte[] seed) {
        return OneTimeCodes.code(seed, OneTimeCodes.step(stage.now()), 6);
    }

    private void status(String keyId, String status) {
        stage.ask(stage.root(), UpdateAccessKeyRequest.builder().userName("ann").accessKeyId(keyId).status(status)
                .build(), UpdateAccessKeyResponse.class);
    }

    private void refused(String keyId, Optional<String> token, String code) {
        assertThatThrownBy(() -> stage.with(keyId, token)).isInstanceOfSatisfying(CredentialRefused.class,
                failure -> assertThat(failure.reason().code()).isEqualTo(code));
    }

    private void denied(Principal principal, AssumeRoleRequest request, String sentence) {
        assertThatThrownBy(() -> stage.ask(principal, request, AssumeRoleResponse.class))
                .hasMessageContaining(sentence).isInstanceOfSatisfying(PlumblineException.class,
                        failure -> assertThat(failure.category()).isEqualTo(Category.ACCESS_DENIED));
    }

    private void invalid(Principal principal, AssumeRoleRequest request, String part) {
        assertThatThrownBy(() -> stage.ask(principal, request, AssumeRoleResponse.class))
                .message().containsPattern(part);
    }

    private Principal assumed(Principal principal, AssumeRoleRequest request) {
        AssumeRoleResponse given = stage.ask(principal, request, AssumeRoleResponse.class);
        return stage.with(given.credentials().accessKeyId(), Optional.of(given.credentials().sessionToken()));
    }

    private static AssumeRoleRequest.Builder request() {
        return AssumeRoleRequest.builder().roleArn(ROLE).roleSessionName("s1");
    }

    private static String trust(String rest) {
        return "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\",\"Principal\":{\"AWS\":"
                + "\"000000000000\"}," + rest + "}]}";
    }

    private static String allow(String... actions) {
        return "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\",\"Action\":[\""
                + String.join("\",\"", actions) + "\"],\"Resource\":\"*\"}]}";
    }
}
