// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.cli;

import io.plumbline.cli.transfer.Transfer;
import java.util.Map;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code plumbline import}: an exported database into an empty one. */
final class ImportCommand implements Command {
    private final Map<String, String> environment;

    ImportCommand(Map<String, String> environment) {
        this.environment = environment;
    }

    @Override
    public CommandSpec spec() {
        return DatabaseOptions.addTo(Usage.command("import",
                "Reads what 'plumbline export' wrote into a database that no server has been started on: all of it, "
                        + "or nothing."))
                .addPositional(DatabaseOptions.file("The file to read."));
    }

    @Override
    public int run(ParseResult arguments, Terminal terminal) {
        new Transfer(DatabaseOptions.of(arguments, environment), terminal.out())
                .read(DatabaseOptions.file(arguments));
        return ExitCode.DONE;
    }
}
