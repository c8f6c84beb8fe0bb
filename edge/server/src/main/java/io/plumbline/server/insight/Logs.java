// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.server.insight;

import io.plumbline.server.settings.ServerSettings;
import java.io.PrintStream;
import java.util.Arrays;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** Where the lines of this server, and of the libraries in it, are written while it runs. */
public final class Logs implements AutoCloseable {
    /** Libraries that tell more at info than anybody running a server wants to know. */
    private static final List<String> CHATTY = List.of("io.helidon", "com.zaxxer", "org.flywaydb",
            "com.github.kagkarlsson",
            "io.opentelemetry");

    private final Logger root = Logger.getLogger("");
    private final List<Logger> quiet = CHATTY.stream().map(Logger::getLogger).toList();
    private final Handler[] before = root.getHandlers();
    private final Level levelBefore = root.getLevel();
    private final Handler lines;

    private Logs(ServerSettings.Logs settings, PrintStream out) {
        this.lines = new Lines(out, new LineFormat(settings.json()));
    }

    /** Begins to write to {@code out}. */
    public static Logs open(ServerSettings.Logs settings, PrintStream out) {
        Logs logs = new Logs(settings, out);
        Level level = switch (settings.level()) {
            case "error" -> Level.SEVERE;
            case "warn" -> Level.WARNING;
            case "info" -> Level.INFO;
            default -> Level.FINE;
        };
        Arrays.stream(logs.before).forEach(logs.root::removeHandler);
        logs.lines.setLevel(Level.ALL);
        logs.root.addHandler(logs.lines);
        logs.root.setLevel(level);
        logs.quiet.forEach(each -> each.setLevel(level.equals(Level.SEVERE) ? level : Level.WARNING));
        return logs;
    }

    @Override
    public void close() {
        root.removeHandler(lines);
        Arrays.stream(before).forEach(root::addHandler);
        root.setLevel(levelBefore);
        quiet.forEach(each -> each.setLevel(null));
    }

    private static final class Lines extends Handler {
        private final PrintStream out;

        private Lines(PrintStream out, LineFormat format) {
            this.out = out;
            setFormatter(format);
        }

        @Override
        public void publish(LogRecord line) {
            if (isLoggable(line)) {
                out.print(getFormatter().format(line));
                out.flush();
            }
        }

        @Override
        public void flush() {
            out.flush();
        }

        @Override
        public void close() {
            out.flush();
        }
    }
}
