// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.documents.policies;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class WarningsTest {
    @Test
    void aNarrowPolicyHasNone() {
        assertThat(warnings(PolicyKind.IDENTITY, "'Effect':'Allow','Action':'s3:GetObject',"
                + "'Resource':'arn:aws:s3:::b/${aws:username}/*','Condition':{'IpAddress':{'aws:SourceIp':'10.0.0.0/8'}}"))
                .isEmpty();
    }

    @Test
    void wideAllowsAreNamed() {
        assertThat(warnings(PolicyKind.IDENTITY, "'Effect':'Allow','Action':'*','Resource':'*'"))
                .containsExactly("Statement[0] allows every action on every resource.");
        assertThat(warnings(PolicyKind.IDENTITY, "'Effect':'Allow','NotAction':'iam:*','Resource':'*'"))
                .containsExactly("Statement[0].NotAction with Allow permits every other action, also those that do not "
                        + "exist yet.");
        assertThat(warnings(PolicyKind.IDENTITY, "'Effect':'Allow','Action':'s3:*','NotResource':'arn:aws:s3:::b/*'"))
                .containsExactly("Statement[0].NotResource with Allow permits every other resource.");
        assertThat(warnings(PolicyKind.IDENTITY, "'Effect':'Allow','Action':'iam:PassRole','Resource':'*'"))
                .containsExactly("Statement[0].Resource lets every role be passed to every service; name the roles.");
    }

    @Test
    void denyingWidelyIsNoReasonToWarn() {
        assertThat(warnings(PolicyKind.IDENTITY, "'Effect':'Deny','NotAction':'s3:*','Resource':'*'")).isEmpty();
    }

    @Test
    void everybodyIsNamedUnlessAConditionNarrowsIt() {
        String anyone = "'Effect':'Allow','Action':'s3:GetObject','Resource':'arn:aws:s3:::b/*','Principal':";

        assertThat(warnings(PolicyKind.RESOURCE, anyone + "'*'"))
                .containsExactly("Statement[0].Principal is everybody, and no condition narrows it.");
        assertThat(warnings(PolicyKind.RESOURCE, anyone + "{'AWS':'*'}")).hasSize(1);
        assertThat(warnings(PolicyKind.RESOURCE, anyone + "'*','Condition':{'Bool':{'aws:SecureTransport':'true'}}"))
                .isEmpty();
        assertThat(warnings(PolicyKind.RESOURCE,
                anyone.replace("Principal", "NotPrincipal") + "{'AWS':'111122223333'}"))
                .containsExactly("Statement[0].NotPrincipal with Allow permits everybody else, callers without a name "
                        + "included.");
    }

    @Test
    void valuesThatCannotMatchAreNamed() {
        assertThat(warnings(PolicyKind.IDENTITY, "'Effect':'Deny','Action':'s3:*','Resource':'*','Condition':{"
                + "'IpAddress':{'aws:SourceIp':'10.0.0.0/33'},'DateLessThan':{'aws:CurrentTime':'soon'},"
                + "'NumericEquals':{'s3:max-keys':'ten'},'ArnLike':{'aws:SourceArn':'*'},'Bool':{'a:b':'yes'},"
                + "'BinaryEquals':{'a:b':'!'},'StringEquals':{'a:b':[]}}"))
                .containsExactly(cannot("IpAddress.aws:SourceIp", "IpAddress"),
                        cannot("DateLessThan.aws:CurrentTime", "DateLessThan"),
                        cannot("NumericEquals.s3:max-keys", "NumericEquals"),
                        cannot("ArnLike.aws:SourceArn", "ArnLike"), cannot("Bool.a:b", "Bool"),
                        cannot("BinaryEquals.a:b", "BinaryEquals"),
                        "Statement[0].Condition.StringEquals.a:b has no value, so it matches nothing.");
    }

    @Test
    void forAllValuesWithoutAGuardIsNamed() {
        String open = "'Effect':'Allow','Action':'s3:*','Resource':'arn:aws:s3:::b','Condition':{"
                + "'ForAllValues:StringEquals':{'aws:TagKeys':['team']}";

        assertThat(warnings(PolicyKind.IDENTITY, open + "}")).containsExactly(
                "Statement[0].Condition.ForAllValues:StringEquals.aws:TagKeys also holds when the key is missing; add a "
                        + "Null condition with false for it.");
        assertThat(warnings(PolicyKind.IDENTITY, open + ",'Null':{'aws:tagkeys':'false'}}")).isEmpty();
    }

    @Test
    void variablesOfTheOldVersionAreNamed() {
        assertThat(PolicyDocuments.warnings(PolicyDocuments.read("{\"Statement\":{\"Effect\":\"Allow\",\"Action\":"
                + "\"s3:GetObject\",\"Resource\":\"arn:aws:s3:::b/${aws:username}/*\"}}")))
                .containsExactly("Statement[0] holds ${...}, which is a variable only with Version 2012-10-17.");
    }

    private static String cannot(String at, String operator) {
        return "Statement[0].Condition." + at + " has a value that " + operator
                + " cannot compare, so it matches nothing.";
    }

    private static List<String> warnings(PolicyKind kind, String statement) {
        return PolicyDocuments.warnings(PolicyDocuments.read("{\"Version\":\"2012-10-17\",\"Statement\":[{"
                + statement.replace('\'', '"') + "}]}", kind));
    }
}
