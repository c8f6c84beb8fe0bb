// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.cli;

import io.plumbline.server.wiring.Wiring;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** From arguments to an exit code: finds the command, runs it, and turns what goes wrong into one sentence. */
final class CommandLineInterface {
    private static final String NAME = "plumbline";

    private final Terminal terminal;
    private final Failures failures;
    private final Map<CommandSpec, Command> commands = new LinkedHashMap<>();
    private final CommandLine commandLine;

    CommandLineInterface(Terminal terminal, Map<String, String> environment, Clock clock) {
        this.terminal = terminal;
        this.failures = new Failures(terminal, environment);
        CommandSpec root = Usage
                .command(NAME,
                        "Measures how a model and its data treat groups of people, explains the model, guards what "
                                + "goes into it and what comes out, and finds personal data.")
                .addOption(OptionSpec.builder("--version").versionHelp(true).description("Print the version.").build());
        root.usageMessage().footer("",
                "Start with:  plumbline analyze examples/german-credit/analysis_config.json",
                "Exit codes:  0 done, 1 failed, 2 wrong usage, 3 a threshold you set was crossed");
        root.addSubcommand("analyze", register(new AnalyzeCommand(clock, environment)));
        root.addSubcommand("replay", register(new ReplayCommand()));
        root.addSubcommand("serve", register(new ServeCommand(clock, environment, Wiring::new)));
        root.addSubcommand("export", register(new ExportCommand(clock, environment)));
        root.addSubcommand("import", register(new ImportCommand(environment)));
        root.addSubcommand("train-detectors", register(new TrainDetectorsCommand()));
        CommandSpec metric = Usage.command("metric", "Explains the metrics.");
        for (Command command : List.of(new MetricListCommand(), new MetricShowCommand())) {
            metric.addSubcommand(command.spec().name(), register(command));
        }
        root.addSubcommand("metric", metric);
        CommandSpec audit = Usage.command("audit", "Checks the audit log of a server.");
        for (Command command : List.of(new AuditVerifyCommand(clock, environment),
                new AuditHeadsCommand(environment))) {
            audit.addSubcommand(command.spec().name(), register(command));
        }
        root.addSubcommand("audit", audit);
        CommandSpec guardrail = Usage.command("guardrail", "Tries guardrails.");
        guardrail.addSubcommand("test", register(new GuardrailTestCommand(clock, environment)));
        root.addSubcommand("guardrail", guardrail);
        CommandSpec pii = Usage.command("pii", "Finds and disguises sensitive data in files.");
        for (Command command : List.of(new PiiScanCommand(), new PiiMaskCommand())) {
            pii.addSubcommand(command.spec().name(), register(command));
        }
        root.addSubcommand("pii", pii);
        this.commandLine = new CommandLine(root).setUsageHelpWidth(Usage.width(terminal));
    }

    private CommandSpec register(Command command) {
        CommandSpec spec = command.spec();
        commands.put(spec, command);
        return spec;
    }

    /** Runs what {@code arguments} ask for and returns the exit code. */
    int run(String... arguments) {
        try {
            return dispatch(commandLine.parseArgs(arguments));
        } catch (ParameterException e) {
            return failures.wrongUsage(UsageErrors.sentence(e), e.getCommandLine().getCommandSpec().qualifiedName());
        } catch (RuntimeException | OutOfMemoryError | StackOverflowError e) {
            return failures.failed(e);
        }
    }

    private int dispatch(ParseResult parsed) {
        ParseResult last = parsed;
        while (last.hasSubcommand()) {
            last = last.subcommand();
        }
        CommandLine asked = last.commandSpec().commandLine();
        if (last.isUsageHelpRequested()) {
            asked.usage(terminal.out(), Usage.ansi(terminal));
            return ExitCode.DONE;
        }
        if (parsed.isVersionHelpRequested()) {
            terminal.out().println(NAME + " " + Version.current());
            return ExitCode.DONE;
        }
        Command command = commands.get(last.commandSpec());
        if (command == null) {
            asked.usage(terminal.err(), Usage.ansi(terminal));
            return ExitCode.WRONG_USAGE;
        }
        return command.run(last, terminal);
    }
}
