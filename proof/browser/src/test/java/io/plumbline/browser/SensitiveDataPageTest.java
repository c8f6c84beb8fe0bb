// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Room.Key.class)
class SensitiveDataPageTest {
    @Test
    void aTextIsMarkedOnceAndOnlyWhatWasFoundIsListedUntilItIsRemoved(Room room) {
        try (Visitor visitor = room.admin().confirming()) {
            visitor.open("/console/sensitive-data").type(visitor.field("Name"), "a letter")
                    .type(visitor.field("Text"), "Please write to ada@example.com today.")
                    .follow(visitor.button("Look for sensitive data")).sees("1 finding in 38 characters");
            assertThat(visitor.page().locator("mark")).hasText("ada@example.com (Email)");

            visitor.open("/console/sensitive-data").follow(visitor.link("a letter")).sees("16 to 31");
            assertThat(visitor.page().content()).doesNotContain("ada@example.com");

            visitor.follow(visitor.button("Remove the scan")).sees("The scan was removed.");
            assertThat(visitor.link("a letter")).hasCount(0);
        }
    }
}
