// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.documents;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import io.plumbline.documents.Node.Entry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads JSON and YAML into nodes that know their line. Keys that appear twice are refused. */
final class Documents {
    private static final StreamReadConstraints LIMITS = StreamReadConstraints.builder().maxNestingDepth(100).build();

    private final Syntax syntax;
    private final JsonParser parser;

    private Documents(Syntax syntax, JsonParser parser) {
        this.syntax = syntax;
        this.parser = parser;
    }

    /** Returns the root of the JSON document {@code text}; {@code source} names it in messages. */
    static Node json(String text, String source) {
        return read(text, new Syntax(false, source),
                JsonFactory.builder().streamReadConstraints(LIMITS).build());
    }

    /** Returns the root of the YAML document {@code text}; {@code source} names it in messages. */
    static Node yaml(String text, String source) {
        return read(text, new Syntax(true, source), YAMLFactory.builder().streamReadConstraints(LIMITS).build());
    }

    private static Node read(String text, Syntax syntax, JsonFactory factory) {
        try (JsonParser parser = factory.createParser(SourceText.withoutMark(text))) {
            return new Documents(syntax, parser).root();
        } catch (JsonProcessingException failure) {
            throw syntax.malformed(failure);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private Node root() throws IOException {
        JsonToken first = parser.nextToken();
        if (first == null) {
            throw syntax.empty();
        }
        Node root = node(first);
        if (parser.nextToken() != null) {
            throw syntax.at(parser.currentTokenLocation(), "the document ends before this; remove what follows");
        }
        return root;
    }

    private Node node(JsonToken token) throws IOException {
        if (syntax.isYaml() && parser instanceof YAMLParser yaml && yaml.isCurrentAlias()) {
            throw syntax.at(parser.currentTokenLocation(), "aliases are not supported; write the value out");
        }
        int line = line();
        return switch (token) {
            case START_OBJECT -> mapping(line);
            case START_ARRAY -> sequence(line);
            case VALUE_TRUE, VALUE_FALSE -> new Node.Flag(token == JsonToken.VALUE_TRUE, line);
            case VALUE_NUMBER_INT -> whole(line);
            case VALUE_NUMBER_FLOAT -> decimal(line);
            case VALUE_NULL -> new Node.Null(line);
            case VALUE_STRING -> new Node.Text(parser.getText(), line);
            case END_OBJECT, END_ARRAY, FIELD_NAME, VALUE_EMBEDDED_OBJECT, NOT_AVAILABLE -> throw syntax
                    .at(parser.currentTokenLocation(),
                            "expected text, a number, true, false, null, a list or an object");
        };
    }

    private Node mapping(int line) throws IOException {
        Map<String, Entry> entries = new LinkedHashMap<>();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String key = parser.currentName();
            int keyLine = line();
            Entry earlier = entries.get(key);
            if (earlier != null) {
                throw syntax.at(parser.currentTokenLocation(),
                        "the key '%s' is already there in line %d; keep one of them"
                                .formatted(Sentences.shortened(key), earlier.line()));
            }
            entries.put(key, new Entry(keyLine, node(parser.nextToken())));
        }
        return new Node.Mapping(entries, line);
    }

    private Node sequence(int line) throws IOException {
        List<Node> items = new ArrayList<>();
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            items.add(node(token));
        }
        return new Node.Sequence(List.copyOf(items), line);
    }

    private Node whole(int line) throws IOException {
        return switch (parser.getNumberType()) {
            case INT, LONG -> new Node.Whole(parser.getLongValue(), line);
            case BIG_INTEGER, FLOAT, DOUBLE, BIG_DECIMAL -> throw syntax.at(parser.currentTokenLocation(),
                    "expected a whole number from " + Long.MIN_VALUE + " to " + Long.MAX_VALUE);
        };
    }

    private Node decimal(int line) throws IOException {
        double value = number(parser.getText());
        if (!Double.isFinite(value)) {
            throw syntax.at(parser.currentTokenLocation(), "expected a finite number, at most 1.8e308");
        }
        return new Node.Decimal(value, line);
    }

    /** Returns NaN for YAML's own spellings of what is not finite. */
    private static double number(String written) {
        try {
            return Double.parseDouble(written.replace("_", ""));
        } catch (NumberFormatException _) {
            return Double.NaN;
        }
    }

    private int line() {
        return parser.currentTokenLocation().getLineNr();
    }
}
