// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.aws.sagemaker.registry;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.TextNode;
import io.plumbline.aws.iam.Stage;
import io.plumbline.security.access.Principal;
import io.plumbline.security.access.Question;
import io.plumbline.security.identity.NamedDocument;
import io.plumbline.security.identity.PolicyAuthoriser;
import io.plumbline.security.identity.User;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the policy of a package group changes for users of the account: ann has no policy, bob may read and list. */
class GroupPolicyTest {
    private static final String VERSION = "arn:aws:sagemaker:us-east-1:000000000000:model-package/credit/1";
    private static final String DESCRIBE = "{\"ModelPackageName\":\"" + VERSION + "\"}";
    private static final String IN_GROUP = "{\"ModelPackageGroupName\":\"Credit\"}";

    private final RegistryServer server = new RegistryServer();
    private final Stage stage = new Stage();
    private final PolicyAuthoriser rules = new PolicyAuthoriser(stage.realm,
            new GroupPolicies(server.registered().groups(), RegistryServer.ARNS));

    @BeforeEach
    void start() {
        server.ok("CreateModelPackageGroup", IN_GROUP);
        server.ok("CreateModelPackage", IN_GROUP);
        server.ok("CreateModelPackage", "{\"ModelPackageName\":\"credit-alone\"}");
        stage.realm.store().change(() -> {
            user("ann");
            user("bob");
            stage.realm.store().grants().put("AIDAbob", new NamedDocument("reads", """
                    {"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":["sagemaker:Describe*",
                    "sagemaker:List*"],"Resource":"*"}]}"""));
            return "";
        });
        server.allow(rules);
    }

    @AfterEach
    void stop() {
        server.close();
        stage.close();
    }

    @Test
    void withoutAPolicyThePoliciesOfUsersDecideAlone() {
        assertThat(server.as("ann").failure("DescribeModelPackage", DESCRIBE)).startsWith("AccessDeniedException");
        server.as("bob").ok("DescribeModelPackage", DESCRIBE);
    }

    @Test
    void whomTheGroupAllowsNeedsNoPolicyOfTheirOwn() {
        group("Allow", "{\"AWS\":\"arn:aws:iam::000000000000:user/ann\"}", "Describe*");

        server.as("ann").ok("DescribeModelPackage", DESCRIBE);
        server.ok("DescribeModelPackageGroup", IN_GROUP);
        assertThat(server.failure("ListModelPackages", IN_GROUP)).startsWith("AccessDeniedException");
        assertThat(server.failure("DeleteModelPackage", DESCRIBE)).startsWith("AccessDeniedException");
    }

    @Test
    void versionsOfAGroupMayBeListedAndAdded() {
        group("Allow", "{\"AWS\":\"arn:aws:iam::000000000000:user/ann\"}", "*ModelPackage*");

        assertThat(server.as("ann").ok("ListModelPackages", IN_GROUP).path("ModelPackageSummaryList")).hasSize(1);
        assertThat(server.ok("CreateModelPackage", IN_GROUP).path("ModelPackageArn").asText()).endsWith("credit/2");
        assertThat(server.failure("ListModelPackages", "{}")).startsWith("AccessDeniedException");
    }

    @Test
    void whatTheGroupDeniesNoPolicyOfAUserAllows() {
        group("Deny", "\"*\"", "DescribeModelPackage");

        assertThat(server.as("bob").failure("DescribeModelPackage", DESCRIBE))
                .isEqualTo("AccessDeniedException: User: arn:aws:iam::000000000000:user/bob is not authorized to "
                        + "perform: sagemaker:DescribeModelPackage on resource: " + VERSION
                        + " with an explicit deny in a resource-based policy");
        server.ok("DescribeModelPackageGroup", IN_GROUP);
    }

    @Test
    void packagesOutsideTheGroupAreNotTouched() {
        group("Deny", "\"*\"", "*");

        server.as("bob").ok("DescribeModelPackage", "{\"ModelPackageName\":\"credit-alone\"}");
    }

    @Test
    void aPolicyThatIsTakenAwayNoLongerCounts() {
        group("Deny", "\"*\"", "Describe*");
        assertThat(server.as("bob").failure("DescribeModelPackage", DESCRIBE)).startsWith("AccessDeniedException");
        server.registered().groups().policy("Credit", Optional.empty());

        server.ok("DescribeModelPackage", DESCRIBE);
    }

    @Test
    void theRootCanAlwaysPutRightAPolicyThatShutsEverybodyOut() {
        group("Deny", "\"*\"", "*");
        String arn = "arn:aws:sagemaker:us-east-1:000000000000:model-package-group/credit";

        assertThat(allowed(stage.root(), "sagemaker:DeleteModelPackageGroupPolicy", arn)).isTrue();
        assertThat(allowed(stage.root(), "sagemaker:DeleteModelPackageGroup", arn)).isFalse();
    }

    private boolean allowed(Principal principal, String action, String arn) {
        return rules.ask(Stage.caller(principal), Question.of(action, arn)).allowed();
    }

    private void user(String name) {
        stage.realm.store().users().add(new User("AIDA" + name, name, "/", stage.now(), Optional.empty(),
                Optional.empty()));
    }

    private void group(String effect, String principal, String action) {
        String policy = "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"" + effect + "\",\"Principal\":"
                + principal + ",\"Action\":\"sagemaker:" + action + "\",\"Resource\":\"*\"}]}";
        server.allow((caller, question) -> new io.plumbline.security.access.Answer(true, ""));
        server.ok("PutModelPackageGroupPolicy",
                "{\"ModelPackageGroupName\":\"Credit\",\"ResourcePolicy\":" + new TextNode(policy) + "}");
        server.allow(rules);
    }
}
