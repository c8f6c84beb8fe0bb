// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Room.Key.class)
class WithoutScriptsTest {
    @Test
    void everythingWorksWithoutScripts(Room room) {
        try (Visitor visitor = room.admin(ColorScheme.LIGHT, 1280, false)) {
            visitor.open("/console/fleet");
            visitor.field("Name contains").fill("churn");
            visitor.button("Find").click();
            visitor.arrives("name=churn").sees("1 model: 0 behind an endpoint");

            visitor.open("/console/cards/credit-risk/edit");
            visitor.field("Made by").fill("Data science, loans");
            visitor.button("Save as a new version").click();
            visitor.sees("Saved as version").sees("Data science, loans");

            visitor.open("/console/people/simulator");
            visitor.field("Who").selectOption("arn:aws:iam::000000000000:user/mika");
            visitor.field("Actions").fill("sagemaker:ListModels");
            visitor.button("Decide").click();
            visitor.sees("✓ allowed");

            visitor.open("/console/guardrails");
            visitor.link("help-desk").click();
            visitor.field("Text").fill("Does a plumbus suit ada@example.com?");
            visitor.button("Try").click();
            visitor.sees("blocked").sees("I cannot take that.");

            visitor.open("/console/audit?operation=CreateModel");
            assertThat(visitor.page().locator("#events tbody tr").count()).isEqualTo(3);
        }
    }
}
