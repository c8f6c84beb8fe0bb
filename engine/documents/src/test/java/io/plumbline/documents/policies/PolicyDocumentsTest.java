// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.documents.policies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plumbline.measure.PlumblineException;
import io.plumbline.measure.PlumblineException.Category;
import io.plumbline.security.policy.Condition;
import io.plumbline.security.policy.PolicyDocument;
import io.plumbline.security.policy.PrincipalPattern;
import io.plumbline.security.policy.Statement;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PolicyDocumentsTest {
    @Test
    void readsEveryElementOfAPolicyOfAnIdentity() {
        PolicyDocument document = PolicyDocuments.read("""
                {"Version": "2012-10-17", "Id": "cards", "Statement": [
                  {"Sid": "Read", "Effect": "Allow", "Action": ["sagemaker:List*", "sagemaker:DescribeModelCard"],
                   "Resource": "arn:aws:sagemaker:*:111122223333:model-card/*",
                   "Condition": {"StringEquals": {"aws:PrincipalTag/team": ["risk", "audit"]},
                                 "Bool": {"aws:SecureTransport": true}}},
                  {"Effect": "Deny", "NotAction": "iam:*", "NotResource": "*"}]}
                """);

        assertThat(document.version()).isEqualTo("2012-10-17");
        assertThat(document.id()).contains("cards");
        assertThat(document.statements().get(0)).isEqualTo(Statement.allow("Read",
                List.of("sagemaker:List*", "sagemaker:DescribeModelCard"),
                List.of("arn:aws:sagemaker:*:111122223333:model-card/*"),
                Condition.of("StringEquals", "aws:PrincipalTag/team", "risk", "audit"),
                Condition.of("Bool", "aws:SecureTransport", "true")));
        assertThat(document.statements().get(1).sid()).isEmpty();
        assertThat(document.statements().get(1).action().negated()).isTrue();
        assertThat(document.statements().get(1).resource()).get().extracting(patterns -> patterns.negated())
                .isEqualTo(true);
    }

    @Test
    void aSingleStatementNeedsNoListAndNoVersionMeansTheOldOne() {
        PolicyDocument document = PolicyDocuments
                .read("{\"Statement\": {\"Sid\": \"\", \"Effect\": \"Allow\", \"Action\": \"*\", \"Resource\": \"*\"}}");

        assertThat(document.version()).isEqualTo("2008-10-17");
        assertThat(document.statements()).hasSize(1);
        assertThat(document.statements().get(0).sid()).isEqualTo(Optional.empty());
    }

    @Test
    void readsTheTrustOfARole() {
        PolicyDocument document = PolicyDocuments.read(
                """
                        {"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Action": "sts:AssumeRole", "Principal":
                          {"Service": "sagemaker.amazonaws.com", "AWS": ["111122223333", "arn:aws:iam::111122223333:user/a/ana"]}}]}
                        """,
                PolicyKind.TRUST);

        assertThat(document.statements().get(0).principal()).get().extracting(PrincipalPattern::named)
                .asInstanceOf(InstanceOfAssertFactories.LIST)
                .containsExactly(named(PrincipalPattern.Kind.SERVICE, "sagemaker.amazonaws.com"),
                        named(PrincipalPattern.Kind.AWS, "111122223333"),
                        named(PrincipalPattern.Kind.AWS, "arn:aws:iam::111122223333:user/a/ana"));
        assertThat(PolicyDocuments.read(PolicyDocuments.write(document), PolicyKind.TRUST)).isEqualTo(document);
    }

    @Test
    void everybodyAndNotPrincipalSurviveWriting() {
        String everybody = "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\",\"Principal\":\"*\","
                + "\"Action\":\"s3:GetObject\",\"Resource\":\"arn:aws:s3:::b/*\"}]}";
        String others = everybody.replace("\"Principal\":\"*\"", "\"NotPrincipal\":{\"AWS\":\"111122223333\"}");

        assertThat(PolicyDocuments.write(PolicyDocuments.read(everybody, PolicyKind.RESOURCE))).isEqualTo(everybody);
        assertThat(PolicyDocuments.write(PolicyDocuments.read(others, PolicyKind.RESOURCE))).isEqualTo(others);
    }

    @Test
    void documentsThatAreNoJsonAreRefusedWithTheLine() {
        assertThatThrownBy(() -> PolicyDocuments.read("{\n \"Version\": 2012-10-17}"))
                .isInstanceOfSatisfying(PlumblineException.class,
                        failure -> assertThat(failure.category()).isEqualTo(Category.INVALID_DOCUMENT))
                .hasMessageStartingWith("The document is not JSON at line 2, column ");
        assertThatThrownBy(() -> PolicyDocuments.read("{\"Id\": \"a\", \"Id\": \"b\"}"))
                .hasMessageStartingWith("The document names an element twice at line 1");
        for (String text : List.of("", "[]", "null", "{} {}", "[".repeat(5000))) {
            assertThatThrownBy(() -> PolicyDocuments.read(text)).isInstanceOf(PlumblineException.class);
        }
    }

    /** Statements, with ' for ", and how the refusal begins. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            'Effect':'Allow','Action':'*'                                  | Statement[1] has neither Resource nor NotResource
            'Effect':'Allow','Resource':'*'                                | Statement[1] has neither Action nor NotAction
            'Action':'*','Resource':'*'                                    | Statement[1].Effect is missing.
            'Effect':'allow','Action':'*','Resource':'*'                   | Statement[1].Effect must be Allow or Deny, but is 'allow'.
            'Effect':'Allow','Action':'*','NotAction':'*','Resource':'*'   | Statement[1] has both Action and NotAction
            'Effect':'Allow','Action':'*','Resource':'*','NotResource':'*' | Statement[1] has both Resource and NotResource
            'Effect':'Allow','Action':'GetObject','Resource':'*'           | Statement[1].Action must be a service and an action
            'Effect':'Allow','Action':['s3:Get','s3:'],'Resource':'*'      | Statement[1].Action[1] must be a service and an action
            'Effect':'Allow','Action':[],'Resource':'*'                    | Statement[1].Action is empty
            'Effect':'Allow','Action':5,'Resource':'*'                     | Statement[1].Action must be a text, but is a number.
            'Effect':'Allow','Action':'*','Resource':'arn:aws:s3'          | Statement[1].Resource must be an ARN of six parts
            'Effect':'Allow','Action':'*','Resource':['*','b/*']           | Statement[1].Resource[1] must be an ARN of six parts
            'Effect':'Allow','Action':'*','Resource':null                  | Statement[1].Resource must be a text, but is null.
            'Effect':'Allow','Action':'*','Resource':'*','Principal':'*'   | Statement[1].Principal has no place in a policy of an identity
            'Effect':'Allow','Action':'*','Resource':'*','Sid':'a b'       | Statement[1].Sid must be letters and digits only
            'Effect':'Allow','Action':'*','Resource':'*','Sid':'First'     | Statement[1] has the Sid 'First' of Statement[0]
            'Effect':'Allow','Action':'*','Resource':'*','Actions':'*'     | Statement[1].Actions is not an element of a policy
            'Effect':'Allow','Action':'*','Resource':'*','Condition':[]    | Statement[1].Condition must be an object, but is a list.
            'Effect':'Allow','Action':'*','Resource':'*','Condition':{'StringEqual':{'a:b':'c'}} | Statement[1].Condition.StringEqual is no condition operator. Did you mean 'StringEquals'?
            'Effect':'Allow','Action':'*','Resource':'*','Condition':{'NullIfExists':{'a:b':'c'}} | Statement[1].Condition.NullIfExists is no condition operator.
            'Effect':'Allow','Action':'*','Resource':'*','Condition':{'Bool':'x'} | Statement[1].Condition.Bool must be an object, but is a text.
            'Effect':'Allow','Action':'*','Resource':'*','Condition':{'Bool':{'a':'true'}} | Statement[1].Condition.Bool.a must be a condition key with its service
            'Effect':'Allow','Action':'*','Resource':'*','Condition':{'Bool':{'a:b':null}} | Statement[1].Condition.Bool.a:b must be a text, but is null.
            'Effect':'Allow','Action':'*','Resource':'*','Condition':{'Bool':{'a:b':[{}]}} | Statement[1].Condition.Bool.a:b[0] must be a text, but is an object.
            """)
    void aStatementThatIsWrongIsRefusedWithItsPlace(String members, String beginning) {
        String statement = "{" + members.replace('\'', '"') + "}";
        String json = "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Sid\":\"First\",\"Effect\":\"Allow\","
                + "\"Action\":\"*\",\"Resource\":\"*\"}," + statement + "]}";

        assertThatThrownBy(() -> PolicyDocuments.read(json)).isInstanceOf(PlumblineException.class)
                .hasMessageStartingWith(beginning);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {'Version':'2012-10-18','Statement':[]} | Version must be 2012-10-17 or 2008-10-17, but is '2012-10-18'.
            {'Version':20121017,'Statement':[]}     | Version must be a text, but is a number.
            {'Version':'2012-10-17','Statement':[]} | Statement is empty
            {'Version':'2012-10-17'}                | Statement is missing.
            {'Statement':['x']}                     | Statement[0] must be an object, but is a text.
            {'version':'2012-10-17'}                | version is not an element of a policy; known here are Id, Statement, Version. Did you mean 'Version'?
            """)
    void aDocumentThatIsWrongIsRefusedWithItsPlace(String json, String beginning) {
        assertThatThrownBy(() -> PolicyDocuments.read(json.replace('\'', '"'))).isInstanceOf(PlumblineException.class)
                .hasMessageStartingWith(beginning);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            'Action':'sts:AssumeRole'                                       | Statement has no Principal
            'Action':'sts:AssumeRole','Principal':'everybody'               | Statement.Principal must be '*' or an object
            'Action':'sts:AssumeRole','Principal':{}                        | Statement.Principal is empty
            'Action':'sts:AssumeRole','Principal':{'User':'ana'}            | Statement.Principal.User is not an element
            'Action':'sts:AssumeRole','Principal':{'AWS':'ana'}             | Statement.Principal.AWS must be an account
            'Action':'sts:AssumeRole','Principal':{'AWS':['*','arn:aws:iam::1:user/a']} | Statement.Principal.AWS[1] must be an account
            'Action':'sts:AssumeRole','Principal':{'Service':'sagemaker'}   | Statement.Principal.Service must be a service
            'Action':'s3:GetObject','Principal':'*'                         | Statement.Action must be an action of sts
            'Action':'sts:AssumeRole','Principal':'*','Resource':'*'        | Statement.Resource has no place in the trust policy
            'Action':'sts:AssumeRole','Principal':'*','NotPrincipal':'*'    | Statement has both Principal and NotPrincipal
            """)
    void aTrustThatIsWrongIsRefusedWithItsPlace(String members, String beginning) {
        String json = "{\"Statement\":{\"Effect\":\"Allow\"," + members.replace('\'', '"') + "}}";

        assertThatThrownBy(() -> PolicyDocuments.read(json, PolicyKind.TRUST)).isInstanceOf(PlumblineException.class)
                .hasMessageStartingWith(beginning);
    }

    private static PrincipalPattern.Named named(PrincipalPattern.Kind kind, String value) {
        return new PrincipalPattern.Named(kind, value);
    }
}
