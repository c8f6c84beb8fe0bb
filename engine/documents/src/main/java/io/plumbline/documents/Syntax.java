// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.documents;

import static io.plumbline.measure.PlumblineException.Category.INVALID_CONFIGURATION;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import io.plumbline.measure.PlumblineException;
import java.util.List;
import java.util.Locale;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;

/**
 * Says in plain words where a document breaks its own format.
 *
 * @param isYaml whether it is YAML and not JSON
 * @param source what the document is called in messages
 */
record Syntax(boolean isYaml, String source) {
    /** What a phrase of the parser means to someone who does not know the parser. */
    private record Clue(String heard, String said) {}

    private static final List<Clue> JSON = List.of(
            new Clue("was expecting comma", "expected a comma or a closing bracket"),
            new Clue("to start field name", "expected a key in double quotes, and no comma before a closing brace"),
            new Clue("was expecting a colon", "expected a colon after the key"),
            new Clue("illegal unquoted character", "expected text on one line; write a line break in it as \\n"),
            new Clue("character escape",
                    "expected one of the escapes \\\" \\\\ \\/ \\b \\f \\n \\r \\t or \\u with four digits"),
            new Clue("leading zeroes", "expected a number without leading zeros"),
            new Clue("no open", "expected the end of the document, since every bracket is closed"),
            new Clue("expected ']'", "expected the closing bracket ]"),
            new Clue("expected '}'", "expected the closing brace }"),
            new Clue("comment", "expected no comment, since JSON has none"),
            new Clue("",
                    "expected a value (text in double quotes, a number, true, false, null, [ or {), and no comma before a bracket"));
    private static final List<Clue> YAML = List.of(
            new Clue("mapping values are not allowed", "expected no second colon; put text with a colon in quotes"),
            new Clue("could not find expected ':'", "expected a key with a colon"),
            new Clue("<block end>", "expected the indentation and dashes of the lines above"),
            new Clue("expected ',' or", "expected a comma or a closing bracket"),
            new Clue("(tab)", "expected spaces, since YAML does not indent with tabs"),
            new Clue("end of stream", "expected the closing quote"),
            new Clue("special characters", "expected no control characters"),
            new Clue("", "expected keys, lists and values; put text with special characters in quotes"));

    /** Returns the error for a document without content. */
    PlumblineException empty() {
        return new PlumblineException(INVALID_CONFIGURATION,
                "%s is empty. Expected a %s object.".formatted(source, format()));
    }

    /** Returns the error that {@code problem} is at {@code location}. */
    PlumblineException at(JsonLocation location, String problem) {
        return at(location.getLineNr(), location.getColumnNr(), problem);
    }

    private PlumblineException at(int line, int column, String problem) {
        return new PlumblineException(INVALID_CONFIGURATION,
                "%s is not valid %s at line %d, column %d: %s.".formatted(source, format(), line, column, problem));
    }

    /** Returns the error for what the parser could not read. */
    PlumblineException malformed(JsonProcessingException failure) {
        if (failure instanceof StreamConstraintsException) {
            return new PlumblineException(INVALID_CONFIGURATION,
                    "%s is not valid %s: it is nested too deeply, or a text or number in it is too long.".formatted(
                            source,
                            format()));
        }
        if (failure instanceof JsonEOFException) {
            return at(failure.getLocation(), "the document ends too early; expected the closing bracket or quote");
        }
        if (failure.getCause() instanceof MarkedYAMLException marked) {
            Mark mark = marked.getProblemMark();
            return at(mark.getLine() + 1, mark.getColumn() + 1, problem(marked.getProblem()));
        }
        return at(failure.getLocation(), problem(failure.getOriginalMessage()));
    }

    private String problem(String message) {
        String heard = message.toLowerCase(Locale.ROOT);
        return (isYaml ? YAML : JSON).stream().filter(clue -> heard.contains(clue.heard())).map(Clue::said).findFirst()
                .orElseThrow();
    }

    private String format() {
        return isYaml ? "YAML" : "JSON";
    }
}
