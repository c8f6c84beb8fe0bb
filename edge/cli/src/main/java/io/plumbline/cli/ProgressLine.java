// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.cli;

import io.plumbline.analysis.Progress;

/**
 * Shows on stderr what the work is at: one line that is overwritten where somebody watches, lines of a log elsewhere, and
 * there only when the work takes long enough for somebody to wonder.
 */
final class ProgressLine implements Progress, AutoCloseable {
    private static final long SILENT_NANOS = 2_000_000_000L;
    private static final long SHOWN_EVERY_NANOS = 100_000_000L;
    private static final long LOGGED_EVERY_NANOS = 15_000_000_000L;
    private static final String ERASE = "\r\u001B[K";

    private final Terminal terminal;
    private final boolean quiet;
    private final long started = System.nanoTime();
    private boolean shown;
    private long told = System.nanoTime();

    /** Shows nothing when {@code quiet}. */
    ProgressLine(Terminal terminal, boolean quiet) {
        this.terminal = terminal;
        this.quiet = quiet;
    }

    @Override
    public synchronized void step(String what) {
        if (quiet) {
            return;
        }
        if (terminal.liveProgress()) {
            terminal.err().print(ERASE + what + " ...");
            shown = true;
        } else if (System.nanoTime() - started > SILENT_NANOS) {
            terminal.err().println("plumbline: " + what);
        }
        terminal.err().flush();
        told = System.nanoTime();
    }

    @Override
    public synchronized void advance(String how) {
        long since = System.nanoTime() - told;
        if (since > (terminal.liveProgress() ? SHOWN_EVERY_NANOS : LOGGED_EVERY_NANOS)) {
            step(how);
        }
    }

    /** Takes the line away, so that what comes next starts at the left. */
    @Override
    public synchronized void close() {
        if (shown) {
            terminal.err().print(ERASE);
            terminal.err().flush();
            shown = false;
        }
    }
}
