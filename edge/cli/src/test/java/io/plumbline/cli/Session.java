// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.cli;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;

/**
 * One call of the program inside this process.
 *
 * @param code exit code
 * @param out what went to stdout
 * @param errors what went to stderr
 */
record Session(int code, String out, String errors) {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-21T09:00:00Z"), ZoneOffset.UTC);
    private static final int COLUMNS = 100;

    /** Calls it with {@code arguments}. */
    static Session run(String... arguments) {
        return run(Map.of(), arguments);
    }

    /** Calls it with {@code arguments} and {@code environment}. */
    static Session run(Map<String, String> environment, String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream errors = new ByteArrayOutputStream();
        Terminal terminal = new Terminal(stream(out), stream(errors), false, false, true, COLUMNS);
        int code = new CommandLineInterface(terminal, environment, CLOCK).run(arguments);
        terminal.flush();
        return new Session(code, out.toString(StandardCharsets.UTF_8), errors.toString(StandardCharsets.UTF_8));
    }

    private static PrintStream stream(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, false, StandardCharsets.UTF_8);
    }
}
