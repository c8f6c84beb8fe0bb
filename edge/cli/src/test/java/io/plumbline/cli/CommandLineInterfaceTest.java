// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CommandLineInterfaceTest {
    @Test
    void printsItsVersion() {
        assertThat(Session.run("--version").out()).matches("plumbline [0-9]+\\.[0-9]+\\.[0-9]+.*\\n");
    }

    @Test
    void everySettingOfTheServerIsListed() {
        assertThat(Session.run("serve", "--help-config").out()).contains("plumbline.server.port=8080\n",
                "plumbline.governance.card-workflow=false\n");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            serve --port x                      | plumbline.server.port is 'x'; allowed are whole numbers from 0 to 65535.
            serve --set plumbline.server.prot=1 | 'plumbline.server.prot' in --set is not a setting. Did you mean 'plumbline.server.port'?
            """)
    void aWrongSettingEndsTheServerWithOneSentence(String arguments, String sentence) {
        Session session = Session.run(arguments.strip().split(" +"));

        assertThat(session.code()).isEqualTo(1);
        assertThat(session.errors()).startsWith("plumbline: " + sentence).doesNotContain("\tat ");
    }

    @Test
    void aGuardModelThatNobodyAnswersForStopsTheStart(@TempDir Path data) {
        Session session = Session.run("serve", "--port", "0", "--data", data.toString(), "--set",
                "plumbline.guard-models.second.kind=judge", "--set", "plumbline.guard-models.second.model=local.big");

        assertThat(session.code()).isEqualTo(1);
        // Servers of other tests may write to the same log meanwhile.
        assertThat(session.errors().lines().filter(line -> line.startsWith("plumbline: "))).singleElement().asString()
                .startsWith(
                        "plumbline: plumbline.guard-models.second.model is 'local.big', but no endpoint is configured");
        assertThat(session.errors()).doesNotContain("\tat ");
    }

    @ParameterizedTest
    @CsvSource({"80,80", "120,100", "40,60"})
    void helpIsAsWideAsTheTerminalWithinReason(int columns, int widest) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrintStream stream = new PrintStream(out, false, StandardCharsets.UTF_8);
        Terminal terminal = new Terminal(stream, stream, false, false, true, columns);

        new CommandLineInterface(terminal, Map.of(), Clock.systemUTC()).run("guardrail", "test", "--help");
        terminal.flush();

        assertThat(out.toString(StandardCharsets.UTF_8).lines())
                .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(widest))
                .anySatisfy(line -> assertThat(line).hasSizeGreaterThan(widest - 15));
    }

    @Test
    void helpNamesEveryCommandAndTheExitCodes() {
        Session help = Session.run("--help");

        assertThat(help.code()).isZero();
        assertThat(help.errors()).isEmpty();
        assertThat(help.out()).contains("analyze", "metric", "0 done, 1 failed, 2 wrong usage, 3 a threshold");
    }

    @Test
    void helpOfAnalyzeNamesEveryOption() {
        assertThat(Session.run("analyze", "--help").out()).contains("CONFIG", "--dataset", "--output", "--mode",
                "--output-format", "--fail-on", "--subgroup-columns", "--suppress-below", "--quiet", "four-fifths");
    }

    @Test
    void withoutACommandItShowsHelpAsAnError() {
        Session nothing = Session.run();

        assertThat(nothing.code()).isEqualTo(2);
        assertThat(nothing.out()).isEmpty();
        assertThat(nothing.errors()).contains("Usage: plumbline");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            analyse          | 'analyse' is not a command of plumbline (commands: analyze, audit, export, guardrail, import, metric, pii, replay, serve, train-detectors). Did you mean 'analyze'?
            --vesion         | '--vesion' is not an option of plumbline. Did you mean '--version'?
            analyze          | CONFIG is missing: An analysis_config.json, as for SageMaker Clarify.
            analyze a b      | 'b' is one argument too many for plumbline analyze.
            analyze a --ouput=x | '--ouput' is not an option of plumbline analyze. Did you mean '--output'?
            analyze a --output | --output needs a value, DIR.
            analyze a --mode x --mode y | --mode was given twice; give it once.
            analyze a --mode strct | --mode is 'strct', allowed are strict and compat. Did you mean 'strict'?
            analyze a --output-format xml | --output-format is 'xml', allowed are table and json.
            analyze a --suppress-below -3 | --suppress-below is '-3', allowed are whole numbers from 0.
            analyze a --subgroup-columns a,,b | --subgroup-columns is 'a,,b', which has an empty name; write columns separated by commas.
            metric shw DPL   | 'shw' is not a command of plumbline metric (commands: list, show). Did you mean 'show'?
            serve --prot 1   | '--prot' is not an option of plumbline serve. Did you mean '--port'?
            serve --set port | --set is 'port'; write it as KEY=VALUE, such as --set plumbline.logging.level=debug.
            metric show      | NAME is missing: Short name such as DPL; 'plumbline metric list' has them all.
            """)
    void wrongUsageIsOneSentenceAndWhereToLook(String arguments, String sentence) {
        Session session = Session.run(arguments.strip().split(" +"));

        assertThat(session.code()).isEqualTo(2);
        assertThat(session.out()).isEmpty();
        assertThat(session.errors().lines().findFirst()).contains("plumbline: " + sentence);
        assertThat(session.errors()).doesNotContain("\tat ");
    }

    @Test
    void aMetricIsExplained() {
        assertThat(Session.run("metric", "show", "di").out()).startsWith("Disparate impact (DI)\n")
                .contains("Formula", "Range", "Reading", "Limits", "Source");
    }

    @Test
    void anUnknownMetricIsAnsweredWithTheClosest() {
        assertThat(Session.run("metric", "show", "DPLL").errors()).contains("'DPLL' is not a metric",
                "Did you mean 'DPL'?");
    }

    @Test
    void everyMetricIsListed() {
        assertThat(Session.run("metric", "list").out().lines().filter(line -> line.startsWith("  "))).hasSize(21);
    }
}
