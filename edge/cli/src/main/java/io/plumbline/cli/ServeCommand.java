// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.cli;

import io.plumbline.cli.serve.Serving;
import io.plumbline.measure.PlumblineException;
import io.plumbline.measure.PlumblineException.Category;
import io.plumbline.server.Assembly;
import io.plumbline.server.settings.ServerSettings;
import io.plumbline.server.settings.Setting;
import io.plumbline.server.settings.SettingSources;
import io.plumbline.server.settings.SettingsTable;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** {@code plumbline serve}: the server, until it is told to stop. */
final class ServeCommand implements Command {
    private static final String HELP_CONFIG = "--help-config";

    private final Clock clock;
    private final Map<String, String> environment;
    private final Supplier<Assembly> assembly;

    /** Builds the parts of the server by {@code assembly}, which is asked for when it is needed. */
    ServeCommand(Clock clock, Map<String, String> environment, Supplier<Assembly> assembly) {
        this.clock = clock;
        this.environment = environment;
        this.assembly = assembly;
    }

    @Override
    public CommandSpec spec() {
        return Usage.command("serve", "Serves the AWS API and the console on one port, until it is stopped.")
                .addOption(Usage.option("--port", "N", "The port, 8080 when not given; 0 for any free one."))
                .addOption(Usage.option("--host", "HOST", "The address to listen on, 127.0.0.1 when not given."))
                .addOption(Usage.option("--data", "DIR",
                        "The folder for everything it keeps, ~/.plumbline when not given."))
                .addOption(
                        OptionSpec.builder("--demo").type(boolean.class).description("Load a worked example.").build())
                .addOption(Usage.option("--config", "FILE",
                        "Settings, instead of plumbline.properties in the data folder."))
                .addOption(OptionSpec.builder("--set").paramLabel("KEY=VALUE").type(List.class)
                        .auxiliaryTypes(String.class)
                        .description("Any other setting; may be repeated.").build())
                .addOption(
                        OptionSpec.builder(HELP_CONFIG).type(boolean.class).description("List all settings.").build());
    }

    @Override
    public int run(ParseResult arguments, Terminal terminal) {
        if (arguments.matchedOptionValue(HELP_CONFIG, false)) {
            SettingsTable.all().forEach(setting -> print(setting, terminal));
            return ExitCode.DONE;
        }
        ServerSettings settings = ServerSettings.read(new SettingSources(
                Optional.ofNullable(arguments.<String>matchedOptionValue("--config", null))
                        .map(text -> Usage.path("--config", text)).map(Path::toAbsolutePath),
                environment, flags(arguments)));
        try {
            new Serving(terminal.out(), terminal.err()).run(settings, assembly.get(), clock);
            return ExitCode.DONE;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return ExitCode.INTERRUPTED;
        }
    }

    private static Map<String, String> flags(ParseResult arguments) {
        Map<String, String> flags = new HashMap<>();
        for (String pair : arguments.matchedOptionValue("--set", List.<String>of())) {
            int equals = pair.indexOf('=');
            if (equals < 1) {
                throw new PlumblineException(Category.INVALID_ARGUMENT,
                        "--set is '" + pair + "'; write it as KEY=VALUE, such as --set plumbline.logging.level=debug.");
            }
            flags.put(pair.substring(0, equals).strip(), pair.substring(equals + 1));
        }
        option(arguments, "--port", "plumbline.server.port", flags);
        option(arguments, "--host", "plumbline.server.host", flags);
        option(arguments, "--data", "plumbline.data", flags);
        if (arguments.matchedOptionValue("--demo", false)) {
            flags.put("plumbline.demo", "true");
        }
        return flags;
    }

    private static void option(ParseResult arguments, String name, String key, Map<String, String> flags) {
        Optional.ofNullable(arguments.<String>matchedOptionValue(name, null)).ifPresent(value -> flags.put(key, value));
    }

    private static void print(Setting setting, Terminal terminal) {
        terminal.out().println(setting.key() + "=" + setting.usual().orElse(""));
        terminal.out().println("    " + setting.meaning() + " (" + setting.kind().words() + ")");
    }
}
