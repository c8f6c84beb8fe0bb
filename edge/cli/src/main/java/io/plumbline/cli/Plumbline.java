// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.cli;

import java.time.Clock;

/** The main class of the {@code plumbline} command. */
public final class Plumbline {
    private Plumbline() {}

    public static void main(String[] arguments) {
        System.setProperty("java.util.logging.config.class", QuietLogs.class.getName());
        Terminal terminal = Terminal.ofProcess(System.getenv());
        int code = new CommandLineInterface(terminal, System.getenv(), Clock.systemUTC()).run(arguments);
        terminal.flush();
        System.exit(code);
    }
}
