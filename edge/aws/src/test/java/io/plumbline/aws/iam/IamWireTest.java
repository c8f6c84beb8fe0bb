// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.aws.iam;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.security.access.Principal;
import io.plumbline.web.Answer;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IamWireTest {
    private static final String ALLOW_ALL = "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\","
            + "\"Action\":\"*\",\"Resource\":\"*\"}]}";

    private final Stage stage = new Stage();
    private final Principal root = stage.root();

    @AfterEach
    void close() {
        stage.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Action=GetUser&UserName=nobody                                        | 404 | NoSuchEntity
            Action=CreateUser&UserName=ADMIN                                      | 409 | EntityAlreadyExists
            Action=DeleteUser&UserName=admin                                      | 409 | DeleteConflict
            Action=CreateUser&UserName=a%20b                                      | 400 | ValidationError
            Action=CreateUser&UserName=x&Path=x                                   | 400 | ValidationError
            Action=PutUserPolicy&UserName=admin&PolicyName=p&PolicyDocument=%7B   | 400 | MalformedPolicyDocument
            Action=DeletePolicy&PolicyArn=arn:aws:iam::aws:policy/IAMFullAccess   | 403 | AccessDenied
            Action=GetPolicy&PolicyArn=arn:aws:iam::000000000000:policy/nothing   | 404 | NoSuchEntity
            Action=UpdateLoginProfile&UserName=admin&Password=short               | 400 | PasswordPolicyViolation
            Action=CreateLoginProfile&UserName=admin&Password=long-enough-1234    | 409 | EntityAlreadyExists
            Action=ListUsers&Marker=forged                                        | 400 | ValidationError
            Action=GetSessionToken&DurationSeconds=100                            | 400 | ValidationError
            Action=DeactivateMFADevice&UserName=admin&SerialNumber=arn:aws:iam::000000000000:mfa/x | 404 | NoSuchEntity
            """)
    void failuresHaveTheCodeAndStatusOfIam(String form, int status, String code) {
        Answer answer = stage.wire(root, form);

        assertThat(body(answer)).contains("<Code>" + code + "</Code>");
        assertThat(answer.status()).isEqualTo(status);
    }

    @Test
    void aThirdAccessKeyIsTooMany() {
        assertThat(stage.wire(root, "Action=CreateAccessKey&UserName=admin").status()).isEqualTo(200);
        assertThat(stage.wire(root, "Action=CreateAccessKey&UserName=admin").status()).isEqualTo(200);

        Answer third = stage.wire(root, "Action=CreateAccessKey&UserName=admin");

        assertThat(third.status()).isEqualTo(409);
        assertThat(body(third)).contains("<Code>LimitExceeded</Code>");
    }

    @Test
    void secretsAreInTheAnswerAndNotInTheLog() {
        String key = body(stage.wire(root, "Action=CreateAccessKey&UserName=admin"));
        String seed = body(stage.wire(root, "Action=CreateVirtualMFADevice&VirtualMFADeviceName=phone"));
        String token = body(stage.wire(root, "Action=GetSessionToken"));
        stage.wire(root, "Action=UpdateLoginProfile&UserName=admin&Password=a-brand-new-password");

        assertThat(stage.events).hasSize(4);
        assertThat(stage.events.toString()).contains(one(key, "AccessKeyId"))
                .doesNotContain(one(key, "SecretAccessKey"), one(seed, "Base32StringSeed"),
                        one(token, "SecretAccessKey"), one(token, "SessionToken"), "a-brand-new-password");
    }

    @Test
    void documentsArePercentEncodedInAnswers() {
        stage.wire(root, "Action=PutUserPolicy&UserName=admin&PolicyName=p&PolicyDocument="
                + URLEncoder.encode(ALLOW_ALL, StandardCharsets.UTF_8));

        assertThat(one(body(stage.wire(root, "Action=GetUserPolicy&UserName=admin&PolicyName=p")), "PolicyDocument"))
                .isEqualTo("%7B%22Version%22%3A%222012-10-17%22%2C%22Statement%22%3A%5B%7B%22Effect%22%3A%22Allow%22"
                        + "%2C%22Action%22%3A%22%2A%22%2C%22Resource%22%3A%22%2A%22%7D%5D%7D");
    }

    @Test
    void everyListIsPagedOneByOneToItsEnd() {
        for (String name : List.of("b", "a", "c")) {
            stage.wire(root, "Action=CreateUser&UserName=" + name);
            stage.wire(root, "Action=AddUserToGroup&GroupName=Administrators&UserName=" + name);
        }
        stage.wire(root, "Action=TagUser&UserName=a&Tags.member.1.Key=x&Tags.member.1.Value=1&Tags.member.2.Key=y"
                + "&Tags.member.2.Value=2");

        assertThat(pages("Action=ListUsers", "UserName")).containsExactly("a", "admin", "b", "c");
        assertThat(pages("Action=GetGroup&GroupName=Administrators", "UserName")).containsExactly("a", "admin", "b",
                "c");
        assertThat(pages("Action=ListUserTags&UserName=a", "Key")).containsExactly("x", "y");
        assertThat(pages("Action=ListPolicies&Scope=AWS", "PolicyName")).hasSize(17)
                .contains("AdministratorAccess", "DataScientist", "MLOps", "RiskOfficer", "Auditor")
                .doesNotHaveDuplicates();
        assertThat(pages("Action=GetAccountAuthorizationDetails", "Arn")).containsExactly(
                "arn:aws:iam::000000000000:user/a", "arn:aws:iam::000000000000:user/admin",
                "arn:aws:iam::000000000000:user/b", "arn:aws:iam::000000000000:user/c",
                "arn:aws:iam::000000000000:group/Administrators", "arn:aws:iam::aws:policy/AdministratorAccess");
    }

    @Test
    void aMarkerIsOnlyGoodForTheListThatGaveItOut() {
        stage.wire(root, "Action=CreateUser&UserName=a");
        String marker = one(body(stage.wire(root, "Action=ListUsers&MaxItems=1")), "Marker");

        assertThat(stage.wire(root, "Action=ListUsers&MaxItems=1&Marker=" + marker).status()).isEqualTo(200);
        assertThat(stage.wire(root, "Action=ListUsers&PathPrefix=/x/&Marker=" + marker).status()).isEqualTo(400);
        assertThat(stage.wire(root, "Action=ListGroups&Marker=" + marker).status()).isEqualTo(400);
    }

    @Test
    void simulationSaysWhatDecidesAndWhatIsMissing() {
        String own = URLEncoder.encode("{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\",\"Action\":"
                + "\"sagemaker:*\",\"Resource\":\"*\",\"Condition\":{\"StringEquals\":{\"aws:RequestTag/team\":\"risk\"}}"
                + "},{\"Sid\":\"No\",\"Effect\":\"Deny\",\"Action\":\"sagemaker:Delete*\",\"Resource\":\"*\"}]}",
                StandardCharsets.UTF_8);
        stage.wire(root, "Action=CreateUser&UserName=ann");
        stage.wire(root, "Action=PutUserPolicy&UserName=ann&PolicyName=own&PolicyDocument=" + own);

        String answer = body(stage.wire(root, "Action=SimulatePrincipalPolicy&PolicySourceArn="
                + "arn:aws:iam::000000000000:user/ann&ActionNames.member.1=sagemaker:CreateModelCard"
                + "&ActionNames.member.2=sagemaker:DeleteModelCard"));
        String tagged = body(stage.wire(root, "Action=SimulateCustomPolicy&PolicyInputList.member.1=" + own
                + "&ActionNames.member.1=sagemaker:CreateModelCard&ContextEntries.member.1.ContextKeyName="
                + "aws:RequestTag/team&ContextEntries.member.1.ContextKeyType=string"
                + "&ContextEntries.member.1.ContextKeyValues.member.1=risk"));

        assertThat(all(answer, "EvalDecision")).containsExactly("implicitDeny", "explicitDeny");
        assertThat(answer).contains("aws:RequestTag/team", "<SourcePolicyId>own</SourcePolicyId>");
        assertThat(all(tagged, "EvalDecision")).containsExactly("allowed");
    }

    @Test
    void aDeniedCallNamesPrincipalActionAndResource() {
        stage.wire(root, "Action=CreateUser&UserName=ann&Path=/risk/");
        String key = one(body(stage.wire(root, "Action=CreateAccessKey&UserName=ann")), "AccessKeyId");
        Principal ann = stage.with(key, Optional.empty());

        Answer answer = stage.wire(ann, "Action=DeleteUser&UserName=ann");

        assertThat(answer.status()).isEqualTo(403);
        assertThat(body(answer)).contains("<Code>AccessDenied</Code>",
                "User: arn:aws:iam::000000000000:user/risk/ann is not authorized to perform: iam:DeleteUser on "
                        + "resource: arn:aws:iam::000000000000:user/risk/ann because no identity-based policy allows");
        assertThat(body(stage.wire(ann, "Action=GetCallerIdentity"))).contains(
                "<Arn>arn:aws:iam::000000000000:user/risk/ann</Arn>", "<Account>000000000000</Account>");
    }

    @Test
    void whoMayOnlyMakeUsersWithinABoundaryCannotGiveOrTakeMoreThanThat() {
        String boundary = "arn:aws:iam::aws:policy/ReadOnlyAccess";
        stage.wire(root, "Action=CreateUser&UserName=lead");
        stage.wire(root, "Action=PutUserPolicy&UserName=lead&PolicyName=p&PolicyDocument=" + URLEncoder.encode(
                "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\",\"Action\":[\"iam:CreateUser\","
                        + "\"iam:AttachUserPolicy\"],\"Resource\":\"*\",\"Condition\":{\"StringEquals\":{"
                        + "\"iam:PermissionsBoundary\":\"" + boundary + "\"}}}]}",
                StandardCharsets.UTF_8));
        Principal lead = stage.with(one(body(stage.wire(root, "Action=CreateAccessKey&UserName=lead")), "AccessKeyId"),
                Optional.empty());
        String everything = "&PolicyArn=arn:aws:iam::aws:policy/AdministratorAccess";

        assertThat(stage.wire(lead, "Action=CreateUser&UserName=free").status()).isEqualTo(403);
        assertThat(stage.wire(lead, "Action=CreateUser&UserName=bound&PermissionsBoundary=" + boundary).status())
                .isEqualTo(200);
        assertThat(stage.wire(lead, "Action=AttachUserPolicy&UserName=bound" + everything).status()).isEqualTo(200);
        assertThat(stage.wire(lead, "Action=AttachUserPolicy&UserName=lead" + everything).status()).isEqualTo(403);
        assertThat(stage.wire(lead, "Action=DeleteUserPermissionsBoundary&UserName=bound").status()).isEqualTo(403);
    }

    private List<String> pages(String form, String element) {
        List<String> found = new ArrayList<>();
        Optional<String> marker = Optional.empty();
        do {
            String page = body(stage.wire(root, form + "&MaxItems=1"
                    + marker.map(given -> "&Marker=" + given).orElse("")));
            List<String> items = all(page, element);
            assertThat(all(page, "IsTruncated")).as(page).isNotEmpty();
            found.addAll(items.subList(0, Math.min(1, items.size())));
            marker = all(page, "Marker").stream().findFirst();
        } while (marker.isPresent());
        return found;
    }

    private static String one(String xml, String element) {
        return all(xml, element).getFirst();
    }

    private static List<String> all(String xml, String element) {
        List<String> found = new ArrayList<>();
        Matcher matcher = Pattern.compile("<" + element + ">([^<]*)</" + element + ">").matcher(xml);
        while (matcher.find()) {
            found.add(matcher.group(1));
        }
        return found;
    }

    private static String body(Answer answer) {
        return new String(answer.body(), StandardCharsets.UTF_8);
    }
}
