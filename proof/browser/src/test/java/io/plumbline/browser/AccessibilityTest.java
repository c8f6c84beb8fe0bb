// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Room.Key.class)
class AccessibilityTest {
    private static final List<String> PAGES = List.of("/console/fleet",
            "/console/fleet/credit-risk-2026", "/console/cards", "/console/cards/new", "/console/cards/credit-risk",
            "/console/cards/credit-risk/edit",
            "/console/cards/credit-risk/compare?from=1&to=2", "/console/registry",
            "/console/registry/group/credit-risk",
            "/console/registry/group/churn", "/console/registry/package/credit-risk/1", "/console/lineage",
            "/console/lineage?focus=arn:aws:sagemaker:us-east-1:000000000000:model/credit-risk-2026",
            "/console/audit?operation=CreateModel", "/console/people",
            "/console/people/groups", "/console/people/roles", "/console/people/policies", "/console/people/duties",
            "/console/people/users/admin", "/console/people/groups/modellers", "/console/people/roles/model-runner",
            "/console/people/policies/arn:aws:iam::000000000000:policy%2Fread-models",
            "/console/people/policies/arn:aws:iam::aws:policy%2FReadOnlyAccess", "/console/people/new-role",
            "/console/people/new-policy", "/console/people/users/mika",
            "/console/people/simulator?who=arn:aws:iam::000000000000:user/mika&actions=sagemaker:ListModels",
            "/console/settings", "/console/fleet/nothing", "/console/guardrails", "/console/guardrails/new",
            "/console/guardrails/decisions",
            "/console/guardrails/decisions?caller=nobody", "/console/guardrails/detectors", "/console/sensitive-data");
    private static final int PHONE = 390;
    private static final int DESK = 1280;
    private static final int HEIGHT = 900;

    /** Light and dark differ in nothing but colours. */
    @Test
    void noPageBreaksARuleInLightOrInDarkOrIsWiderThanAPhone(Room room) {
        try (Visitor visitor = room.admin().expectingRefusal()) {
            assertThat(PAGES.stream().flatMap(page -> everything(visitor, page))).isEmpty();
        }
    }

    @Test
    void noPageWhoseAddressIsMadeByTheServerBreaksARule(Room room) {
        try (Visitor visitor = room.admin()) {
            visitor.open("/console/sensitive-data");
            visitor.field("Text").fill("Write to ada@example.com.");
            visitor.button("Look for sensitive data").click();
            visitor.sees("The text is shown this once");
            List<String> broken = new ArrayList<>();
            said("a fresh scan", violations(visitor)).forEach(broken::add);

            String guardrail = listed(visitor, "/console/guardrails", "help-desk");
            List<String> cards = links(visitor, "/console/guardrails/detectors", ".links a");
            Stream.of(Stream.of(guardrail, guardrail + "?version=1", guardrail + "/edit",
                    guardrail + "/compare?from=1&to=DRAFT"), cards.stream().skip(2).limit(2),
                    Stream.of(listed(visitor, "/console/guardrails/decisions?verdict=BLOCKED", ""),
                            listed(visitor, "/console/sensitive-data", "")))
                    .flatMap(each -> each).flatMap(page -> everything(visitor, page)).forEach(broken::add);

            visitor.open(guardrail);
            visitor.field("Text").fill("Does a plumbus suit ada@example.com?");
            visitor.button("Try").click();
            visitor.sees("What goes on instead");
            said("the playground", violations(visitor)).forEach(broken::add);
            assertThat(cards).isNotEmpty();
            assertThat(broken).isEmpty();
        }
    }

    @Test
    void theDoorBreaksNoRule(Room room) {
        try (Visitor visitor = room.stranger()) {
            assertThat(inLight(visitor, "/console/sign-in")).isEmpty();
        }
    }

    private static Stream<String> everything(Visitor visitor, String page) {
        return Stream.of(inLight(visitor, page), inDark(visitor, page), onAPhone(visitor, page))
                .flatMap(each -> each);
    }

    private static String listed(Visitor visitor, String page, String name) {
        return links(visitor, page, "tbody th a:has-text('" + name + "')").getFirst();
    }

    @SuppressWarnings("unchecked") // The script answers a list of texts.
    private static List<String> links(Visitor visitor, String page, String selector) {
        visitor.open(page);
        return (List<String>) visitor.page().locator(selector)
                .evaluateAll("all => all.map(each => each.getAttribute('href'))");
    }

    private static Stream<String> inLight(Visitor visitor, String page) {
        visitor.page().setViewportSize(DESK, HEIGHT);
        visitor.page().emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        visitor.open(page);
        return said(page, violations(visitor));
    }

    private static List<Rule> violations(Visitor visitor) {
        return new AxeBuilder(visitor.page()).setLegacyMode(true).withTags(List.of("wcag2a", "wcag2aa",
                "wcag21a", "wcag21aa", "wcag22aa", "best-practice")).analyze().getViolations();
    }

    private static Stream<String> inDark(Visitor visitor, String page) {
        visitor.page().emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        // The look at the light page left axe in it.
        return ((List<?>) visitor.page().evaluate("""
                async () => (await axe.run(document, {runOnly: ['color-contrast', 'link-in-text-block'],
                    resultTypes: ['violations']})).violations
                    .map(rule => rule.id + ' ' + rule.nodes.slice(0, 3).map(node => node.html))""")).stream()
                .map(rule -> page + " in dark: " + rule);
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
