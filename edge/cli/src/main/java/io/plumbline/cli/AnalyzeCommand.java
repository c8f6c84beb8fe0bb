// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.cli;

import io.plumbline.analysis.AnalysisJob;
import io.plumbline.analysis.AnalysisRequest;
import io.plumbline.analysis.JobResults;
import io.plumbline.cli.output.OutputFolder;
import io.plumbline.cli.output.Scratch;
import io.plumbline.fairness.gate.Policy;
import io.plumbline.fairness.results.GateOutcome;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code plumbline analyze}: bias and explanations, from a configuration to a folder of results. */
final class AnalyzeCommand implements Command {
    private final Clock clock;
    private final List<Path> allowedFolders;

    /** Reads data anywhere, or only in the folders that PLUMBLINE_ALLOWED_FOLDERS of {@code environment} lists. */
    AnalyzeCommand(Clock clock, Map<String, String> environment) {
        this.clock = clock;
        this.allowedFolders = Arrays
                .stream(environment.getOrDefault("PLUMBLINE_ALLOWED_FOLDERS", "").split(File.pathSeparator))
                .filter(folder -> !folder.isBlank()).map(Path::of).toList();
    }

    @Override
    public CommandSpec spec() {
        return AnalyzeOptions.spec();
    }

    @Override
    public int run(ParseResult arguments, Terminal terminal) {
        AnalyzeOptions options = AnalyzeOptions.of(arguments);
        Optional<Policy> policy = options.policy().map(PolicyChoice::of);
        Runnable whenStopped = () -> {
            terminal.err().println("\nplumbline: stopped; nothing was written.");
            terminal.err().flush();
        };
        try (OutputFolder output = OutputFolder.prepare(options.output(), whenStopped);
                Scratch work = Scratch.temporary();
                ProgressLine progress = new ProgressLine(terminal, options.quiet())) {
            JobResults results = AnalysisJob.run(request(options, policy, work.folder()), progress);
            AnalysisFiles files = new AnalysisFiles(results, options.configuration());
            byte[] json = files.writeData(output);
            progress.close();
            show(results, json, options, terminal);
            progress.step("writing the reports");
            files.writeReports(output);
            output.publish();
            progress.close();
            tellWhere(files, options, terminal);
            return exitCode(results.analysis().gate(), options, terminal);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private AnalysisRequest request(AnalyzeOptions options, Optional<Policy> policy, Path work) {
        return new AnalysisRequest(options.configuration(), options.dataset(), options.model(), options.mode(), policy,
                options.subgroupColumns(), options.suppressBelow(), clock.instant(), work, allowedFolders,
                Version.current());
    }

    private static void show(JobResults results, byte[] json, AnalyzeOptions options, Terminal terminal) {
        if (options.json()) {
            terminal.out().writeBytes(json);
        } else if (!options.quiet()) {
            new ResultView(terminal, results).print();
        }
        terminal.out().flush();
    }

    private static void tellWhere(AnalysisFiles files, AnalyzeOptions options, Terminal terminal) {
        if (!options.quiet() && !options.json()) {
            terminal.out().println();
            terminal.out().println("Report: " + options.output().resolve(files.page()) + "  (also "
                    + String.join(", ", files.others()) + ")");
        }
    }

    /** A gate that closes is an error of the run, so it is told even when asked to be quiet. */
    private static int exitCode(Optional<GateOutcome> gate, AnalyzeOptions options, Terminal terminal) {
        if (gate.isEmpty() || !gate.get().crossed()) {
            return ExitCode.DONE;
        }
        if (options.quiet() || options.json()) {
            gate.get().checks().stream().filter(GateOutcome.Check::blocking)
                    .forEach(check -> terminal.err().println("plumbline: " + check.message()));
        }
        return ExitCode.THRESHOLD_CROSSED;
    }
}
