// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.cli;

import io.plumbline.cli.audit.AuditPlace;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** The options that say where an audit log is. */
final class AuditOptions {
    private static final String DATA = "--data";
    private static final String DATABASE = "--database";
    private static final String USER = "--database-user";
    private static final String PASSWORD = "PLUMBLINE_DATABASE_PASSWORD";

    private AuditOptions() {}

    static CommandSpec addTo(CommandSpec spec) {
        return spec.addOption(Usage.option(DATA, "DIR", "The data folder of the server (default: ~/.plumbline)."))
                .addOption(Usage.option(DATABASE, "URL",
                        "JDBC URL of the PostgreSQL database, in place of the file in the data folder. Its password is "
                                + "read from the environment variable " + PASSWORD + "."))
                .addOption(Usage.option(USER, "NAME", "The user of that database."));
    }

    static AuditPlace of(ParseResult arguments, Map<String, String> environment) {
        String home = Path.of(System.getProperty("user.home"), ".plumbline").toString();
        return new AuditPlace(Usage.path(DATA, arguments.matchedOptionValue(DATA, home)),
                Optional.ofNullable(arguments.matchedOptionValue(DATABASE, null)),
                Optional.ofNullable(arguments.matchedOptionValue(USER, null)),
                Optional.ofNullable(environment.get(PASSWORD)));
    }
}
