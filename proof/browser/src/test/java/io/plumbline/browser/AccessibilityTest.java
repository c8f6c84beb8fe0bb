// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Room.Key.class)
class AccessibilityTest {
    private static final List<String> PAGES = List.of("/console/fleet", "/console/fleet?name=none",
            "/console/fleet/credit-risk-2026", "/console/cards", "/console/cards/new", "/console/cards/credit-risk",
            "/console/cards/credit-risk?version=1", "/console/cards/credit-risk/edit",
            "/console/cards/credit-risk/compare?from=1&to=2", "/console/registry",
            "/console/registry/group/credit-risk",
            "/console/registry/group/churn", "/console/registry/package/credit-risk/1", "/console/lineage",
            "/console/lineage?focus=arn:aws:sagemaker:us-east-1:000000000000:model/credit-risk-2026",
            "/console/lineage?kind=Context", "/console/audit?operation=CreateModel", "/console/people",
            "/console/people/groups", "/console/people/roles", "/console/people/policies", "/console/people/duties",
            "/console/people/users/admin", "/console/people/groups/modellers", "/console/people/roles/model-runner",
            "/console/people/policies/arn:aws:iam::000000000000:policy%2Fread-models",
            "/console/people/policies/arn:aws:iam::aws:policy%2FReadOnlyAccess",
            "/console/people/simulator?who=arn:aws:iam::000000000000:user/mika&actions=sagemaker:ListModels",
            "/console/settings", "/console/fleet/nothing");
    private static final int PHONE = 390;
    private static final int DESK = 1280;
    private static final int HEIGHT = 900;

    /** Light and dark differ in nothing but colours. */
    @Test
    void noPageBreaksARuleInLightOrInDarkOrIsWiderThanAPhone(Room room) {
        try (Visitor visitor = room.admin().expectingRefusal()) {
            assertThat(PAGES.stream().flatMap(page -> Stream.of(inLight(visitor, page), inDark(visitor, page),
                    onAPhone(visitor, page)).flatMap(each -> each))).isEmpty();
        }
    }

    @Test
    void theDoorBreaksNoRule(Room room) {
        try (Visitor visitor = room.stranger()) {
            assertThat(inLight(visitor, "/console/sign-in")).isEmpty();
        }
    }

    private static Stream<String> inLight(Visitor visitor, String page) {
        visitor.page().setViewportSize(DESK, HEIGHT);
        visitor.page().emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        visitor.open(page);
        return said(page, new AxeBuilder(visitor.page()).setLegacyMode(true).withTags(List.of("wcag2a", "wcag2aa",
                "wcag21a", "wcag21aa", "wcag22aa", "best-practice")).analyze().getViolations());
    }

    private static Stream<String> inDark(Visitor visitor, String page) {
        visitor.page().emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        return said(page + " in dark", new AxeBuilder(visitor.page()).setLegacyMode(true)
                .withRules(List.of("color-contrast", "link-in-text-block")).analyze().getViolations());
    }

    private static Stream<String> onAPhone(Visitor visitor, String page) {
        visitor.page().setViewportSize(PHONE, HEIGHT);
        return (Boolean) visitor.page().evaluate("document.documentElement.scrollWidth > innerWidth")
                ? Stream.of(page + " is wider than a phone")
                : Stream.of();
    }

    private static Stream<String> said(String page, List<Rule> violations) {
        return violations.stream().map(rule -> page + ": " + rule.getId() + " " + rule.getNodes().stream()
                .limit(3).map(node -> node.getHtml()).toList());
    }
}
