// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.cli;

import io.plumbline.cli.audit.AuditPlace;
import io.plumbline.measure.PlumblineException;
import io.plumbline.measure.PlumblineException.Category;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code plumbline audit verify}: was anything in the audit log changed, moved or removed. */
final class AuditVerifyCommand implements Command {
    private static final String FROM = "--from";
    private static final String HEADS = "--heads";
    private static final String KEY = "--key";

    private final Clock clock;
    private final Map<String, String> environment;

    AuditVerifyCommand(Clock clock, Map<String, String> environment) {
        this.clock = clock;
        this.environment = environment;
    }

    @Override
    public CommandSpec spec() {
        return DatabaseOptions.addTo(Usage.command("verify",
                "Checks every entry, tree head, digest and log file of the audit log, and names what was changed. Exits "
                        + "with 1 when something was. The server must be stopped, unless the log is in PostgreSQL."))
                .addOption(
                        Usage.option(FROM, "N", "Begin at entry N; those before are taken as they are (default: 0)."))
                .addOption(Usage.option(HEADS, "FILE",
                        "Compare with tree heads that 'plumbline audit heads' printed and somebody kept elsewhere."))
                .addOption(
                        Usage.option(KEY, "FINGERPRINT", "Trust this signing key and no other, instead of the one in "
                                + "the database; several with commas between. The check prints the fingerprint it used."));
    }

    @Override
    public int run(ParseResult arguments, Terminal terminal) {
        Optional<Path> heads = Optional.ofNullable(arguments.<String>matchedOptionValue(HEADS, null))
                .map(file -> Usage.path(HEADS, file));
        boolean whole = new AuditPlace(DatabaseOptions.of(arguments, environment)).verify(from(arguments), heads,
                keys(arguments), clock, terminal.out());
        return whole ? ExitCode.DONE : ExitCode.FAILED;
    }

    private static Set<String> keys(ParseResult arguments) {
        String given = arguments.matchedOptionValue(KEY, "");
        Set<String> keys = Stream.of(given.split(",", -1)).map(String::strip).filter(each -> !each.isEmpty())
                .collect(Collectors.toSet());
        keys.stream().filter(each -> !each.matches("[0-9a-f]{32}")).findFirst().ifPresent(wrong -> {
            throw new PlumblineException(Category.INVALID_ARGUMENT, KEY + " has '" + wrong
                    + "', which is no fingerprint; give the 32 digits and letters that the check printed.");
        });
        return keys;
    }

    private static long from(ParseResult arguments) {
        String given = arguments.matchedOptionValue(FROM, "0");
        if (!given.matches("[0-9]{1,18}")) {
            throw new PlumblineException(Category.INVALID_ARGUMENT,
                    FROM + " is '" + given + "', which is not the position of an entry; give a whole number from 0.");
        }
        return Long.parseLong(given);
    }
}
