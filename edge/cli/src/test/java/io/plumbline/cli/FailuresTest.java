// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.measure.PlumblineException;
import io.plumbline.measure.PlumblineException.Category;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FailuresTest {
    private static final String FULL = "plumbline: the disk is full, so nothing was written. "
            + "Free some space, or choose another place with --output.\n";

    private final ByteArrayOutputStream errors = new ByteArrayOutputStream();

    @Test
    void aFullDiskIsSaidInOneSentence() {
        FileSystemException full = new FileSystemException("report.html", null, "No space left on device");

        assertThat(failed(new UncheckedIOException(full), Map.of())).isEqualTo(1);
        assertThat(told()).isEqualTo(FULL);
    }

    @Test
    void aFullDiskIsRecognizedInTheMiddleOfAWrite() {
        failed(new UncheckedIOException(new IOException("No space left on device")), Map.of());

        assertThat(told()).isEqualTo(FULL);
    }

    @Test
    void missingPermissionNamesTheFile() {
        failed(new UncheckedIOException(new FileSystemException("out/x.json", null, "Permission denied")), Map.of());

        failed(new UncheckedIOException(new AccessDeniedException("in/y.csv")), Map.of());

        assertThat(told()).isEqualTo("plumbline: could not read or write out/x.json: permission denied.\n"
                + "plumbline: could not read or write in/y.csv: permission denied.\n");
    }

    @Test
    void tooLittleMemorySaysHowToGiveMore() {
        assertThat(failed(new OutOfMemoryError("Java heap space"), Map.of())).isEqualTo(1);
        assertThat(told()).startsWith("plumbline: ran out of memory (Java may use ")
                .contains("PLUMBLINE_JAVA_OPTIONS=-Xmx8g").hasLineCount(1);
    }

    @Test
    void anErrorOfOurOwnShowsNoTraceUnlessAsked() {
        assertThat(failed(new IllegalStateException("boom"), Map.of())).isEqualTo(1);

        assertThat(told())
                .isEqualTo("plumbline: stopped because of an error of its own (IllegalStateException). Please report "
                        + "it to the authors, with what PLUMBLINE_DEBUG=1 prints when you run it again.\n");
    }

    @Test
    void aTraceIsPrintedWhenAskedFor() {
        failed(new IllegalStateException("boom"), Map.of("PLUMBLINE_DEBUG", "1"));

        assertThat(told()).contains("java.lang.IllegalStateException: boom", "\tat ");
    }

    @Test
    void whatWasAskedWronglyIsWrongUsage() {
        assertThat(failed(new PlumblineException(Category.INVALID_ARGUMENT, "no"), Map.of())).isEqualTo(2);
        assertThat(failed(new PlumblineException(Category.INVALID_DATA, "no"), Map.of())).isEqualTo(1);
    }

    private int failed(Throwable failure, Map<String, String> environment) {
        Terminal terminal = new Terminal(new PrintStream(new ByteArrayOutputStream(), false, StandardCharsets.UTF_8),
                new PrintStream(errors, true, StandardCharsets.UTF_8), false, false, true, 100);
        return new Failures(terminal, environment).failed(failure);
    }

    private String told() {
        return errors.toString(StandardCharsets.UTF_8);
    }
}
