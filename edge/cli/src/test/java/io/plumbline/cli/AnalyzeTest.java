// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AnalyzeTest {
    @TempDir
    Path folder;

    private Workplace workplace;

    @BeforeEach
    void layOut() throws IOException {
        workplace = Workplace.in(folder);
    }

    @Test
    void printsWhatWasFoundAndLeavesEveryFile() throws IOException {
        Session session = workplace.analyze();

        assertThat(session.code()).isZero();
        // 8 of 40 women and 20 of 40 men are predicted positive: DPPL = 0.50 - 0.20, DI = 0.20 / 0.50
        assertThat(session.out()).contains("sex = f against sex = m")
                .containsPattern("DPPL +0\\.300 +0\\.\\d+ to 0\\.\\d+ +80")
                .containsPattern("DI +0\\.400 ").contains("Report: " + workplace.output().resolve("report.html"));
        assertThat(session.errors()).isEmpty();
        assertThat(workplace.results()).containsExactly("analysis.json", "report.html", "report.ipynb", "report.pdf",
                "results.json");
        assertThat(workplace.leftBehind()).containsExactly("out");
    }

    @Test
    void printsResultsJsonWhenAsked() throws IOException {
        Session session = workplace.analyze("--output-format", "json");

        assertThat(session.out()).isEqualTo(Files.readString(workplace.output().resolve("results.json")));
    }

    @Test
    void isSilentWhenAsked() {
        assertThat(workplace.analyze("--quiet")).isEqualTo(new Session(0, "", ""));
    }

    @Test
    void aCrossedThresholdIsExitCode3AndIsWrittenForCi() throws IOException {
        Session session = workplace.analyze("--fail-on", "four-fifths");

        assertThat(session.code()).isEqualTo(3);
        assertThat(session.out()).contains("Gate", "was crossed");
        assertThat(Files.readString(workplace.output().resolve("junit.xml"))).contains("failures=\"1\"");
        assertThat(Files.readString(workplace.output().resolve("results.sarif"))).contains("\"startLine\" : 6");
    }

    @Test
    void aCrossedThresholdIsToldEvenWhenQuiet() {
        Session session = workplace.analyze("--fail-on", "four-fifths", "--quiet");

        assertThat(session.out()).isEmpty();
        assertThat(session.errors()).startsWith("plumbline: ").contains("0.40");
    }

    @Test
    void reportsAreNamedAsTheConfigurationSays() throws IOException {
        workplace.configure("\"methods\": {", "\"methods\": {\"report\": {\"name\": \"loans\"}, ");

        assertThat(workplace.analyze("--quiet").code()).isZero();
        assertThat(workplace.results()).contains("loans.html", "loans.pdf", "loans.ipynb");
    }

    @Test
    void anotherDatasetTakesThePlaceOfTheConfigured() throws IOException {
        Files.move(folder.resolve("loans.csv"), folder.resolve("other.csv"));

        assertThat(workplace.analyze("--quiet", "--dataset", folder.resolve("other.csv").toString()).code()).isZero();
    }

    @Test
    void compatShowsTheNumbersOfTheOriginalFirst() {
        assertThat(workplace.analyze("--mode", "compat").out()).containsPattern("DPPL +0\\.300 ");
    }

    @Test
    void aSecondRunReplacesTheResultsOfTheFirst() throws IOException {
        workplace.analyze("--quiet", "--fail-on", "four-fifths");

        assertThat(workplace.analyze("--quiet").code()).isZero();
        assertThat(workplace.results()).doesNotContain("junit.xml", "results.sarif");
    }
}
