// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Room.Key.class)
class PeoplePageTest {
    private static final String TRUST = "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\",\"Principal\":"
            + "{\"Service\":\"sagemaker.amazonaws.com\"},\"Action\":\"sts:AssumeRole\"}]}";
    private static final String READ = "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\","
            + "\"Action\":\"sagemaker:List*\",\"Resource\":\"*\"}]}";
    private static final String FIRST = "set by somebody else";
    private static final String OWN = "known to nobody else";

    @Test
    void aUserIsMadeGivenAPolicyAndSimulated(Room room) {
        try (Visitor visitor = room.admin()) {
            visitor.open("/console/people").type(visitor.field("Name of a new user"), "lee").press("Enter")
                    .sees("The user was made.");
            visitor.choose(visitor.field("Attach a policy"), "read-models").follow(visitor.button("Attach"))
                    .sees("The policy was attached.").sees("Holds no two duties that belong apart.");
            visitor.follow(visitor.button("Make an access key")).sees("Its secret is shown only now.");

            visitor.follow(visitor.link("Users")).follow(visitor.link("Simulator"));
            visitor.choose(visitor.field("Who"), "arn:aws:iam::000000000000:user/lee")
                    .type(visitor.field("Actions"), "sagemaker:DescribeModelCard sagemaker:DeleteModelCard")
                    .follow(visitor.button("Decide")).arrives("who=");
            visitor.sees("✓ allowed").sees("✗ denied").sees("no identity-based policy allows");
        }
    }

    @Test
    void aGroupHasMembersAndARoleSaysWhoMayTakeItOn(Room room) {
        try (Visitor visitor = room.admin()) {
            visitor.open("/console/people/groups").follow(visitor.link("modellers")).sees("mika");
            visitor.choose(visitor.field("Add a user"), "kai").follow(visitor.button("Add"))
                    .sees("kai is now a member.");
            visitor.follow(visitor.button("Take kai out")).sees("kai is no longer a member.");
            visitor.open("/console/people/roles").follow(visitor.link("model-runner")).sees("sts:AssumeRole");
        }
    }

    @Test
    void aPolicyThatIsNoneStaysInTheForm(Room room) {
        try (Visitor visitor = room.admin()) {
            visitor.open("/console/people/policies").follow(visitor.link("read-models"));
            visitor.type(visitor.field("Document"), "{\"Version\":\"2012-10-17\"}")
                    .follow(visitor.button("Save as a new version")).sees("Not saved;").sees("Statement");
            assertThat(visitor.field("Document").inputValue()).isEqualTo("{\"Version\":\"2012-10-17\"}");
        }
    }

    @Test
    void aRoleIsMadeGivenAPolicyChangedAndDeleted(Room room) {
        try (Visitor visitor = room.admin().confirming()) {
            visitor.open("/console/people/roles").follow(visitor.link("New role")).follow(visitor.link("SageMaker"))
                    .sees("sagemaker.amazonaws.com");
            visitor.type(visitor.field("Name"), "nightly").type(visitor.field("Longest session"), "2")
                    .type(visitor.field("Who may take it on"), "{\"Version\":\"1999\"}")
                    .follow(visitor.button("Make the role")).sees("1999");
            assertThat(visitor.field("Name").inputValue()).isEqualTo("nightly");
            assertThat(visitor.field("Who may take it on").getAttribute("aria-invalid")).isEqualTo("true");

            visitor.type(visitor.field("Who may take it on"), TRUST).follow(visitor.button("Make the role"))
                    .sees("The role was made.").sees("120 minutes");
            visitor.choose(visitor.field("Attach a policy"), "read-models").follow(visitor.button("Attach"))
                    .sees("The policy was attached.");
            visitor.follow(visitor.button("Take read-models away")).sees("The policy was taken away.");
            visitor.follow(visitor.button("Delete the role")).sees("The role nightly was deleted.");
        }
    }

    @Test
    void aPolicyIsBegunFromAReadyOneGetsAVersionAndIsDeleted(Room room) {
        try (Visitor visitor = room.admin().confirming()) {
            visitor.open("/console/people/policies/arn:aws:iam::aws:policy%2FIAMUserChangePassword")
                    .follow(visitor.link("Begin a policy from this one")).sees("iam:ChangePassword");
            visitor.type(visitor.field("Name"), "own-password").follow(visitor.button("Make the policy"))
                    .sees("The policy was made.");
            visitor.type(visitor.field("Document"), READ).follow(visitor.button("Save as a new version"))
                    .sees("Saved as version 2.");
            visitor.follow(visitor.button("Make version 1 count")).sees("Version 1 now counts")
                    .follow(visitor.button("Remove version 2")).sees("Version 2 was removed.")
                    .follow(visitor.button("Delete the policy")).sees("The policy own-password was deleted.");
        }
    }

    @Test
    void whoGetsAPasswordChoosesAnotherAtTheFirstSignIn(Room room) {
        try (Visitor visitor = room.admin()) {
            visitor.open("/console/people/users/noor").type(visitor.field("New password"), FIRST)
                    .follow(visitor.button("Set the password")).sees("The next sign-in asks for another one.");
        }
        try (Visitor visitor = room.stranger()) {
            visitor.open("/console/sign-in?to=%2Fconsole%2Fsettings").type(visitor.field("User name"), "noor")
                    .type(visitor.field("Password"), FIRST).press("Enter").sees("Choose a new password");
            visitor.type(visitor.field("Password you signed in with"), FIRST)
                    .type(visitor.page().locator("[name=after]"), OWN)
                    .type(visitor.page().locator("[name=again]"), FIRST)
                    .press("Enter").sees("The two new passwords differ.");
            visitor.type(visitor.field("Password you signed in with"), FIRST)
                    .type(visitor.page().locator("[name=after]"), OWN).type(visitor.page().locator("[name=again]"), OWN)
                    .press("Enter").arrives("/console/settings").sees("Signed in as");
        }
    }

    @Test
    void dutiesInOneHandAreFound(Room room) {
        try (Visitor visitor = room.admin()) {
            visitor.open("/console/people/duties").sees("duties that belong apart.").follow(visitor.link("admin"))
                    .arrives("/console/people/users/admin").sees("? together");
        }
    }
}
