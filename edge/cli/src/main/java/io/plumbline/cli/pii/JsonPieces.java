// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.cli.pii;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;
import io.plumbline.measure.PlumblineException;
import io.plumbline.measure.PlumblineException.Category;
import io.plumbline.privacy.search.Found;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.Writer;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The texts and numbers of JSON documents, token by token, with the path of keys that leads to each. Written back without
 * layout, one document a line; a number that is replaced becomes a text.
 */
final class JsonPieces {
    private static final int LONGEST_TEXT = 50_000_000;
    private static final int LONGEST_NUMBER = 100_000;
    private static final int DEEPEST = 1_000;
    private static final StreamReadConstraints LIMITS = StreamReadConstraints.builder().maxStringLength(LONGEST_TEXT)
            .maxNumberLength(LONGEST_NUMBER).maxNestingDepth(DEEPEST).build();

    private final JsonParser parser;
    private final JsonGenerator generator;
    private final Cells cells;
    private final Pieces pieces;
    private final Deque<String> path = new ArrayDeque<>();
    private int depth;
    private int rowDepth;
    private long record = 1;
    private boolean any;

    private JsonPieces(JsonParser parser, JsonGenerator generator, Cells cells, Pieces pieces) {
        this.parser = parser;
        this.generator = generator;
        this.cells = cells;
        this.pieces = pieces;
    }

    static void walk(Path file, InputStream in, OutputStream out, Cells cells, Pieces pieces)
            throws IOException {
        JsonFactory factory = JsonFactory.builder().streamReadConstraints(LIMITS).build();
        Writer writer = new JsonText(Utf8.writer(out));
        try (JsonParser parser = factory.createParser(Utf8.reader(in));
                JsonGenerator generator = factory.createGenerator(writer)) {
            generator.setPrettyPrinter(new MinimalPrettyPrinter("\n"));
            JsonPieces json = new JsonPieces(parser, generator, cells, pieces);
            for (JsonToken token = parser.nextToken(); token != null && !pieces.enough(); token = parser.nextToken()) {
                json.token(token);
            }
            if (json.any) {
                generator.writeRaw("\n");
            }
        } catch (StreamConstraintsException e) {
            throw new PlumblineException(Category.LIMIT_EXCEEDED, file + " holds a text of more than " + LONGEST_TEXT
                    + " characters, a number of more than " + LONGEST_NUMBER + " digits, or more than " + DEEPEST
                    + " levels, which is more than is read. Divide it, or search it as a file that ends in .txt.", e);
        } catch (JsonProcessingException e) {
            throw new PlumblineException(Category.INVALID_DATA, file + " is not valid JSON at line "
                    + e.getLocation().getLineNr() + ", column " + e.getLocation().getColumnNr() + ". Mend it.");
        }
    }

    private void token(JsonToken token) throws IOException {
        switch (token) {
            case START_OBJECT, START_ARRAY -> {
                if (depth == 0) {
                    rowDepth = token == JsonToken.START_ARRAY ? 1 : 0;
                }
                generator.copyCurrentEvent(parser);
                path.addLast("");
                depth++;
            }
            case END_OBJECT, END_ARRAY -> {
                generator.copyCurrentEvent(parser);
                path.removeLast();
                depth--;
                valueEnd();
            }
            case FIELD_NAME -> key(parser.currentName());
            case VALUE_STRING, VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> value();
            default -> {
                generator.copyCurrentEvent(parser);
                valueEnd();
            }
        }
    }

    /** A key may be data, as in {@code {"ann@example.org": 3}}. */
    private void key(String key) throws IOException {
        path.removeLast();
        List<Found> found = cells.heading(key);
        String now = found.isEmpty() ? key : pieces.piece(path("key"), key, Located.inRow(record, found));
        path.addLast(key);
        generator.writeFieldName(now);
    }

    private void value() throws IOException {
        String text = parser.getText();
        String column = path("value");
        String now = pieces.piece(column, text, Located.inRow(record, cells.cell(column, text)));
        if (parser.currentToken() != JsonToken.VALUE_STRING && now.equals(text)) {
            generator.writeNumber(text); // as it was written: 1.50 stays 1.50, and no digit of a long number is lost
        } else {
            generator.writeString(now);
        }
        valueEnd();
    }

    /** Returns the keys that lead here, {@code otherwise} when there are none. */
    private String path(String otherwise) {
        String keys = path.stream().filter(step -> !step.isEmpty()).collect(Collectors.joining("."));
        return keys.isEmpty() ? otherwise : keys;
    }

    /** A row is a document, or an element of a document that is an array. */
    private void valueEnd() {
        any |= depth == 0;
        if (depth == rowDepth) {
            pieces.rowEnd();
            record++;
        }
        rowDepth = depth == 0 ? 0 : rowDepth;
    }
}
