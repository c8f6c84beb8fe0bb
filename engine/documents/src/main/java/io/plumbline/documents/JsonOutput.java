// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.documents;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.function.Consumer;

/** Writes a JSON document as a stream: UTF-8, indented, the same bytes for the same calls on every system. */
final class JsonOutput {
    private static final JsonFactory FACTORY = new JsonFactory();
    private static final DefaultIndenter INDENT = new DefaultIndenter("  ", "\n");
    private static final Separators SEPARATORS = Separators.createDefaultInstance()
            .withObjectFieldValueSpacing(Separators.Spacing.AFTER).withObjectEmptySeparator("")
            .withArrayEmptySeparator("");
    private static final DefaultPrettyPrinter LAYOUT = new DefaultPrettyPrinter(SEPARATORS).withObjectIndenter(INDENT)
            .withArrayIndenter(INDENT);

    private final JsonGenerator generator;

    private JsonOutput(JsonGenerator generator) {
        this.generator = generator;
    }

    /** Returns the bytes of the object whose keys {@code content} writes. */
    static byte[] document(Consumer<JsonOutput> content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 16);
        try (JsonGenerator generator = FACTORY.createGenerator(bytes, JsonEncoding.UTF8)) {
            generator.setPrettyPrinter(LAYOUT.createInstance());
            new JsonOutput(generator).inBraces(content);
            generator.writeRaw('\n');
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return bytes.toByteArray();
    }

    /** Writes an object on a line of its own to {@code stream}, which stays open: one record of a JSON Lines file. */
    static void line(OutputStream stream, Consumer<JsonOutput> content) {
        try (JsonGenerator generator = FACTORY.createGenerator(stream, JsonEncoding.UTF8)
                .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
                .disable(JsonGenerator.Feature.FLUSH_PASSED_TO_STREAM)) {
            new JsonOutput(generator).inBraces(content);
            generator.writeRaw('\n');
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    void object(String name, Consumer<JsonOutput> content) {
        write(() -> generator.writeFieldName(name));
        inBraces(content);
    }

    <T> void objects(String name, Iterable<T> items, Consumer<T> content) {
        write(() -> generator.writeArrayFieldStart(name));
        items.forEach(item -> inBraces(_ -> content.accept(item)));
        write(generator::writeEndArray);
    }

    /** Writes an array of arrays of objects. */
    <T> void objectRows(String name, Iterable<? extends Iterable<T>> rows, Consumer<T> content) {
        write(() -> generator.writeArrayFieldStart(name));
        rows.forEach(row -> {
            write(generator::writeStartArray);
            row.forEach(item -> inBraces(_ -> content.accept(item)));
            write(generator::writeEndArray);
        });
        write(generator::writeEndArray);
    }

    void texts(String name, Iterable<String> items) {
        write(() -> generator.writeArrayFieldStart(name));
        items.forEach(item -> write(() -> generator.writeString(item)));
        write(generator::writeEndArray);
    }

    void numbers(String name, Iterable<Double> items) {
        write(() -> generator.writeArrayFieldStart(name));
        items.forEach(item -> write(() -> number(item)));
        write(generator::writeEndArray);
    }

    void numbers(String name, double[] items) {
        write(() -> {
            generator.writeFieldName(name);
            array(items);
        });
    }

    void numbers(String name, long[] items) {
        write(() -> {
            generator.writeFieldName(name);
            generator.writeArray(items, 0, items.length);
        });
    }

    /** Writes an array of arrays of numbers. */
    void rows(String name, Iterable<double[]> rows) {
        write(() -> generator.writeArrayFieldStart(name));
        rows.forEach(row -> write(() -> array(row)));
        write(generator::writeEndArray);
    }

    void text(String name, String value) {
        write(() -> generator.writeStringField(name, value));
    }

    void text(String name, Optional<String> value) {
        value.ifPresent(present -> text(name, present));
    }

    void number(String name, long value) {
        write(() -> generator.writeNumberField(name, value));
    }

    /** Writes a number with all its digits; "Infinity", "-Infinity" and "NaN", which JSON has no numbers for, as text. */
    void number(String name, double value) {
        write(() -> {
            generator.writeFieldName(name);
            number(value);
        });
    }

    void number(String name, Optional<Double> value) {
        value.ifPresent(present -> number(name, present.doubleValue()));
    }

    void flag(String name, boolean value) {
        write(() -> generator.writeBooleanField(name, value));
    }

    void nothing(String name) {
        write(() -> generator.writeNullField(name));
    }

    private void array(double[] items) throws IOException {
        generator.writeStartArray();
        for (double item : items) {
            number(item);
        }
        generator.writeEndArray();
    }

    private void number(double value) throws IOException {
        if (Double.isFinite(value)) {
            generator.writeNumber(value);
        } else {
            generator.writeString(Double.toString(value));
        }
    }

    private void inBraces(Consumer<JsonOutput> content) {
        write(generator::writeStartObject);
        content.accept(this);
        write(generator::writeEndObject);
    }

    private static void write(Step step) {
        try {
            step.run();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** One call of the generator. */
    private interface Step {
        void run() throws IOException;
    }
}
