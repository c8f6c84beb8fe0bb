// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.cli;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * Where a command writes, and what the reader's side can show.
 *
 * @param out results
 * @param err progress and errors
 * @param liveProgress whether somebody watches {@code err}, so that a line may be overwritten
 * @param colour whether {@code out} may be coloured
 * @param symbols whether {@code out} shows characters beyond ASCII
 * @param columns width of a line of {@code out}
 */
record Terminal(PrintStream out, PrintStream err, boolean liveProgress, boolean colour, boolean symbols, int columns) {
    private static final int DEFAULT_COLUMNS = 100;
    private static final int MIN_COLUMNS = 40;
    private static final int BUFFER_BYTES = 1 << 16;

    /** Returns the terminal this process was started from, as the launcher and {@code environment} describe it. */
    static Terminal ofProcess(Map<String, String> environment) {
        List<String> terminals = Arrays.asList(environment.getOrDefault("PLUMBLINE_TERMINALS", "").split(","));
        boolean noColour = !environment.getOrDefault("NO_COLOR", "").isEmpty()
                || environment.getOrDefault("TERM", "dumb").equals("dumb");
        boolean symbols = Charset.forName(System.getProperty("stdout.encoding", "UTF-8")).newEncoder().canEncode('✓');
        return new Terminal(stream(FileDescriptor.out), stream(FileDescriptor.err), terminals.contains("err"),
                terminals.contains("out") && !noColour, symbols, columns(environment.getOrDefault("COLUMNS", "")));
    }

    private static PrintStream stream(FileDescriptor descriptor) {
        return new PrintStream(
                new BufferedOutputStream(new FileOutputStream(descriptor), BUFFER_BYTES), false,
                StandardCharsets.UTF_8);
    }

    private static int columns(String given) {
        return given.matches("[0-9]{1,4}") ? Math.max(MIN_COLUMNS, Integer.parseInt(given)) : DEFAULT_COLUMNS;
    }

    /** Sends everything on its way. */
    void flush() {
        out.flush();
        err.flush();
    }
}
