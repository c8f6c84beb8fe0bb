// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Room.Key.class)
class LineagePageTest {
    @Test
    void theGraphIsWalkedFromTheDataToTheModel(Room room) {
        try (Visitor visitor = room.admin()) {
            visitor.open("/console/lineage").follow(visitor.link("german-credit-train"))
                    .sees("Lineage of german-credit-train");
            visitor.follow(node(visitor, "ModelTraining train-credit-risk")).sees("Lineage of train-credit-risk");
            visitor.follow(node(visitor, "ModelPackage credit-risk/1")).sees("Lineage of credit-risk/1");
            visitor.follow(node(visitor, "Model credit-risk-2026")).sees("Lineage of credit-risk-2026");

            assertThat(visitor.page().locator(".graph [aria-current]").getAttribute("aria-label"))
                    .isEqualTo("Model credit-risk-2026");
            visitor.choose(visitor.field("Direction"), "What it").follow(visitor.button("Show"))
                    .arrives("direction=ascendants");
        }
    }

    @Test
    void whatTheGraphIsAboutIsInSight(Room room) {
        try (Visitor visitor = room.admin()) {
            visitor.open("/console/lineage?focus=arn:aws:sagemaker:us-east-1:000000000000:endpoint/credit-risk-live")
                    .sees("Lineage of");
            assertThat((Boolean) visitor.page().locator(".graph [aria-current]").evaluate("""
                    e => { const n = e.getBoundingClientRect(), s = e.closest('.scroll').getBoundingClientRect();
                    return n.left >= s.left && n.right <= s.right; }""")).isTrue();
        }
    }

    private static Locator node(Visitor visitor, String label) {
        return visitor.page().locator(".graph a[aria-label='" + label + "']");
    }
}
