// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.plumbline.explain.results.ExplanationResults;
import io.plumbline.fairness.results.AnalysisResults;
import io.plumbline.fairness.results.Mode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** The report as a real browser shows it. Without a browser there is nothing to open; where CI is true that is a failure. */
class BrowserTest {
    private static final Map<String, AnalysisResults> PAGES = Map.of("german", Samples.german(Mode.STRICT), "nasty",
            Samples.nasty(), "many groups", Samples.many(), "explained", Samples.empty());
    private static final Map<String, ExplanationResults> EXPLANATIONS = Map.of("explained",
            SampleExplanations.german(), "nasty", SampleExplanations.nasty());

    @TempDir
    private Path folder;

    @TestFactory
    Stream<DynamicTest> everyPageFitsItsWindowInLightAndDark() {
        Optional<Path> executable = Browser.find();
        if (executable.isEmpty()) {
            assertThat(System.getenv("CI")).as("chromium is absent, and CI must open the report in a browser")
                    .isNotEqualTo("true");
            System.out.println("chromium is absent: the report was not opened in a browser");
            return Stream.empty();
        }
        return PAGES.entrySet().stream()
                .map(page -> dynamicTest(page.getKey(), () -> look(executable.get(), page.getKey(), page.getValue())));
    }

    private void look(Path executable, String name, AnalysisResults results) throws Exception {
        Path page = Files.write(folder.resolve(name.replace(' ', '-') + ".html"),
                new Reports().html(results, Optional.ofNullable(EXPLANATIONS.get(name))));
        try (Browser browser = new Browser(executable, folder.resolve("profile-" + name.replace(' ', '-')))) {
            for (String scheme : List.of("light", "dark")) {
                for (int width : List.of(375, 1280)) {
                    browser.open(page, width, scheme);
                    assertThat(Integer.parseInt(browser.evaluate("document.documentElement.scrollWidth")))
                            .as("%s is no wider than a window of %d", name, width).isLessThanOrEqualTo(width);
                    assertThat(brightness(browser.evaluate("getComputedStyle(document.body).backgroundColor")) > 128)
                            .as("%s has a light page only for readers who prefer light, not %s", name, scheme)
                            .isEqualTo(scheme.equals("light"));
                }
            }
            assertThat(browser.evaluate("performance.getEntriesByType('resource').length")).as("requests")
                    .isEqualTo("0");
            assertThat(browser.evaluate(
                    "[...document.querySelectorAll('svg')].every(chart => chart.getBoundingClientRect().width > 0"
                            + " || !chart.checkVisibility())"))
                    .as("every chart is drawn").isEqualTo("true");
        }
    }

    /** Returns the mean of the channels of {@code rgb(r, g, b)}, 0 to 255. */
    private static double brightness(String color) {
        return Stream.of(color.replaceAll("[^0-9,.]", "").split(",")).limit(3).mapToDouble(Double::parseDouble)
                .average().orElseThrow();
    }
}
