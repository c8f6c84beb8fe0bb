// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.report;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/**
 * A notebook of format 4.5: text, and code whose results stand beneath it as tables, so that it reads without running.
 * The code needs {@code results.json} and {@code analysis.json} beside the notebook and nothing but Python.
 */
final class Notebook {
    private static final DefaultPrettyPrinter LAYOUT = new DefaultPrettyPrinter()
            .withArrayIndenter(new DefaultIndenter(" ", "\n")).withObjectIndenter(new DefaultIndenter(" ", "\n"));

    private final List<Cell> cells = new ArrayList<>();

    /** A piece of the notebook; {@code output} is Markdown, and empty for text. */
    private record Cell(boolean code, String source, String output) {}

    /** Adds text in Markdown. */
    Notebook text(String markdown) {
        cells.add(new Cell(false, markdown, ""));
        return this;
    }

    /** Adds Python code and what it shows, in Markdown. */
    Notebook code(String python, String output) {
        cells.add(new Cell(true, python, output));
        return this;
    }

    byte[] bytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 16);
        try (JsonGenerator json = new JsonFactory().createGenerator(bytes, JsonEncoding.UTF8)) {
            json.setPrettyPrinter(LAYOUT.createInstance());
            write(json);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return bytes.toByteArray();
    }

    private void write(JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeArrayFieldStart("cells");
        for (int index = 0; index < cells.size(); index++) {
            write(json, cells.get(index), "cell-" + (index + 1));
        }
        json.writeEndArray();
        json.writeObjectFieldStart("metadata");
        json.writeObjectFieldStart("kernelspec");
        json.writeStringField("display_name", "Python 3");
        json.writeStringField("language", "python");
        json.writeStringField("name", "python3");
        json.writeEndObject();
        json.writeObjectFieldStart("language_info");
        json.writeStringField("name", "python");
        json.writeEndObject();
        json.writeEndObject();
        json.writeNumberField("nbformat", 4);
        json.writeNumberField("nbformat_minor", 5);
        json.writeEndObject();
    }

    private static void write(JsonGenerator json, Cell cell, String id) throws IOException {
        json.writeStartObject();
        json.writeStringField("cell_type", cell.code() ? "code" : "markdown");
        if (cell.code()) {
            json.writeNullField("execution_count");
        }
        json.writeStringField("id", id);
        json.writeObjectFieldStart("metadata");
        json.writeEndObject();
        if (cell.code()) {
            json.writeArrayFieldStart("outputs");
            if (!cell.output().isEmpty()) {
                output(json, cell.output());
            }
            json.writeEndArray();
        }
        lines(json, "source", cell.source());
        json.writeEndObject();
    }

    private static void output(JsonGenerator json, String markdown) throws IOException {
        json.writeStartObject();
        json.writeObjectFieldStart("data");
        lines(json, "text/markdown", markdown);
        json.writeEndObject();
        json.writeObjectFieldStart("metadata");
        json.writeEndObject();
        json.writeStringField("output_type", "display_data");
        json.writeEndObject();
    }

    private static void lines(JsonGenerator json, String name, String text) throws IOException {
        json.writeArrayFieldStart(name);
        List<String> lines = text.lines().toList();
        for (int index = 0; index < lines.size(); index++) {
            json.writeString(lines.get(index) + (index < lines.size() - 1 ? "\n" : ""));
        }
        json.writeEndArray();
    }
}
