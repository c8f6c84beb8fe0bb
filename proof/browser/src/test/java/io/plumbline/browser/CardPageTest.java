// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Room.Key.class)
class CardPageTest {
    @Test
    void aCardIsWrittenSentToReviewApprovedComparedAndTakenAlong(Room room) {
        try (Visitor visitor = room.admin()) {
            visitor.open("/console/cards").follow(visitor.link("New model card"));
            visitor.type(visitor.field("Name of the card"), "loans")
                    .type(visitor.field("Model it is about"), "churn-2025")
                    .follow(visitor.button("Create")).sees("The card was created. Now fill it in.");
            visitor.type(visitor.field("Description"), "Orders applications.\nA person decides.")
                    .follow(visitor.button("Save as a new version")).sees("Saved as version 2.")
                    .sees("A person decides.");
            visitor.follow(visitor.button("Send to review")).sees("The card is now waiting for review.");
            visitor.follow(visitor.button("Approve")).sees("The card is now approved.");
            visitor.follow(visitor.page().locator("table a:has-text('with version')").last())
                    .sees("Orders applications.");

            visitor.open("/console/cards/loans").follow(visitor.link("Versions"));
            assertThat(visitor.page().locator("#versions").evaluate("e => e.getBoundingClientRect().top < innerHeight"))
                    .isEqualTo(true);
            Download paper = visitor.page().waitForDownload(() -> visitor.follow(visitor.link("PDF")));
            assertThat(paper.suggestedFilename()).matches("loans-version-[0-9]+\\.pdf");
        }
    }

    @Test
    void whoSavesSecondKeepsWhatTheyTyped(Room room) {
        try (Visitor one = room.admin(); Visitor other = room.admin()) {
            one.open("/console/cards/churn/edit");
            other.open("/console/cards/churn/edit");
            one.type(one.field("Description"), "the first").follow(one.button("Save as a new version"))
                    .sees("Saved as");
            other.type(other.field("Description"), "the second").follow(other.button("Save as a new version"))
                    .sees("What you wrote is still here.");

            assertThat(other.field("Description").inputValue()).isEqualTo("the second");
        }
    }
}
