// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.documents;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Writes a CSV file as a stream: UTF-8, commas, lines that end in a line feed, quotes only where a cell needs them. */
final class Csv {
    private static final int BUFFER = 1 << 16;

    private final Writer writer;
    private boolean first = true;

    Csv(OutputStream stream) {
        this.writer = new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), BUFFER);
    }

    void row(List<String> cells) {
        cells.forEach(this::cell);
        end();
    }

    void cell(String text) {
        boolean plain = text.chars().noneMatch(point -> point == ',' || point == '"' || point == '\n' || point == '\r');
        write(plain ? text : '"' + text.replace("\"", "\"\"") + '"');
    }

    /** Writes a number with all its digits, {@code 0} for zero, nothing where there is none. */
    void cell(double number) {
        write(number == 0 ? "0" : Double.isNaN(number) ? "" : Double.toString(number));
    }

    void end() {
        try {
            writer.write('\n');
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        first = true;
    }

    /** Hands everything on to the stream, which stays open. */
    void flush() throws IOException {
        writer.flush();
    }

    private void write(String cell) {
        try {
            if (!first) {
                writer.write(',');
            }
            writer.write(cell);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        first = false;
    }
}
