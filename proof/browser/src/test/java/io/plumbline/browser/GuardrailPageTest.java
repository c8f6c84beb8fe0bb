// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Room.Key.class)
class GuardrailPageTest {
    @Test
    void aGuardrailIsMadeTriedPublishedEnforcedReleasedAndRemoved(Room room) {
        try (Visitor visitor = room.admin().confirming()) {
            visitor.open("/console/guardrails").follow(visitor.link("New guardrail"));
            visitor.type(visitor.field("Name"), "front-door")
                    .choose(visitor.field("Insults, strength for responses"), "high")
                    .type(visitor.field("Words and phrases"), "plumbus")
                    .choose(visitor.field("Email in prompts"), "mask")
                    .follow(visitor.button("Make the guardrail")).sees("The guardrail was made. Try it below.");

            visitor.type(visitor.field("Text"), "Does a plumbus suit ada@example.com?")
                    .follow(visitor.button("Try")).sees("I cannot take this request.").sees("20 to 35");
            assertThat(visitor.page().locator("#tried mark").allTextContents())
                    .containsExactly("plumbus (plumbus)1", "ada@example.com (Email)2");

            visitor.type(visitor.field("What is new"), "the first").follow(visitor.button("Make a version"))
                    .sees("Version 1 was made. It will never change.");
            visitor.type(visitor.field("Models"), "nobody.small").follow(visitor.button("Enforce"))
                    .sees("Version 1 now stands in front of models.").sees("nobody.small");
            visitor.follow(visitor.button("Stop enforcing")).sees("It is no longer enforced.");
            visitor.follow(visitor.button("Remove the guardrail")).sees("The guardrail was removed.");
            assertThat(visitor.link("front-door")).hasCount(0);
        }
    }

    @Test
    void aRefusedGuardrailKeepsWhatWasTypedAndTheDraftOfAnotherIsEdited(Room room) {
        String tooLong = "x".repeat(101);
        try (Visitor visitor = room.admin().expectingRefusal()) {
            visitor.open("/console/guardrails/new").type(visitor.field("Name"), "back-door")
                    .type(visitor.field("Words and phrases"), "plumbus\n" + tooLong)
                    .follow(visitor.button("Make the guardrail")).sees("What you wrote is still here.");
            assertThat(visitor.field("Words and phrases").inputValue()).isEqualTo("plumbus\n" + tooLong);

            visitor.type(visitor.field("Words and phrases"), "plumbus").follow(visitor.button("Make the guardrail"))
                    .sees("The guardrail was made.").follow(visitor.link("Edit the draft"));
            visitor.type(visitor.field("Said instead of a blocked response"), "Not from us.")
                    .follow(visitor.button("Save the draft")).sees("The draft was saved.").sees("Not from us.");
        }
    }

    @Test
    void aPatternIsUnfoldedRefusedAndMendedBesideItsField(Room room) {
        try (Visitor visitor = room.admin()) {
            visitor.open("/console/guardrails/new").type(visitor.field("Name"), "by-number");
            visitor.follow(visitor.page().locator("summary", new Page.LocatorOptions().setHasText("Add a pattern")));
            Locator pattern = visitor.page().locator("[name='pattern.0.pattern']");
            visitor.type(visitor.page().locator("[name='pattern.0.name']"), "ahead").type(pattern, "(?=a)b")
                    .follow(visitor.button("Make the guardrail")).sees("Not saved:")
                    .follow(visitor.link("Go to the field"));
            assertThat(pattern).hasAttribute("aria-invalid", "true");
            visitor.type(pattern, "CN-[0-9]{6}").follow(visitor.button("Make the guardrail"))
                    .sees("The guardrail was made.");
        }
    }

    @Test
    void decisionsAreFilteredAndOneIsOpenedWithoutItsText(Room room) {
        try (Visitor visitor = room.admin()) {
            visitor.open("/console/guardrails").follow(visitor.link("Decisions")).sees("Newest first");
            Locator rows = visitor.page().locator("#decisions tbody tr");
            assertThat(rows).hasCount(3);
            visitor.choose(visitor.field("Verdict"), "bl").arrives("verdict=BLOCKED");
            assertThat(rows).hasCount(1);

            visitor.follow(rows.locator("th a").first()).sees("Findings").sees("blocked");
            assertThat(visitor.page().content()).doesNotContain("What is a plumbus");
        }
    }

    @Test
    void versionsAreComparedAndEachDetectorHasItsCard(Room room) {
        try (Visitor visitor = room.admin()) {
            visitor.open("/console/guardrails").follow(visitor.link("help-desk")).sees("For questions of customers");
            visitor.follow(visitor.link("with the draft")).sees("Rules");
            assertThat(visitor.page().locator("ins")).containsText(new String[]{"2 words: block", "grumbo"});
            visitor.choose(visitor.field("From"), "the").follow(visitor.button("Compare")).arrives("from=DRAFT")
                    .sees("Both say the same.");

            visitor.open("/console/guardrails/detectors").follow(visitor.page().locator(".links a").first())
                    .sees("Severity");
        }
    }
}
