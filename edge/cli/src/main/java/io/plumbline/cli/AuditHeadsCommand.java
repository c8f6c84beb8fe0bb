// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.cli;

import io.plumbline.cli.audit.AuditPlace;
import java.util.Map;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code plumbline audit heads}: the signed tree heads, for somebody outside to keep. */
final class AuditHeadsCommand implements Command {
    private final Map<String, String> environment;

    AuditHeadsCommand(Map<String, String> environment) {
        this.environment = environment;
    }

    @Override
    public CommandSpec spec() {
        return DatabaseOptions.addTo(Usage.command("heads",
                "Prints the signed tree heads of the audit log, one JSON object a line. Keep them where nobody who runs "
                        + "the server can write; 'plumbline audit verify --heads' compares with them."));
    }

    @Override
    public int run(ParseResult arguments, Terminal terminal) {
        new AuditPlace(DatabaseOptions.of(arguments, environment)).heads(terminal.out());
        return ExitCode.DONE;
    }
}
