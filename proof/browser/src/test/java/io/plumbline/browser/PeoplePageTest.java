// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Room.Key.class)
class PeoplePageTest {
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
                    .follow(visitor.button("Save as a new version")).sees("Not saved:");
            assertThat(visitor.field("Document").inputValue()).isEqualTo("{\"Version\":\"2012-10-17\"}");
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
