// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.cli;

import io.plumbline.measure.PlumblineException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.Locale;
import java.util.Map;

/** Turns what went wrong into one sentence on stderr and an exit code; shows a stack trace only when asked for one. */
final class Failures {
    private static final long MEBIBYTE = 1L << 20;

    private final Terminal terminal;
    private final boolean debug;

    /** Failures are told to {@code terminal}, with their traces when {@code environment} sets PLUMBLINE_DEBUG. */
    Failures(Terminal terminal, Map<String, String> environment) {
        this.terminal = terminal;
        this.debug = !environment.getOrDefault("PLUMBLINE_DEBUG", "").isEmpty();
    }

    /** Tells that {@code command} was called wrongly. */
    int wrongUsage(String sentence, String command) {
        say(sentence);
        terminal.err().println("See '" + command + " --help'.");
        return ExitCode.WRONG_USAGE;
    }

    /** Tells of {@code failure} and returns the exit code it ends in. */
    int failed(Throwable failure) {
        say(sentence(failure));
        if (debug) {
            failure.printStackTrace(terminal.err());
        }
        return code(failure);
    }

    private void say(String sentence) {
        terminal.out().flush();
        terminal.err().println("plumbline: " + sentence);
    }

    private static int code(Throwable failure) {
        if (failure instanceof PlumblineException known) {
            return switch (known.category()) {
                case INVALID_ARGUMENT -> ExitCode.WRONG_USAGE;
                case CANCELLED -> ExitCode.INTERRUPTED;
                case INVALID_CONFIGURATION, INVALID_DOCUMENT, ALREADY_EXISTS, CONFLICT, IN_USE, LIMIT_EXCEEDED,
                        NOT_FOUND, ACCESS_DENIED, INVALID_DATA, NOT_AVAILABLE_YET, UNAVAILABLE,
                        RESOURCE_EXHAUSTED ->
                    ExitCode.FAILED;
            };
        }
        return ExitCode.FAILED;
    }

    private String sentence(Throwable failure) {
        return switch (failure) {
            case PlumblineException known -> String.valueOf(known.getMessage());
            case UncheckedIOException wrapped when wrapped.getCause() instanceof IOException io -> sentence(io);
            case OutOfMemoryError _ -> "ran out of memory (Java may use "
                    + Runtime.getRuntime().maxMemory() / MEBIBYTE
                    + " MiB). Give it more, for example PLUMBLINE_JAVA_OPTIONS=-Xmx8g, or analyse fewer columns.";
            case IOException io -> sentence(io);
            default -> "stopped because of an error of its own (" + failure.getClass().getSimpleName()
                    + "). Please report it to the authors" + (debug
                            ? " with the trace below."
                            : ", with what PLUMBLINE_DEBUG=1 prints when you run it again.");
        };
    }

    /** Returns what hindered reading or writing, without the platform's jargon. */
    static String sentence(IOException failure) {
        String reason = reason(failure);
        String where = failure instanceof FileSystemException file && file.getFile() != null
                ? " " + file.getFile()
                : "";
        String lower = reason.toLowerCase(Locale.ROOT);
        if (lower.contains("no space left") || lower.contains("quota exceeded")) {
            return "the disk is full, so nothing was written. Free some space, or choose another place with --output.";
        }
        return "could not read or write" + where + ": " + lower + ".";
    }

    private static String reason(IOException failure) {
        return switch (failure) {
            case AccessDeniedException _ -> "permission denied";
            case FileAlreadyExistsException _ -> "there is one already";
            case NoSuchFileException _ -> "no such file or folder";
            case FileSystemException file when file.getReason() != null -> file.getReason();
            default -> String.valueOf(failure.getMessage());
        };
    }
}
