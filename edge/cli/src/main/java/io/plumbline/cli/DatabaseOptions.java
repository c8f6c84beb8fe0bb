// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.cli;

import io.plumbline.cli.transfer.DatabasePlace;
import io.plumbline.server.settings.SettingSources;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/** The options that say where the database of a server is. */
final class DatabaseOptions {
    private static final String DATA = "--data";
    private static final String DATABASE = "--database";
    private static final String USER = "--database-user";
    private static final String PASSWORD = "PLUMBLINE_DATABASE_PASSWORD";
    private static final String FILE = "FILE";

    private DatabaseOptions() {}

    static CommandSpec addTo(CommandSpec spec) {
        return spec.addOption(Usage.option(DATA, "DIR", "The data folder of the server (default: ~/.plumbline)."))
                .addOption(Usage.option(DATABASE, "URL",
                        "JDBC URL of the PostgreSQL database, in place of the file in the data folder. Its password is "
                                + "read from the environment variable " + PASSWORD + "."))
                .addOption(Usage.option(USER, "NAME", "The user of that database."));
    }

    static DatabasePlace of(ParseResult arguments, Map<String, String> environment) {
        String home = Path.of(SettingSources.home(environment), ".plumbline").toString();
        return new DatabasePlace(Usage.path(DATA, arguments.matchedOptionValue(DATA, home)),
                Optional.ofNullable(arguments.matchedOptionValue(DATABASE, null)),
                Optional.ofNullable(arguments.matchedOptionValue(USER, null)),
                Optional.ofNullable(environment.get(PASSWORD)));
    }

    /** Returns the parameter for the one file of a command. */
    static PositionalParamSpec file(String description) {
        return PositionalParamSpec.builder().index("0").arity("1").required(true).paramLabel(FILE).type(String.class)
                .description(description).build();
    }

    static Path file(ParseResult arguments) {
        return Usage.path(FILE, arguments.matchedPositionalValue(0, ""));
    }
}
