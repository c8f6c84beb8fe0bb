// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.cli;

/** What a command's end says to the shell. */
final class ExitCode {
    static final int DONE = 0;
    static final int FAILED = 1;
    static final int WRONG_USAGE = 2;
    static final int THRESHOLD_CROSSED = 3;
    static final int INTERRUPTED = 130;

    private ExitCode() {}
}
