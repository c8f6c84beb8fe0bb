// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.browser;

import static org.junit.jupiter.api.Assumptions.abort;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The Chromium of this machine; none is ever downloaded. */
final class Chromium implements AutoCloseable {
    private static final List<String> QUIET = List.of("--no-sandbox", "--disable-gpu", "--disable-quic",
            "--disable-dev-shm-usage", "--disable-background-networking", "--disable-component-update",
            "--disable-sync", "--no-first-run", "--no-default-browser-check");
    private final Playwright playwright;
    private final Browser browser;

    Chromium() {
        Path program = program();
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright.chromium()
                .launch(new BrowserType.LaunchOptions().setExecutablePath(program).setArgs(QUIET));
    }

    Browser browser() {
        return browser;
    }

    private static Path program() {
        return Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator, -1))
                .filter(folder -> !folder.isEmpty())
                .flatMap(folder -> Stream.of("chromium", "chromium-browser", "google-chrome")
                        .map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable).findFirst().orElseGet(Chromium::absent);
    }

    private static Path absent() {
        String sentence = "there is no Chromium on PATH, so no page was tried in a browser;"
                + " install the package chromium of your distribution";
        if ("true".equals(System.getenv("CI"))) {
            throw new AssertionError(sentence);
        }
        return abort(sentence);
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
