// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.cli;

import io.plumbline.cli.transfer.Transfer;
import java.time.Clock;
import java.util.Map;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code plumbline export}: the whole database of a server as one file. */
final class ExportCommand implements Command {
    private final Clock clock;
    private final Map<String, String> environment;

    ExportCommand(Clock clock, Map<String, String> environment) {
        this.clock = clock;
        this.environment = environment;
    }

    @Override
    public CommandSpec spec() {
        return DatabaseOptions.addTo(Usage.command("export",
                "Writes every table of a server's database to one file, which 'plumbline import' reads into another "
                        + "database, H2 or PostgreSQL. The server must be stopped, unless the database is PostgreSQL."))
                .addPositional(DatabaseOptions.file("The file to write; it must not exist."));
    }

    @Override
    public int run(ParseResult arguments, Terminal terminal) {
        new Transfer(DatabaseOptions.of(arguments, environment), terminal.out())
                .write(DatabaseOptions.file(arguments), clock.instant());
        return ExitCode.DONE;
    }
}
